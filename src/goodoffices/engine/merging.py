"""Packages grown issue by issue, of which only those are kept that none of their like improves on.

Whatever is decided later, of two ways to settle the same issues that leave the same choices open
the one that is worth less to all stays behind. So what is kept grows with the frontier, never with
the packages. Where each point came from is kept beside it: so the packages can be told.

Source:
    Nemhauser and Ullmann (1969), for one value and one cost; here for any number of sides.
"""

from collections.abc import Sequence
from operator import itemgetter

import numpy as np

from goodoffices.engine.binding import bound
from goodoffices.engine.crossing import Keeper, crossed, free
from goodoffices.engine.origins import Kept, Options, Sums
from goodoffices.engine.scenario import Scenario
from goodoffices.engine.stages import Grown
from goodoffices.engine.whole import Whole

_NO_BAN = np.empty(0, dtype=np.bool_)


def grown(scenario: Scenario, worth: list[Whole], keeper: Keeper) -> Grown:
    """All packages' best points, and where they came from; `worth` of the options, as measured.

    Raises:
        Beyond: more would be needed than there is.
    """
    tied = {issue for ban in scenario.bans for issue in ban.where or range(len(worth))}
    together = groups(scenario)
    alone = [group[0] for group in together if group[0] not in tied]
    settled = keeper.settle_each([worth[issue] for issue in alone])
    parts = [
        Grown(worth[issue][kept], Kept(Options(issue), kept))
        for issue, kept in zip(alone, settled, strict=True)
    ]
    parts += [bound(scenario.bans, group, worth, keeper) for group in together if group[0] in tied]
    parts.sort(key=lambda each: len(each.points))
    whole, stages = _begun(parts, keeper)
    for part in parts[1 + stages :]:
        whole = added(whole, part, keeper)
    return whole


def _begun(parts: Sequence[Grown], keeper: Keeper) -> tuple[Grown, int]:
    """The sums of the first parts, and how many stages it took; none if there is no short way."""
    merged = keeper.merge([part.points for part in parts])
    if merged is None:
        return parts[0], 0
    points, stages = merged
    origin, size = parts[0].origin, len(parts[0].points)
    for part, pairs in zip(parts[1:], stages, strict=False):
        lots = sorted(((size, origin), (len(part.points), part.origin)), key=itemgetter(0))
        (_few, left), (many, right) = lots
        origin, size = Sums(left, right, pairs, max(1, many)), len(pairs)
    return Grown(points, origin), len(stages)


def groups(scenario: Scenario) -> list[tuple[int, ...]]:
    """The issues that bans bind together, each in one group."""
    group = list(range(len(scenario.issues)))
    for ban in scenario.bans:
        tied = {group[issue] for issue in ban.where}
        group = [min(tied) if each in tied else each for each in group]
    found: dict[int, list[int]] = {}
    for issue, name in enumerate(group):
        found.setdefault(name, []).append(issue)
    return [tuple(issues) for issues in found.values()]


def added(one: Grown, other: Grown, keeper: Keeper) -> Grown:
    """The sums of all of the one with all of the other, those that are kept.

    Raises:
        Beyond: more would be needed than there is.
    """
    few, many = sorted((one, other), key=lambda each: len(each.points))
    kept = crossed(free(few.points), free(many.points), _NO_BAN, keeper)
    return Grown(kept.points, Sums(few.origin, many.origin, kept.pairs, max(1, len(many.points))))
