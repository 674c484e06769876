"""The rows of one talk in a sealed file: its head, and the chain of its sealed entries."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import msgspec

from goodoffices.archive import codec, seals
from goodoffices.archive.away import Envelope
from goodoffices.archive.faults import Damaged, PutAway
from goodoffices.archive.keys import VERSION, Keys
from goodoffices.archive.ring import Ring
from goodoffices.core.entries import Entry

Row = tuple[Any, ...]


class Head(msgspec.Struct, frozen=True):
    """What is known of a talk beside its entries: how many, the seal of the last, its clock.

    `epoch` is how often words of it were destroyed: who read it in another has what is gone.
    """

    talk: str
    length: int = 0
    last: bytes = b""
    mark: datetime | None = None
    epoch: int = 0


_HEADS = msgspec.msgpack.Decoder(Head)
_HELD: msgspec.msgpack.Decoder[Ring | Envelope] = msgspec.msgpack.Decoder(Ring | Envelope)
LARGE = 65_536
"""Bytes: from here on a row is filled up to a multiple of it, so that no size tells a document."""
_STEP = 2048
"""Bytes: the keys of a few dozen audiences fill no more of the file than those of one."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One talk as the file keeps it: its name there, its keys, its head as it is sealed."""

    name: bytes
    held: Ring | Envelope
    head: Head
    sealed: bytes

    @property
    def away(self) -> bool:
        """Whether it was put away."""
        return isinstance(self.held, Envelope)

    @property
    def ring(self) -> Ring:
        """The keys of the talk.

        Raises:
            PutAway: only its own passphrase opens them.
        """
        if isinstance(self.held, Envelope):
            raise PutAway
        return self.held


def wrapped(keys: Keys, name: bytes, held: Ring | Envelope) -> bytes:
    """The keys of a talk, or the envelope around them, sealed under the file's."""
    return seals.seal(keys.wrapping, msgspec.msgpack.encode(held), _place("key", name), _STEP)


def unwrapped(keys: Keys, name: bytes, sealed: object) -> Ring | Envelope:
    """What was sealed so for this talk.

    Raises:
        Damaged: nothing was.
    """
    try:
        return _HELD.decode(seals.unseal(keys.wrapping, sealed, _place("key", name)))
    except msgspec.DecodeError:
        raise Damaged from None


def sealed_head(keys: Keys, name: bytes, head: Head) -> bytes:
    """A head, sealed."""
    return seals.seal(keys.heading, msgspec.msgpack.encode(head), _place("head", name))


def opened_head(keys: Keys, name: object, sealed: object) -> Head:
    """The head that was sealed for this talk.

    Raises:
        Damaged: none was.
    """
    if not isinstance(name, bytes):
        raise Damaged
    return _HEADS.decode(seals.unseal(keys.heading, sealed, _place("head", name)))


def retry(kept: Kept, entry: Entry) -> bytes | None:
    """By what a retried act is known again; only the talk key tells it."""
    if not entry.key:
        return None
    return seals.tag(seals.subkey(kept.ring.key, "retry"), str(entry.by), entry.key)


def row(kept: Kept, head: Head, entry: Entry) -> tuple[Row, Head]:
    """An entry as the next row of its talk, and the head that goes with it."""
    key = kept.ring.sealing(entry.by.audience)
    known = retry(kept, entry)
    place = _place("entry", kept.name, head.length, known or b"", head.last)
    plain = codec.encode(entry)
    step = LARGE if len(plain) > LARGE else seals.BUCKET
    sealed = seals.seal(key, plain, place, step)
    mark = entry.at if head.mark is None else max(head.mark, entry.at)
    return (
        (kept.name, head.length, sealed, known),
        Head(head.talk, head.length + 1, end(sealed), mark, head.epoch),
    )


def opened(kept: Kept, start: int, before: bytes, rows: Iterable[Row]) -> Iterator[Entry]:
    """The entries from place `start` to the last; `before` is the end of the seal before them.

    Raises:
        Damaged: one of them was changed, moved or lost.
    """
    keys, place, last = kept.ring.opening(), start, before
    talk = _place("entry", kept.name)
    for there, sealed, known in rows:
        if there != place or not (known is None or isinstance(known, bytes)):
            raise Damaged
        bound = talk + seals.bound(place, known or b"", last)
        yield codec.decode(_unsealed(keys, sealed, bound))
        place, last = place + 1, sealed[-seals.TAG :]
    if place != kept.head.length or last != kept.head.last:
        raise Damaged


def found(db: sqlite3.Connection, kept: Kept, start: int) -> list[Row]:
    """The rows of a talk from a place on, still sealed."""
    return db.execute(
        "SELECT place, sealed, retry FROM entry WHERE talk = ? AND place >= ? ORDER BY place",
        (kept.name, start),
    ).fetchall()


def recorded(db: sqlite3.Connection, kept: Kept, entry: Entry) -> Entry | None:
    """What the same seat recorded under the same retry key before."""
    known = retry(kept, entry)
    if known is None:
        return None
    row = db.execute(
        "SELECT place, sealed, (SELECT sealed FROM entry WHERE talk = one.talk "
        "AND place = one.place - 1) FROM entry AS one WHERE talk = ? AND retry = ?",
        (kept.name, known),
    ).fetchone()
    if row is None:
        return None
    place, sealed, before = row
    bound = _place("entry", kept.name, place, known, end(before) if place else b"")
    return codec.decode(_unsealed(kept.ring.opening(), sealed, bound))


def with_keys(db: sqlite3.Connection, keys: Keys, kept: Kept, entries: Iterable[Entry]) -> Kept:
    """The talk with a key for each audience that writes; one that is new is kept with it."""
    ring = kept.ring
    for entry in entries:
        ring = ring.with_one_for(entry.by.audience)
    if ring is kept.held:
        return kept
    sealed = wrapped(keys, kept.name, ring)
    db.execute("UPDATE talk SET wrapped = ? WHERE name = ?", (sealed, kept.name))
    return replace(kept, held=ring)


def _unsealed(keys: list[bytes], sealed: object, bound: bytes) -> bytes:
    """What one of the keys opens: which one is written nowhere, so that nobody can count by it."""
    for number, key in enumerate(keys):
        try:
            plain = seals.unseal(key, sealed, bound)
        except Damaged:
            continue
        if number:
            # Whoever acted last often goes on: the next is tried with the same key first.
            keys.insert(0, keys.pop(number))
        return plain
    raise Damaged


def end(sealed: object) -> bytes:
    """The end of a seal, which the next one is bound to: none can be left out or put between."""
    if not isinstance(sealed, bytes):
        raise Damaged
    return sealed[-seals.TAG :]


def _place(*parts: str | int | bytes) -> bytes:
    return seals.bound(VERSION, *parts)
