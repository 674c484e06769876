"""Issues that bans bind together, settled one after the other.

Of each ban of which some issues are settled it is kept whether it can still be broken: nothing
else of what was chosen matters later. Only among points of which the same bans can still be broken
may one stand for another.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from goodoffices.engine.crossing import Keeper, Lot, crossed
from goodoffices.engine.origins import Nothing, Options, Sums
from goodoffices.engine.scenario import Ban
from goodoffices.engine.stages import Grown
from goodoffices.engine.whole import Whole


def bound(
    bans: Sequence[Ban], group: tuple[int, ...], worth: Sequence[Whole], keeper: Keeper
) -> Grown:
    """The best points of issues that are settled together; none where all is banned.

    Raises:
        Beyond: more would be needed than there is.
    """
    ours = [ban for ban in bans if ban.where.keys() <= set(group)]
    sides, kind = worth[group[0]].shape[1], worth[group[0]].dtype
    whole = Grown(np.zeros((1, sides), dtype=kind), Nothing())
    begun: list[Ban] = []
    alive = np.ones((1, 0), dtype=np.bool_)
    left = set(group)
    for issue in _in_order(group, ours):
        left.discard(issue)
        alive, begun = _with_new(alive, begun, [ban for ban in ours if issue in ban.where])
        hits = np.array(
            [[issue not in ban.where or o in ban.where[issue] for ban in begun]
             for o in range(len(worth[issue]))], dtype=np.bool_,
        ).reshape(len(worth[issue]), len(begun))  # fmt: skip
        over = np.array([left.isdisjoint(ban.where) for ban in begun], dtype=np.bool_)
        kept = crossed(Lot(worth[issue], hits), Lot(whole.points, alive), over, keeper)
        begun = [ban for ban, done in zip(begun, over, strict=True) if not done]
        origin = Sums(Options(issue), whole.origin, kept.pairs, max(1, len(whole.points)))
        whole, alive = Grown(kept.points, origin), kept.can
    return whole


def _in_order(group: tuple[int, ...], bans: Sequence[Ban]) -> Iterator[int]:
    """First what leaves the fewest bans half settled."""
    left, settled = list(group), set[int]()

    def half(issue: int) -> int:
        now = settled | {issue}
        return sum(not now.isdisjoint(b.where) and not b.where.keys() <= now for b in bans)

    while left:
        issue = min(left, key=half)
        left.remove(issue)
        settled.add(issue)
        yield issue


def _with_new(
    alive: NDArray[np.bool_], begun: list[Ban], touched: list[Ban]
) -> tuple[NDArray[np.bool_], list[Ban]]:
    new = [ban for ban in touched if not any(ban is each for each in begun)]
    more = np.ones((len(alive), len(new)), dtype=np.bool_)
    return np.concatenate((alive, more), axis=1), [*begun, *new]
