"""Which of many points no other improves on: for each side as much, and for one more.

Of points that are worth the same to all one is kept.
"""

import sys
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import pairwise

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
"""Points from which on compiling pays."""


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
        case 3:
            return _of_three(points, most)
        case _:
            return _of_many(points, pause, most)


def best_of_each(lots: Sequence[Whole]) -> list[Places]:
    """The best of each of several lots, the first side's best first, all in one go.

    Lots are set so far apart that no point of one improves on a point of another: what comes later
    is worth less than all before to the first side, and more to the second.
    """
    if len(lots) < 2 or lots[0].shape[1] < 2:
        return [best(lot) for lot in lots]
    whole, sizes = np.concatenate(lots), [len(lot) for lot in lots]
    span = int(whole.max()) - int(whole.min()) + 1
    if whole.dtype == object or span * len(lots) > FITS:
        whole, span = ranks(whole), len(whole)
    apart = np.repeat(np.arange(len(lots)) * span, sizes)
    whole[:, 0] -= apart
    whole[:, 1] += apart
    kept = best(whole)
    of = np.searchsorted(np.cumsum(sizes), kept, side="right")
    if whole.shape[1] > 2:
        kept = kept[order := of.argsort(kind="stable")]
        of = of[order]
    ends = np.searchsorted(of, np.arange(len(lots) + 1)).tolist()
    begins = np.cumsum([0, *sizes])
    kept -= begins[of]
    return [kept[begin:end] for begin, end in pairwise(ends)]


def ranks(points: Whole) -> NDArray[np.int64]:
    """The same order in numbers that fit: each side's values by their rank."""
    columns = [
        np.unique(points[:, side], return_inverse=True)[1] for side in range(points.shape[1])
    ]
    return np.stack(columns, axis=1).astype(np.int64)


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
    order = np.lexsort((points[:, 2], points[:, 1], points[:, 0]))[::-1]
    kept: list[int] = []
    across: list[int] = []  # the second side's values, negated: rising
    up: list[int] = []  # the third side's: rising with it
    rows = points[order, 1:].tolist()
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
    return order[kept]


def _of_many(points: Whole, pause: Callable[[], None], most: int) -> Places:
    ranked = ranks(points)
    # The best sum first: so none is improved on by a later one.
    order = np.lexsort((*ranked.T[::-1], ranked.sum(axis=1)))[::-1]
    rows = np.ascontiguousarray(ranked[order])
    if len(rows) < MANY:
        return order[plainly(rows)]
    from goodoffices.engine.kernels import undominated  # late: compiling it takes its time

    front, told, size, at = np.empty_like(rows), np.zeros(len(rows), dtype=np.bool_), 0, 0
    while at < len(rows) and size <= most:
        pause()
        end = at + max(_FEW, min(most, MANY, _COMPARED // (size + _FEW)))
        told[at:end] = undominated(rows[at:end], front, size)
        size += int(told[at:end].sum())
        at = end
    return order[told]


def plainly(rows: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which rows no earlier row is at least as good as: by blocks, against those kept so far."""
    kept = np.empty((0, rows.shape[1]), dtype=np.int64)
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
