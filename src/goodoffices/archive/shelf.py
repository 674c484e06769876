"""The archive as everybody above it sees it, with the one that keeps all in memory."""

import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import NewType, Protocol

from goodoffices.archive.away import Content, closed, opened
from goodoffices.archive.faults import AlreadyThere, NoSuchTalk, Older, PutAway, StaysSealed
from goodoffices.archive.seals import Cost, strong
from goodoffices.core.entries import Entry

TalkId = NewType("TalkId", str)
"""The random name under which a talk is kept."""

KEY = 32
"""Bytes of a talk key."""


class Crossed(Exception):
    """Somebody else wrote first: read again, check again, try again."""

    def __init__(self) -> None:
        super().__init__("the record has changed since it was read")


class Retried(Exception):
    """The same seat did this under the same key before; `entry` is what was recorded then."""

    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        super().__init__("this was recorded before")


class Archive(Protocol):
    """Where the records of talks are kept; safe from several threads.

    Every method about a talk raises NoSuchTalk where there is none.
    """

    def talks(self) -> tuple[TalkId, ...]:
        """Every talk that can be read, in an order that tells nothing."""

    def begin(self, talk: TalkId, key: bytes, entries: Sequence[Entry] = ()) -> None:
        """Keep a new record with its talk key of 32 random bytes and what was done so far.

        All of it is kept for good once this returns, and nothing of it before.

        Raises:
            AlreadyThere: there is a talk of that name.
        """

    def key(self, talk: TalkId) -> bytes:
        """The talk key."""

    def entries(self, talk: TalkId, start: int = 0) -> tuple[Entry, ...]:
        """What was done in the talk, from place `start` on.

        Raises:
            Older: there are fewer entries than that.
        """

    def append(self, talk: TalkId, entry: Entry, after: int) -> None:
        """Add an entry to a record of exactly `after` entries; kept for good once this returns.

        The talk's clock goes on to the time of the entry.

        Raises:
            Retried: the same seat recorded something under the same key before.
            Crossed: the record is longer than that, or its clock has told a later time.
            Older: the record is shorter than that.
        """

    def mark(self, talk: TalkId, now: datetime) -> datetime:
        """The talk's clock, which never goes back: the later of `now` and what it told before."""

    def away(self) -> tuple[TalkId, ...]:
        """Every talk that was put away, and is not among `talks`, in an order that tells nothing.

        Every method about such a talk raises PutAway, but `burn`.
        """

    def put_away(self, talk: TalkId, passphrase: str) -> None:
        """Keep a talk so that only a passphrase of its own opens it.

        Raises:
            WeakPassphrase: the passphrase is too short.
            SamePassphrase: it opens the whole archive.
        """

    def take_out(self, passphrase: str) -> tuple[TalkId, ...]:
        """Bring back every talk that was put away under this passphrase.

        Raises:
            StaysSealed: none was, which tells nothing more.
        """

    def burn(self, talk: TalkId) -> None:
        """Destroy a talk, put away or not: its key, and all that was done in it."""


def sound(talk: TalkId, key: bytes, entries: Sequence[Entry]) -> None:
    """Check what a talk begins with.

    Raises:
        ValueError: the key has another length, the name is empty or very long, or two entries
            would be the same act.
    """
    if len(key) != KEY:
        raise ValueError(f"a talk key has {KEY} bytes")
    if not 0 < len(talk) <= 100:
        raise ValueError("the name of a talk has 1 to 100 characters")
    keyed = [(entry.by, entry.key) for entry in entries if entry.key]
    if len(set(keyed)) < len(keyed):
        raise ValueError("a talk begins with each act once")


def zoned(now: datetime) -> datetime:
    """The time, which must have a zone.

    Raises:
        ValueError: it has none.
    """
    if now.tzinfo is None:
        raise ValueError("a clock mark needs a time zone")
    return now


@dataclass(slots=True)
class _Kept:
    key: bytes
    entries: list[Entry] = field(default_factory=list)
    retries: dict[tuple[str, str], Entry] = field(default_factory=dict)
    mark: datetime | None = None
    envelope: bytes = b""

    def refuse_retried(self, entry: Entry) -> None:
        """Say where the entry was recorded before."""
        if entry.key and (before := self.retries.get((str(entry.by), entry.key))):
            raise Retried(before)

    def add(self, entry: Entry) -> None:
        """Take the entry as the next one."""
        self.entries.append(entry)
        if entry.key:
            self.retries[str(entry.by), entry.key] = entry
        self.mark = entry.at if self.mark is None else max(self.mark, entry.at)


class Memory:
    """An archive that forgets everything when the program ends."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._talks: dict[TalkId, _Kept] = {}

    def talks(self) -> tuple[TalkId, ...]:
        """Every talk that can be read, in an order that tells nothing."""
        with self._lock:
            return tuple(sorted(talk for talk, kept in self._talks.items() if not kept.envelope))

    def begin(self, talk: TalkId, key: bytes, entries: Sequence[Entry] = ()) -> None:
        """Keep a new record with its talk key and what was done so far."""
        sound(talk, key, entries)
        kept = _Kept(key)
        for entry in entries:
            kept.add(entry)
        with self._lock:
            if talk in self._talks:
                raise AlreadyThere
            self._talks[talk] = kept

    def key(self, talk: TalkId) -> bytes:
        """The talk key."""
        with self._lock:
            return self._kept(talk).key

    def entries(self, talk: TalkId, start: int = 0) -> tuple[Entry, ...]:
        """What was done in the talk, from place `start` on."""
        if start < 0:
            raise ValueError("a record starts at place 0")
        with self._lock:
            entries = self._kept(talk).entries
            if start > len(entries):
                raise Older
            return tuple(entries[start:])

    def append(self, talk: TalkId, entry: Entry, after: int) -> None:
        """Add an entry to a record of exactly `after` entries."""
        with self._lock:
            kept = self._kept(talk)
            kept.refuse_retried(entry)
            if after > len(kept.entries):
                raise Older
            if after < len(kept.entries) or (kept.mark is not None and entry.at < kept.mark):
                raise Crossed
            kept.add(entry)

    def mark(self, talk: TalkId, now: datetime) -> datetime:
        """The later of `now` and what the talk's clock told before."""
        with self._lock:
            kept = self._kept(talk)
            kept.mark = zoned(now) if kept.mark is None else max(zoned(now), kept.mark)
            return kept.mark

    def away(self) -> tuple[TalkId, ...]:
        """Every talk that was put away."""
        with self._lock:
            return tuple(sorted(talk for talk, kept in self._talks.items() if kept.envelope))

    def put_away(self, talk: TalkId, passphrase: str) -> None:
        """Keep a talk so that only a passphrase of its own opens it."""
        strong(passphrase)
        with self._lock:
            kept = self._kept(talk)
            # The acts lie beside it unsealed, in memory: a costly guess would protect nothing.
            kept.envelope = closed(Content(kept.key), talk, passphrase, Cost(1, 8))
            kept.key = b""

    def take_out(self, passphrase: str) -> tuple[TalkId, ...]:
        """Bring back every talk that was put away under this passphrase."""
        out = []
        with self._lock:
            for talk, kept in self._talks.items():
                if kept.envelope:
                    with suppress(StaysSealed):
                        kept.key = opened(kept.envelope, talk, passphrase).key
                        kept.envelope = b""
                        out.append(talk)
        if not out:
            raise StaysSealed
        return tuple(sorted(out))

    def burn(self, talk: TalkId) -> None:
        """Destroy a talk."""
        with self._lock:
            if self._talks.pop(talk, None) is None:
                raise NoSuchTalk

    def _kept(self, talk: TalkId) -> _Kept:
        kept = self._talks.get(talk)
        if kept is None:
            raise NoSuchTalk
        if kept.envelope:
            raise PutAway
        return kept
