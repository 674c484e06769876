"""Worths as whole numbers: each side's own unit is made so small that none has a remainder.

Sums and comparisons of whole numbers are exact. Where they fit into a machine's 64 bits arrays
hold them; else Python's own numbers do, slower and just as exact.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import Any

import numpy as np
from numpy.typing import NDArray

from goodoffices.engine.scenario import Scenario

Whole = NDArray[Any]
"""Shape (things, sides): whole numbers, each side's in its own unit."""
FITS = 1 << 62
"""What is smaller is held by a machine's own numbers, and so is the sum of two."""


@dataclass(frozen=True, slots=True)
class Measure:
    """The units of the sides: one of a side's is so many of its whole numbers."""

    units: tuple[int, ...]
    fits: bool

    def exact(self, row: Sequence[int]) -> tuple[Fraction, ...]:
        """Whole numbers of each side as what they are worth."""
        return tuple(Fraction(int(n), unit) for n, unit in zip(row, self.units, strict=True))

    def floats(self, whole: Whole) -> NDArray[np.float64]:
        """The same for many, each within two units in the last place of a double."""
        if self.fits:
            return whole / np.array(self.units, dtype=np.float64)
        told = [[n / unit for n, unit in zip(row, self.units, strict=True)] for row in whole]
        return np.array(told, dtype=np.float64).reshape(whole.shape)


def measured(scenario: Scenario) -> tuple[Measure, list[Whole]]:
    """The units in which all is whole, and what each issue's options are worth in them.

    Each array has the shape (options, sides).
    """
    units, most = [], 0
    for profile in scenario.profiles:
        told = (each.denominator for row in profile.worth for each in row)
        unit = lcm(profile.reservation.denominator, *told)
        units.append(unit)
        largest = sum(max(abs(each) for each in row) for row in profile.worth)
        most = max(most, int((largest + abs(profile.reservation)) * unit))
    fits = most < FITS
    kind: Any = np.int64 if fits else object
    arrays = [
        np.array(
            [
                [
                    int(p.worth[i][o] * unit)
                    for p, unit in zip(scenario.profiles, units, strict=True)
                ]
                for o in range(len(issue.options))
            ],
            dtype=kind,
        )
        for i, issue in enumerate(scenario.issues)
    ]
    return Measure(tuple(units), fits), arrays
