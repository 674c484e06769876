"""Entries as bytes and as plain values, and back; each encoded entry says its version."""

from datetime import datetime
from typing import Any, TypeVar

import msgspec

from goodoffices.core.acts import ACTS, Act
from goodoffices.core.entries import Behalf, Entry
from goodoffices.core.refs import Ref
from goodoffices.core.seats import Seat

VERSION = 1
T = TypeVar("T")


class _Stored(msgspec.Struct, array_like=True):
    version: int
    id: str
    by: str
    at: datetime
    kind: str
    act: msgspec.Raw
    behalf: Behalf | None
    key: str


def _plain(value: Any) -> Any:
    if isinstance(value, Seat):
        return str(value)
    raise TypeError(f"no encoding for {type(value).__name__}")


def _rich(kind: type, value: Any) -> Any:
    if kind is Seat:
        return Seat.parse(value)
    raise TypeError(f"no decoding for {kind.__name__}")


# Sorted sets make the bytes of an entry its own: the same entry, the same bytes.
_ENCODER = msgspec.json.Encoder(enc_hook=_plain, order="deterministic")
_STORED = msgspec.json.Decoder(_Stored)
_ACTS = {name: msgspec.json.Decoder(kind, dec_hook=_rich) for name, kind in ACTS.items()}


def encode(entry: Entry) -> bytes:
    """An entry as bytes."""
    act = msgspec.Raw(_ENCODER.encode(entry.act))
    stored = _Stored(
        VERSION,
        entry.id,
        str(entry.by),
        entry.at,
        type(entry.act).__name__,
        act,
        entry.behalf,
        entry.key,
    )
    return _ENCODER.encode(stored)


def decode(data: bytes) -> Entry:
    """The entry that was encoded.

    Raises:
        ValueError: the bytes are no entry of a version this program knows.
    """
    stored = _STORED.decode(data)
    if stored.version != VERSION or stored.kind not in _ACTS:
        raise ValueError("this entry was written by a newer version of the program")
    act: Act = _ACTS[stored.kind].decode(stored.act)
    seat = _SEATS.get(stored.by) or _SEATS.setdefault(stored.by, Seat.parse(stored.by))
    return Entry(Ref(stored.id), seat, stored.at, act, stored.behalf, stored.key)


_SEATS: dict[str, Seat] = {}


def plain(value: object) -> Any:
    """A value of the core as plain lists, mappings and strings."""
    return msgspec.to_builtins(value, enc_hook=_plain, order="deterministic")


def rich(value: object, kind: type[T]) -> T:
    """A value of the core from plain ones; numbers and truths may be written as strings.

    Raises:
        ValueError: the value does not fit; the message says where.
    """
    return msgspec.convert(value, kind, strict=False, dec_hook=_rich)
