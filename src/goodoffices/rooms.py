"""The rooms: the only way to read a talk, or to act in it.

A room belongs to one seat from the moment it is entered, so whoever holds a room cannot ask for
another's view by mistake.
"""

import secrets
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

from goodoffices.archive import sealed
from goodoffices.archive.faults import Fault, NoSuchTalk, NotThere, Unreadable, WrongPassphrase
from goodoffices.archive.sealed import Sealed, restore
from goodoffices.archive.seals import Cost
from goodoffices.archive.shelf import Archive, Crossed, Memory, Retried, TalkId
from goodoffices.archive.written import lined, write
from goodoffices.core.acts import Act, Found
from goodoffices.core.entries import Behalf, Entry
from goodoffices.core.naming import mapped
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import Refusal
from goodoffices.core.seats import MEDIATOR, Seat
from goodoffices.core.view import Sight, View

__all__ = (
    "Cost",
    "Fault",
    "NoSuchTalk",
    "Room",
    "Rooms",
    "TalkId",
    "Unreadable",
    "WrongPassphrase",
    "restore",
)

Clock = Callable[[], datetime]
_MARKING = timedelta(minutes=1)


def _now() -> datetime:
    return datetime.now(UTC)


class _Window:
    """One seat's sight of one talk, kept up to date for all who sit in it."""

    def __init__(self, archive: Archive, talk: TalkId, seat: Seat) -> None:
        self._archive, self._talk = archive, talk
        self.lock = threading.RLock()
        self.sight = Sight(archive.key(talk), seat)
        self.marked: datetime | None = None
        self.last: datetime | None = None

    def look(self) -> Sight:
        """The sight, with all that was done since."""
        for entry in self._archive.entries(self._talk, self.sight.length):
            self.sight.take(entry)
            self.last = entry.at
        return self.sight

    def now(self, clock: Clock, *, mark: bool = False) -> datetime:
        """The time, which never goes back for this talk."""
        now = clock()
        if mark or self.marked is None or now > self.marked + _MARKING:
            self.marked = self._archive.mark(self._talk, now)
        now = max(now, self.marked)
        return now if self.last is None else max(now, self.last)


class Room:
    """One talk, from one seat."""

    def __init__(self, archive: Archive, clock: Clock, talk: TalkId, window: _Window) -> None:
        self._archive, self._clock, self._talk, self._window = archive, clock, talk, window

    def read(self) -> View:
        """What may be seen from here now."""
        with self._window.lock:
            sight = self._window.look()
            return sight.view(self._window.now(self._clock))

    def act(self, act: Act, behalf: Behalf | None = None, key: str = "") -> View:
        """Do one act, naming things as this room does; what may be seen after it.

        A `key` makes a retried act the same act: it is recorded once.

        Raises:
            Refusal: the act is not allowed; nothing was recorded.
        """
        with self._window.lock:
            while True:
                sight = self._window.look()
                now = self._window.now(self._clock, mark=True)
                entry = Entry(
                    Ref(secrets.token_hex(16)),
                    sight.seat,
                    now,
                    mapped(act, sight.resolve),
                    behalf,
                    key,
                )
                try:
                    sight.check(entry)
                    self._archive.append(self._talk, entry, sight.length)
                except Retried:
                    pass
                except Refusal:
                    if not self._done(key, sight):
                        raise
                except Crossed:
                    # Nobody is told of a crossing: one reads again, asks again, tries again.
                    continue
                return self._window.look().view(now)

    def _done(self, key: str, sight: Sight) -> bool:
        """Whether this seat has done the act of this key already."""
        return bool(key) and any(
            entry.key == key and entry.by == sight.seat for entry in sight.state.entries.values()
        )


class Rooms:
    """All the rooms of one archive."""

    def __init__(self, archive: Archive | None = None, clock: Clock = _now) -> None:
        self._archive = Memory() if archive is None else archive
        self._clock = clock
        self._windows: dict[tuple[TalkId, Seat], _Window] = {}
        self._lock = threading.Lock()

    @classmethod
    def create(cls, path: Path, passphrase: str, cost: Cost | None = None) -> Self:
        """The rooms of a new sealed file.

        Raises:
            Fault: the file or the passphrase will not do.
        """
        return cls(
            sealed.create(path, passphrase, cost) if cost else sealed.create(path, passphrase)
        )

    @classmethod
    def open(cls, path: Path, passphrase: str) -> Self:
        """The rooms of a sealed file.

        Raises:
            Fault: the passphrase does not open it.
        """
        return cls(sealed.open(path, passphrase))

    def close(self) -> None:
        """Forget every key and everything read."""
        with self._lock:
            self._windows.clear()
            if isinstance(self._archive, Sealed):
                self._archive.close()

    def change_passphrase(self, old: str, new: str) -> None:
        """Another passphrase for the sealed file.

        Raises:
            Fault: the old one is wrong, the new one weak, or nothing here is sealed.
        """
        self._sealed().change_passphrase(old, new)

    def backup(self, to: Path) -> None:
        """A sealed copy of the whole file.

        Raises:
            Fault: something is there already, or nothing here is sealed.
        """
        self._sealed().backup(to)

    def talks(self) -> tuple[TalkId, ...]:
        """Every talk here."""
        return self._archive.talks()

    def found(self, act: Found) -> tuple[TalkId, Room]:
        """Found a talk; its name, and the mediator's room in it.

        Raises:
            Refusal: it cannot be founded so; nothing was recorded.
        """
        key = secrets.token_bytes(32)
        Sight(key, MEDIATOR).check(Entry(Ref("first"), MEDIATOR, self._clock(), act))
        talk = TalkId(secrets.token_urlsafe(9))
        self._archive.begin(talk, key)
        room = self.enter(talk, MEDIATOR)
        room.act(act)
        return talk, room

    def enter(self, talk: TalkId, seat: Seat) -> Room:
        """The room of one seat in one talk.

        Raises:
            NoSuchTalk: there is none of that name.
        """
        with self._lock:
            window = self._windows.get((talk, seat))
            if window is None:
                window = self._windows[talk, seat] = _Window(self._archive, talk, seat)
        return Room(self._archive, self._clock, talk, window)

    def bring(self, text: bytes, name: str, talk: TalkId | None = None) -> TalkId:
        """Bring in a talk from its written form, each act done by its seat, at its time.

        Raises:
            Unreadable: the file cannot be read, or an act in it would be refused; it says in which
                line, and nothing was recorded.
        """
        written = lined(text, name)
        key = secrets.token_bytes(32)
        _try(key, written, name)
        talk = talk or TalkId(secrets.token_urlsafe(9))
        self._archive.begin(talk, key)
        drawn = {entry.id: Ref(secrets.token_hex(16)) for entry, _line in written}
        for place, (entry, _line) in enumerate(written):
            act = mapped(entry.act, drawn.__getitem__)
            renamed = Entry(drawn[entry.id], entry.by, entry.at, act, entry.behalf, entry.key)
            self._archive.append(talk, renamed, place)
        return talk

    def written(self, talk: TalkId) -> str:
        """A whole talk in its written form: for its keeper, who holds the passphrase."""
        return write(self._archive.entries(talk))

    def _sealed(self) -> Sealed:
        if not isinstance(self._archive, Sealed):
            raise NotThere
        return self._archive


def _try(key: bytes, written: Sequence[tuple[Entry, int]], name: str) -> None:
    """Do every act of a written talk in memory first."""
    sights: dict[Seat, Sight] = {}
    done: list[Entry] = []
    for entry, line in written:
        sight = sights.get(entry.by)
        if sight is None:
            sight = sights[entry.by] = Sight(key, entry.by, done)
        try:
            sight.check(entry)
        except Refusal as refused:
            raise Unreadable(name, line, str(refused)) from refused
        done.append(entry)
        for other in sights.values():
            other.take(entry)
