"""How many pairs, one of each of two lots of heaps, are together worth enough to every side.

For two sides by a tree of sorted blocks: the one side's order is laid out, and in each block of it
the other side's is sorted. What a pair must reach is looked up in some twenty blocks.
"""

import numpy as np
from numpy.typing import NDArray

from goodoffices.engine.heaps import Heaps, Sizes, alike
from goodoffices.engine.whole import Whole

_AT_ONCE = 1 << 22
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
    return _of_two(wanted, other) if wanted.shape[1] == 2 else _of_many(wanted, other)


def _of_many(wanted: Whole, other: Heaps) -> Sizes:
    step = max(1, _AT_ONCE // len(other.points))
    parts = [
        (other.points[None, :, :] >= wanted[start : start + step, None, :]).all(axis=2)
        @ other.sizes
        for start in range(0, len(wanted), step)
    ]
    return np.concatenate(parts)


def _of_two(wanted: Whole, other: Heaps) -> Sizes:
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
