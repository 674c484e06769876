"""A figure of the engine: what was measured, what is aimed at, and how it is printed."""

import gc
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

Found = TypeVar("Found")


@dataclass(frozen=True)
class Figure:
    """A row of a table; `kept` is None where nothing is aimed at."""

    what: str
    value: str
    aim: str = ""
    kept: bool | None = None

    def __str__(self) -> str:
        """As a row of Markdown."""
        short = " (**not kept**)" if self.kept is False else ""
        return f"| {self.what} | {self.value} | {self.aim}{short} |"


@dataclass(frozen=True)
class Took(Generic[Found]):
    """What came of something, and the median of the seconds it took."""

    found: Found
    clock: float
    processor: float
    runs: int

    def __str__(self) -> str:
        """Both times; other work on the machine disturbs the processor's own less."""
        return f"{told(self.clock)} (of the processor {told(self.processor)})"


def took(deed: Callable[[], Found], runs: int = 9) -> Took[Found]:
    """Do it once unmeasured, so that all is loaded, and then so many times."""
    found = deed()
    clock, processor = [], []
    gc.collect()
    gc.disable()
    for _run in range(runs):
        start, worked = time.perf_counter(), time.process_time()
        found = deed()
        clock.append(time.perf_counter() - start)
        processor.append(time.process_time() - worked)
    gc.enable()
    return Took(found, statistics.median(clock), statistics.median(processor), runs)


def told(seconds: float) -> str:
    """Seconds with three digits, in the unit that suits them."""
    if seconds >= 1:
        return f"{seconds:.3g} s"
    if seconds >= 1e-3:
        return f"{seconds * 1e3:.3g} ms"
    return f"{seconds * 1e6:.3g} µs"


def ratio(field: tuple[float, float], ours: Took[Found], what: str, aim: float) -> Figure:
    """How many times faster: by the clock, and of the processor, which decides."""
    clock, processor = field[0] / ours.clock, field[1] / ours.processor
    return Figure(
        what,
        f"{_times(processor)} times (by the clock {_times(clock)})",
        f"≥ {aim:,.0f} times",
        processor >= aim,
    )


def _times(number: float) -> str:
    return f"{number:,.0f}" if number >= 10 else f"{number:.2g}"


def printed(title: str, figures: Iterator[Figure]) -> None:
    """A table, each row as soon as it is known."""
    print(f"\n## {title}\n\n| | | aim |\n| --- | ---: | ---: |", flush=True)
    for figure in figures:
        print(figure, flush=True)
