"""One open line to a browser, and the viewpoint whose own view it waits for."""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from goodoffices.core.imprint import LENGTH
from goodoffices.server.door import Room
from goodoffices.server.live import grid

OPENING = b"retry: 2000\n\n"
"""What every line begins with."""
BEAT = b"event: beat\ndata: .\n\n"
"""What is sent again and again: a browser that hears none opens the line anew."""
MOST_OF_ONE, MOST_OF_PROGRAM = 24, 4
"""How many lines one person may have open, and one program."""


class Line(Protocol):
    """The way to one browser."""

    def write(self, said: bytes) -> None:
        """Send it, without waiting; nothing where nobody is there any more."""

    def end(self) -> None:
        """Send nothing any more."""


Ask = Callable[[Sequence[tuple[Any, str]]], Sequence[float]]
"""For each who listens, known by something of its own and by the present seating of the seat: for
how many seconds they may go on if nothing happens; 0 if not any more."""


@dataclass(frozen=True, slots=True)
class Listener:
    """Somebody who may listen: by what all is found that is theirs, and how they are asked for."""

    person: str
    sign_in: str
    """By what all is found that one person has open, and all that goes with one sign-in."""
    known: Any
    ask: Ask
    """Asks for all at once whom it is to ask for, each by what they are known by here."""
    program: bool = False
    """Whether a program listens, whose sign-in is its token. It is told nothing by how many lines
    its owner has open, in which rooms ever."""

    @property
    def counted(self) -> str:
        """Whose lines are counted together."""
        return self.sign_in if self.program else self.person

    @property
    def most(self) -> int:
        """How many of them there may be."""
        return MOST_OF_PROGRAM if self.program else MOST_OF_ONE


def event(imprint: str) -> bytes:
    """What is said when there is something new: always so much, and always the same but the id."""
    return f"id: {imprint:0>{LENGTH}}\ndata: new\n\n".encode()


@dataclass(eq=False, slots=True)
class Feed:
    """What one browser was last told on its line, and who listens there."""

    told: str
    who: Listener
    line: Line
    turn: int = field(default_factory=lambda: secrets.randbelow(grid.BEAT))
    """At which moments of all it has its beat: drawn, or it would tell how many came before."""
    until: float = float("inf")
    """When it must be asked again whether whoever listens may go on."""


@dataclass(eq=False, slots=True)
class Viewpoint:
    """One room as its own eyes see it, looked at once for all who wait in it."""

    room: Room
    feeds: set[Feed] = field(default_factory=set)
    now: str = ""
    """The imprint of what is seen now; of what may be told: as it was when time last ticked."""
    due: str = ""
    seating: str = ""
    step: int = 0
    zone: str = "UTC"
    tick: datetime | None = None

    def look(self, at: datetime, *, anew: bool) -> bool:
        """See what there is to be told; whether somebody else sits here than before."""
        seen = self.room.glance(anew=anew)
        tick = grid.tick(at, seen.step, seen.zone)
        ticked = self.step == seen.step and self.tick != tick
        moved, self.seating = self.step > 0 and seen.seating != self.seating, seen.seating
        self.now, self.step, self.zone, self.tick = seen.imprint, seen.step, seen.zone, tick
        # Who has just begun to wait does not know what was seen at the last tick: at the next.
        if seen.step == 1 or ticked:
            self.due = seen.imprint
        return moved

    def ticks(self, at: datetime) -> bool:
        """Whether the talk's own time has gone on since it was looked at."""
        # Each minute too: what time alone changes would else be told as somebody else acts.
        return self.step > 0 and grid.tick(at, self.step, self.zone) != self.tick

    def owed(self, feed: Feed) -> bool:
        """Whether this line has yet to be told what may be told now."""
        # A page that is fresher than the last tick knows more than it: it is told at the next.
        return bool(self.due) and feed.told not in (self.due, self.now)
