"""A text read once for comparison: its words, their keys, and how much each tells."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from goodoffices.core.words import Words
from goodoffices.leaks.folding import Token, tokens
from goodoffices.leaks.rarity import rarity
from goodoffices.leaks.stems import BOUND, stems

_IN_ARABIC_LETTERS = frozenset({"ar", "fa"})
_WEAK = re.compile("[اوی]")
_TOUCHING = frozenset({" ", "\u200c", "-", "\N{NON-BREAKING HYPHEN}"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A word of a text, or two neighbours that may be written as one."""

    first: int
    last: int
    folded: str
    weight: float


class Reading:
    """The words of one text."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.lang = words.lang[:2]
        # A Persian letter may quote Arabic as it was said: both are compared, letter by letter.
        self.script = "arabic" if self.lang in _IN_ARABIC_LETTERS else self.lang
        self.tokens = tokens(words.text)
        self.folded = tuple(each.folded for each in self.tokens)
        self.weights = tuple(_weight(each, self.lang) for each in self.folded)
        self.keys = tuple(self._keys(each) for each in self.tokens)
        self.line = f" {' '.join(self.folded)} "

    @cached_property
    def units(self) -> Mapping[str, tuple[Unit, ...]]:
        """The words that tell anything, by the keys under which their forms meet."""
        found: defaultdict[str, list[Unit]] = defaultdict(list)
        for at, (folded, weight) in enumerate(zip(self.folded, self.weights, strict=True)):
            if weight:
                unit = Unit(at, at, folded, weight)
                for key in self.keys[at]:
                    found[key].append(unit)
        for unit in self._pairs():
            found[unit.folded].append(unit)
        return {key: tuple(units) for key, units in found.items()}

    @cached_property
    def weight(self) -> float:
        """How much the text tells in all."""
        return sum(
            {key[0]: each for key, each in zip(self.keys, self.weights, strict=True)}.values()
        )

    def grams(self, length: int) -> tuple[tuple[str, ...], ...]:
        """Its runs of so many words, by where they begin."""
        return tuple(zip(*(self.folded[at:] for at in range(length)), strict=False))

    def _keys(self, token: Token) -> tuple[str, ...]:
        if self.lang == "en":
            return tuple({*stems(token.folded, self.lang), token.folded})
        return tuple({*stems(token.folded, self.lang), token.folded, *_loose(token.folded)})

    def _pairs(self) -> tuple[Unit, ...]:
        text = self.words.text
        return tuple(
            Unit(at, at + 1, one.folded + two.folded, self.weights[at] + self.weights[at + 1])
            for at, (one, two) in enumerate(zip(self.tokens, self.tokens[1:], strict=False))
            if text[one.end : two.start] in _TOUCHING
            and self.weights[at] + self.weights[at + 1] > 0
            and not one.folded[0].isdigit()
        )


def _weight(folded: str, lang: str) -> float:
    # Figures are compared as numbers, not as words.
    if folded in BOUND or folded[0].isdigit():
        return 0.0
    return rarity(folded, lang)


def _loose(folded: str) -> tuple[str, ...]:
    # A hamza is written on any of these letters, or not at all.
    consonants = _WEAK.sub("", folded)
    return (f"~{consonants}",) if len(consonants) > 2 else ()
