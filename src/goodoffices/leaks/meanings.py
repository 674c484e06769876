"""Confidences by the things they speak of, so that another word or language is no cover."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.core.words import Words
from goodoffices.leaks.concepts import Spoken, spoken
from goodoffices.leaks.findings import Span
from goodoffices.leaks.stock import STOCK

WORTH = {1: 1.0, 2: 2.0, 3: 4.0}
"""What a shared thing tells, by its weight."""

ENOUGH = 4.0
"""What shared things must tell together."""

SOME = 3.0
"""What they must tell together where they make up most of what the confidence speaks of."""

MOSTLY = 0.5
"""The part of a confidence that is most of it."""

FADING = (1.0, 1.0, 0.8, 0.6, 0.5)
"""What is left of it by how many confidences speak of it; of what more do is what talks are on."""

NEAR = 30
"""Words of a draft within which shared things tell together."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What a draft and a confidence both speak of, and where."""

    number: int
    draft: tuple[Span, ...]
    held: tuple[Span, ...]


class Meanings:
    """The things all confidences speak of, and those that are known."""

    def __init__(self) -> None:
        self._by: defaultdict[str, dict[int, Spoken]] = defaultdict(dict)
        self._whole: dict[int, float] = {}
        self._known: set[str] = set()
        for lang, text in STOCK:
            self.know(Words(text, lang))

    def hold(self, number: int, words: Words) -> None:
        """Take in what a confidence speaks of."""
        told = spoken(words)
        for each in told:
            self._by[each.concept].setdefault(number, each)
        self._whole[number] = _worth([(each, WORTH[each.weight]) for each in told])

    def know(self, words: Words) -> None:
        """Take in what is spoken of openly."""
        self._known.update(each.concept for each in spoken(words))

    def shared(self, draft: Words) -> Iterator[Meant]:
        """The confidences of whose things a stretch of the draft speaks, with enough of them."""
        met: defaultdict[int, list[tuple[Spoken, float]]] = defaultdict(list)
        for each in spoken(draft):
            holding = self._by.get(each.concept, {})
            if each.concept not in self._known and 0 < len(holding) < len(FADING):
                for number, there in holding.items():
                    worth = WORTH[min(each.weight, there.weight)] * FADING[len(holding)]
                    met[number].append((each, worth))
        for number, mentions in sorted(met.items()):
            if told := self._telling(number, mentions):
                held = [self._by[each.concept][number] for each in told]
                yield Meant(number, _spans(told), _spans(held))

    def _telling(self, number: int, mentions: list[tuple[Spoken, float]]) -> list[Spoken]:
        """The mentions of the stretch that tells most, if it tells enough."""
        best: list[tuple[Spoken, float]] = []
        for first, _worth_of in mentions:
            near = [each for each in mentions if 0 <= each[0].place - first.place <= NEAR]
            if _worth(near) > _worth(best):
                best = near
        told = _worth(best)
        mostly = told >= SOME and told >= MOSTLY * self._whole[number]
        return [each for each, _worth_of in best] if told >= ENOUGH or mostly else []


def _spans(mentions: list[Spoken]) -> tuple[Span, ...]:
    return tuple(Span(each.start, each.end) for each in mentions)


def _worth(mentions: list[tuple[Spoken, float]]) -> float:
    """What they tell together; a thing counts once, and a word for one thing only."""
    by_place: dict[int, float] = {}
    seen: set[str] = set()
    for each, worth in mentions:
        if each.concept not in seen:
            seen.add(each.concept)
            by_place[each.place] = max(by_place.get(each.place, 0.0), worth)
    return sum(by_place.values())
