"""Beside moocore, the C library of multi-objective optimisation: which of many points are best.

Both get the same whole numbers; moocore takes them as doubles, which hold numbers of this size
without rounding. Points are drawn evenly in a cube, or near a sphere, where many stay. What is
compiled is loaded beforehand, on both sides.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.engine.field.environment import asked
from benchmarks.engine.figures import Figure, ratio, told, took
from benchmarks.engine.listing import loaded
from goodoffices.engine.filtering import best

TITLE = "Beside moocore: filtering points"
MILLION = 10**6
CASES = ((2, 200_000), (3, 200_000), (4, 50_000), (5, 20_000))
RUNS = 7
Points = NDArray[np.int64]


def figures() -> Iterator[Figure]:
    """moocore runs right before the engine does."""
    loaded()
    for shape in (cube, sphere):
        for sides, many in CASES:
            yield from beside(shape.__name__, shape(sides, many))


def cube(sides: int, many: int) -> Points:
    """Drawn evenly: few of them are best."""
    return np.random.default_rng(1).integers(0, MILLION, size=(many, sides))


def sphere(sides: int, many: int) -> Points:
    """Drawn near a sphere: many of them are best."""
    drawn = np.abs(np.random.default_rng(2).normal(size=(many // 4, sides)))
    far = np.random.default_rng(3).uniform(0.9, 1, size=(many // 4, 1))
    scaled = drawn / np.linalg.norm(drawn, axis=1, keepdims=True) * far * MILLION
    rounded: Points = np.rint(scaled).astype(np.int64)
    return rounded


def beside(shape: str, points: Points) -> Iterator[Figure]:
    """One set of points, with how many both keep."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "points.npy"
        np.save(file, points.astype(np.float64))
        theirs: dict[str, Any] = asked("filters.py", file, RUNS)
    ours = took(lambda: best(points), RUNS)
    what = f"{len(points):,} points in a {shape}, {points.shape[1]} sides"
    same = np.unique(points[ours.found], axis=0).tolist() == np.unique(
        points[theirs["kept"]], axis=0
    ).tolist() and len(ours.found) == len(theirs["kept"])
    clock, processor = theirs["taken"]
    yield Figure(
        f"{what}: best of them, by both", f"{len(theirs['kept']):,}, {len(ours.found):,}",
        "the same", same,
    )  # fmt: skip
    yield Figure(
        f"{what}: moocore {theirs['version']}",
        f"{told(clock)} (of the processor {told(processor)})",
    )
    yield Figure(f"{what}: the engine", str(ours))
    yield ratio((clock, processor), ours, f"{what}: faster", 1)
