"""A talk that goes on in an archive, and whoever has a room of it open."""

from datetime import timedelta

from goodoffices.archive.memory import Memory
from goodoffices.archive.shelf import TalkId
from goodoffices.core.imprint import Imprints
from goodoffices.core.record import Record
from goodoffices.core.view import view
from goodoffices.rooms import Rooms
from goodoffices.server.live import grid
from goodoffices.server.live.exchange import Exchange
from goodoffices.server.live.feeds import BEAT, Feed, Listener

TALK = TalkId("the-talk")
HOURS = 3 * 3600


class Growing(Memory):
    """An archive to which entries are added as they were done, and that counts who reads it."""

    asked = 0

    def entries(self, talk, start=0, epoch=None):
        self.asked += 1
        return super().entries(talk, start, epoch)

    def grow(self, entry):
        with self._lock:
            self._kept(TALK).add(entry)


class Heard:
    """The far end of a line: what was sent on it."""

    def __init__(self):
        self.said, self.ended = [], False

    def write(self, said):
        assert not self.ended
        self.said.append(said)

    def end(self):
        self.ended = True

    @property
    def events(self):
        """What was sent, the beats apart."""
        return [each for each in self.said if each != BEAT]


class House:
    """A talk that goes on, and whoever has a room of it open."""

    def __init__(self, record):
        self.key, self.archive = record.key, Growing()
        self.entries = list(record.entries)
        self.archive.begin(TALK, record.key, record.entries)
        self.now, self.moment = record.entries[-1].at, 0
        self.rooms = Rooms(self.archive, lambda: self.now)
        self.exchange = Exchange(lambda: self.now)
        self.rooms.listen(self.exchange.ring)

    def opens(self, seat, told=None, holds=lambda: HOURS, person="p", sign_in="s"):
        """The far end of a line of a seat whose browser shows what is there, or an older page."""
        room, line = self.rooms.enter(TALK, seat), Heard()
        told = room.imprint(room.read()) if told is None else told
        who = Listener(person, sign_in, holds, lambda asked: [each() for each, _seating in asked])
        line.feed = Feed(told, who, line)
        self.exchange.open(TALK, str(seat), room, line.feed)
        return line

    def does(self, *entries):
        """Let these be done, and let one moment pass."""
        for entry in entries:
            self.entries.append(entry)
            self.archive.grow(entry)
            self.now = max(self.now, entry.at)
        self.exchange.ring(TALK)
        self.passes()

    def passes(self, moments=1, **more):
        """Let time pass: look while there is something, then tell."""
        self.now += timedelta(**more)
        for _ in range(moments):
            if self.exchange.woken.is_set():
                self.exchange.look(self.moment * grid.STEP)
            self.moment += 1
            self.exchange.tell(range(self.moment, self.moment + 1), self.moment * grid.STEP)

    def shows(self, seat):
        """What a seat reads, made from nothing, with its imprint."""
        seen = view(Record(self.key, tuple(self.entries)), seat, self.now)
        return (seen.lines, seen.audit), Imprints(self.key, seat).of(seen)
