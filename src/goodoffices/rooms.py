"""The rooms: the only way to read a talk, or to act in it.

A room belongs to one seat from the moment it is entered, so whoever holds a room cannot ask for
another's view by mistake.
"""

import base64
import gc
import hashlib
import secrets
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Self

from goodoffices.archive import sealed
from goodoffices.archive.faults import (
    AlreadyThere,
    Fault,
    Locked,
    NoSuchTalk,
    NotKept,
    NotThere,
    WrongPassphrase,
)
from goodoffices.archive.sealed import Sealed, restore
from goodoffices.archive.seals import Cost
from goodoffices.archive.shelf import Archive, Crossed, Memory, Retried, TalkId
from goodoffices.archive.written import lined, renamed, write
from goodoffices.core.acts import Act, Found
from goodoffices.core.entries import Behalf, Entry
from goodoffices.core.naming import mapped
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import Refusal
from goodoffices.core.seats import MEDIATOR, Seat
from goodoffices.core.view import Sight, View
from goodoffices.nodes import Unreadable

__all__ = (
    "Cost",
    "Fault",
    "Locked",
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


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Without the garbage collector, which would look again and again at what is read to stay."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


class _Window:
    """One seat's sight of one talk, kept up to date for all who sit in it."""

    def __init__(self, archive: Archive, talk: TalkId, seat: Seat) -> None:
        self._archive, self._talk = archive, talk
        self.lock = threading.Lock()
        self.done: dict[str, Entry] = {}
        self._sight: Sight | None = Sight(archive.key(talk), seat)
        self._told: datetime | None = None
        self._asked = False

    def look(self) -> Sight:
        """The sight, with all that was done since.

        Raises:
            Locked: the archive was closed.
        """
        if self._sight is None:
            raise Locked
        with _undisturbed():
            for entry in self._archive.entries(self._talk, self._sight.length):
                self._sight.take(entry)
                self._tell(entry.at)
                if entry.key and entry.by == self._sight.seat:
                    self.done[entry.key] = entry
        return self._sight

    def now(self, clock: Clock, *, again: bool = False) -> datetime:
        """The time, which never goes back for this talk; `again` where others told a later one."""
        now = clock()
        if again or not self._asked or self._told is None or now > self._told + _MARKING:
            # Where nothing can be written one can still read.
            with suppress(NotKept):
                self._tell(self._archive.mark(self._talk, now))
                self._asked = True
        return now if self._told is None else max(now, self._told)

    def free(self, key: str, meant: Entry) -> str:
        """The key, or one like it where the seat has used it for something else."""
        free, times = key, 1
        while (before := self.done.get(free)) is not None:
            if (before.act, before.behalf) == (meant.act, meant.behalf):
                break
            times += 1
            free = f"{key}~{times}"
        return free

    def forget(self) -> None:
        """Let go of the key and of all that was read, once nobody is reading."""
        with self.lock:
            self._sight = None
            self.done.clear()

    def _tell(self, at: datetime) -> None:
        self._told = at if self._told is None else max(at, self._told)


class Room:
    """One talk, from one seat."""

    def __init__(self, archive: Archive, clock: Clock, talk: TalkId, window: _Window) -> None:
        self._archive, self._clock, self._talk, self._window = archive, clock, talk, window

    def read(self) -> View:
        """What may be seen from here now."""
        with self._window.lock:
            return self._window.look().view(self._window.now(self._clock))

    def act(self, act: Act, behalf: Behalf | None = None, key: str = "") -> View:
        """Do one act, naming things as this room does; what may be seen after it.

        A `key` makes a retried act the same act: it is recorded once. Another act under a key that
        was used is another act.

        Raises:
            Refusal: the act is not allowed; nothing was recorded.
            Fault: it could not be kept.
        """
        window = self._window
        with window.lock:
            sight, now = window.look(), window.now(self._clock)
            while True:
                drawn = Ref(secrets.token_hex(16))
                meant = Entry(
                    drawn, sight.seat, now, mapped(act, partial(sight.resolve, now=now)), behalf
                )
                meant = replace(meant, key=window.free(key, meant))
                if meant.key in window.done:
                    break
                sight.check(meant)
                try:
                    self._archive.append(self._talk, meant, sight.length)
                    break
                except (Crossed, Retried):
                    # Nobody is told of a crossing: one reads again, asks again, tries again.
                    sight, now = window.look(), window.now(self._clock, again=True)
            return window.look().view(now)


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
            if isinstance(self._archive, Sealed):
                self._archive.close()
            for window in self._windows.values():
                window.forget()
            self._windows.clear()

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

    def found(self, act: Found, key: str = "") -> tuple[TalkId, Room]:
        """Found a talk; its name, and the mediator's room in it.

        A random `key` makes a retried founding the same founding.

        Raises:
            Refusal: it cannot be founded so; nothing was recorded.
            Fault: it could not be kept.
        """
        secret = secrets.token_bytes(32)
        first = Entry(Ref(secrets.token_hex(16)), MEDIATOR, self._clock(), act)
        Sight(secret, MEDIATOR).check(first)
        talk = _named(key)
        try:
            self._archive.begin(talk, secret, (first,))
        except AlreadyThere:
            if not key:
                raise
        return talk, self.enter(talk, MEDIATOR)

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
        secret = secrets.token_bytes(32)
        _try(secret, written, name)
        drawn = {entry.id: Ref(secrets.token_hex(16)) for entry, _line in written}
        talk = talk or _named("")
        self._archive.begin(talk, secret, renamed([entry for entry, _line in written], drawn))
        return talk

    def written(self, talk: TalkId) -> str:
        """A whole talk in its written form: for its keeper, who holds the passphrase."""
        return write(self._archive.entries(talk))

    def _sealed(self) -> Sealed:
        if not isinstance(self._archive, Sealed):
            raise NotThere
        return self._archive


def _named(key: str) -> TalkId:
    """A name for a talk: drawn, or the same each time for a founding that is tried again."""
    drawn = hashlib.sha256(key.encode()).digest() if key else secrets.token_bytes(9)
    return TalkId(base64.urlsafe_b64encode(drawn[:9]).decode())


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
