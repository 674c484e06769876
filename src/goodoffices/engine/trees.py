"""Points in blocks that are cut in two, side by side in turn, as deep as somebody asks."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from goodoffices.engine.filtering import Places
from goodoffices.engine.whole import Whole


@dataclass(frozen=True, eq=False)
class Block:
    """Some of many points, at least one, by their places: `points` is of all, (points, sides)."""

    points: Whole
    places: Places
    turn: int = 0

    def __len__(self) -> int:
        """How many points it has."""
        return len(self.places)

    @cached_property
    def own(self) -> Whole:
        """Its own points."""
        own: Whole = self.points[self.places]
        return own

    @cached_property
    def low(self) -> Whole:
        """The least that any of its points is worth, side by side: shape (sides,)."""
        low: Whole = self.own.min(axis=0)
        return low

    @cached_property
    def high(self) -> Whole:
        """The most."""
        high: Whole = self.own.max(axis=0)
        return high

    @cached_property
    def parts(self) -> tuple["Block", "Block"]:
        """Its two halves, cut by the next side to which its points differ."""
        sides = self.points.shape[1]
        differ = np.flatnonzero(self.high > self.low)
        side = min(differ.tolist(), key=lambda each: (each - self.turn) % sides, default=0)
        order = self.places[np.argsort(self.own[:, side], kind="stable")]
        middle, turn = len(order) // 2, side + 1
        return (
            Block(self.points, order[:middle], turn),
            Block(self.points, order[middle:], turn),
        )

    def only(self, at: int) -> "Block":
        """Its point at that place alone."""
        return Block(self.points, self.places[at : at + 1], self.turn)


def block(points: Whole) -> Block:
    """All of these points."""
    return Block(points, np.arange(len(points)))
