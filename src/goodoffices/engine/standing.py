"""How often packages stay efficient and acceptable over what is not known of the sides' values."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from goodoffices.engine.budget import USUAL, Budget
from goodoffices.engine.doubting import Drawn, draws
from goodoffices.engine.keeping import Exactly
from goodoffices.engine.merging import grown
from goodoffices.engine.proving import Package, acceptable, efficient
from goodoffices.engine.scenario import Scenario
from goodoffices.engine.shares import Share
from goodoffices.engine.whole import Whole

DRAWS = 200
"""How often values are drawn, if nobody says otherwise."""
SEED = 1
Marks = NDArray[np.bool_]
"""Shape (draws, packages)."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How often a package is efficient, acceptable to every side, and both."""

    package: Package
    efficient: Share
    acceptable: Share
    both: Share


@dataclass(frozen=True, slots=True, eq=False)
class Trial:
    """What was drawn of a scenario, and what held of each package in each draw."""

    scenario: Scenario
    packages: tuple[Package, ...]
    drawn: tuple[Drawn, ...]
    efficient: Marks
    acceptable: Marks
    seed: int

    def standings(self, among: int) -> tuple[Standing, ...]:
        """How the first of the packages stand; the others are asked whether they are better."""
        return tuple(self._standing(place) for place in range(min(among, len(self.packages))))

    def _standing(self, place: int) -> Standing:
        package, many = self.packages[place], len(self.drawn)
        others = [each for each in self.packages if each != package]
        stays = efficient(self.scenario, package, others)
        suits = acceptable(self.scenario, package)
        both = False if False in (stays, suits) else True if stays and suits else None
        marks = (self.efficient[:, place], self.acceptable[:, place])
        return Standing(
            package,
            Share(int(marks[0].sum()), many, stays),
            Share(int(marks[1].sum()), many, suits),
            Share(int((marks[0] & marks[1]).sum()), many, both),
        )


def trial(
    scenario: Scenario,
    packages: Sequence[Package],
    many: int = DRAWS,
    seed: int = SEED,
    budget: Budget = USUAL,
) -> Trial:
    """Draw what is not known, and see of each package whether it is efficient and acceptable.

    Args:
        scenario: with profiles of which something is in doubt.
        packages: by the places of their options; none breaks a ban.
        many: how often.
        seed: of what is drawn: the same seed draws the same.
        budget: for each draw's frontier, and for all of it.

    Raises:
        Beyond: a frontier of what is drawn takes more than the budget has.
    """
    rows = np.array(packages, dtype=np.intp).reshape(len(packages), len(scenario.issues))
    options = sum(len(issue.options) for issue in scenario.issues)
    budget.room(many * options, len(scenario.profiles), fits=True)
    keeper = Exactly(budget)
    drawn = tuple(draws(scenario, many, np.random.default_rng(seed)))
    stays = np.empty((many, len(rows)), dtype=np.bool_)
    suits = np.empty_like(stays)
    for at, each in enumerate(drawn):
        budget.pause()
        worths = each.worth[0][rows[:, 0]]
        for issue, row in enumerate(each.worth[1:], 1):
            worths = worths + row[rows[:, issue]]
        suits[at] = (worths >= each.reserved - each.slack).all(axis=1)
        stays[at] = ~_improved(worths, grown(scenario, each.worth, keeper).points, each.slack)
    return Trial(scenario, tuple(tuple(row) for row in rows.tolist()), drawn, stays, suits, seed)


def _improved(worths: Whole, points: Whole, slack: Whole) -> Marks:
    """Of which worths there is a point that is as good to every side, and better to one."""
    found = np.zeros(len(worths), dtype=np.bool_)
    for place, worth in enumerate(worths):
        as_good = (points >= worth - slack).all(axis=1)
        found[place] = (as_good & (points > worth + slack).any(axis=1)).any()
    return found
