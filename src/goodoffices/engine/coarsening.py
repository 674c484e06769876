"""Heaps laid onto fewer: their worths rounded to a coarser grid, all down or all up.

What is worth enough when it is rounded down is worth enough; what is not when it is rounded up is
not. So packages that are more than can be told apart are still counted within proven bounds.
"""

import numpy as np

from goodoffices.engine.halves import Fit
from goodoffices.engine.heaps import Heaps, laid, nothing
from goodoffices.engine.stages import TooMany

_COARSER = 0.7
"""By how much fewer steps the next grid has, if the heaps on one are still too many."""


def rounding(most: int, *, up: bool) -> Fit:
    """Heaps are rounded where there would be more than so many pairs of them.

    It refuses where they are too many on every grid, as bans that are half settled can make them.
    """

    def fit(heaps: Heaps, beside: int, sides: int) -> Heaps:
        room = max(1, most // max(1, beside))
        steps = 2 * room ** (1 / sides) / _COARSER
        rounded = heaps
        while len(rounded) > room:
            if steps < 1:
                raise TooMany(most)
            steps *= _COARSER
            rounded = _rounded(heaps, int(steps), sides, up=up)
        return rounded

    return fit


def _rounded(heaps: Heaps, steps: int, sides: int, *, up: bool) -> Heaps:
    """On a grid of so many steps between the least and the most that any is worth to a side."""
    worth = heaps.points[:, :sides]
    low, high = worth.min(axis=0), worth.max(axis=0)
    # Of no steps the grid has one point: all lies on it. So it does one step beyond the spread.
    step = np.maximum(-((low - high) // steps) if steps else high - low + 1, 1)
    # Counted from the end it is rounded to: so no sum outgrows what numbers hold.
    rounded = high - (high - worth) // step * step if up else low + (worth - low) // step * step
    points = np.concatenate((rounded, heaps.points[:, sides:]), axis=1)
    alone = nothing(0, np.int64, np.ones(1, dtype=np.int64))
    return laid(points, np.arange(len(points)), heaps, alone)
