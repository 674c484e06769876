"""Confidences by the things they speak of, so that another word or language is no cover."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goodoffices.core.words import Words
from goodoffices.leaks.concepts import Spoken, spoken
from goodoffices.leaks.findings import Span
from goodoffices.leaks.stock import STOCK

ENOUGH = 1.5
"""What shared things must tell together, beyond what is known."""

SAME_LANGUAGE = 0.8
"""How much more in one language, where words meet by chance and are compared as words besides."""

ALONE = 0.3
"""How much more one thing must tell beside which hardly anything is shared."""

BESIDE = 0.4
"""What the rest must tell so that a thing does not stand alone."""

LONG = 0.3
"""How much more a draft must tell each time it speaks of twice as many things."""

SHORT = 10
"""Things of which a draft may speak before it counts as long."""

FADING = (1.0, 1.0, 1.0, 0.8, 0.6)
"""What is left of it by how many confidences speak of it; of what more do is what talks are on."""

NEAR = 10
"""Words of a draft within which shared things tell together."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A thing that a draft and a confidence both speak of, and how much that tells."""

    draft: Spoken
    held: Spoken
    worth: float


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
        self._lang: dict[int, str] = {}
        self._known: defaultdict[str, set[int]] = defaultdict(set)
        self._texts = 0
        for lang, text in STOCK:
            self.know(Words(text, lang))

    def hold(self, number: int, words: Words) -> None:
        """Take in what a confidence speaks of."""
        for each in spoken(words):
            self._by[each.concept].setdefault(number, each)
        self._lang[number] = words.lang[:2]

    def know(self, words: Words) -> None:
        """Take in what is spoken of openly, in one text."""
        for each in spoken(words):
            self._known[each.concept].add(self._texts)
        self._texts += 1

    def shared(self, draft: Words, besides: Sequence[Span] = ()) -> Iterator[Meant]:
        """The confidences of whose things a stretch of the draft speaks, with enough of them.

        What stands in `besides` is a name or a term of the lists, and no thing by its words.
        """
        met: defaultdict[int, list[Telling]] = defaultdict(list)
        told = [each for each in spoken(draft) if not _within(each, besides)]
        for each in told:
            holding = self._by.get(each.concept, {})
            if 0 < len(holding) < len(FADING):
                for number, there in holding.items():
                    worth = min(each.weight, there.weight) * FADING[len(holding)]
                    met[number].append(Telling(each, there, worth))
        enough = ENOUGH + LONG * math.log2(1 + len({each.place for each in told}) / SHORT)
        for number, mentions in sorted(met.items()):
            chance = SAME_LANGUAGE if self._lang[number] == draft.lang[:2] else 0.0
            if found := self._telling(mentions, enough + chance):
                yield Meant(
                    number,
                    tuple(_span(each.draft) for each in found),
                    tuple(_span(each.held) for each in found),
                )

    def _telling(self, mentions: list[Telling], enough: float) -> list[Telling]:
        """The mentions of the stretch that tells most, if it tells enough."""
        if _worth(mentions) < enough:
            return []
        best: list[Telling] = []
        most = enough
        for first in sorted({each.draft.place for each in mentions}):
            near = [each for each in mentions if 0 <= each.draft.place - first <= NEAR]
            if _worth(near) < most:
                continue
            told = self._untold(near)
            alone = told - max(each.worth for each in near) < BESIDE
            if told - ALONE * alone >= most:
                best, most = near, told
        return best

    def _untold(self, mentions: list[Telling]) -> float:
        """What mentions tell together beyond what one known text tells of the same things.

        A word may name several things: of what it tells so much is known as the text speaks of.
        """
        named = Counter(each.draft.place for each in mentions)
        known: defaultdict[int, dict[int, list[float]]] = defaultdict(dict)
        for each in mentions:
            for text in self._known.get(each.draft.concept, ()):
                known[text].setdefault(each.draft.place, []).append(each.worth)
        told = (
            sum(max(worths) * len(worths) / named[at] for at, worths in places.items())
            for places in known.values()
        )
        return _worth(mentions) - max(told, default=0.0)


def _within(told: Spoken, spans: Sequence[Span]) -> bool:
    return any(each.start <= told.start < each.end for each in spans)


def _span(told: Spoken) -> Span:
    return Span(told.start, told.end)


def _worth(mentions: list[Telling]) -> float:
    """What they tell together: a word of either text tells once, and one thing only."""
    here: dict[int, float] = {}
    there: dict[int, float] = {}
    for each in mentions:
        here[each.draft.place] = max(here.get(each.draft.place, 0.0), each.worth)
        there[each.held.place] = max(there.get(each.held.place, 0.0), each.worth)
    return min(sum(here.values()), sum(there.values()))
