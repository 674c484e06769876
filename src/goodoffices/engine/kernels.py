"""What is compiled, because many points of four sides and more take too long otherwise.

Each has a slow plain twin in the tests. Imported only where there is much to do: compiling takes
longer than a small scenario.
"""

import numpy as np
from numba import njit
from numpy.typing import NDArray


@njit(cache=True)
def undominated(rows: NDArray[np.int64], front: NDArray[np.int64], size: int) -> NDArray[np.bool_]:
    """Which rows no earlier row, and none of the front, is at least as good as, to every side.

    Args:
        rows: shape (points, sides), in such an order that none is improved on by a later one.
        front: shape (room, sides), with room for all rows; those that are kept are added to it.
        size: how many of the front stand there already.

    Returns:
        Shape (points,).
    """
    many, sides = rows.shape
    kept = np.empty(many, dtype=np.bool_)
    for at in range(many):
        beaten = False
        for other in range(size):
            better = True
            for side in range(sides):
                if front[other, side] < rows[at, side]:
                    better = False
                    break
            if better:
                beaten = True
                # What beats one beats more: it is asked earlier from now on.
                ahead = other // 2
                for side in range(sides):
                    moved = front[ahead, side]
                    front[ahead, side] = front[other, side]
                    front[other, side] = moved
                break
        kept[at] = not beaten
        if not beaten:
            for side in range(sides):
                front[size, side] = rows[at, side]
            size += 1
    return kept


@njit(cache=True)
def reached(
    wanted: NDArray[np.int64], points: NDArray[np.int64], sizes: NDArray[np.int64]
) -> NDArray[np.int64]:
    """How much of `sizes` lies at points of two sides that are worth at least each of `wanted`.

    Args:
        wanted: shape (asked, 2), whole numbers from 0, most to the first side first.
        points: shape (points, 2), numbers smaller than there are points, in the same order.
        sizes: shape (points,).

    Returns:
        Shape (asked,).

    Source:
        Fenwick (1994), for the sums of what is worth less to the second side.
    """
    many, entered, whole = len(points), 0, 0
    tree = np.zeros(many + 1, dtype=np.int64)
    found = np.empty(len(wanted), dtype=np.int64)
    for ask in range(len(wanted)):
        while entered < many and points[entered, 0] >= wanted[ask, 0]:
            whole += sizes[entered]
            at = points[entered, 1] + 1
            while at <= many:
                tree[at] += sizes[entered]
                at += at & -at
            entered += 1
        less, at = 0, min(wanted[ask, 1], many)
        while at > 0:
            less += tree[at]
            at -= at & -at
        found[ask] = whole - less
    return found
