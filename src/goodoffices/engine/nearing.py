"""Which points are kept where all are too many: on a grid, so wide that few are left."""

from collections.abc import Sequence

import numpy as np

from goodoffices.engine.budget import Budget
from goodoffices.engine.certificate import Rounding
from goodoffices.engine.crossing import Can
from goodoffices.engine.filtering import EVER, Places
from goodoffices.engine.grids import NONE, WIDEST, Grids
from goodoffices.engine.keeping import undominated
from goodoffices.engine.whole import Whole


class Nearly:
    """Keeps all that none of its like improves on; of more than `few` only those on a grid.

    With errors that are allowed, each stage has an even share of what the earlier ones left, and
    the grid is as wide as its share allows. Without, it is as wide as it must be for `few` points.
    """

    def __init__(
        self, budget: Budget, grids: Grids, few: int, stages: int, allowed: tuple[int, ...] | None
    ) -> None:
        self.budget = budget
        self.roundings: list[Rounding] = []
        self._grids, self._few, self._left = grids, few, stages
        self._allowed = allowed
        self._level, self._last = NONE, grids.about(few)

    def sift(self, points: Whole, can: Can) -> Places:
        """The places of those to be kept, on a grid that is no wider than the stage's will be.

        Raises:
            Beyond: they are more, or it takes longer, than is allowed for.
        """
        kept = self._kept(points, can, self._few)
        while len(kept) > self._few and self._wider():
            kept = self._kept(points, can, self._few if self._allowed is None else EVER)
        self.budget.points_of(len(kept))
        return kept

    def settle(self, points: Whole, can: Can) -> Places:
        """The same, and the stage is over."""
        kept = self.sift(points, can)
        self._left -= 1
        if self._level == NONE:
            return kept
        self.roundings.append(Rounding(self._grids.steps(self._level), len(points), len(kept)))
        self._last, self._level = self._level, NONE
        return kept[undominated(points[kept], can[kept], self.budget.pause)]

    def merge(self, lots: Sequence[Whole]) -> None:
        """There is no shorter way: all sums are looked at."""

    def settle_each(self, lots: Sequence[Whole]) -> list[Places]:
        """The same of each lot, one stage after the other."""
        return [self.settle(lot, np.empty((len(lot), 0), dtype=np.bool_)) for lot in lots]

    def _kept(self, points: Whole, can: Can, most: int) -> Places:
        rounded = self._grids.rounded(points, self._level)
        return undominated(rounded, can, self.budget.pause, most)

    def _wider(self) -> bool:
        """Take the next wider grid, if there is one that this stage may take."""
        if self._allowed is None:
            # What the last stage needed is about what this one needs.
            before, self._level = self._level, max(self._level + 1, self._last - 1)
            return before < WIDEST
        before, self._level = self._level, self._grids.widest(self._share(self._allowed))
        return self._level > before

    def _share(self, allowed: tuple[int, ...]) -> tuple[int, ...]:
        spent = [sum(side) for side in zip(*(each.errors for each in self.roundings), strict=True)]
        stages = max(1, self._left)
        return tuple(
            (all_ - gone) // stages
            for all_, gone in zip(allowed, spent or [0] * len(allowed), strict=True)
        )
