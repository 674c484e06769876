"""How far what is found of a scenario hangs on what is not known of the sides' values."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from goodoffices.engine.budget import USUAL, Budget
from goodoffices.engine.frontier import Frontier
from goodoffices.engine.proving import Package
from goodoffices.engine.questions import Asked, best_question
from goodoffices.engine.scenario import Scenario
from goodoffices.engine.shares import Share
from goodoffices.engine.solutions import Solutions
from goodoffices.engine.stages import Beyond
from goodoffices.engine.standing import DRAWS, SEED, Standing, trial

BESIDE = 100
"""Packages of the frontier at most that are looked at beside those that are chosen."""

OF_A_DRAW = 20_000
"""Points of a draw's frontier at most."""


@dataclass(frozen=True, slots=True)
class Uncertainty:
    """How the packages that solutions choose stand, and which question would settle most.

    `stopped` says why, where it took more than there was.
    """

    scenario: Scenario
    draws: int
    seed: int
    standings: tuple[Standing, ...] = ()
    question: Asked | None = None
    stopped: str = ""

    def plain(self) -> dict[str, Any]:
        """All of it as plain values."""
        return {
            "draws": self.draws,
            "seed": self.seed,
            "packages": [
                {
                    "package": self.scenario.named(each.package),
                    "efficient": _plain(each.efficient),
                    "acceptable": _plain(each.acceptable),
                    "both": _plain(each.both),
                }
                for each in self.standings
            ],
            "question": self._asked(),
            "stopped": self.stopped or None,
        }

    def _asked(self) -> dict[str, Any] | None:
        if self.question is None:
            return None
        return {
            "asked": self.question.question.asked(self.scenario),
            "party": self.scenario.profiles[self.question.question.side].name,
            "yes": self.question.yes,
            "settles": self.question.settles,
            "low": self.question.low,
            "high": self.question.high,
        }


def uncertainty(
    found: Frontier,
    chosen: Solutions,
    draws: int = DRAWS,
    seed: int = SEED,
    budget: Budget = USUAL,
) -> Uncertainty | None:
    """What hangs on what is not known; None where nothing is in doubt.

    Args:
        found: the frontier of the values as they are on average.
        chosen: what solutions choose on it: these packages' standings are told.
        draws: how often values are drawn.
        seed: the same draws the same.
        budget: for all of it; where it ends it is said.
    """
    scenario = found.scenario
    if not scenario.in_doubt or not len(found):
        return None
    first = _chosen(chosen)
    places = np.unique(np.linspace(0, len(found) - 1, min(BESIDE, len(found))).astype(np.intp))
    beside = [tuple(row) for row in found.packages(places).tolist()]
    packages = [*first, *(each for each in beside if each not in first)]
    each = replace(budget, points=min(budget.points, OF_A_DRAW))
    try:
        tried = trial(scenario, packages, draws, seed, each)
    except Beyond as beyond:
        return Uncertainty(scenario, draws, seed, stopped=str(beyond))
    return Uncertainty(scenario, draws, seed, tried.standings(len(first)), best_question(tried))


def _chosen(chosen: Solutions) -> list[Package]:
    """Each package that a solution chooses, once."""
    solutions = (chosen.nash, chosen.kalai_smorodinsky, chosen.egalitarian, chosen.utilitarian)
    return list(dict.fromkeys(each.package for each in solutions if each))


def _plain(share: Share) -> dict[str, Any]:
    return {
        "share": share.about,
        "low": share.low,
        "high": share.high,
        "proven": share.proven is not None,
    }
