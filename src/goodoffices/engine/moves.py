"""What it would cost each side to settle one issue of a package otherwise."""

from dataclasses import dataclass
from fractions import Fraction

from goodoffices.engine.how import How
from goodoffices.engine.scenario import Ban, Scenario

_HOW = How("each option in the place of the one that stands")


@dataclass(frozen=True, slots=True)
class Move:
    """One issue settled otherwise, by the places of issue and option.

    `gains` has what each side gains, in its own unit: less than 0 where it costs. `broken` names
    the bans that the package would break after it.
    """

    issue: int
    option: int
    gains: tuple[Fraction, ...]
    broken: tuple[Ban, ...] = ()

    @property
    def feasible(self) -> bool:
        """Whether it can be done on its own."""
        return not self.broken

    @property
    def harmless(self) -> bool:
        """Whether it costs nobody anything."""
        return min(self.gains) >= 0


@dataclass(frozen=True, slots=True)
class Moves:
    """Every move from a package, issue by issue and in the order of the options."""

    package: tuple[int, ...]
    moves: tuple[Move, ...]
    how: How = _HOW

    def of(self, issue: int) -> tuple[Move, ...]:
        """The moves of one issue, by its place."""
        return tuple(move for move in self.moves if move.issue == issue)


def moves(scenario: Scenario, package: tuple[int, ...]) -> Moves:
    """Every move from a package to another option of one issue.

    Raises:
        ValueError: it is no package of this scenario.
    """
    scenario.check(package)
    found = tuple(
        _move(scenario, package, issue, option)
        for issue, each in enumerate(scenario.issues)
        for option in range(len(each.options))
        if option != package[issue]
    )
    return Moves(package, found)


def _move(scenario: Scenario, package: tuple[int, ...], issue: int, option: int) -> Move:
    gains = tuple(
        profile.worth[issue][option] - profile.worth[issue][package[issue]]
        for profile in scenario.profiles
    )
    after = (*package[:issue], option, *package[issue + 1 :])
    return Move(issue, option, gains, tuple(scenario.broken(after)))
