"""All packages that are worth the same to every side, without going through the others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

import numpy as np

from goodoffices.engine.counting import Census, Count
from goodoffices.engine.filtering import Places
from goodoffices.engine.halves import told
from goodoffices.engine.heaps import Sizes, found


@dataclass(frozen=True, eq=False)
class Attaining:
    """Every feasible package that is worth exactly `worth` to the sides; exact.

    Going through it tells them one after the other, each as it is asked for.
    """

    census: Census
    worth: tuple[Fraction, ...]

    def __post_init__(self) -> None:
        """Refuse a census that knows only bounds."""
        self.census.told_apart()

    @cached_property
    def count(self) -> Count:
        """How many there are."""
        return self.census.exactly(self.worth)

    def at(self, number: int) -> tuple[int, ...]:
        """The package of that number, counted from 0, by the places of its options.

        Raises:
            IndexError: there are not so many.
        """
        if not 0 <= number < self.count.low:
            raise IndexError(f"of {self.count:,} packages none has the number {number:,}")
        pair, rest = found(self._ends, number)
        one, other = self._pairs
        return told(self.census.told_apart(), (int(one[pair]), int(other[pair])), rest)

    def __iter__(self) -> Iterator[tuple[int, ...]]:
        """Each package, by the places of its options."""
        return (self.at(number) for number in range(self.count.low))

    @cached_property
    def _pairs(self) -> tuple[Places, Places]:
        return self.census.matching(self.worth)

    @cached_property
    def _ends(self) -> Sizes:
        (one, other), (left, right) = self._pairs, self.census.told_apart()
        return np.cumsum(left.sizes[one] * right.sizes[other])


def attaining(census: Census, worth: Sequence[Fraction]) -> Attaining:
    """Every feasible package that is worth exactly so much to each side.

    Raises:
        TooMany: of the packages only bounds are known.
    """
    return Attaining(census, tuple(worth))
