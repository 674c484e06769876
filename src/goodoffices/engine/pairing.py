"""How many pairs, one of each of two lots of heaps, are together worth enough to every side.

For two sides by a tree of sorted blocks: the one side's order is laid out, and in each block of it
the other side's is sorted. What a pair must reach is looked up in some twenty blocks. For more
sides both lots are cut into blocks, of which most are settled as a whole.
"""

import numpy as np
from numpy.typing import NDArray

from goodoffices.engine.heaps import Heaps, Sizes, alike
from goodoffices.engine.trees import block
from goodoffices.engine.whole import Whole

MANY = 50_000
"""Heaps of both lots from which on compiling pays."""
_AT_ONCE = 1 << 17
"""Pairs that are compared at once where there are more than two sides."""


def pairs(one: Heaps, other: Heaps, least: Whole) -> int:
    """How many pairs of packages are worth at least `least`, shape (sides,), whole numbers."""
    if not len(one) or not len(other):
        return 0
    found = reaching(least - one.points, other)
    return int(one.sizes @ found)


def equal(one: Heaps, other: Heaps, worth: Whole) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The places of the heaps of which pairs are worth just so much: of each the other is one."""
    both = np.concatenate((worth - one.points, other.points))
    order, cuts = alike(both)
    # Of each half's heaps none are alike: so two that are alike are one of each.
    firsts = cuts[np.diff(np.append(cuts, len(order))) == 2]
    pair = np.sort(np.stack((order[firsts], order[firsts + 1])), axis=0)
    return pair[0], pair[1] - len(one)


def reaching(wanted: Whole, other: Heaps) -> Sizes:
    """How many packages are worth at least each of these, shape (asked, sides)."""
    if wanted.shape[1] != 2:
        return _of_many(wanted, other)
    if len(wanted) + len(other) < MANY or other.sizes.dtype == object:
        return of_two(wanted, other)
    from goodoffices.engine.kernels import reached  # late: compiling it takes its time

    asks, has = _leveled(wanted, other.points)
    asked, order = np.argsort(-asks[:, 0]), np.argsort(-has[:, 0])
    found = np.empty(len(asks), dtype=np.int64)
    found[asked] = reached(asks[asked], has[order], other.sizes[order])
    return found


def _of_many(wanted: Whole, other: Heaps) -> Sizes:
    """By blocks: of two, all may reach all, or none any; else the longer is cut."""
    sizes, asked = other.sizes, _leveled(wanted, other.points)
    found = np.zeros(len(wanted), dtype=sizes.dtype)
    waiting = [(block(asked[0]), block(asked[1]))]
    while waiting:
        left, right = waiting.pop()
        if (right.high < left.low).any():
            continue
        if (right.low >= left.high).all():
            found[left.places] += sizes[right.places].sum()
        elif len(left) * len(right) <= _AT_ONCE:
            reach = np.ones((len(left), len(right)), dtype=np.bool_)
            for side in np.flatnonzero(right.low < left.high).tolist():
                reach &= right.own[:, side][None, :] >= left.own[:, side][:, None]
            found[left.places] += reach @ sizes[right.places]
        elif len(left) > len(right):
            waiting += [(part, right) for part in left.parts]
        else:
            waiting += [(left, part) for part in right.parts]
    return found


def _leveled(wanted: Whole, points: Whole) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The same order, side by side, in numbers from 0."""
    columns = []
    for wants, has in zip(wanted.T, points.T, strict=True):
        values, of = np.unique(has, return_inverse=True)
        order = np.argsort(wants)
        asks = np.empty(len(wants), dtype=np.int64)
        asks[order] = np.searchsorted(values, wants[order])  # in order it is much faster
        columns.append((asks, of.astype(np.int64)))
    asked, had = zip(*columns, strict=True)
    return np.stack(asked, axis=1), np.stack(had, axis=1)


def of_two(wanted: Whole, other: Heaps) -> Sizes:
    """The same for two sides, by blocks of twice, four times, eight times … as many points."""
    order = np.argsort(other.points[:, 0], kind="stable")
    begins = np.searchsorted(other.points[order, 0], wanted[:, 0])
    values = np.sort(other.points[:, 1])
    level = np.searchsorted(values, other.points[order, 1])
    sizes = other.sizes[order]
    need = np.searchsorted(values, wanted[:, 1])
    # The blocks end where the order ends, so that a rest of it is whole blocks.
    length = 1 << max(0, (len(order) - 1).bit_length())
    padding = length - len(order)
    level = np.concatenate((np.full(padding, -1), level))
    sizes = np.concatenate((np.zeros(padding, dtype=sizes.dtype), sizes))
    rest = length - (begins + padding)
    found = np.zeros(len(wanted), dtype=sizes.dtype)
    width, stride = 1, len(values) + 2
    while width <= length:
        asks = np.flatnonzero(rest & width)
        if len(asks):
            block = np.arange(length) // width
            keys = block * stride + level + 1
            by = np.argsort(keys, kind="stable")
            keys, summed = keys[by], np.concatenate(([0], np.cumsum(sizes[by])))
            # Widest last in the order: what is left of the rest lies before the wider blocks.
            at = (length - (rest[asks] // width) * width) // width
            first = np.searchsorted(keys, at * stride + need[asks] + 1)
            found[asks] += summed[(at + 1) * width] - summed[first]
        width *= 2
    return found
