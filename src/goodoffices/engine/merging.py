"""Packages grown issue by issue, of which only those are kept that none of their like improves on.

Whatever is decided later, of two ways to settle the same issues that leave the same choices open
the one that is worth less to all stays behind. So what is kept grows with the frontier, never with
the packages. Where each point came from is kept beside it: so the packages can be told.

Source:
    Nemhauser and Ullmann (1969), for one value and one cost; here for any number of sides.
"""

import numpy as np

from goodoffices.engine.binding import bound
from goodoffices.engine.filtering import best
from goodoffices.engine.origins import Sums
from goodoffices.engine.scenario import Scenario
from goodoffices.engine.stages import Grown, TooMany
from goodoffices.engine.whole import Measure, measured


def grown(scenario: Scenario, most: int) -> tuple[Measure, Grown]:
    """All packages' best points, and where they came from.

    Raises:
        TooMany: on the way there are more than so many points.
    """
    measure, worth = measured(scenario)
    parts = [bound(scenario.bans, group, worth, most) for group in groups(scenario)]
    parts.sort(key=lambda each: len(each.points))
    whole = parts[0]
    for part in parts[1:]:
        whole = added(whole, part, most)
    return measure, whole


def groups(scenario: Scenario) -> list[tuple[int, ...]]:
    """The issues that bans bind together, each in one group."""
    group = list(range(len(scenario.issues)))
    for ban in scenario.bans:
        tied = {group[issue] for issue in ban.where}
        group = [min(tied) if each in tied else each for each in group]
    return [
        tuple(issue for issue, of in enumerate(group) if of == name) for name in sorted(set(group))
    ]


def added(one: Grown, other: Grown, most: int) -> Grown:
    """The sums of all of the one with all of the other: those that no other improves on.

    Raises:
        TooMany: those are more than so many.
    """
    few, many = sorted((one, other), key=lambda each: len(each.points))
    sides = few.points.shape[1]
    # Laid out side by side, and in it the longer of the two in one run after another.
    sums = (few.points.T[:, :, None] + many.points.T[:, None, :]).reshape(sides, -1)
    kept = best(sums.T)
    if len(kept) > most:
        raise TooMany(most)
    left, right = np.divmod(kept, max(1, len(many.points)))
    origin = Sums(few.origin, many.origin, left.astype(np.int32), right.astype(np.int32))
    return Grown(sums[:, kept].T, origin)
