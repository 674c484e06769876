"""What the engine says of a scenario: the frontier and the four solutions, ready to be told."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from goodoffices.engine.counting import Census, census
from goodoffices.engine.formats.drafts import Values
from goodoffices.engine.frontier import Frontier, frontier
from goodoffices.engine.scenario import Scenario
from goodoffices.engine.solutions import Solution, Solutions, solutions

NAMES = ("nash", "kalai_smorodinsky", "egalitarian", "utilitarian")


@dataclass(frozen=True)
class Analysis:
    """A scenario, how its values were read, and what was found."""

    scenario: Scenario
    values: Values
    frontier: Frontier
    solutions: Solutions

    @cached_property
    def census(self) -> Census:
        """Its packages, ready to be counted.

        Raises:
            TooMany: a half of them would be more than is counted.
        """
        return census(self.scenario)

    def chosen(self, name: str) -> Solution | None:
        """What one of the solutions chooses, by its name."""
        found: Solution | None = getattr(self.solutions, name)
        return found

    def plain(self) -> dict[str, Any]:
        """All of it as plain values, in a form that stays."""
        scenario = self.scenario
        points = self.frontier.utilities.tolist()
        return {
            "scenario": scenario.name,
            "parties": [profile.name for profile in scenario.profiles],
            "issues": len(scenario.issues),
            "packages": scenario.packages,
            "values": self.values.value,
            "reservations": [float(profile.reservation) for profile in scenario.profiles],
            "frontier": {"size": len(points), "exact": True, "epsilon": 0.0, "points": points},
            "solutions": {name: self._plain(self.chosen(name)) for name in NAMES},
        }

    def _plain(self, found: Solution | None) -> dict[str, Any] | None:
        if found is None:
            return None
        return {
            "package": self.scenario.named(found.package),
            "utilities": [float(each) for each in found.utilities],
            "score": float(found.score),
        }


def analysed(scenario: Scenario, values: Values) -> Analysis:
    """The frontier of a scenario, and what the solutions choose on it.

    Raises:
        TooMany: the frontier has more points than are kept.
    """
    found = frontier(scenario)
    return Analysis(scenario, values, found, solutions(found))
