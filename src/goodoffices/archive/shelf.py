"""The archive as everybody above it sees it, wherever it keeps its records."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NewType, Protocol

from goodoffices.core.acts import Note
from goodoffices.core.entries import Entry
from goodoffices.core.seats import Seat

TalkId = NewType("TalkId", str)
"""The random name under which a talk is kept."""

KEY = 32
"""Bytes of a talk key."""


class Crossed(Exception):
    """Somebody else wrote first: read again, check again, try again."""

    def __init__(self) -> None:
        super().__init__("the record has changed since it was read")


class Emptied(Exception):
    """Words of the talk were destroyed since it was read: it is let go of, and read anew."""

    def __init__(self) -> None:
        super().__init__("words of the record were destroyed since it was read")


class Retried(Exception):
    """The same seat did this under the same key before; `entry` is what was recorded then."""

    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        super().__init__("this was recorded before")


@dataclass(frozen=True, slots=True)
class Doomed:
    """Whose words are to be destroyed: an audience's, all of them or its notes before a time.

    With a seat, only what was noted from there.
    """

    audience: str
    notes_before: datetime | None = None
    seat: Seat | None = None

    def has(self, entry: Entry) -> bool:
        """Whether the words of this entry are among them."""
        if entry.by.audience != self.audience or self.seat not in (None, entry.by):
            return False
        if self.notes_before is None:
            return True
        return isinstance(entry.act, Note) and entry.at < self.notes_before


class Archive(Protocol):
    """Where the records of talks are kept; safe from several threads.

    Every method about a talk raises NoSuchTalk where there is none.
    """

    def talks(self) -> tuple[TalkId, ...]:
        """Every talk that can be read, in an order that tells nothing."""

    def heads(self) -> dict[TalkId, bytes]:
        """For each talk some bytes that are others once anything was written of it."""

    def begin(self, talk: TalkId, key: bytes, entries: Sequence[Entry] = ()) -> None:
        """Keep a new record with its talk key of 32 random bytes and what was done so far.

        All of it is kept for good once this returns, and nothing of it before.

        Raises:
            AlreadyThere: there is a talk of that name.
        """

    def key(self, talk: TalkId) -> bytes:
        """The talk key."""

    def entries(self, talk: TalkId, start: int = 0, epoch: int | None = None) -> tuple[Entry, ...]:
        """What was done in the talk from place `start` on; in this `epoch` only where it is told.

        Raises:
            Older: there are fewer entries than that.
            Emptied: words of it were destroyed since that epoch.
        """

    def epoch(self, talk: TalkId) -> int:
        """How often words of the talk were destroyed."""

    def destroy(self, talk: TalkId, doomed: Doomed) -> int:
        """Destroy the words of these acts for good; how many acts lost theirs.

        What was done, when, and to what it refers stays, and so does whatever others copied.
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
