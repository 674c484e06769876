"""Which of many points no other improves on: for each side as much, and for one more.

Of points that are worth the same to all one is kept.
"""

import sys
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import pairwise
from math import prod

import numpy as np
from numpy.typing import NDArray

from goodoffices.engine.whole import FITS, Whole

Places = NDArray[np.intp]
"""Shape (points,): where each stood among those that were given."""
_AT_ONCE = 512
"""Points that are compared with all others at once."""
_FIRST, _LAST = np.zeros(1, dtype=np.intp), np.ones(1, dtype=np.bool_)
_FEW, _COMPARED = 64, 200_000_000
"""Points, and pairs of points, that are compared before the clock is looked at again."""
EVER = sys.maxsize
MANY = 4_000
"""Points of four sides and more from which on compiling pays."""
LOADED = 400_000
"""Points of three sides from which on it does."""
_WEAK = 1_000
"""Points from which on it pays to leave out first what is far from the best."""
_SHORT = 2_000
"""Points of all lots up to which they are put into their places one by one."""


def _on() -> None:
    """Nothing holds it up."""


def best(points: Whole, pause: Callable[[], None] = _on, most: int = EVER) -> Places:
    """The places of the points that no other improves on, the first side's best first.

    `pause` is called between parts of what takes long, and may end it by what it raises. Where
    they are more than `most` it may be left at some of them, more than `most` all the same.
    """
    if len(points) < 2:
        return np.arange(len(points))
    if points.dtype == object:
        points = ranks(points)
    match points.shape[1]:
        case 1:
            return np.array([points[:, 0].argmax()])
        case 2:
            return _of_two(points)
        case _ if len(points) >= _WEAK:
            points = np.asfortranarray(points)
            strong = _but_the_weak(points)
            return strong[_of_more(points[strong], pause, most)]
        case _:
            return _of_more(points, pause, most)


def _of_more(points: Whole, pause: Callable[[], None], most: int) -> Places:
    if points.shape[1] == 3:
        return _of_three(points, most)
    return _of_many(points, pause, most)


def _but_the_weak(points: Whole) -> Places:
    """The places of those that a few of the strongest do not improve on.

    Doubles choose the strongest, and may choose amiss; whole numbers say what they improve on.
    """
    sides = points.shape[1]
    low, high = points.min(axis=0), points.max(axis=0)
    scaled = (points - low) / np.maximum(high - low, 1)
    whole = scaled.sum(axis=1)
    left = np.ones(len(points), dtype=np.bool_)
    for leaning in (whole, *(whole + 2 * scaled[:, side] for side in range(sides))):
        strong = int(leaning.argmax())
        if not left[strong]:
            continue  # of two that are worth the same, neither may be beaten by the other
        beaten = np.ones(len(points), dtype=np.bool_)
        for side in range(sides):
            beaten &= points[:, side] <= points[strong, side]
        beaten[strong] = False
        left &= ~beaten
    return np.flatnonzero(left)


def best_of_each(lots: Sequence[Whole]) -> list[Places]:
    """The best of each of several lots, the first side's best first, all in one go.

    Lots are set so far apart that no point of one improves on a point of another: what comes later
    is worth less than all before to the first side, and more to the second.
    """
    if len(lots) < 2 or lots[0].shape[1] < 2:
        return [best(lot) for lot in lots]
    whole, sizes = np.concatenate(lots), [len(lot) for lot in lots]
    if len(whole) < _SHORT and whole.shape[1] == 2 and whole.dtype != object and compiled():
        from goodoffices.engine import kernels  # late: they are there already

        kept, until = kernels.best_of_each(np.ascontiguousarray(whole), np.cumsum(sizes))
        return [kept[begin:end] for begin, end in pairwise([0, *until.tolist()])]
    span = int(whole.max()) - int(whole.min()) + 1
    if whole.dtype == object or span * len(lots) > FITS:
        whole, span = ranks(whole), len(whole)
    apart = np.repeat(np.arange(len(lots)) * span, sizes)
    whole[:, 0] -= apart
    whole[:, 1] += apart
    kept = best(whole)
    of = np.searchsorted(np.cumsum(sizes), kept, side="right")
    ends = np.searchsorted(of, np.arange(len(lots) + 1)).tolist()
    begins = np.cumsum([0, *sizes])
    kept -= begins[of]
    return [kept[begin:end] for begin, end in pairwise(ends)]


def ranks(points: Whole) -> NDArray[np.int64]:
    """The same order in numbers that fit: each side's values by their rank."""
    ranked = np.empty(points.shape, dtype=np.int64, order="F")
    for side, column in enumerate(points.T):
        order = column.argsort()
        rising = column[order]
        ranked[order[:1], side] = 0
        ranked[order[1:], side] = np.cumsum(rising[1:] != rising[:-1])
    return ranked


def _of_two(points: Whole) -> Places:
    first = -points[:, 0]
    # Stable, because sums of what is sorted come in runs that it only has to merge.
    order: Places = first.argsort(kind="stable")
    second = points[:, 1][order]
    steps = np.flatnonzero(second[1:] > np.maximum.accumulate(second)[:-1])
    kept = order[np.concatenate((_FIRST, steps + 1))]
    # Of those that are worth the same to the first side the last is worth most to the second.
    first = first[kept]
    last: NDArray[np.bool_] = np.concatenate((first[1:] != first[:-1], _LAST))
    return kept[last]


def _of_three(points: Whole, most: int) -> Places:
    """By a staircase of the last two sides' values among the points seen so far."""
    order = _first_first(points)
    if len(points) < LOADED and not compiled():
        return order[_steps(points[order, 1:].tolist(), most)]
    from goodoffices.engine.kernels import stairs  # late: compiling it takes its time

    return order[stairs(points[:, 1][order], points[:, 2][order], most)]


def _first_first(points: Whole) -> Places:
    """Those worth most to the first side first, of them those worth most to the second: so on."""
    first, low = points[:, 0], points.min(axis=0)
    spans = (points.max(axis=0) - low + 1).tolist()
    if prod(spans) <= FITS:
        first = first - low[0]
        for side in range(1, len(spans)):  # all in one number, the first before the second
            first = first * spans[side] + (points[:, side] - low[side])
        return _falling(first)
    order = _falling(first)
    ordered = first[order]
    if (ordered[1:] != ordered[:-1]).all():
        return order
    return np.lexsort((-points).T[::-1])


def _falling(numbers: NDArray[np.int64]) -> Places:
    """An order of numbers, the largest first; equal ones in any."""
    numbers = -numbers
    runs = np.count_nonzero(numbers[1:] < numbers[:-1])
    # What is sorted in long runs is only merged by the one, and the other is faster elsewhere.
    order: Places = numbers.argsort(kind="stable" if runs * 16 < len(numbers) else "quicksort")
    return order


def _steps(rows: list[list[int]], most: int) -> list[int]:
    kept: list[int] = []
    across: list[int] = []  # the second side's values, negated: rising
    up: list[int] = []  # the third side's: rising with it
    for place, (second, third) in enumerate(rows):
        before = bisect_right(across, -second)
        if before and up[before - 1] >= third:
            continue
        kept.append(place)
        if len(kept) > most:
            break
        after = before
        while after < len(up) and up[after] <= third:
            after += 1
        if before and across[before - 1] == -second:
            before -= 1
        across[before:after] = [-second]
        up[before:after] = [third]
    return kept


def compiled() -> bool:
    """Whether what is compiled is there already, so that it costs nothing to use it."""
    return "goodoffices.engine.kernels" in sys.modules


def _of_many(points: Whole, pause: Callable[[], None], most: int) -> Places:
    ranked = ranks(points)
    # The best sum first: so none is improved on by a later one.
    order: Places = (-ranked.sum(axis=1)).argsort(kind="stable")
    rows = np.ascontiguousarray(ranked[order], dtype=np.int32)
    if len(rows) < MANY and not (compiled() and len(rows) > _AT_ONCE):
        return _ordered(points, order[plainly(rows)])
    from goodoffices.engine.kernels import undominated  # late: compiling it takes its time

    front, told = np.empty(rows.shape[::-1], dtype=np.int32), np.zeros(len(rows), dtype=np.bool_)
    size = at = 0
    while at < len(rows) and size <= most:
        pause()
        end = at + max(_FEW, min(most, MANY, _COMPARED // (size + _FEW)))
        told[at:end] = undominated(rows[at:end], front, size)
        size += int(told[at:end].sum())
        at = end
    return _ordered(points, order[told])


def _ordered(points: Whole, kept: Places) -> Places:
    return kept[_first_first(points[kept])]


def plainly(rows: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Which rows no earlier row is at least as good as: by blocks, against those kept so far."""
    kept = np.empty((0, rows.shape[1]), dtype=np.int32)
    told = np.zeros(len(rows), dtype=np.bool_)
    for start in range(0, len(rows), _AT_ONCE):
        block = rows[start : start + _AT_ONCE]
        left = np.arange(len(block))
        for part in range(0, len(kept), 8 * _AT_ONCE):
            among = kept[part : part + 8 * _AT_ONCE]
            beats = (among[None, :, :] >= block[left][:, None, :]).all(axis=2)
            left = left[~np.logical_or.reduce(beats, axis=1)]
            if not len(left):
                break
        rest = block[left]
        beats = (rest[None, :, :] >= rest[:, None, :]).all(axis=2)
        left = left[~np.logical_or.reduce(np.tril(beats, -1), axis=1)]
        kept = np.concatenate((kept, block[left]))
        told[start + left] = True
    return told
