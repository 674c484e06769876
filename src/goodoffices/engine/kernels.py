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
def best_of_each(
    points: NDArray[np.int64], ends: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The places, within each of several short lots, of what no other of it improves on.

    Args:
        points: shape (points, 2), lot after lot.
        ends: shape (lots,), where each ends.

    Returns:
        Shapes (points kept,), the first side's best of each lot first, and (lots,), their ends.
    """
    kept, until = np.empty(len(points), dtype=np.int64), np.empty(len(ends), dtype=np.int64)
    size, begin = 0, 0
    for lot in range(len(ends)):
        start = size
        for place in range(begin, ends[lot]):
            first, second = points[place, 0], points[place, 1]
            at = start
            while at < size and points[begin + kept[at], 0] > first:
                at += 1
            if at > start and points[begin + kept[at - 1], 1] >= second:
                continue
            if at < size and points[begin + kept[at], 0] == first:
                if points[begin + kept[at], 1] >= second:
                    continue
            after = at
            while after < size and points[begin + kept[after], 1] <= second:
                after += 1
            if after == at:
                for other in range(size, at, -1):
                    kept[other] = kept[other - 1]
            else:
                for other in range(after, size):
                    kept[at + 1 + other - after] = kept[other]
            kept[at] = place - begin
            size += 1 + at - after
        until[lot], begin = size, ends[lot]
    return kept[:size].copy(), until


@njit(cache=True)
def merged(
    points: NDArray[np.int64], ends: NDArray[np.int64], most: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """The best sums of lots of points of two sides, lot by lot, and of which pairs they are.

    Args:
        points: shape (2, points), lot after lot: in each the first side's best comes first, and
            none improves on another.
        ends: shape (lots,), where each ends.
        most: pairs of all stages together, after which the lots that are left are left out.

    Returns:
        Shape (2, points), the first side's best first; shape (pairs,), stage after stage; and
        their ends, shape (stages,). Of a pair the place in the shorter run, the first of two that
        are equal, comes first, times the length of the other.
    """
    whole, pairs = points[:, : ends[0]].copy(), np.empty(0, dtype=np.int64)
    until = np.empty(len(ends) - 1, dtype=np.int64)
    stage, seen = 0, 0
    while stage < len(until):
        lot = points[:, ends[stage] : ends[stage + 1]].copy()
        seen += whole.shape[1] * lot.shape[1]
        if seen > most:
            break
        if whole.shape[1] <= lot.shape[1]:
            whole, kept = _sums(whole, lot)
        else:
            whole, kept = _sums(lot, whole)
        pairs = np.concatenate((pairs, kept))
        until[stage] = len(pairs)
        stage += 1
    return whole, pairs, until[:stage].copy()


@njit(cache=True)
def _sums(
    few: NDArray[np.int64], many: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The best sums of pairs, and of each the place: the second run first."""
    runs, length = few.shape[1], many.shape[1]
    at = np.zeros(runs, dtype=np.int64)  # how far each run of sums with one of the few is taken
    kept = np.empty(runs * length, dtype=np.int64)
    sums = np.empty((2, runs * length), dtype=np.int64)
    size, highest = 0, 0
    while True:
        chosen, first, second = -1, 0, 0
        for run in range(runs):
            # What is worth no more to the second side than one before it is of no use.
            while at[run] < length and size and few[1, run] + many[1, at[run]] <= highest:
                at[run] += 1
            if at[run] == length:
                continue
            one, other = few[0, run] + many[0, at[run]], few[1, run] + many[1, at[run]]
            if chosen < 0 or one > first or (one == first and other > second):
                chosen, first, second = run, one, other
        if chosen < 0:
            return sums[:, :size].copy(), kept[:size].copy()
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
