"""What improves on a package for all, nearest first, without going through the packages.

The packages are laid in two halves of heaps by what each side gains and by how many issues are
settled otherwise. Blocks of heaps of the one half stand beside blocks of the other; of those that
may hold something nearer, or as near and better, one is cut first.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from heapq import heappop, heappush
from itertools import count
from math import lcm
from typing import Any

import numpy as np

from goodoffices.engine.halves import PAIRS, Fit, Halves, halves, told
from goodoffices.engine.heaps import Heaps, some
from goodoffices.engine.how import How
from goodoffices.engine.scenario import Scenario
from goodoffices.engine.stages import TooMany
from goodoffices.engine.trees import Block
from goodoffices.engine.whole import FITS, Whole, measured

MOST = 4_000_000
"""Pairs of heaps at most from which a half is laid, if nobody says otherwise."""
_AT_ONCE = 1 << 12
"""Pairs of heaps that are looked at at once."""
_HOW = How("two halves, cut where the nearest may lie")


@dataclass(frozen=True, slots=True)
class Improvement:
    """A package, the issues in which it is settled otherwise, and what each side gains by it."""

    package: tuple[int, ...]
    changed: tuple[int, ...]
    gains: tuple[Fraction, ...]


@dataclass(frozen=True, eq=False)
class Improvements:
    """All that improves on a package for all: no side has less, one has more; exact.

    Going through it tells first what changes the fewest issues; of as many, that by which the
    sides together gain most, each in its own unit. Each is found as it is asked for.
    """

    scenario: Scenario
    package: tuple[int, ...]
    changes: int
    _halves: Halves
    how: How = _HOW

    def __iter__(self) -> Iterator[Improvement]:
        """Each, nearest first."""
        one, other = self._halves
        for left, right in _nearest(one, other, self.changes):
            for number in range(int(one.sizes[left]) * int(other.sizes[right])):
                yield self._told(told(self._halves, (left, right), number))

    def _told(self, package: tuple[int, ...]) -> Improvement:
        pairs = zip(package, self.package, strict=True)
        changed = tuple(issue for issue, (after, before) in enumerate(pairs) if after != before)
        worths = zip(*map(self.scenario.utilities, (package, self.package)), strict=True)
        return Improvement(package, changed, tuple(after - before for after, before in worths))


def improvements(
    scenario: Scenario, package: tuple[int, ...], changes: int | None = None, most: int = MOST
) -> Improvements:
    """What improves on a package for all and changes at most so many issues; None: any number.

    Raises:
        ValueError: it is no package of this scenario.
        TooMany: a half would be laid from more than `most` pairs of heaps; of fewer changes there
            may be few enough.
    """
    scenario.check(package)
    allowed = len(scenario.issues) if changes is None else changes
    laid = halves(scenario, _gained(scenario, package), _near(allowed, most))
    return Improvements(scenario, package, allowed, laid)


def _gained(scenario: Scenario, package: tuple[int, ...]) -> list[Whole]:
    """By issue, shape (options, sides + 2): what each side gains, all gain, and 1 if changed."""
    measure, worth = measured(scenario)
    whole = lcm(*measure.units)
    scales = [whole // unit for unit in measure.units]
    largest = sum(abs(each.astype(object)).max(axis=0) for each in worth)
    most = 2 * sum(int(n) * scale for n, scale in zip(largest, scales, strict=True))
    kind: Any = np.int64 if max(most, *scales) < FITS else object
    found = []
    for place, each in zip(package, worth, strict=True):
        gains = each.astype(kind) - each[place].astype(kind)
        together = gains @ np.array(scales, dtype=kind)
        changed = (np.arange(len(each)) != place).astype(kind)
        found.append(np.column_stack((gains, together, changed)))
    return found


def _near(allowed: int, most: int) -> Fit:
    """Only those heaps in which no more issues than allowed are changed."""

    def fit(heaps: Heaps, beside: int, sides: int) -> Heaps:
        near = some(heaps, np.flatnonzero(heaps.points[:, sides - 1] <= allowed))
        if len(near) * beside > most:
            raise TooMany(most, PAIRS)
        return near

    return fit


def _nearest(one: Heaps, other: Heaps, allowed: int) -> Iterator[tuple[int, int]]:
    """Pairs of heaps that improve for all, nearest first."""
    waiting: list[tuple[int, int, int, Block, Block]] = []
    number = count()

    def wait(distance: int, left: Block, right: Block) -> None:
        high = left.high + right.high
        if min(high) >= 0 and high[-1] > 0:
            heappush(waiting, (distance, -int(high[-1]), next(number), left, right))

    for near, left in _by_distance(one):
        for far, right in _by_distance(other):
            if near + far <= allowed:
                wait(near + far, left, right)
    while waiting:
        distance, _gain, _number, left, right = heappop(waiting)
        if len(left) == len(right) == 1:
            yield int(left.places[0]), int(right.places[0])
        elif len(left) * len(right) <= _AT_ONCE:
            sums = left.own[:, None, :] + right.own[None, :, :]
            better = (sums >= 0).all(axis=2) & (sums[:, :, -1] > 0)
            for a, b in np.argwhere(better).tolist():
                wait(distance, left.only(a), right.only(b))
        elif len(left) > len(right):
            for part in left.parts:
                wait(distance, part, right)
        else:
            for part in right.parts:
                wait(distance, left, part)


def _by_distance(heaps: Heaps) -> Iterator[tuple[int, Block]]:
    """The heaps by how many issues they change, as blocks of what is gained."""
    gained, changed = heaps.points[:, :-1], heaps.points[:, -1].astype(np.int64)
    for distance in np.unique(changed).tolist():
        yield distance, Block(gained, np.flatnonzero(changed == distance))
