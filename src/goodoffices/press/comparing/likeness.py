"""How far two sentences say the same."""

import math
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from goodoffices.leaks.amounts import same
from goodoffices.leaks.days import overlaps
from goodoffices.press.comparing.meaning import Meaning

_SURE = 9
"""What two sentences share that are the same word for word: more than is ever asked."""

_FACT = 2.0
"""What a shared number or day weighs beside words."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How far two sentences say the same: together, and each within the other.

    `shared` counts what they share: words that tell something, numbers, days.
    """

    both: float
    first_in_second: float
    second_in_first: float
    shared: int


class Scale:
    """Weighs sentences against each other: what stands in every sentence tells little."""

    def __init__(self, sentences: Iterable[Meaning]) -> None:
        every = list(sentences)
        self._among = len(every) + 1
        self._held = Counter(word for each in every for word in each.words)

    def _weight(self, word: str, told: float) -> float:
        return told * math.log(self._among / min(self._held[word], self._among - 1) + 0.15)

    def likeness(self, one: Meaning, other: Meaning, *, one_language: bool) -> Likeness:
        """How far two sentences say the same; across languages only what both can tell counts."""
        if one.plain == other.plain:
            return Likeness(1.0, 1.0, 1.0, _SURE)
        pairs = {word: word for word in one.words if word in other.words}
        pairs |= {} if one_language else _heard(one, other)
        facts = _facts(one, other)
        common = sum(
            (self._weight(a, one.words[a]) + self._weight(b, other.words[b])) / 2
            for a, b in pairs.items()
        )
        common += _FACT * facts
        ours = self._whole(one, pairs.keys(), one_language=one_language) + _FACT * facts
        theirs = self._whole(other, pairs.values(), one_language=one_language) + _FACT * facts
        return Likeness(
            2 * common / (ours + theirs) if common else 0.0,
            min(1.0, common / ours) if common else 0.0,
            min(1.0, common / theirs) if common else 0.0,
            len(pairs) + facts,
        )

    def _whole(self, sentence: Meaning, shared: Collection[str], *, one_language: bool) -> float:
        """What a sentence weighs; across languages only what the other might tell in its own."""
        return sum(
            self._weight(word, told)
            for word, told in sentence.words.items()
            if one_language or word.startswith("=") or word in sentence.names or word in shared
        )


def _heard(one: Meaning, other: Meaning) -> dict[str, str]:
    """Names that sound the same in two scripts."""
    return {
        a: b for a, ours in one.names.items() for b, theirs in other.names.items() if ours & theirs
    }


def _facts(one: Meaning, other: Meaning) -> int:
    """How many numbers and days both hold."""
    numbers = sum(
        any(same(a, b) and not (a.weak and b.weak and a.low <= 3) for b in other.numbers)
        for a in one.numbers
    )
    return numbers + sum(any(overlaps(a, b) for b in other.days) for a in one.days)
