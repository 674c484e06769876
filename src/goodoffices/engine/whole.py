"""Worths as whole numbers: each side's own unit is made so small that none has a remainder.

Sums and comparisons of whole numbers are exact. Where they fit into a machine's 64 bits arrays
hold them; else Python's own numbers do, slower and just as exact.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from math import lcm
from typing import Any

import numpy as np
from numpy.typing import NDArray

from goodoffices.engine.scenario import Scenario

Whole = NDArray[Any]
"""Shape (things, sides): whole numbers, each side's in its own unit."""
FITS = 1 << 62
"""What is smaller is held by a machine's own numbers, and so is the sum of two."""
_LARGEST = 1 << 1000
"""What is smaller is held by a double."""


@dataclass(frozen=True, slots=True)
class Measure:
    """The units of the sides: one of a side's is so many of its whole numbers."""

    units: tuple[int, ...]
    fits: bool

    def exact(self, row: Sequence[int]) -> tuple[Fraction, ...]:
        """Whole numbers of each side as what they are worth."""
        return tuple(Fraction(int(n), unit) for n, unit in zip(row, self.units, strict=True))

    def whole(self, worth: Sequence[Fraction]) -> Whole:
        """What the sides have, in their units; it has no remainder in them. Shape (sides,)."""
        parts = (each.as_integer_ratio() for each in worth)
        told = [
            above * (unit // below) for (above, below), unit in zip(parts, self.units, strict=True)
        ]
        return np.array(told, dtype=np.int64 if self.fits else object)

    def floats(self, whole: Whole) -> NDArray[np.float64]:
        """The same for many, each within two units in the last place of a double."""
        if self.fits and max(self.units) < _LARGEST:
            return whole / np.array(self.units, dtype=np.float64)
        rows = whole.tolist()
        told = [[n / unit for n, unit in zip(row, self.units, strict=True)] for row in rows]
        return np.array(told, dtype=np.float64).reshape(whole.shape)


def measured(scenario: Scenario) -> tuple[Measure, list[Whole]]:
    """The units in which all is whole, and what each issue's options are worth in them.

    Each array has the shape (options, sides).
    """
    units, columns, fits = [], [], True
    for profile in scenario.profiles:
        parts = [each.as_integer_ratio() for row in profile.worth for each in row]
        reserved, part = profile.reservation.as_integer_ratio()
        below = {each for _above, each in parts}
        unit = lcm(part, *below)
        scales = {each: unit // each for each in below}
        column = [above * scales[each] for above, each in parts]
        units.append(unit)
        columns.append(column)
        fits = fits and _fit(column, abs(reserved) * (unit // part), scenario)
    kind: Any = np.int64 if fits else object
    whole = np.array(columns, dtype=kind).reshape(len(columns), -1).T
    ends = accumulate(len(issue.options) for issue in scenario.issues)
    arrays = [
        whole[end - len(issue.options) : end]
        for issue, end in zip(scenario.issues, ends, strict=True)
    ]
    return Measure(tuple(units), fits), arrays


def _fit(column: Sequence[int], beside: int, scenario: Scenario) -> bool:
    """Whether all that the side with this column may have, added to what stands beside, fits."""
    at_most = max(max(column), -min(column)) * len(scenario.issues)
    return at_most + beside < FITS or _largest(column, scenario) + beside < FITS


def _largest(column: Sequence[int], scenario: Scenario) -> int:
    """What a package is worth at most, or costs at most, to the side that has this column."""
    largest, begin = 0, 0
    for issue in scenario.issues:
        end = begin + len(issue.options)
        largest += max(map(abs, column[begin:end]))
        begin = end
    return largest
