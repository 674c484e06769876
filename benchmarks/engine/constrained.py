"""Beside AUGMECON on OR-Tools CP-SAT, where options cannot go together.

Twelve issues with four options each, and bans drawn by chance, like a file of real talks; each
solve of the solver gives one point of the frontier.
"""

import json
import random
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.engine.drawing import drawn
from benchmarks.engine.field.environment import asked
from benchmarks.engine.figures import Figure, ratio, told, took
from benchmarks.engine.listing import whole
from goodoffices.engine.frontier import frontier
from goodoffices.engine.scenario import Ban, Scenario
from goodoffices.engine.whole import measured

TITLE = "Beside AUGMECON on CP-SAT: what cannot go together"
ISSUES, OPTIONS, BANS = 12, 4, 10


def figures() -> Iterator[Figure]:
    """CP-SAT, on one thread, runs right before the engine does."""
    for seed in (1, 2, 3):
        scenario = bound(seed)
        plain = stated(scenario)
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "scenario.json"
            file.write_text(json.dumps(plain), "utf-8")
            theirs = asked("scalarises.py", file)
        ours = took(partial(whole, scenario), 31)
        points = frontier(scenario).points.tolist()
        clock, processor = theirs["taken"]
        what = f"seed {seed}, {scenario.packages:,} packages, {len(scenario.bans)} bans"
        yield Figure(
            f"{what}: points of both", f"{len(theirs['points'])} and {len(points)}",
            "the same", theirs["points"] == points,
        )  # fmt: skip
        yield Figure(
            f"{what}: CP-SAT {theirs['version']}",
            f"{told(clock)} (of the processor {told(processor)})",
        )
        yield Figure(f"{what}: the engine, with packages and four solutions", str(ours))
        yield ratio((clock, processor), ours, f"{what}: faster", 1)


def bound(seed: int) -> Scenario:
    """A scenario whose weights have two decimals, with bans between pairs and threes of issues."""
    chance = random.Random(seed)
    bans = []
    for _ban in range(BANS):
        issues = chance.sample(range(ISSUES), chance.choice((2, 2, 3)))
        bans.append(Ban({
            issue: frozenset(chance.sample(range(OPTIONS), chance.randint(1, 2)))
            for issue in issues
        }))  # fmt: skip
    return drawn(ISSUES, OPTIONS, seed=seed, digits=2).scenario(tuple(bans))


def stated(scenario: Scenario) -> dict[str, Any]:
    """The same in whole numbers, as the solver takes it."""
    _measure, worth = measured(scenario)
    return {
        "worth": [rows.tolist() for rows in worth],
        "bans": [
            [(issue, sorted(options)) for issue, options in ban.where.items()]
            for ban in scenario.bans
        ],
        "span": int(sum(rows[:, 1].max() for rows in worth)) + 1,
    }
