"""How many packages there are of a kind, without going through them."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

import numpy as np

from goodoffices.engine.heaps import Heaps, heaps, one_package, together
from goodoffices.engine.pairing import pairs
from goodoffices.engine.scenario import Scenario
from goodoffices.engine.whole import Measure, Whole, measured

MOST = 4_000_000
"""Heaps of each half at most, if nobody says otherwise."""


@dataclass(frozen=True)
class Census:
    """The feasible packages of a scenario in two halves, ready to be counted."""

    scenario: Scenario
    measure: Measure
    halves: tuple[Heaps, Heaps]

    @property
    def feasible(self) -> int:
        """How many packages break no ban."""
        one, other = (sum(map(int, half.sizes.tolist())) for half in self.halves)
        return one * other

    @property
    def zone(self) -> int:
        """How many are worth to every side at least what it has without one."""
        return self.at_least([profile.reservation for profile in self.scenario.profiles])

    def at_least(self, worth: Sequence[Fraction]) -> int:
        """How many are worth at least so much to every side."""
        units = self.measure.units
        whole = [ceil(each * unit) for each, unit in zip(worth, units, strict=True)]
        return pairs(*self.halves, self._array(whole))

    def improving(self, package: tuple[int, ...]) -> int:
        """How many are worth to every side as much as this package, and to one more."""
        worth = self.scenario.utilities(package)
        return self.at_least(worth) - self._worth(worth)

    def _worth(self, worth: Sequence[Fraction]) -> int:
        """How many are worth exactly so much to each side, by what is worth at least as much.

        By inclusion and exclusion: at least so much to all, less those worth more to some.
        """
        units = self.measure.units
        whole = [int(each * unit) for each, unit in zip(worth, units, strict=True)]
        found = 0
        for more in np.ndindex(*(2 for _side in whole)):
            least = [each + step for each, step in zip(whole, more, strict=True)]
            found += (-1) ** sum(more) * pairs(*self.halves, self._array(least))
        return found

    def _array(self, whole: Sequence[int]) -> Whole:
        return np.array(whole, dtype=np.int64 if self.measure.fits else object)


def census(scenario: Scenario, most: int = MOST) -> Census:
    """The packages of a scenario in two halves of like size.

    Raises:
        TooMany: a half would be more than `most` heaps.
    """
    measure, worth = measured(scenario)
    parts = sorted(heaps(scenario, worth, most), key=lambda each: len(each.points), reverse=True)
    sides, kind = worth[0].shape[1], worth[0].dtype
    nothing = Heaps(np.zeros((1, sides), dtype=kind), one_package(scenario))
    halves = [nothing, nothing]
    for part in parts:
        halves.sort(key=lambda each: len(each.points))
        halves[0] = together(halves[0], part, most)
    return Census(scenario, measure, (halves[0], halves[1]))
