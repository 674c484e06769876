"""Beside MOBANOS, NegMAS's way of building a frontier issue by issue: 10¹⁸ packages."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from benchmarks.engine.drawing import Drawn, drawn, opposed
from benchmarks.engine.field.environment import asked
from benchmarks.engine.figures import Figure, ratio, told, took
from benchmarks.engine.listing import CLOSE, loaded
from goodoffices.engine.formats.reading import read
from goodoffices.engine.frontier import Frontier, frontier
from goodoffices.engine.scenario import Scenario

TITLE = "Beside MOBANOS: 10¹⁸ packages, two sides, values of six decimals"


def figures() -> Iterator[Figure]:
    """Drawn at random, and where on each issue the one likes most what the other likes least."""
    loaded()
    yield from beside("drawn at random", drawn(18), 100)
    yield from beside("opposed on each issue", opposed(18), 1_000)


def beside(what: str, scenario: Drawn, aim: float) -> Iterator[Figure]:
    """MOBANOS runs right before the engine does."""
    with tempfile.TemporaryDirectory() as folder:
        scenario.write(Path(folder))
        theirs = asked("negmas_builds.py", folder)
        told_, _values = read([Path(folder)])
        ours = took(lambda: built(told_), runs=31)
    points, found = np.array(theirs["points"]), ours.found
    clock, processor = theirs["taken"]
    yield Figure(f"{what}: MOBANOS", f"{told(clock)} (of the processor {told(processor)})")
    yield Figure(f"{what}: the engine, exact, with packages", str(ours))
    yield ratio((clock, processor), ours, f"{what}: faster", aim)
    same = points.shape == found.utilities.shape and bool(
        np.allclose(points, found.utilities, rtol=0, atol=CLOSE)
    )
    yield Figure(f"{what}: points of both", f"{len(points)} and {len(found)}", "the same", same)


def built(scenario: Scenario) -> Frontier:
    """The frontier, with a package for each point."""
    found = frontier(scenario)
    found.packages()
    return found
