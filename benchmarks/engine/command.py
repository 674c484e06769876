"""From the command to the answer on a small file, with all that Python loads."""

import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.engine.figures import Figure, told

TITLE = "From the command to the answer"
FILE = Path(__file__).parents[2] / "examples/harbour/scenario.yaml"
AIM, RUNS = 0.5, 11


def figures() -> Iterator[Figure]:
    """As a table for people, and as JSON for machines."""
    for words in ((), ("--json",)):
        clock, processor = zip(*(run(*words) for _run in range(RUNS)), strict=True)
        spent, worked = statistics.median(clock), statistics.median(processor)
        said = " ".join(("goodoffices analyse", *words))
        yield Figure(
            f"`{said} examples/harbour/scenario.yaml`",
            f"{told(spent)} (of the processor {told(worked)})",
            f"< {AIM} s",
            worked < AIM,
        )


def run(*words: str) -> tuple[float, float]:
    """Seconds by the clock and of the processor, from the start of Python to its end."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    called = "from goodoffices.cli import main; main()"
    subprocess.run(
        [sys.executable, "-c", called, "analyse", *words, FILE],
        check=True,
        capture_output=True,
        env=os.environ,
    )
    spent = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
