"""One talk as it grows: every act is asked of the room of the seat that does it."""

import random
from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import datetime

from goodoffices.core.acts import Act
from goodoffices.core.course import take
from goodoffices.core.disclosure import disclose
from goodoffices.core.disclosure.eyes import Eyes
from goodoffices.core.entries import Behalf, Entry
from goodoffices.core.record import Record
from goodoffices.core.refs import Names, Ref
from goodoffices.core.refusals import Refusal
from goodoffices.core.rules import check
from goodoffices.core.seats import Seat
from goodoffices.core.state import State
from goodoffices.core.view import Sight

KEY = bytes(range(32))


@dataclass(frozen=True, slots=True)
class Move:
    """What a seat is about to do."""

    by: Seat
    act: Act
    behalf: Behalf | None = None


@dataclass(frozen=True, slots=True)
class Readable(Container[Ref]):
    """What a seat reads at a time, asked one by one: a sight for each actor would be slow.

    That it says what a sight says is a test of its own.
    """

    state: State
    eyes: Eyes
    now: datetime

    def __contains__(self, ref: object) -> bool:
        entry = self.state.entries.get(Ref(str(ref)))
        if entry is None or self.state.seats.shut(self.eyes.seat):
            return False
        return disclose(self.state, entry, self.eyes, self.now) is not None


class World:
    """A talk, with a sight for every seat that looks at it."""

    def __init__(self, name: str, rng: random.Random) -> None:
        self.name, self.rng = name, rng
        self.entries: list[Entry] = []
        self.state = State()
        self._sights: dict[Seat, Sight] = {}
        self._eyes: dict[Seat, Eyes] = {}

    @property
    def record(self) -> Record:
        return Record(KEY, tuple(self.entries))

    def sight(self, seat: Seat) -> Sight:
        """A seat's sight, kept up to date."""
        sight = self._sights.get(seat)
        if sight is None:
            sight = self._sights[seat] = Sight(KEY, seat)
        for entry in self.entries[sight.length :]:
            sight.take(entry)
        return sight

    def entry(self, move: Move, at: datetime, ref: Ref | None = None) -> Entry:
        """The act as it would be recorded."""
        drawn = ref or Ref(f"{self.name}{self.rng.getrandbits(120):030x}")
        return Entry(drawn, move.by, at, move.act, move.behalf)

    def refusal(self, entry: Entry) -> Refusal | None:
        """Why the act is not allowed; None where it is."""
        try:
            check(self.state, entry, Readable(self.state, self._eyes_of(entry.by), entry.at))
        except Refusal as refused:
            return refused
        return None

    def _eyes_of(self, seat: Seat) -> Eyes:
        known = self._eyes.get(seat)
        if known is None:
            known = self._eyes[seat] = Eyes(seat, Names(KEY, seat.audience))
        return known

    def take(self, entry: Entry) -> None:
        """Go on by one admitted act."""
        self.entries.append(entry)
        take(self.state, entry)

    def held(self) -> Iterator[Seat]:
        """The seats that somebody holds now."""
        return (each.seat for each in self.state.seats.given.values() if each.held)
