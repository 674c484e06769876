"""The mediator's desk with three hundred and with two thousand lines, beside an empty page."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.long_talk import Clock, long_talk
from benchmarks.rooms.house import MEDIATOR, People, prepared

LINES = (300, 2000)


def written(lines: int) -> tuple[str, int]:
    """A talk of which the desk shows at least so many lines that were said, and how many."""
    from goodoffices.core.lines import ItemLine  # late: the house has its settings by then
    from goodoffices.core.seats import MEDIATOR as SEAT  # late, as above
    from goodoffices.rooms import Rooms  # late, as above

    entries, shown = lines, 0
    while shown < lines:
        clock = Clock()
        rooms = Rooms(clock=clock)
        talk = long_talk(rooms, clock, entries)
        shown = len(rooms.enter(talk, SEAT).read().of(ItemLine))
        text = rooms.written(talk)
        entries += lines // 3
    return text, shown


def measured() -> Iterator[str]:
    """What was measured, line by line."""
    with tempfile.TemporaryDirectory() as place:
        prepared(Path(place) / "house", "http://localhost:8642")
        from django.conf import settings  # late, as above

        from benchmarks.rooms.asked import Asking, rows  # late, as above
        from goodoffices.server.door import door  # late, as above

        settings.ROOT_URLCONF = "benchmarks.rooms.empty"
        people, times = People(), {}
        for lines in LINES:
            text, shown = written(lines)
            talk = door.bring(text.encode(), f"{lines}.yaml")
            open_ = people.seated(talk, MEDIATOR)
            asking = Asking("localhost:8642", open_.cookie)
            for name, page in {"the desk": "", "the session sheet": "sheet"}.items():
                times[f"{name}, {shown} lines"] = asking.times(open_.room + page)
            yield f"a desk of {shown} lines: {len(asking.page(open_.room)) // 1000} kB"
        empty = asking.times("/nothing")
        door.lock()
    yield ""
    yield from rows(times, empty, {})
