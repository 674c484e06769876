"""Confidences by the things they speak of, so that another word or language is no cover."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.core.words import Words
from goodoffices.leaks.concepts import Spoken, spoken
from goodoffices.leaks.findings import Span
from goodoffices.leaks.stock import STOCK

WORTH = {0: 0.0, 1: 1.0, 2: 2.0, 3: 4.0}
"""What a shared thing tells, by its weight."""

ENOUGH = 3.0
"""What shared things must tell together."""

SOME = 2.5
"""What they must tell together where they make up most of what the confidence speaks of."""

MOSTLY = 0.5
"""The part of a confidence that is most of it."""

FADING = (1.0, 1.0, 0.8, 0.6, 0.5)
"""What is left of it by how many confidences speak of it; of what more do is what talks are on."""

NEAR = 30
"""Words of a draft within which shared things tell together."""


Telling = tuple[Spoken, float]
"""A mention in a draft, and what it tells of a confidence."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What a draft and a confidence both speak of, and where."""

    number: int
    draft: tuple[Span, ...]
    held: tuple[Span, ...]


class Meanings:
    """The things that confidences speak of, one by one, and those that known texts do."""

    def __init__(self) -> None:
        self._by: defaultdict[str, dict[int, Spoken]] = defaultdict(dict)
        self._whole: dict[int, float] = {}
        self._known: defaultdict[str, set[int]] = defaultdict(set)
        self._texts = 0
        for lang, text in STOCK:
            self.know(Words(text, lang))

    def hold(self, number: int, words: Words) -> None:
        """Take in what a confidence speaks of."""
        told = spoken(words)
        for each in told:
            self._by[each.concept].setdefault(number, each)
        self._whole[number] = _worth([(each, WORTH[each.weight]) for each in told])

    def know(self, words: Words) -> None:
        """Take in what is spoken of openly, in one text."""
        for each in spoken(words):
            self._known[each.concept].add(self._texts)
        self._texts += 1

    def shared(self, draft: Words) -> Iterator[Meant]:
        """The confidences of whose things a stretch of the draft speaks, with enough of them."""
        met: defaultdict[int, list[Telling]] = defaultdict(list)
        for each in spoken(draft):
            holding = self._by.get(each.concept, {})
            if 0 < len(holding) < len(FADING):
                for number, there in holding.items():
                    worth = WORTH[min(each.weight, there.weight)] * FADING[len(holding)]
                    met[number].append((each, worth))
        for number, mentions in sorted(met.items()):
            if told := self._telling(number, mentions):
                held = [self._by[each.concept][number] for each in told]
                yield Meant(number, _spans(told), _spans(held))

    def _telling(self, number: int, mentions: list[Telling]) -> list[Spoken]:
        """The mentions of the stretch that tells most, if it tells enough."""
        best: list[Telling] = []
        most = 0.0
        for first, _its in mentions:
            near = [each for each in mentions if 0 <= each[0].place - first.place <= NEAR]
            if (told := self._untold(near)) > most:
                best, most = near, told
        mostly = most >= SOME and most >= MOSTLY * self._whole[number]
        return [each for each, _its in best] if most >= ENOUGH or mostly else []

    def _untold(self, mentions: list[Telling]) -> float:
        """What mentions tell together beyond what one known text tells of the same things."""
        together: defaultdict[int, list[Telling]] = defaultdict(list)
        for mention in mentions:
            for text in self._known.get(mention[0].concept, ()):
                together[text].append(mention)
        known = max(map(_worth, together.values()), default=0.0)
        return _worth(mentions) - known


def _spans(mentions: list[Spoken]) -> tuple[Span, ...]:
    return tuple(Span(each.start, each.end) for each in mentions)


def _worth(mentions: list[Telling]) -> float:
    """What they tell together; a thing counts once, and a word for one thing only."""
    by_place: dict[int, float] = {}
    seen: set[str] = set()
    for each, worth in mentions:
        if each.concept not in seen:
            seen.add(each.concept)
            by_place[each.place] = max(by_place.get(each.place, 0.0), worth)
    return sum(by_place.values())
