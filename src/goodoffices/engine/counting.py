"""How many packages there are of a kind, without going through them."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

import numpy as np

from goodoffices.engine.filtering import Places
from goodoffices.engine.halves import Halves, as_they_are, halves
from goodoffices.engine.pairing import equal, pairs
from goodoffices.engine.scenario import Scenario
from goodoffices.engine.whole import FITS, Measure, Whole, measured

MOST = 4_000_000
"""Pairs of heaps at most from which a half is laid, if nobody says otherwise."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are: at least `low` and at most `high`, both proven; exact where they meet.

    It is written like a number: `f"{count:,}"` is 71,663, or 71,000–72,000 where it is not exact.
    """

    low: int
    high: int
    method: str

    @property
    def exact(self) -> bool:
        """Whether it is no bound but the number."""
        return self.low == self.high

    def __format__(self, form: str) -> str:
        """The number, or both bounds, each in this form."""
        if self.exact:
            return format(self.low, form)
        return f"{self.low:{form}}–{self.high:{form}}"

    def __str__(self) -> str:
        """The number, or both bounds."""
        return format(self, "")


@dataclass(frozen=True, eq=False)
class Census:
    """The feasible packages of a scenario in two halves, ready to be counted."""

    scenario: Scenario
    measure: Measure
    halves: Halves

    @property
    def feasible(self) -> Count:
        """How many packages break no ban."""
        one, other = self.halves
        return self._count(one.packages * other.packages)

    @property
    def zone(self) -> Count:
        """How many are worth to every side at least what it has without one."""
        return self.at_least([profile.reservation for profile in self.scenario.profiles])

    def at_least(self, worth: Sequence[Fraction]) -> Count:
        """How many are worth at least so much to every side."""
        return self._count(pairs(*self.halves, self.whole(worth)))

    def exactly(self, worth: Sequence[Fraction]) -> Count:
        """How many are worth exactly so much to each side."""
        one, other = self.matching(worth)
        sizes = zip(self.halves[0].sizes[one], self.halves[1].sizes[other], strict=True)
        return self._count(sum(int(left) * int(right) for left, right in sizes))

    def matching(self, worth: Sequence[Fraction]) -> tuple[Places, Places]:
        """The heaps of both halves that are together worth exactly so much, pair by pair."""
        whole = self.whole(worth)
        one, other = equal(*self.halves, whole)
        if self.measure.exact(whole.tolist()) != tuple(worth):
            return one[:0], other[:0]  # no sum of whole numbers is so much
        return one, other

    def improving(self, package: tuple[int, ...]) -> Count:
        """How many are worth to every side as much as this package, and to one more."""
        worth = self.scenario.utilities(package)
        return self._count(self.at_least(worth).low - self.exactly(worth).low)

    def whole(self, worth: Sequence[Fraction]) -> Whole:
        """The least whole numbers, in the sides' units, that are worth at least so much."""
        units = self.measure.units
        least = [ceil(each * unit) for each, unit in zip(worth, units, strict=True)]
        if self.measure.fits:  # what is beyond no package reaches, or every one does
            least = [max(-FITS, min(each, FITS)) for each in least]
        return np.array(least, dtype=np.int64 if self.measure.fits else object)

    def _count(self, found: int) -> Count:
        return Count(found, found, "meet in the middle")


def census(scenario: Scenario, most: int = MOST) -> Census:
    """The packages of a scenario in two halves of like size.

    Raises:
        TooMany: a half would be laid from more than `most` pairs of heaps.
    """
    measure, worth = measured(scenario)
    return Census(scenario, measure, halves(scenario, worth, as_they_are(most)))
