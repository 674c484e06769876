"""Which points are kept, exactly: those that none of their like improves on."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from goodoffices.engine.budget import Budget
from goodoffices.engine.crossing import Can
from goodoffices.engine.filtering import EVER, Places, best, best_of_each, compiled
from goodoffices.engine.whole import Whole

_NONE = np.empty(0, dtype=np.intp)


@dataclass(frozen=True, slots=True)
class Exactly:
    """Keeps all that none of its like improves on."""

    budget: Budget

    def sift(self, points: Whole, can: Can) -> Places:
        """The places of those that none of their like improves on.

        Raises:
            TooMany: those are more than are kept.
            TooLong: the time is over.
        """
        kept = undominated(points, can, self.budget.pause, self.budget.points)
        self.budget.points_of(len(kept))
        return kept

    def settle(self, points: Whole, can: Can) -> Places:
        """The same."""
        return self.sift(points, can)

    def merge(self, lots: Sequence[Whole]) -> tuple[Whole, list[Places]] | None:
        """The same of pairs, stage by stage: of two sides by what is compiled, if it is there.

        Raises:
            TooMany: those are more than are kept.
            TooLong: the time is over.
        """
        if lots[0].shape[1] != 2 or lots[0].dtype == object or not compiled():
            return None
        from goodoffices.engine.kernels import merged  # late: it is there already

        self.budget.pause()
        ends = np.cumsum([len(lot) for lot in lots])
        points = np.empty((2, ends[-1]), dtype=np.int64)
        np.concatenate([lot.T for lot in lots], axis=1, out=points)
        sums, pairs, until = merged(points, ends, self.budget.at_once(2, fits=True))
        cuts = [0, *until.tolist()]
        stages = [pairs[begin:end] for begin, end in pairwise(cuts)]
        self.budget.points_of(max(map(len, stages), default=0))
        return sums.T, stages

    def settle_each(self, lots: Sequence[Whole]) -> list[Places]:
        """The same of each lot, of all in one go."""
        kept = best_of_each(lots)
        self.budget.points_of(max(map(len, kept), default=0))
        return kept


def undominated(points: Whole, can: Can, pause: Callable[[], None], most: int = EVER) -> Places:
    """The places of the points that none of which the same bans can still be broken improves on.

    Where they are more than `most` it may be left at some of them, more than `most` all the same.

    Raises:
        Beyond: `pause` says so.
    """
    if not can.shape[1]:
        return best(points, pause, most)
    parts = [rows[best(points[rows], pause, most)] for rows in _alike(can)]
    return np.concatenate(parts or [_NONE])


def _alike(can: Can) -> Iterator[Places]:
    """The places of the points of which the same bans can still be broken, group by group."""
    if not len(can):
        return
    _rows, of = np.unique(np.packbits(can, axis=1), axis=0, return_inverse=True)
    order = np.argsort(of, kind="stable")
    cuts = np.flatnonzero(np.diff(of[order])) + 1
    yield from np.split(order, cuts)
