"""What is compiled, because many points of four sides and more take too long otherwise.

Each has a slow plain twin in the tests. Imported only where there is much to do: compiling takes
longer than a small scenario.
"""

import numpy as np
from numba import njit
from numpy.typing import NDArray

_WIDE, _FIRST = 256, 24
"""Points of a front that are compared at once, and those before them one by one."""


@njit(cache=True)
def undominated(rows: NDArray[np.int32], front: NDArray[np.int32], size: int) -> NDArray[np.bool_]:
    """Which rows no earlier row, and none of the front, is at least as good as, to every side.

    Args:
        rows: shape (points, sides), four sides at least, in such an order that none is improved
            on by a later one.
        front: shape (sides, room), with room for all rows; those that are kept are added to it.
        size: how many of the front stand there already.

    Returns:
        Shape (points,).
    """
    many, sides = rows.shape
    kept = np.empty(many, dtype=np.bool_)
    ahead = np.empty(_WIDE, dtype=np.bool_)
    for at in range(many):
        beaten = -1
        for other in range(min(size, _FIRST)):
            better = True
            for side in range(sides):
                if front[side, other] < rows[at, side]:
                    better = False
                    break
            if better:
                beaten = other
                break
        start = _FIRST
        while beaten < 0 and start < size:
            wide = min(_WIDE, size - start)
            # Without a branch many are compared at once: to four sides, then to what is beyond.
            one, two = front[0, start : start + wide], front[1, start : start + wide]
            three, four = front[2, start : start + wide], front[3, start : start + wide]
            a, b, c, d = rows[at, 0], rows[at, 1], rows[at, 2], rows[at, 3]
            for place in range(wide):
                better_to_two = (one[place] >= a) & (two[place] >= b)
                ahead[place] = better_to_two & (three[place] >= c) & (four[place] >= d)
            for side in range(4, sides):
                own, column = rows[at, side], front[side, start : start + wide]
                for place in range(wide):
                    ahead[place] &= column[place] >= own
            some = False
            for place in range(wide):
                some |= ahead[place]
            if some:
                for place in range(wide):
                    if ahead[place]:
                        beaten = start + place
                        break
            start += wide
        kept[at] = beaten < 0
        if beaten < 0:
            for side in range(sides):
                front[side, size] = rows[at, side]
            size += 1
        else:
            # What beats one beats more: it is asked earlier from now on.
            sooner = beaten // 2
            for side in range(sides):
                moved = front[side, sooner]
                front[side, sooner] = front[side, beaten]
                front[side, beaten] = moved
    return kept


@njit(cache=True)
def stairs(second: NDArray[np.int64], third: NDArray[np.int64], most: int) -> NDArray[np.bool_]:
    """Which points none before is at least as good as, to the second side and to the third.

    Args:
        second: shape (points,), what each is worth to the second side; those worth more to the
            first come before, and of those worth the same to it those worth more to the second.
        third: shape (points,), to the third.
        most: where more are kept, what comes after is not looked at.

    Returns:
        Shape (points,).
    """
    many = len(second)
    kept = np.zeros(many, dtype=np.bool_)
    # A staircase of those kept: worth less and less to the second side, and more to the third.
    across, up = np.empty(many, dtype=np.int64), np.empty(many, dtype=np.int64)
    size, found = 0, 0
    for at in range(many):
        begin, end = 0, size
        while begin < end:
            middle = (begin + end) // 2
            if across[middle] >= second[at]:
                begin = middle + 1
            else:
                end = middle
        if begin and up[begin - 1] >= third[at]:
            continue
        kept[at] = True
        found += 1
        if found > most:
            break
        after = begin
        while after < size and up[after] <= third[at]:
            after += 1
        if begin and across[begin - 1] == second[at]:
            begin -= 1
        gap = begin + 1 - after
        if gap > 0:
            for place in range(size - 1, after - 1, -1):
                across[place + gap], up[place + gap] = across[place], up[place]
        elif gap < 0:
            for place in range(after, size):
                across[place + gap], up[place + gap] = across[place], up[place]
        across[begin], up[begin] = second[at], third[at]
        size += gap
    return kept


@njit(cache=True)
def merged(
    few: NDArray[np.int64], many: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The best sums of pairs, for two sides, and of each pair the place: the second run first.

    Args:
        few: shape (points, 2).
        many: shape (points, 2), the first side's best first, and none improves on another.

    Returns:
        Shapes (pairs kept, 2) and (pairs kept,), the first side's best first.
    """
    runs, length = len(few), len(many)
    at = np.zeros(runs, dtype=np.int64)  # how far each run of sums with one of the few is taken
    kept = np.empty(runs * length, dtype=np.int64)
    sums = np.empty((2, runs * length), dtype=np.int64)
    size, highest = 0, 0
    while True:
        chosen, first, second = -1, 0, 0
        for run in range(runs):
            # What is worth no more to the second side than one before it is of no use.
            while at[run] < length and size and few[run, 1] + many[at[run], 1] <= highest:
                at[run] += 1
            if at[run] == length:
                continue
            one, other = few[run, 0] + many[at[run], 0], few[run, 1] + many[at[run], 1]
            if chosen < 0 or one > first or (one == first and other > second):
                chosen, first, second = run, one, other
        if chosen < 0:
            return sums[:, :size].copy().T, kept[:size].copy()
        kept[size] = chosen * length + at[chosen]
        sums[0, size], sums[1, size] = first, second
        size, highest = size + 1, second
        at[chosen] += 1


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
