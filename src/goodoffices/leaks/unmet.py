"""Which numbers of a draft its receivers have not met, and which of them one side alone knows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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
    found: dict[str, Unmet] = {}
    for part in parts:
        for number in _numbers(part.words):
            if not all(_among(number, _met(view, side)) for side in to):
                words = part.words.text[number.start : number.end]
                found.setdefault(words, Unmet(words, _alone(view, number)))
    return tuple(found.values())


def _alone(view: View, number: Quantity) -> Side | None:
    """The only side that has spoken of a number."""
    parties = view.talk.parties if view.talk else ()
    by = [party.side for party in parties if _among(number, _said(view, party.side))]
    return by[0] if len(by) == 1 else None


def _met(view: View, side: Side) -> Iterator[Words]:
    """What a side has said and been told."""
    yield from _said(view, side)
    for line in view.of(CrossingLine):
        yield from (words for words, _rests in line.parts if side in line.to)


def _said(view: View, side: Side) -> Iterator[Words]:
    """What a side has said, with its answers to what was asked of it."""
    items = {item.id: item for item in view.of(ItemLine) if item.side == side}
    yield from (item.words for item in items.values())
    for asked in view.of(ClarificationLine):
        if asked.item in items and asked.answer is not None:
            yield asked.answer


def _among(number: Quantity, texts: Iterable[Words]) -> bool:
    return any(same(number, each) for words in texts for each in _numbers(words))


@lru_cache(maxsize=8_192)
def _numbers(words: Words) -> tuple[Quantity, ...]:
    """The numbers of a text that are no chance."""
    read = quantities(words.text, words.lang)
    return tuple(each for each in read if not each.weak and each.exact)
