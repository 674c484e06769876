"""Which numbers of a draft its receivers have not met, and which of them one side alone knows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from goodoffices.core.acts.conveyances import Part
from goodoffices.core.lines import ClarificationLine, CrossingLine, ItemLine
from goodoffices.core.refs import Side
from goodoffices.core.view import View
from goodoffices.core.words import Words
from goodoffices.leaks.amounts import Quantity, same
from goodoffices.leaks.quantities import quantities


@dataclass(frozen=True, slots=True)
class Unmet:
    """A number as it stands in a draft; `by` is the side that alone has spoken of it."""

    words: str
    by: Side | None


def unmet(view: View, parts: Iterable[Part], to: frozenset[Side]) -> tuple[Unmet, ...]:
    """The numbers that some receiver has neither said nor been told, in any script or in words."""
    asked = [(part.words, number) for part in parts for number in _numbers(part.words)]
    sides = [party.side for party in view.talk.parties] if asked and view.talk else []
    said = {side: _distinct(_said(view, side)) for side in sides}
    met = {side: said[side] | _distinct(_told(view, side)) for side in to & said.keys()}
    found: dict[str, Unmet] = {}
    for words, number in asked:
        if not all(_among(number, known) for known in met.values()):
            by = [side for side, own in said.items() if _among(number, own)]
            text = words.text[number.start : number.end]
            found.setdefault(text, Unmet(text, by[0] if len(by) == 1 else None))
    return tuple(found.values())


def _told(view: View, side: Side) -> Iterator[Words]:
    """What was conveyed to a side."""
    for line in view.of(CrossingLine):
        yield from (words for words, _rests in line.parts if side in line.to)


def _said(view: View, side: Side) -> Iterator[Words]:
    """What a side has said, with its answers to what was asked of it."""
    items = {item.id: item for item in view.of(ItemLine) if item.side == side}
    yield from (item.words for item in items.values())
    for asked in view.of(ClarificationLine):
        if asked.item in items and asked.answer is not None:
            yield asked.answer


Meanings = dict[tuple[Fraction, Fraction, str], Quantity]


def _distinct(texts: Iterable[Words]) -> Meanings:
    """The numbers of many texts, each meaning once."""
    numbers = (number for words in texts for number in _numbers(words))
    return {(number.low, number.high, number.unit): number for number in numbers}


def _among(number: Quantity, known: Meanings) -> bool:
    return any(same(number, each) for each in known.values())


@lru_cache(maxsize=8_192)
def _numbers(words: Words) -> tuple[Quantity, ...]:
    """The numbers of a text that are no chance."""
    read = quantities(words.text, words.lang)
    return tuple(each for each in read if not each.weak and each.exact)
