"""Beside NegMAS, which lists all packages: a million of them, in one file that both sides read.

The engine is used as a library whose compiled part is loaded.
"""

import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.engine.drawing import drawn
from benchmarks.engine.field.environment import asked
from benchmarks.engine.figures import Figure, Took, ratio, told, took
from goodoffices.engine import kernels
from goodoffices.engine.filtering import compiled
from goodoffices.engine.formats.reading import read
from goodoffices.engine.frontier import Frontier, frontier
from goodoffices.engine.scenario import Scenario
from goodoffices.engine.solutions import Solutions, solutions

TITLE = "Beside NegMAS: a million packages, two sides, values of six decimals"
CLOSE, RUNS = 1e-9, 1_001
Answer = tuple[Frontier, Solutions]


def whole(scenario: Scenario) -> Answer:
    """The frontier with a package for each point, and the four solutions."""
    found = frontier(scenario)
    found.packages()
    return found, solutions(found)


def loaded() -> None:
    """See that what is compiled is there."""
    if not compiled():
        raise RuntimeError(f"{kernels.__name__} is not loaded")


def figures(seeds: tuple[int, ...] = (1, 2, 3)) -> Iterator[Figure]:
    """Each seed a scenario; NegMAS runs right before the engine does."""
    loaded()
    for seed in seeds:
        with tempfile.TemporaryDirectory() as folder:
            drawn(6, seed=seed).write(Path(folder))
            theirs = asked("negmas_lists.py", folder)
            scenario, _values = read([Path(folder)])
            ours = took(partial(whole, scenario), runs=RUNS)
        yield Figure(
            f"seed {seed}: NegMAS `pareto_frontier`",
            f"{told(theirs['frontier'][0])} (of the processor {told(theirs['frontier'][1])}),"
            f" {theirs['megabytes']:.0f} MB",
        )
        yield Figure(f"seed {seed}: the engine, with packages and four solutions", str(ours))
        yield ratio(theirs["frontier"], ours, f"seed {seed}: faster", 10_000)
        yield alike(theirs, ours, seed)


def alike(theirs: dict[str, Any], ours: Took[Answer], seed: int) -> Figure:
    """Whether both found the same points, and what is worth as much for each solution."""
    found, chosen = ours.found
    points = np.array(sorted(theirs["points"], reverse=True))
    same = points.shape == found.utilities.shape and bool(
        np.allclose(points, found.utilities, rtol=0, atol=CLOSE)
    )
    # Its Kalai-Smorodinsky is another: where the shares of the sides differ least.
    solved = [
        np.allclose([float(u) for u in getattr(chosen, name).utilities], utilities, atol=CLOSE)
        for name, utilities in theirs["chosen"].items()
        if name != "kalai_smorodinsky"
    ]
    return Figure(
        f"seed {seed}: points of both, and solutions that both define alike",
        f"{len(points)} and {len(found)}, {sum(solved)} of {len(solved)}",
        "the same",
        same and all(solved),
    )
