"""The feasible packages of a scenario in two halves of like size, each laid onto heaps."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np

from goodoffices.engine.heaps import Heaps, laid, nothing, one_package, options, together
from goodoffices.engine.merging import groups
from goodoffices.engine.scenario import Scenario
from goodoffices.engine.stages import TooMany
from goodoffices.engine.whole import Whole

Halves = tuple[Heaps, Heaps]
"""Each package is one of the first half together with one of the second."""

PAIRS = "pairs of what packages are worth, half by half"
"""Of what there are too many."""


class Fit(Protocol):
    """What becomes of heaps before they are laid beside others."""

    def __call__(self, heaps: Heaps, beside: int, sides: int) -> Heaps:
        """Heaps that may stand for these where so many stand beside each.

        Only the first `sides` numbers of a point are what it is worth.

        Raises:
            TooMany: they are more than are laid.
        """


def as_they_are(most: int) -> Fit:
    """Heaps stand as they are, and of pairs there are at most so many."""

    def fit(heaps: Heaps, beside: int, sides: int) -> Heaps:
        if len(heaps) * beside > most:
            raise TooMany(most, PAIRS)
        return heaps

    return fit


def halves(scenario: Scenario, worth: Sequence[Whole], fit: Fit) -> Halves:
    """The feasible packages, by what options are worth: an array for each issue.

    Raises:
        TooMany: a half would be laid from more pairs of heaps than fit.
    """
    parts = [_bound(group, scenario, worth, fit) for group in groups(scenario)]
    empty = nothing(worth[0].shape[1], worth[0].dtype, one_package(scenario))
    smaller, larger = empty, empty
    for part in sorted(parts, key=len, reverse=True):
        smaller, larger = sorted((smaller, larger), key=len)
        smaller = together(fit(smaller, len(part), empty.points.shape[1]), part)
    return smaller, larger


def told(halves: Halves, heaps: tuple[int, int], number: int) -> tuple[int, ...]:
    """One of the packages that are of one heap of the one half and one of the other."""
    package: dict[int, int] = {}
    one, other = halves
    of_one, of_other = divmod(number, int(other.sizes[heaps[1]]))
    one.packed.tell(heaps[0], of_one, package)
    other.packed.tell(heaps[1], of_other, package)
    return tuple(package[issue] for issue in sorted(package))


def _bound(group: tuple[int, ...], scenario: Scenario, worth: Sequence[Whole], fit: Fit) -> Heaps:
    """The feasible packages of issues that bans bind together, settled one after the other.

    Beside what they are worth the points hold, on the way, which bans can still be broken.
    """
    ours = [ban for ban in scenario.bans if ban.where.keys() <= set(group)]
    sides, kind = worth[group[0]].shape[1], worth[group[0]].dtype
    whole = nothing(sides + len(ours), kind, one_package(scenario))
    whole.points[:, sides:] = 1
    left = set(group)
    for issue in group:
        left.discard(issue)
        whole = fit(whole, len(worth[issue]), sides)
        hits = np.array(
            [[issue not in ban.where or o in ban.where[issue] for ban in ours]
             for o in range(len(worth[issue]))], dtype=np.bool_,
        ).reshape(len(worth[issue]), len(ours))  # fmt: skip
        alive = whole.points[:, sides:].astype(np.bool_)
        can = (alive[:, None] & hits[None]).reshape(len(alive) * len(hits), len(ours))
        over = np.array([left.isdisjoint(ban.where) for ban in ours], dtype=np.bool_)
        stands = np.flatnonzero(~can[:, over].any(axis=1))
        sums = (whole.points[:, None, :sides] + worth[issue][None, :, :]).reshape(-1, sides)
        keyed = np.concatenate((sums[stands], can[stands][:, ~over].astype(kind)), axis=1)
        whole = laid(keyed, stands, whole, options(issue, worth[issue]))
        ours = [ban for ban, done in zip(ours, over, strict=True) if not done]
    return whole
