"""A delegation's room with fifty and with five hundred lines, beside an empty page."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.long_talk import Clock, long_talk
from benchmarks.rooms.house import People, prepared

LINES = (50, 500)
A_QUARTER = 0.25
HEAD = "delegation/A/head"


def written(lines: int) -> tuple[str, int]:
    """A talk of which a head reads at least so many lines, and how many those are."""
    from goodoffices.core.refs import Side  # late: the house has its settings by then
    from goodoffices.core.seats import head  # late, as above
    from goodoffices.rooms import Rooms  # late, as above

    entries, read = lines, 0
    while read < lines:
        clock = Clock()
        rooms = Rooms(clock=clock)
        talk = long_talk(rooms, clock, entries)
        read = len(rooms.enter(talk, head(Side("A"))).read().lines)
        text = rooms.written(talk)
        entries += max(5, lines // 10)
    return text, read


def measured() -> Iterator[str]:
    """What was measured, line by line."""
    with tempfile.TemporaryDirectory() as place:
        prepared(Path(place) / "house", "http://localhost:8642")
        from django.conf import settings  # late, as above

        from benchmarks.rooms.asked import Asking, rows  # late, as above
        from goodoffices.server.door import door  # late, as above

        settings.ROOT_URLCONF = "benchmarks.rooms.empty"
        people, times = People(), {}
        promised: dict[str, float] = {}
        for lines in LINES:
            text, read = written(lines)
            talk = door.bring(text.encode(), f"{lines}.yaml")
            open_ = people.seated(talk, HEAD)
            asking = Asking("localhost:8642", open_.cookie)
            what = f"a delegation's room, {read} lines"
            times[what] = asking.times(open_.room)
            promised |= {what: A_QUARTER} if lines == LINES[0] else {}
            yield f"{what}: {len(asking.page(open_.room)) // 1000} kB"
        empty = asking.times("/nothing")
        door.lock()
    yield ""
    yield from rows(times, empty, promised)
