"""A frontier that is near enough, where the exact one has more points than anyone can hold."""

from collections.abc import Callable, Sequence
from fractions import Fraction

from goodoffices.engine.budget import USUAL, Budget
from goodoffices.engine.certificate import Certificate
from goodoffices.engine.frontier import Frontier
from goodoffices.engine.grids import Grids
from goodoffices.engine.merging import groups, grown
from goodoffices.engine.nearing import Nearly
from goodoffices.engine.scenario import Scenario
from goodoffices.engine.whole import Whole, measured

FEW = {1: 1, 2: 4_000, 3: 2_000}
"""How many points are exact enough, by how many sides there are."""
FEW_OF_MANY = 1_000
"""How many are where there are more than three."""


def epsilon_frontier(
    scenario: Scenario, epsilon: Fraction | None = None, budget: Budget = USUAL
) -> Frontier:
    """Packages of which, for each feasible one, one is worth to every side as much, less epsilon.

    Each is a true package with its exact worths. Where few points are enough none is left out.

    Args:
        scenario: with bans or without; reservation values are not applied.
        epsilon: in parts of each side's span, which lies between what the worst options of all
            issues and the best are worth to it. Without it the points are few, and the certificate
            says what epsilon was reached.
        budget: what may be spent.

    Returns:
        A frontier with its certificate: what is claimed, what was reached, and by what roundings.

    Raises:
        ValueError: epsilon is negative.
        Beyond: with so small an epsilon more is needed than the budget has.

    Source:
        Additive epsilon-approximation on a grid: Papadimitriou and Yannakakis (2000); pruning as
        it grows: Warburton (1987).
    """
    if epsilon is not None and epsilon < 0:
        raise ValueError("epsilon is not negative")
    measure, worth = measured(scenario)
    best = _together(max, worth)
    spans = tuple(high - low for high, low in zip(best, _together(min, worth), strict=True))
    allowed = None if epsilon is None else tuple(int(span * epsilon) for span in spans)
    few = FEW.get(len(spans), FEW_OF_MANY)
    stages = len(worth) + len(groups(scenario)) - 1
    keeper = Nearly(budget, Grids(spans), few, stages, allowed)
    whole = grown(scenario, worth, keeper)
    certificate = Certificate(epsilon, measure, spans, best, tuple(keeper.roundings))
    return Frontier(scenario, measure, whole.points, whole.origin, certificate)


def _together(pick: Callable[[list[int]], int], worth: Sequence[Whole]) -> tuple[int, ...]:
    """What the options that are picked of each issue are worth to each side, together."""
    picked = ([pick(column) for column in each.T.tolist()] for each in worth)
    return tuple(sum(side) for side in zip(*picked, strict=True))
