"""From the command to the answer on a small file, with all that Python loads.

Python keeps what it has compiled, unless it is told not to: so the first time is one figure, and
every later time another. Here it is kept in a folder of its own, whatever the shell says.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.engine.figures import Figure, told

TITLE = "From the command to the answer"
FILE = Path(__file__).parents[2] / "examples/harbour/scenario.yaml"
AIM, RUNS = 0.5, 11


def figures() -> Iterator[Figure]:
    """The first time, and then as a table for people, and as JSON for machines."""
    with tempfile.TemporaryDirectory() as kept:
        clock, processor = run(kept)
        yield Figure(
            "the very first time, while Python compiles what it loads",
            f"{told(clock)} (of the processor {told(processor)})",
        )
        for words in ((), ("--json",)):
            yield _later(kept, *words)


def _later(kept: str, *words: str) -> Figure:
    clock, processor = zip(*(run(kept, *words) for _run in range(RUNS)), strict=True)
    spent, worked = statistics.median(clock), statistics.median(processor)
    return Figure(
        f"`{' '.join(('goodoffices analyse', *words))} examples/harbour/scenario.yaml`",
        f"{told(spent)} (of the processor {told(worked)})",
        f"< {AIM} s",
        spent < AIM,
    )


def run(kept: str, *words: str) -> tuple[float, float]:
    """Seconds by the clock and of the processor, from the start of Python to its end."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    called = "from goodoffices.cli import main; main()"
    subprocess.run(
        [sys.executable, "-c", called, "analyse", *words, FILE],
        check=True,
        capture_output=True,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": kept},
    )
    spent = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
