"""The frontier of a scenario: what no package improves on for all, and packages that attain it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from math import inf, nextafter

import numpy as np
from numpy.typing import NDArray

from goodoffices.engine.budget import POINTS, USUAL, Budget
from goodoffices.engine.certificate import Certificate
from goodoffices.engine.keeping import Exactly
from goodoffices.engine.merging import grown
from goodoffices.engine.origins import Origin, Packages
from goodoffices.engine.scenario import Scenario
from goodoffices.engine.whole import Measure, Whole, measured

MOST = POINTS
"""Points at most, on the way and at the end, if nobody says otherwise."""


@dataclass(frozen=True, eq=False)
class Frontier:
    """All distinct worths that no feasible package improves on: for each side as much, one more.

    `points` are whole numbers in the units of `measure`, shape (points, sides), the first side's
    best first. It is exact: worths that differ by less than a double can tell are told apart.

    With a certificate it is some of them, or near them: what the certificate says.
    """

    scenario: Scenario
    measure: Measure
    points: Whole
    _origin: Origin
    certificate: Certificate | None = None

    def __len__(self) -> int:
        """How many points it has."""
        return len(self.points)

    @property
    def is_exact(self) -> bool:
        """Whether nothing was rounded."""
        return self.certificate is None or not self.certificate.roundings

    @property
    def epsilon(self) -> float:
        """How much more at most a package is worth to any side than a listed one, in its worth.

        For each feasible package a listed one falls short of it by no more for any side. It is
        never told too small; the certificate has it exactly, and for each side.
        """
        if self.certificate is None:
            return 0.0
        return upwards(max(self.certificate.within))

    @property
    def utilities(self) -> NDArray[np.float64]:
        """The points as doubles, shape (points, sides): for charts, not for comparing."""
        return self.measure.floats(self.points)

    def exact(self, place: int) -> tuple[Fraction, ...]:
        """What the point at that place is worth to each side."""
        return self.measure.exact(self.points[place])

    def packages(self, places: NDArray[np.intp] | None = None) -> Packages:
        """A package that attains each of these points, or each of all: shape (points, issues)."""
        asked = np.arange(len(self)) if places is None else places
        told = np.empty((len(asked), len(self.scenario.issues)), dtype=np.int32)
        self._origin.tell(asked, told)
        return told

    def package(self, place: int) -> tuple[int, ...]:
        """A package that attains the point at that place, by the places of its options."""
        return tuple(self.packages(np.array([place]))[0].tolist())

    def named(self) -> Iterator[dict[str, str]]:
        """A package for each point, by the names of issues and options."""
        return (self.scenario.named(tuple(row)) for row in self.packages().tolist())


def upwards(exact: Fraction) -> float:
    """A double that is no smaller."""
    near = float(exact)
    return near if near >= exact else nextafter(near, inf)


def frontier(scenario: Scenario, most: int = MOST, budget: Budget = USUAL) -> Frontier:
    """The exact frontier, over all feasible packages; reservation values are not applied.

    Raises:
        TooMany: it has, or what it grows from has, more than `most` points, or than the budget's.
        TooMuch: it takes more memory than the budget's.
        TooLong: it takes more time than the budget's.

    Source:
        Definition: Pareto efficiency, as in Raiffa (1982), chapter 10.
    """
    measure, worth = measured(scenario)
    keeper = Exactly(replace(budget, points=min(most, budget.points)))
    whole = grown(scenario, worth, keeper)
    return Frontier(scenario, measure, whole.points, whole.origin)
