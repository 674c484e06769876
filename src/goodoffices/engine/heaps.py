"""All packages of some issues as heaps: those that are worth the same to all lie on one heap.

Whoever only counts packages need not tell those of one heap apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from goodoffices.engine.filtering import ranks
from goodoffices.engine.merging import groups
from goodoffices.engine.scenario import Ban, Scenario
from goodoffices.engine.stages import TooMany
from goodoffices.engine.whole import FITS, Whole

Sizes = NDArray[Any]
"""Shape (heaps,): whole numbers, a machine's own where all packages together fit into them."""


@dataclass(frozen=True, slots=True)
class Heaps:
    """Distinct worths, shape (heaps, sides), and how many packages are worth each."""

    points: Whole
    sizes: Sizes


def heaps(scenario: Scenario, worth: Sequence[Whole], most: int) -> list[Heaps]:
    """The feasible packages of each group of issues that bans bind together.

    Raises:
        TooMany: a group alone has more heaps than so many.
    """
    one = one_package(scenario)
    return [_of(group, scenario.bans, worth, one, most) for group in groups(scenario)]


def one_package(scenario: Scenario) -> Sizes:
    """The size of a heap of one, in numbers that hold as many as the scenario has packages."""
    return np.ones(1, dtype=np.int64 if scenario.packages < FITS else object)


def together(one: Heaps, other: Heaps, most: int) -> Heaps:
    """The packages of both.

    Raises:
        TooMany: before they are laid together there are more than so many.
    """
    if len(one.points) * len(other.points) > most:
        raise TooMany(most)
    points = (one.points[:, None, :] + other.points[None, :, :]).reshape(-1, one.points.shape[1])
    return laid(points, (one.sizes[:, None] * other.sizes[None, :]).ravel())


def laid(points: Whole, sizes: Sizes) -> Heaps:
    """Points laid onto heaps."""
    if not len(points):
        return Heaps(points, sizes)
    order, cuts = alike(points)
    return Heaps(points[order][cuts], np.add.reduceat(sizes[order], cuts))


def alike(points: Whole) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """An order in which equal points stand together, and where each begins."""
    rows = ranks(points) if points.dtype == object else points
    order = np.lexsort(rows.T)
    new = np.ones(len(order), dtype=np.bool_)
    new[1:] = (rows[order][1:] != rows[order][:-1]).any(axis=1)
    return order, np.flatnonzero(new)


def _of(
    group: tuple[int, ...], bans: Sequence[Ban], worth: Sequence[Whole], one: Sizes, most: int
) -> Heaps:
    ours = [ban for ban in bans if ban.where.keys() <= set(group)]
    sides = worth[group[0]].shape[1]
    points = np.zeros((1, sides), dtype=worth[group[0]].dtype)
    sizes, alive = one, np.ones((1, len(ours)), dtype=np.bool_)
    left = set(group)
    for issue in group:
        left.discard(issue)
        options = worth[issue]
        hits = np.array(
            [[issue not in ban.where or o in ban.where[issue] for ban in ours]
             for o in range(len(options))], dtype=np.bool_,
        ).reshape(len(options), len(ours))  # fmt: skip
        if len(points) * len(options) > most:
            raise TooMany(most)
        can = (alive[:, None, :] & hits[None, :, :]).reshape(len(alive) * len(hits), len(ours))
        over = np.array([left.isdisjoint(ban.where) for ban in ours], dtype=np.bool_)
        stands = ~can[:, over].any(axis=1)
        grown = (points[:, None, :] + options[None, :, :]).reshape(-1, sides)[stands]
        many = np.repeat(sizes, len(options))[stands]
        ours = [ban for ban, done in zip(ours, over, strict=True) if not done]
        keyed = np.concatenate((grown, can[stands][:, ~over].astype(grown.dtype)), axis=1)
        heaped = laid(keyed, many)
        points, sizes = heaped.points[:, :sides], heaped.sizes
        alive = heaped.points[:, sides:].astype(np.bool_)
    return Heaps(points, sizes)
