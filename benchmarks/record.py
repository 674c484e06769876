"""How long a talk takes to read and to go on with, beside what was promised.

    python -m benchmarks.record          a table
    python -m benchmarks.record --json   the same for machines

The talk is `benchmarks/long_talk.py`: invented evenings of two sides. Every figure is a median.
The file is in the system's cache, as it is when somebody comes back to the desk; pages are not
drawn here (`benchmarks/desk_page.py` draws them).
"""

import gc
import json
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from benchmarks.long_talk import A, Clock, long_talk
from goodoffices.core import acts as a
from goodoffices.core.entries import Behalf
from goodoffices.core.seats import MEDIATOR, Seat, head
from goodoffices.core.words import Words
from goodoffices.rooms import Room, Rooms, TalkId

PASSPHRASE = "a long passphrase"
SHORT, LONG = 100, 10_000
VIEWPOINTS = {"the mediation": MEDIATOR, "a delegation": head(A)}


@dataclass(frozen=True)
class Figure:
    """What was measured, over how many runs, and what was promised; milliseconds or a ratio.

    `processor` is the processor's own time: on a busy machine it tells more than the clock.
    """

    what: str
    figure: float
    processor: float
    unit: str
    runs: int
    promised: float | None = None

    @property
    def kept(self) -> bool:
        """Whether the promise holds; where there is none it does."""
        return self.promised is None or self.figure <= self.promised


Run = tuple[float, float]
"""Milliseconds by the clock, and of the processor."""


def timed(deed: Callable[[], object]) -> Run:
    """What one run takes."""
    gc.collect()
    start, worked = time.perf_counter(), time.process_time()
    deed()
    return (time.perf_counter() - start) * 1000, (time.process_time() - worked) * 1000


def file(folder: Path, entries: int) -> Path:
    """A sealed file that holds one talk of so many entries."""
    clock, path = Clock(), folder / f"{entries}.goodoffices"
    lived = Rooms(clock=clock)
    text = lived.written(long_talk(lived, clock, entries))
    rooms = Rooms.create(path, PASSPHRASE)
    rooms.bring(text.encode(), path.name, TalkId("evenings"))
    rooms.close()
    return path


def enter(rooms: Rooms, seat: Seat) -> Room:
    """A seat's room in the only talk."""
    return rooms.enter(TalkId("evenings"), seat)


def cold(path: Path, runs: int) -> list[Figure]:
    """The first view from a closed file, the passphrase's stretching counted and not."""
    opened: list[Run] = []
    read: dict[str, list[Run]] = {name: [] for name in VIEWPOINTS}
    for _ in range(runs):
        for name, seat in VIEWPOINTS.items():
            kept: list[Rooms] = []
            opened.append(timed(partial(_open, path, kept)))
            read[name].append(timed(partial(_first, kept, seat)))
            kept[0].close()
    both = {
        name: [_sum(*pair) for pair in zip(opened[place::2], times, strict=True)]
        for place, (name, times) in enumerate(read.items())
    }
    return [
        *(median(f"first view of {name}, file just opened", read[name], 400) for name in read),
        median("opening the file: from the passphrase to its key (Argon2id)", opened),
        *(median(f"the two together, for {name}", both[name]) for name in both),
    ]


def _open(path: Path, kept: list[Rooms]) -> None:
    kept.append(Rooms.open(path, PASSPHRASE))


def _first(kept: list[Rooms], seat: Seat) -> None:
    enter(kept[0], seat).read()


def warm(path: Path, runs: int) -> list[Figure]:
    """The view of a talk that has been read before."""
    rooms = Rooms.open(path, PASSPHRASE)
    figures = []
    for name, seat in VIEWPOINTS.items():
        room = enter(rooms, seat)
        room.read()
        figures.append(median(f"next view of {name}", [timed(room.read) for _ in range(runs)], 20))
    rooms.close()
    return figures


def going_on(paths: dict[int, Path], runs: int) -> list[Figure]:
    """One more act and the view after it, on a short and on a long talk, turn by turn."""
    houses = {entries: Rooms.open(path, PASSPHRASE) for entries, path in paths.items()}
    desks = {entries: enter(rooms, MEDIATOR) for entries, rooms in houses.items()}
    acts: dict[int, list[Run]] = {entries: [] for entries in paths}
    views: dict[int, list[Run]] = {entries: [] for entries in paths}
    for number in range(runs):
        act = a.Lodge(Words(f"Line {number}: the boats keep north of the buoys."))
        for entries, desk in desks.items():
            desk.read()
            acts[entries].append(timed(partial(desk.act, act, Behalf(A))))
            views[entries].append(timed(desk.read))
    for rooms in houses.values():
        rooms.close()
    short, long = sorted(paths)
    return [
        *(
            median(f"{what} at {entries:,} entries", times[entries])
            for what, times in (("one more act", acts), ("the view after it", views))
            for entries in (short, long)
        ),
        _ratio(f"one more act, {long:,} against {short:,}", acts[long], acts[short], 2),
        _ratio(f"the view after it, {long:,} against {short:,}", views[long], views[short], 2),
    ]


def measured(runs: int) -> list[Figure]:
    """Every figure."""
    with tempfile.TemporaryDirectory() as folder:
        paths = {entries: file(Path(folder), entries) for entries in (SHORT, LONG)}
        return [
            *warm(paths[LONG], runs * 5),
            *cold(paths[LONG], runs),
            *going_on(paths, runs * 10),
        ]


def _sum(one: Run, two: Run) -> Run:
    return one[0] + two[0], one[1] + two[1]


def _middle(runs: list[Run]) -> Run:
    clock, processor = zip(*runs, strict=True)
    return statistics.median(clock), statistics.median(processor)


def median(what: str, runs: list[Run], promised: float | None = None) -> Figure:
    """The median of several runs, in milliseconds."""
    return Figure(what, *_middle(runs), "ms", len(runs), promised)


def _ratio(what: str, long: list[Run], short: list[Run], promised: float) -> Figure:
    (clock, processor), (least, worked) = _middle(long), _middle(short)
    return Figure(what, clock / least, processor / worked, "times", len(long), promised)


def table(figures: list[Figure]) -> str:
    """The figures as a table of Markdown."""
    rows = [
        f"A talk of {LONG:,} entries; Python {platform.python_version()}, {platform.machine()}.",
        "",
        "| | median | of the processor | promised | runs |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for each in figures:
        promised = "" if each.promised is None else f"≤ {each.promised:g} {each.unit}"
        kept = "" if each.kept else " (**not kept**)"
        rows.append(
            f"| {each.what} | {each.figure:.3g} {each.unit} | {each.processor:.3g} | "
            f"{promised}{kept} | {each.runs} |"
        )
    return "\n".join(rows)


def main() -> None:
    """Measure and print; exit with 1 where a promise is not kept."""
    figures = measured(runs=11)
    if "--json" in sys.argv[1:]:
        print(json.dumps([asdict(each) | {"kept": each.kept} for each in figures], indent=1))
    else:
        print(table(figures))
    sys.exit(not all(each.kept for each in figures))


if __name__ == "__main__":
    main()
