"""What the engine says of a scenario: the frontier and the four solutions, ready to be told."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Any

from goodoffices.engine.budget import USUAL, Budget
from goodoffices.engine.epsilon import epsilon_frontier
from goodoffices.engine.formats.drafts import Values
from goodoffices.engine.frontier import Frontier, frontier, upwards
from goodoffices.engine.scenario import Scenario
from goodoffices.engine.solutions import Solution, Solutions, solutions
from goodoffices.engine.stages import Beyond

if TYPE_CHECKING:
    from goodoffices.engine.counting import Census  # late: only where packages are counted
    from goodoffices.engine.uncertainty import Uncertainty  # late: only where something is unsure

NAMES = ("nash", "kalai_smorodinsky", "egalitarian", "utilitarian")
LOOKED_AT = 200_000
"""Points of an exact frontier at most, on the way too, before a near one will do."""


@dataclass(frozen=True)
class Analysis:
    """A scenario, how its values were read, and what was found."""

    scenario: Scenario
    values: Values
    frontier: Frontier
    solutions: Solutions
    uncertainty: "Uncertainty | None" = None

    @cached_property
    def census(self) -> "Census":
        """Its packages, ready to be counted."""
        from goodoffices.engine.counting import census  # late: not every answer counts

        return census(self.scenario)

    def chosen(self, name: str) -> Solution | None:
        """What one of the solutions chooses, by its name."""
        found: Solution | None = getattr(self.solutions, name)
        return found

    def plain(self) -> dict[str, Any]:
        """All of it as plain values, in a form that stays."""
        scenario = self.scenario
        return {
            "scenario": scenario.name,
            "parties": [profile.name for profile in scenario.profiles],
            "issues": len(scenario.issues),
            "packages": scenario.packages,
            "values": self.values.value,
            "reservations": [float(profile.reservation) for profile in scenario.profiles],
            "frontier": {
                "size": len(self.frontier),
                "exact": self.frontier.is_exact,
                "epsilon": self.frontier.epsilon,
                "points": self.frontier.utilities.tolist(),
            },
            "solutions": {name: self._plain(self.chosen(name)) for name in NAMES},
            **({"uncertainty": self.uncertainty.plain()} if self.uncertainty else {}),
        }

    def _plain(self, found: Solution | None) -> dict[str, Any] | None:
        if found is None:
            return None
        off = {} if self.frontier.is_exact else {"off": upwards(found.off)}
        return {
            "package": self.scenario.named(found.package),
            "utilities": [float(each) for each in found.utilities],
            "score": float(found.score),
            **off,
        }


def analysed(
    scenario: Scenario,
    values: Values,
    epsilon: Fraction | None = None,
    budget: Budget = USUAL,
) -> Analysis:
    """The frontier of a scenario, and what the solutions choose on it.

    The frontier is exact, unless that takes more than a quarter of the budget's time or has more
    points than anyone looks at: then it is near, and its certificate says how near.

    Args:
        scenario: it.
        values: how its values were read.
        epsilon: how near is near enough, in parts of each side's span: then the exact one is not
            tried first. With 0 none but the exact one will do.
        budget: what may be spent.

    Raises:
        Beyond: what is asked for takes more than the budget has.
    """
    found = _found(scenario, epsilon, budget)
    chosen = solutions(found)
    return Analysis(scenario, values, found, chosen, _unsure(found, chosen, budget))


def _unsure(found: Frontier, chosen: Solutions, budget: Budget) -> "Uncertainty | None":
    if not found.scenario.in_doubt:
        return None
    from goodoffices.engine.uncertainty import uncertainty  # late: most values are simply said

    return uncertainty(found, chosen, budget=budget)


def _found(scenario: Scenario, epsilon: Fraction | None, budget: Budget) -> Frontier:
    if epsilon:
        return epsilon_frontier(scenario, epsilon, budget)
    if epsilon is not None:
        return frontier(scenario, budget=budget)
    try:
        return frontier(scenario, LOOKED_AT, budget.part(0.25))
    except Beyond:
        return epsilon_frontier(scenario, budget=budget)
