"""Scenarios drawn by chance, of any size, as both sides of a comparison read them.

Values have six decimals and come from `random.Random(seed)`. What is written is the YAML of
NegMAS, which both sides read; nothing is rounded on the way.
"""

import random
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

from goodoffices.engine.scenario import Ban, Issue, Profile, Scenario

MILLIONTHS = 10**6


@dataclass(frozen=True)
class Drawn:
    """Weights and values of each side in millionths: shape (sides, issues) and one more."""

    weights: list[list[int]]
    values: list[list[list[int]]]

    def scenario(self, bans: tuple[Ban, ...] = ()) -> Scenario:
        """As the engine takes it."""
        issues = tuple(
            Issue(f"i{at}", tuple(f"v{option}" for option in range(len(row))))
            for at, row in enumerate(self.values[0])
        )
        profiles = tuple(
            Profile(
                f"side {side}",
                tuple(
                    tuple(Fraction(weight * each, MILLIONTHS**2) for each in row)
                    for weight, row in zip(weights, rows, strict=True)
                ),
            )
            for side, (weights, rows) in enumerate(zip(self.weights, self.values, strict=True))
        )
        return Scenario("drawn", issues, profiles, bans)

    def write(self, folder: Path) -> None:
        """Write it down, a domain and a profile for each side."""
        names = [[f"v{option}" for option in range(len(row))] for row in self.values[0]]
        _yaml(folder / "drawn_domain.yml", {
            "name": "drawn_domain",
            "type": "DiscreteCartesianOutcomeSpace",
            "issues": [
                {"name": f"i{at}", "type": "CategoricalIssue", "values": row}
                for at, row in enumerate(names)
            ],
        })  # fmt: skip
        for side, (weights, rows) in enumerate(zip(self.weights, self.values, strict=True)):
            _yaml(folder / f"side{side}.yml", {
                "name": f"side{side}",
                "type": "LinearAdditiveUtilityFunction",
                "reserved_value": 0.0,
                "weights": [float(_decimal(each)) for each in weights],
                "values": [
                    {"type": "TableFun", "mapping": {
                        name: float(_decimal(each)) for name, each in zip(told, row, strict=True)
                    }}
                    for told, row in zip(names, rows, strict=True)
                ],
            })  # fmt: skip


def _decimal(millionths: int) -> Decimal:
    return Decimal(millionths) / MILLIONTHS


def _yaml(file: Path, told: dict[str, Any]) -> None:
    file.write_text(yaml.safe_dump(told, sort_keys=False), encoding="utf-8")


def drawn(issues: int, options: int = 10, sides: int = 2, seed: int = 1, digits: int = 6) -> Drawn:
    """Values without any order: the best option of each issue is worth 1, weights sum to 1."""
    chance = random.Random(seed)
    weights, values = [], []
    for _side in range(sides):
        parts = [chance.expovariate(1.0) for _issue in range(issues)]
        weights.append([_millionths(part / sum(parts), digits) for part in parts])
        rows = []
        for _issue in range(issues):
            row = [chance.random() for _option in range(options)]
            rows.append([_millionths(each / max(row), digits) for each in row])
        values.append(rows)
    return Drawn(weights, values)


def _millionths(number: float, digits: int) -> int:
    return round(round(number, digits) * MILLIONTHS)


def opposed(issues: int, options: int = 10, seed: int = 1) -> Drawn:
    """Two sides of whom on each issue the one likes most what the other likes least.

    No option is worth less to both than another, so each stays on the frontier of its issue.
    """
    both = drawn(issues, options, 2, seed)
    one, other = ([sorted(row) for row in rows] for rows in both.values)
    return Drawn(both.weights, [one, [row[::-1] for row in other]])
