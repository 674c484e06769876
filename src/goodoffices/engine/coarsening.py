"""Heaps laid onto fewer: those that are worth nearly the same as one, rounded down or rounded up.

What is worth enough when it is rounded down is worth enough; what is not when it is rounded up is
not. So packages that are more than can be told apart are still counted within proven bounds. Where
bans that are half settled keep too many apart, some packages fall away for the lower bound, and
these bans for the upper.
"""

import numpy as np

from goodoffices.engine.halves import Fit
from goodoffices.engine.heaps import Heaps, alike, laid, nothing, some

_COARSER = 0.85
"""The next grid has at most so many of the steps of the last, if the heaps are still too many."""


def rounding(most: int, *, up: bool) -> Fit:
    """Heaps are rounded where there would be more than so many pairs of them."""

    def fit(heaps: Heaps, beside: int, sides: int) -> Heaps:
        room = max(1, most // max(1, beside))
        steps, rounded = 2 * room ** (1 / sides), heaps
        while len(rounded) > room:
            if not steps:
                return _without_bans(rounded, sides) if up else _largest(rounded, room)
            rounded = _rounded(heaps, int(steps), sides, up=up)
            coarser = min(1, (room / len(rounded)) ** (1 / sides)) * _COARSER
            steps = steps * coarser if steps >= 1 else 0
        return rounded

    return fit


def _rounded(heaps: Heaps, steps: int, sides: int, *, up: bool) -> Heaps:
    """One heap for all in a cell of a grid of so many steps: of their least worths, or their most.

    So what stands for them lies within what they are worth, and no sum outgrows what numbers hold.
    """
    worth, rest = heaps.points[:, :sides], heaps.points[:, sides:]
    low, high = worth.min(axis=0), worth.max(axis=0)
    # Of no steps the grid has one cell: one step goes beyond the spread.
    step = np.maximum(-((low - high) // steps) if steps else high - low + 1, 1)
    order, cuts = alike(np.concatenate(((worth - low) // step, rest), axis=1))
    end = np.maximum if up else np.minimum
    ends = end.reduceat(worth[order], cuts, axis=0)
    stands = np.empty_like(worth)
    stands[order] = np.repeat(ends, np.diff(np.append(cuts, len(order))), axis=0)
    alone = nothing(0, np.int64, np.ones(1, dtype=np.int64))
    points = np.concatenate((stands, rest), axis=1)
    return laid(points, np.arange(len(points)), heaps, alone)


def _without_bans(heaps: Heaps, sides: int) -> Heaps:
    """As if no ban that was begun could still be broken: there are no fewer packages."""
    free = heaps.points.copy()
    free[:, sides:] = 0
    alone = nothing(0, np.int64, np.ones(1, dtype=np.int64))
    return _rounded(laid(free, np.arange(len(free)), heaps, alone), 0, sides, up=True)


def _largest(heaps: Heaps, room: int) -> Heaps:
    """Only the heaps of the most packages: there are no more packages."""
    return some(heaps, np.argsort(heaps.sizes, kind="stable")[-room:])
