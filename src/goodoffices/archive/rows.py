"""The rows of one talk in a sealed file: its head, and the chain of its sealed entries."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec

from goodoffices.archive import codec, seals
from goodoffices.archive.faults import Damaged
from goodoffices.archive.keys import VERSION, Keys
from goodoffices.core.entries import Entry

Row = tuple[Any, ...]


class Head(msgspec.Struct, frozen=True):
    """What is known of a talk beside its entries: how many, the seal of the last, its clock."""

    talk: str
    length: int = 0
    last: bytes = b""
    mark: datetime | None = None


_HEADS = msgspec.msgpack.Decoder(Head)


@dataclass(frozen=True, slots=True)
class Kept:
    """One talk as the file keeps it: its name there, its key, its head as it is sealed."""

    name: bytes
    key: bytes
    head: Head
    sealed: bytes


def wrapped(keys: Keys, name: bytes, key: bytes) -> bytes:
    """A talk key, sealed under the file's."""
    return seals.seal(keys.wrapping, key, _place("key", name))


def unwrapped(keys: Keys, name: bytes, sealed: object) -> bytes:
    """The talk key that was sealed for this talk."""
    return seals.unseal(keys.wrapping, sealed, _place("key", name))


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
    return seals.tag(seals.subkey(kept.key, "retry"), str(entry.by), entry.key)


def row(key: bytes, kept: Kept, head: Head, entry: Entry) -> tuple[Row, Head]:
    """An entry as the next row of its talk, and the head that goes with it."""
    known = retry(kept, entry)
    place = _place("entry", kept.name, head.length, known or b"", head.last)
    sealed = seals.seal(key, codec.encode(entry), place)
    mark = entry.at if head.mark is None else max(head.mark, entry.at)
    return (
        (kept.name, head.length, sealed, known),
        Head(head.talk, head.length + 1, end(sealed), mark),
    )


def entry_key(kept: Kept) -> bytes:
    """The key that seals what was done in a talk."""
    return seals.subkey(kept.key, "entry")


def opened(kept: Kept, start: int, before: bytes, rows: Iterable[Row]) -> Iterator[Entry]:
    """The entries from place `start` to the last; `before` is the end of the seal before them.

    Raises:
        Damaged: one of them was changed, moved or lost.
    """
    key, place, last = entry_key(kept), start, before
    talk = _place("entry", kept.name)
    for there, sealed, known in rows:
        if there != place or not (known is None or isinstance(known, bytes)):
            raise Damaged
        bound = talk + seals.bound(place, known or b"", last)
        yield codec.decode(seals.unseal(key, sealed, bound))
        place, last = place + 1, sealed[-seals.TAG :]
    if place != kept.head.length or last != kept.head.last:
        raise Damaged


def opened_one(kept: Kept, place: int, before: bytes, sealed: object, known: bytes) -> Entry:
    """A single entry out of the chain."""
    bound = _place("entry", kept.name, place, known, before)
    return codec.decode(seals.unseal(entry_key(kept), sealed, bound))


def end(sealed: object) -> bytes:
    """The end of a seal, which the next one is bound to: none can be left out or put between."""
    if not isinstance(sealed, bytes):
        raise Damaged
    return sealed[-seals.TAG :]


def _place(*parts: str | int | bytes) -> bytes:
    return seals.bound(VERSION, *parts)
