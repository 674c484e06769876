"""Three sides and four: seconds, and memory beside what the frontier itself takes."""

import tracemalloc
from collections.abc import Iterator
from functools import partial

from benchmarks.engine.drawing import drawn
from benchmarks.engine.figures import Figure, took
from goodoffices.engine.frontier import frontier
from goodoffices.engine.scenario import Scenario

TITLE = "Three sides and four"
CASES = ((3, 12, 0.1), (4, 9, 10.0))
SEEDS = (1, 2, 3)


def figures() -> Iterator[Figure]:
    """Each from the values of the options to the frontier with its packages."""
    for sides, issues, aim in CASES:
        for seed in SEEDS:
            scenario = drawn(issues, sides=sides, seed=seed).scenario()
            ours = took(partial(whole, scenario), 5)
            what = f"{sides} sides, {scenario.packages:.0e} packages, seed {seed}"
            points, own = ours.found
            yield Figure(
                f"{what}: {points:,} points", str(ours), f"< {aim:g} s", ours.processor < aim
            )
            peak = highest(scenario)
            yield Figure(
                f"{what}: memory at its highest, and the frontier's own",
                f"{peak / 1e6:.1f} MB, {own / 1e6:.1f} MB: {peak / own:.0f} times",
            )


def whole(scenario: Scenario) -> tuple[int, int]:
    """How many points, and how many bytes they and their packages take."""
    found = frontier(scenario)
    return len(found), found.points.nbytes + found.packages().nbytes


def highest(scenario: Scenario) -> int:
    """The most bytes that are held at once."""
    tracemalloc.start()
    whole(scenario)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak
