"""Two lots of points laid together, each of the one with each of the other, a block at a time.

Of each block only what may be of use is kept. So what is held at once is a small multiple of what
is kept, however many pairs there are.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from goodoffices.engine.budget import Budget
from goodoffices.engine.filtering import Places
from goodoffices.engine.whole import Whole

Can = NDArray[np.bool_]
"""Shape (things, bans): whether a ban that is half settled can still be broken."""


class Keeper(Protocol):
    """What decides which points are kept.

    A point stands only for points of which the same bans can still be broken.
    """

    @property
    def budget(self) -> Budget:
        """What may be spent."""

    def sift(self, points: Whole, can: Can) -> Places:
        """The places of those to be kept, of a part of what is laid together."""

    def settle(self, points: Whole, can: Can) -> Places:
        """The places of those to be kept, of all that is left when all is laid together."""

    def merge(self, lots: Sequence[Whole]) -> tuple[Whole, list[Places]] | None:
        """The sums of lots without bans, and the pairs to be kept of each stage.

        None if no shorter way leads there; and fewer stages than there are lots to be added where
        it does not lead through all of them. Of the two lots of a stage the shorter comes first.
        """

    def settle_each(self, lots: Sequence[Whole]) -> list[Places]:
        """The places of those to be kept, of each of several lots that no ban binds."""


@dataclass(frozen=True, slots=True)
class Lot:
    """Points, and of each which bans can still be broken."""

    points: Whole
    can: Can


@dataclass(frozen=True, slots=True)
class Crossed:
    """Sums of two lots' points, and of each pair the place: the places in the second run first."""

    points: Whole
    can: Can
    pairs: Places

    def at(self, places: Places) -> "Crossed":
        """Those at these places."""
        points = self.points.T[:, places].T
        return Crossed(points, self.can[places], self.pairs[places])

    def with_(self, other: "Crossed") -> "Crossed":
        """Both."""
        return Crossed(
            np.concatenate((self.points.T, other.points.T), axis=1).T,
            np.concatenate((self.can, other.can)),
            np.concatenate((self.pairs, other.pairs)),
        )


def free(points: Whole) -> Lot:
    """Points that no ban binds."""
    return Lot(points, _unbanned(len(points)))


def crossed(few: Lot, many: Lot, over: NDArray[np.bool_], keeper: Keeper) -> Crossed:
    """What is kept of all pairs; `over` says of each ban whether it is wholly settled by now.

    Raises:
        Beyond: more would be needed than there is.
    """
    sides, fits = few.points.shape[1], few.points.dtype != object
    keeper.budget.room(len(many.points), sides, fits=fits)
    step = max(1, keeper.budget.at_once(sides, fits=fits) // max(1, len(many.points)))
    if step >= len(few.points) and not few.can.shape[1]:
        return _at_once(few.points, many.points, keeper)
    pool = _block(few, many, over, 0, step)
    held = len(pool.points)
    for start in range(step, len(few.points), step):
        keeper.budget.pause()
        if start == step:
            pool = pool.at(keeper.sift(pool.points, pool.can))
        block = _block(few, many, over, start, step)
        pool = pool.with_(block.at(keeper.sift(block.points, block.can)))
        if len(pool.points) > 2 * held:
            keeper.budget.room(len(pool.points), sides, fits=fits)
            pool = pool.at(keeper.sift(pool.points, pool.can))
            held = max(held, len(pool.points))
    keeper.budget.pause()
    return pool.at(keeper.settle(pool.points, pool.can))


def _at_once(few: Whole, many: Whole, keeper: Keeper) -> Crossed:
    """What is kept of all pairs where they are few and no ban binds them, without detours."""
    keeper.budget.pause()
    merged = keeper.merge((few, many))
    if merged is not None and merged[1]:
        points, (pairs,) = merged
        return Crossed(points, _unbanned(len(pairs)), pairs)
    sums = _sums(few, many)
    kept = keeper.settle(sums.T, _unbanned(sums.shape[1]))
    return Crossed(sums.take(kept, axis=1).T, _unbanned(len(kept)), kept)


def _sums(few: Whole, many: Whole) -> Whole:
    """Shape (sides, pairs): side by side, and in it the longer lot in one run after another."""
    told: Whole = few.T[:, :, None] + many.T[:, None, :]
    return told.reshape(few.shape[1], -1)


def _unbanned(many: int) -> Can:
    return np.empty((many, 0), dtype=np.bool_)


def _block(few: Lot, many: Lot, over: NDArray[np.bool_], start: int, step: int) -> Crossed:
    """The pairs of some of the one with all of the other that break no ban."""
    points, can = few.points[start : start + step], few.can[start : start + step]
    width = len(many.points)
    sums = _sums(points, many.points).T
    pairs = np.arange(start * width, start * width + len(sums))
    if not can.shape[1]:
        return Crossed(sums, _unbanned(len(sums)), pairs)
    both = (can[:, None, :] & many.can[None, :, :]).reshape(len(sums), can.shape[1])
    stands = np.flatnonzero(~both[:, over].any(axis=1))
    return Crossed(sums[stands], both[stands][:, ~over], pairs[stands])
