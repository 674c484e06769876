"""Who hears on an open line that there is something new, act by act, in every example.

The golden records are written anew with: python -m tests.records.wakened
"""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from itertools import pairwise
from pathlib import Path

from tests.records.views import EXAMPLES, KEY, entries, viewpoints
from tests.server.live.listeners import House

from goodoffices.core.acts import Found
from goodoffices.core.entries import Entry
from goodoffices.core.record import Record
from goodoffices.core.seats import Chamber
from goodoffices.core.times import coarse
from goodoffices.server.live import grid

GOLDEN = Path(__file__).parent / "golden"


def woken(example: str) -> Iterator[str]:
    """Each act of an example, and each tick after one: which viewpoints are told at its moment."""
    done = entries(example)
    founding = done[0].act
    assert isinstance(founding, Found)
    house = House(Record(KEY, done[:1]))
    # Nobody opens a line where nobody has a room; the public's page asks by itself.
    seats = [
        each for each in viewpoints(done) if each.chamber not in (Chamber.PUBLIC, Chamber.NOBODY)
    ]
    lines = {seat: house.opens(seat) for seat in seats}
    for line in lines.values():
        line.feed.turn = grid.BEAT  # a turn that never comes: at a beat time alone could be told
    house.passes(2)
    for last, entry in pairwise(done):
        for happens in (
            partial(tick, house, last, entry, founding),
            partial(act, house, entry),
        ):
            heard = {seat: len(line.events) for seat, line in lines.items()}
            what = happens()
            told = [str(seat) for seat, line in lines.items() if len(line.events) > heard[seat]]
            if what:
                yield f"{what}: {', '.join(told) or 'nobody'}\n"


def tick(house: House, last: Entry, entry: Entry, founding: Found) -> str:
    """Let the talk's own time go on, if it does before the next act."""
    step, zone = founding.granularity, founding.place.zone
    at = coarse(last.at, step, zone) + timedelta(minutes=step)
    if step == 1 or at > entry.at:
        return ""
    house.now = at
    house.passes(grid.LOOK + 2)
    return f"{at:%d %H:%M} the talk's time goes on"


def act(house: House, entry: Entry) -> str:
    """Let it be done."""
    house.does(entry)
    return f"{entry.at:%d %H:%M} {entry.by} {type(entry.act).__name__}"


def golden(example: str) -> Path:
    """The file that holds it."""
    return GOLDEN / example / "woken.txt"


def write() -> None:
    """Write every golden record anew."""
    for example in EXAMPLES:
        golden(example).write_text("".join(woken(example)), "utf-8")


if __name__ == "__main__":
    write()
