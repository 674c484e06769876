"""All packages of some issues as heaps: those that are worth the same to all lie on one heap.

Whoever only counts packages need not tell those of one heap apart; whoever wants them numbers
those of a heap, and each number tells one.
"""

from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from goodoffices.engine.filtering import ranks
from goodoffices.engine.scenario import Scenario
from goodoffices.engine.whole import FITS, Whole

Sizes = NDArray[Any]
"""Shape (heaps,): whole numbers, a machine's own where all packages together fit into them."""


class Packed(Protocol):
    """Of which packages each heap is made."""

    def tell(self, heap: int, number: int, package: dict[int, int]) -> None:
        """Write down the options of one package of a heap: each number tells another."""


@dataclass(frozen=True, slots=True, eq=False)
class Heaps:
    """Distinct worths, shape (heaps, sides), how many packages are worth each, and which."""

    points: Whole
    sizes: Sizes
    packed: Packed

    def __len__(self) -> int:
        """How many heaps there are."""
        return len(self.points)

    @property
    def packages(self) -> int:
        """How many packages lie on all heaps."""
        return int(self.sizes.sum()) if len(self.sizes) else 0


@dataclass(frozen=True, slots=True)
class Unsettled:
    """One heap with one package, of which nothing is settled yet."""

    def tell(self, heap: int, number: int, package: dict[int, int]) -> None:
        """Write down nothing."""


@dataclass(frozen=True, slots=True)
class Settled:
    """Each option of one issue on a heap of its own."""

    issue: int

    def tell(self, heap: int, number: int, package: dict[int, int]) -> None:
        """Write down the option."""
        package[self.issue] = heap


@dataclass(frozen=True, slots=True, eq=False)
class Laid:
    """Heaps that are made of pairs of two others' heaps.

    `pairs` holds the pairs heap after heap; those of a heap begin at its cut, and the last cut is
    the end. A pair is the place of the left heap times the number of right heaps, plus the right.
    """

    left: Heaps
    right: Heaps
    pairs: NDArray[np.int64]
    cuts: NDArray[np.intp]

    def tell(self, heap: int, number: int, package: dict[int, int]) -> None:
        """Write down the options of both."""
        mine = self.pairs[self.cuts[heap] : self.cuts[heap + 1]]
        left, right = np.divmod(mine, len(self.right))
        sizes = self.left.sizes[left] * self.right.sizes[right]
        at, number = found(np.cumsum(sizes), number)
        of_left, of_right = divmod(number, int(self.right.sizes[right[at]]))
        self.left.packed.tell(int(left[at]), of_left, package)
        self.right.packed.tell(int(right[at]), of_right, package)


@dataclass(frozen=True, slots=True, eq=False)
class Some:
    """Some of many heaps, by their places."""

    of: Heaps
    places: NDArray[np.intp]

    def tell(self, heap: int, number: int, package: dict[int, int]) -> None:
        """Write down the options."""
        self.of.packed.tell(int(self.places[heap]), number, package)


def some(heaps: Heaps, places: NDArray[np.intp]) -> Heaps:
    """The heaps at these places."""
    if len(places) == len(heaps):
        return heaps
    return Heaps(heaps.points[places], heaps.sizes[places], Some(heaps, places))


def nothing(sides: int, kind: Any, size: Sizes) -> Heaps:
    """The one package of no issue at all."""
    return Heaps(np.zeros((1, sides), dtype=kind), size, Unsettled())


def one_package(scenario: Scenario) -> Sizes:
    """The size of a heap of one, in numbers that hold as many as the scenario has packages."""
    return np.ones(1, dtype=np.int64 if scenario.packages < FITS else object)


def options(issue: int, worth: Whole) -> Heaps:
    """The options of one issue."""
    return Heaps(worth, np.ones(len(worth), dtype=np.int64), Settled(issue))


def together(one: Heaps, other: Heaps) -> Heaps:
    """The packages of both."""
    points = (one.points[:, None, :] + other.points[None, :, :]).reshape(-1, one.points.shape[1])
    return laid(points, np.arange(len(points)), one, other)


def laid(points: Whole, pairs: NDArray[np.int64], left: Heaps, right: Heaps) -> Heaps:
    """Pairs of heaps, each with what it is worth, laid onto heaps."""
    order, cuts = alike(points)
    pairs, ends = pairs[order], np.append(cuts, len(order))
    packed = Laid(left, right, pairs, ends)
    of_left, of_right = np.divmod(pairs, max(1, len(right)))
    many = left.sizes[of_left] * right.sizes[of_right]
    sizes = np.add.reduceat(many, cuts) if len(cuts) else many
    return Heaps(points[order][cuts], sizes, packed)


def alike(points: Whole) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """An order in which equal points stand together, and where each begins."""
    if not len(points):
        return np.zeros(0, dtype=np.intp), np.zeros(0, dtype=np.intp)
    rows = ranks(points) if points.dtype == object else points
    order = np.lexsort(rows.T)
    new = np.ones(len(order), dtype=np.bool_)
    new[1:] = (rows[order][1:] != rows[order][:-1]).any(axis=1)
    return order, np.flatnonzero(new)


def found(ends: Sizes, number: int) -> tuple[int, int]:
    """Within which of what was added up a number lies, and its number there."""
    at = int(np.searchsorted(ends, number, side="right"))
    return at, number - (int(ends[at - 1]) if at else 0)
