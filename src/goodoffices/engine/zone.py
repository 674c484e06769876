"""The agreement zone, package by package: numbered, and drawn from evenly.

In it are the feasible packages that are worth to every side at least what it has without one.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from goodoffices.engine.counting import Census, Count
from goodoffices.engine.halves import told
from goodoffices.engine.heaps import Sizes, found
from goodoffices.engine.pairing import reaching
from goodoffices.engine.whole import Whole


@dataclass(frozen=True, eq=False)
class Zone:
    """The packages of the zone, each with its number; exact, by the counts of two halves.

    Raises:
        TooMany: of the packages only bounds are known.
    """

    census: Census

    def __post_init__(self) -> None:
        """Refuse a census that knows only bounds."""
        self.census.told_apart()

    @cached_property
    def count(self) -> Count:
        """How many there are."""
        return self.census.zone

    def at(self, number: int) -> tuple[int, ...]:
        """The package of that number, counted from 0, by the places of its options.

        Raises:
            IndexError: there are not so many.
        """
        if not 0 <= number < self.count.low:
            raise IndexError(f"of {self.count:,} packages none has the number {number:,}")
        one, other = self.census.told_apart()
        left, rest = found(self._ends, number)
        reached = np.flatnonzero((other.points >= self._wanted[left]).all(axis=1))
        of_left, rest = divmod(rest, int(other.sizes[reached].sum()))
        right, of_right = found(np.cumsum(other.sizes[reached]), rest)
        heaps = left, int(reached[right])
        return told((one, other), heaps, of_left * int(other.sizes[heaps[1]]) + of_right)

    def sample(self, rng: np.random.Generator, many: int) -> list[tuple[int, ...]]:
        """So many packages, each drawn evenly from all of the zone: one may come twice.

        Raises:
            ValueError: there is nothing in the zone.
        """
        if not self.count.low:
            raise ValueError("there is nothing in the zone to draw from")
        return [self.at(below(rng, self.count.low)) for _ in range(many)]

    @cached_property
    def _wanted(self) -> Whole:
        profiles = self.census.scenario.profiles
        least: Whole = self.census.whole([profile.reservation for profile in profiles])
        return least - self.census.told_apart()[0].points

    @cached_property
    def _ends(self) -> Sizes:
        one, other = self.census.told_apart()
        ends: Sizes = np.cumsum(one.sizes * reaching(self._wanted, other))
        return ends


def below(rng: np.random.Generator, end: int) -> int:
    """A whole number from 0, however large its end, with all below the end as likely.

    Raises:
        ValueError: there is none below the end.
    """
    if end < 1:
        raise ValueError("there is no whole number below the end")
    bits = (end - 1).bit_length()
    while True:  # What is drawn beyond the end is drawn anew: so none is likelier.
        drawn = int.from_bytes(rng.bytes((bits + 7) // 8)) >> (-bits % 8)
        if drawn < end:
            return drawn
