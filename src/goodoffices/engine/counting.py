"""How many packages there are of a kind, without going through them.

Source:
    Horowitz and Sahni (1974), for sums that are met in the middle.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

import numpy as np

from goodoffices.engine.coarsening import rounding
from goodoffices.engine.filtering import Places
from goodoffices.engine.halves import PAIRS, Halves, as_they_are, halves
from goodoffices.engine.pairing import equal, pairs
from goodoffices.engine.scenario import Scenario
from goodoffices.engine.stages import TooMany
from goodoffices.engine.whole import FITS, Measure, Whole, measured

MOST = 1 << 20
"""Pairs of heaps at most from which a half is laid, if nobody says otherwise."""
MOST_OF_MANY = 1 << 15
"""The same for more than two sides, whose halves take longer to count."""
MOST_ROUNDED = 1 << 16
"""The same where there are bounds only: more would take long to round."""


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
    """The feasible packages of a scenario in two halves, ready to be counted.

    Where the halves would be larger than is allowed there are two pairs of them: one of no more
    packages than there are, each worth no more than it is, and one of no fewer, each worth no
    less. Then counts are bounds.
    """

    scenario: Scenario
    measure: Measure
    under: Halves
    over: Halves
    most: int

    @property
    def exact(self) -> bool:
        """Whether packages are told apart by all that they are worth."""
        return self.under is self.over

    def told_apart(self) -> Halves:
        """The halves in which each package is worth what it is.

        Raises:
            TooMany: there are only bounds.
        """
        if not self.exact:
            raise TooMany(self.most, PAIRS)
        return self.under

    @property
    def feasible(self) -> Count:
        """How many packages break no ban."""
        low, high = (one.packages * other.packages for one, other in (self.under, self.over))
        return self._count(low, high)

    @property
    def zone(self) -> Count:
        """How many are worth to every side at least what it has without one."""
        return self.at_least([profile.reservation for profile in self.scenario.profiles])

    def at_least(self, worth: Sequence[Fraction]) -> Count:
        """How many are worth at least so much to every side."""
        return self._at_least(self.whole(worth))

    def exactly(self, worth: Sequence[Fraction]) -> Count:
        """How many are worth exactly so much to each side."""
        if self.measure.exact(self.whole(worth).tolist()) != tuple(worth):
            return self._count(0, 0)  # no sum of whole numbers is so much
        if not self.exact:
            return self._count(0, self.at_least(worth).high - self._more(worth))
        one, other = self.matching(worth)
        sizes = zip(self.under[0].sizes[one], self.under[1].sizes[other], strict=True)
        many = sum(int(left) * int(right) for left, right in sizes)
        return self._count(many, many)

    def matching(self, worth: Sequence[Fraction]) -> tuple[Places, Places]:
        """The heaps of both halves that are together worth exactly so much, pair by pair.

        Raises:
            TooMany: there are only bounds.
        """
        whole = self.whole(worth)
        one, other = equal(*self.told_apart(), whole)
        if self.measure.exact(whole.tolist()) != tuple(worth):
            return one[:0], other[:0]
        return one, other

    def improving(self, package: tuple[int, ...]) -> Count:
        """How many are worth to every side as much as this package, and to one more."""
        worth = self.scenario.utilities(package)
        enough = self.at_least(worth)
        if self.exact:
            many = enough.low - self.exactly(worth).low
            return self._count(many, many)
        itself = int(self.scenario.feasible(package))
        return self._count(self._more(worth), enough.high - itself)

    def _more(self, worth: Sequence[Fraction]) -> int:
        """At least so many are worth more to one side, and as much to each."""
        whole = self.whole(worth)
        steps = np.eye(len(whole), dtype=whole.dtype)
        most = FITS if self.measure.fits else None
        return max(pairs(*self.under, np.clip(whole + step, None, most)) for step in steps)

    def whole(self, worth: Sequence[Fraction]) -> Whole:
        """The least whole numbers, in the sides' units, that are worth at least so much."""
        units = self.measure.units
        least = [ceil(each * unit) for each, unit in zip(worth, units, strict=True)]
        if self.measure.fits:  # what is beyond no package reaches, or every one does
            least = [max(-FITS, min(each, FITS)) for each in least]
        return np.array(least, dtype=np.int64 if self.measure.fits else object)

    def _at_least(self, whole: Whole) -> Count:
        low = pairs(*self.under, whole)
        return self._count(low, low if self.exact else pairs(*self.over, whole))

    def _count(self, low: int, high: int) -> Count:
        rounded = "" if self.exact else ", worths rounded down and up"
        return Count(low, high, f"two halves, pair by pair{rounded}")


def census(scenario: Scenario, most: int = MOST) -> Census:
    """The packages of a scenario in two halves, each laid from at most so many pairs of heaps.

    For more than two sides there are never more than `MOST_OF_MANY`. Where they would be more, all
    counts are bounds.
    """
    measure, worth = measured(scenario)
    allowed = most if len(scenario.profiles) < 3 else min(most, MOST_OF_MANY)
    try:
        halved = halves(scenario, worth, as_they_are(allowed))
    except TooMany:
        fewer = min(allowed, MOST_ROUNDED)
        under = halves(scenario, worth, rounding(fewer, up=False))
        over = halves(scenario, worth, rounding(fewer, up=True))
        return Census(scenario, measure, under, over, allowed)
    return Census(scenario, measure, halved, halved, allowed)
