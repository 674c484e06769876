"""Grids on which worths are rounded up, each twice as wide as the one before.

If one point, rounded up, is worth to each side as much as another, it is in truth worth at most a
step less one unit less to any: a step of 1 rounds nothing. Each step divides the next wider one:
so whoever rounds on a grid, and then on a wider one, has lost no more than on the wider alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from goodoffices.engine.whole import Whole

FINEST = 24
"""So many times a side's span is halved, about, for the step of the first grid."""
WIDEST = FINEST + 1
"""The level from which on a step is as wide as a span."""
NONE = -1
"""The level at which nothing is rounded."""


@dataclass(frozen=True, slots=True)
class Grids:
    """The grids for sides of these spans, from worst to best: whole numbers of each one's unit."""

    spans: tuple[int, ...]

    def steps(self, level: int) -> tuple[int, ...]:
        """How wide the steps of a grid are, for each side."""
        return tuple(1 if level == NONE else _step(span, level) for span in self.spans)

    def errors(self, level: int) -> tuple[int, ...]:
        """By how much at most a point may be worth less than one that it stands for."""
        return tuple(step - 1 for step in self.steps(level))

    def widest(self, errors: Sequence[int]) -> int:
        """The level of the widest grid on which no error is larger than these."""
        level = NONE
        while level < WIDEST and all(
            found <= least for found, least in zip(self.errors(level + 1), errors, strict=True)
        ):
            level += 1
        return level

    def about(self, few: int) -> int:
        """The level of a grid that leaves more points than so few, of the widest that may."""
        halvings = few.bit_length() // max(1, len(self.spans) - 1)
        return max(NONE, FINEST - 3 - halvings)

    def rounded(self, points: Whole, level: int) -> Whole:
        """Points in steps of a grid, rounded up."""
        if level == NONE:
            return points
        told: Whole = -(-points // np.array(self.steps(level), dtype=points.dtype))
        return told


def _step(span: int, level: int) -> int:
    if span >> FINEST:
        return (span >> FINEST) << level
    return 1 << max(0, span.bit_length() + level - FINEST)
