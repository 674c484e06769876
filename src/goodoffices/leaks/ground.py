"""What a receiver may know, and what everybody says: the ground a draft is read against."""

from collections.abc import Iterable, Mapping

from goodoffices.core.words import Words
from goodoffices.leaks.reading import Reading
from goodoffices.leaks.stock import STOCK

KNOWN = 0.3
"""The part of its weight that a word keeps that also stands, otherwise, in what is known."""

COMMON = 3
"""In how many confidences a word may stand before it tells less."""

_GRAM = 3


class Ground:
    """What may be said, by its words and runs of words."""

    def __init__(self, known: Iterable[Reading], spread: Mapping[tuple[str, str], int]) -> None:
        self._spread = spread
        texts = (*known, *(Reading(Words(text, lang)) for lang, text in STOCK))
        self._lines = tuple(each.line for each in texts)
        self._grams = frozenset(gram for each in texts for gram in each.grams(_GRAM))
        self._keys = frozenset(
            (each.script, key) for each in texts for keys in each.keys for key in keys
        )

    def told(self, line: str) -> bool:
        """Whether a run of folded words, with a space before and after each, is known."""
        return any(line in each for each in self._lines)

    def novelty(self, draft: Reading) -> tuple[float, ...]:
        """Which part of its weight each word of the draft keeps, given what is known."""
        kept = [
            KNOWN if any((draft.script, key) in self._keys for key in keys) else 1.0
            for keys in draft.keys
        ]
        for at, gram in enumerate(draft.grams(_GRAM)):
            if gram in self._grams:
                kept[at : at + _GRAM] = [0.0] * _GRAM
        return tuple(kept)

    def rareness(self, draft: Reading) -> tuple[float, ...]:
        """Which part of its weight each word keeps, given in how many confidences it stands."""
        return tuple(
            min(1.0, COMMON / max(1, self._spread.get((draft.script, draft.folded[at]), 1)))
            for at in range(len(draft.tokens))
        )
