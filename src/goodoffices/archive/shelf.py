"""What every archive does, whether in memory or on disk."""

import threading
from dataclasses import dataclass, field
from datetime import datetime
from typing import NewType, Protocol

from goodoffices.core.entries import Entry

TalkId = NewType("TalkId", str)


class Crossed(Exception):
    """Somebody else wrote first; read again and decide again."""


class Retried(Exception):
    """This act of this seat is in the record already."""


class Archive(Protocol):
    """A shelf of records."""

    def talks(self) -> tuple[TalkId, ...]:
        """Every talk kept here, in an order that tells nothing."""
        ...

    def begin(self, talk: TalkId, key: bytes) -> None:
        """Begin an empty record, whose audiences' names come from the key."""
        ...

    def key(self, talk: TalkId) -> bytes:
        """The key from which a talk's audiences have their names.

        Raises:
            KeyError: there is no such talk.
        """
        ...

    def entries(self, talk: TalkId, start: int = 0) -> tuple[Entry, ...]:
        """The entries of a talk from a place on."""
        ...

    def append(self, talk: TalkId, entry: Entry, after: int) -> None:
        """Add one entry to a record of `after` entries.

        Raises:
            Retried: the seat has done an act with this key already.
            Crossed: the record is not of that length any more.
        """
        ...

    def mark(self, talk: TalkId, now: datetime) -> datetime:
        """The later of now and the latest time this talk has known; remembered."""
        ...

    def close(self) -> None:
        """Forget every key and open file."""
        ...


@dataclass(slots=True)
class _Kept:
    key: bytes
    entries: list[Entry] = field(default_factory=list)
    retries: set[tuple[str, str]] = field(default_factory=set)
    mark: datetime | None = None


class Memory:
    """An archive that lasts as long as the process: for replays, rehearsals and tests."""

    def __init__(self) -> None:
        self._talks: dict[TalkId, _Kept] = {}
        self._lock = threading.Lock()

    def talks(self) -> tuple[TalkId, ...]:
        """See `Archive`."""
        return tuple(sorted(self._talks))

    def begin(self, talk: TalkId, key: bytes) -> None:
        """See `Archive`."""
        self._talks[talk] = _Kept(key)

    def key(self, talk: TalkId) -> bytes:
        """See `Archive`."""
        return self._talks[talk].key

    def entries(self, talk: TalkId, start: int = 0) -> tuple[Entry, ...]:
        """See `Archive`."""
        return tuple(self._talks[talk].entries[start:])

    def append(self, talk: TalkId, entry: Entry, after: int) -> None:
        """See `Archive`."""
        kept, retry = self._talks[talk], (str(entry.by), entry.key)
        with self._lock:
            if entry.key and retry in kept.retries:
                raise Retried
            if len(kept.entries) != after:
                raise Crossed
            kept.entries.append(entry)
            kept.retries.add(retry)
            kept.mark = max(kept.mark or entry.at, entry.at)

    def mark(self, talk: TalkId, now: datetime) -> datetime:
        """See `Archive`."""
        kept = self._talks[talk]
        with self._lock:
            kept.mark = max(kept.mark or now, now)
            return kept.mark

    def close(self) -> None:
        """See `Archive`."""
        self._talks.clear()
