"""The trades from a package: issues settled otherwise together, of which no part goes alone.

Each side gives where it costs it little and takes where it gains much. A trade is of two or three
issues; after it no side has less and one has more, and whoever made only a part of it would cost
somebody something or break a ban.

Source:
    Raiffa (1982): what sides value differently they can trade.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from heapq import nsmallest
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from goodoffices.engine.counting import Count
from goodoffices.engine.how import How
from goodoffices.engine.moves import Move, moves
from goodoffices.engine.scenario import Scenario
from goodoffices.engine.whole import Whole, measured


@dataclass(frozen=True, slots=True)
class Trade:
    """Moves that are made together, and the package they lead to.

    What each side gains, takes and gives is told in its own unit, side by side.
    """

    moves: tuple[Move, ...]
    package: tuple[int, ...]

    @property
    def gains(self) -> tuple[Fraction, ...]:
        """What each side gains by all of it."""
        return tuple(sum(each, Fraction(0)) for each in self._by_side())

    @property
    def takes(self) -> tuple[Fraction, ...]:
        """What each side gains where it gains."""
        return tuple(sum((n for n in each if n > 0), Fraction(0)) for each in self._by_side())

    @property
    def gives(self) -> tuple[Fraction, ...]:
        """What each side loses where it loses."""
        return tuple(sum((-n for n in each if n < 0), Fraction(0)) for each in self._by_side())

    def _by_side(self) -> Iterator[tuple[Fraction, ...]]:
        return zip(*(move.gains for move in self.moves), strict=True)


@dataclass(frozen=True, slots=True)
class Trades:
    """The trades that pay most, best first, and how many there are in all.

    Best is what the sides gain most by together, each in its own unit; of what pays the same, that
    of which the least any side gains is most, then that of fewer issues.
    """

    package: tuple[int, ...]
    best: tuple[Trade, ...]
    count: Count
    how: How


def trades(
    scenario: Scenario, package: tuple[int, ...], first: int = 20, issues: int = 3
) -> Trades:
    """The first so many trades from a package, each of at most so many issues: two or three.

    It costs as much as there are ways to settle so many issues, however many packages there are.

    Raises:
        ValueError: it is no package of this scenario, or a trade is asked for of other than two
            or three issues.
    """
    if issues not in (2, 3):
        raise ValueError("a trade is of two or three issues")
    table = _table(scenario, package)
    found = 0

    def counted() -> Iterator[Trade]:
        nonlocal found
        for trade in _all(table, issues):
            found += 1
            yield trade

    best = tuple(nsmallest(first, counted(), key=_worse))
    method = f"all moves of up to {'two' if issues == 2 else 'three'} issues laid together"
    return Trades(package, best, Count(found, found, method), How(method))


def _worse(trade: Trade) -> tuple[Fraction, Fraction, int, list[tuple[int, int]]]:
    gains = trade.gains
    where = [(move.issue, move.option) for move in trade.moves]
    return -sum(gains, Fraction(0)), -min(gains), len(where), where


@dataclass(frozen=True, slots=True)
class _Table:
    """The moves of each issue that do not go alone; what each gains, shape (moves, sides)."""

    scenario: Scenario
    package: tuple[int, ...]
    moves: Sequence[Sequence[Move]]
    gains: Sequence[Whole]

    def made(self, chosen: Mapping[int, int]) -> Trade | None:
        """These moves together, by issue; None where they break a ban."""
        made = tuple(self.moves[issue][place] for issue, place in chosen.items())
        package = list(self.package)
        for move in made:
            package[move.issue] = move.option
        after = tuple(package)
        return Trade(made, after) if self.scenario.feasible(after) else None


def _table(scenario: Scenario, package: tuple[int, ...]) -> _Table:
    all_ = moves(scenario, package)
    kept = [
        [move for move in all_.of(issue) if not (move.feasible and move.harmless)]
        for issue in range(len(scenario.issues))
    ]
    _measure, worth = measured(scenario)
    gains = [
        (each - each[package[issue]])[[move.option for move in kept[issue]]]
        if kept[issue] else each[:0]
        for issue, each in enumerate(worth)
    ]  # fmt: skip
    return _Table(scenario, package, kept, gains)


def _all(table: _Table, issues: int) -> Iterator[Trade]:
    alone: dict[tuple[int, int], NDArray[np.bool_]] = {}
    for one, two in combinations(range(len(table.gains)), 2):
        sums = table.gains[one][:, None] + table.gains[two][None, :]
        harmless: NDArray[np.bool_] = np.logical_and.reduce(sums >= 0, axis=2)
        for a, b in np.argwhere(harmless).tolist():
            trade = table.made({one: a, two: b})
            harmless[a, b] = trade is not None
            if trade and any(trade.gains):
                yield trade
        alone[one, two] = harmless
    if issues == 3:
        yield from _of_three(table, alone)


def _of_three(
    table: _Table, alone: Mapping[tuple[int, int], NDArray[np.bool_]]
) -> Iterator[Trade]:
    for one, two, three in combinations(range(len(table.gains)), 3):
        first = table.gains[one][:, None] + table.gains[two][None, :]
        sums = first[:, :, None] + table.gains[three][None, None, :]
        harmless: NDArray[np.bool_] = np.logical_and.reduce(sums >= 0, axis=3)
        harmless &= ~alone[one, two][:, :, None]
        harmless &= ~alone[one, three][:, None, :]
        harmless &= ~alone[two, three][None, :, :]
        for a, b, c in np.argwhere(harmless).tolist():
            trade = table.made({one: a, two: b, three: c})
            if trade and any(trade.gains):
                yield trade
