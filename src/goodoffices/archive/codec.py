"""An entry as bytes and back: always the same bytes for the same entry, with their version."""

from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass, make_dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from functools import cache, lru_cache
from typing import Any, get_type_hints

import msgspec

from goodoffices.archive.faults import Damaged, Newer
from goodoffices.core.acts import ACTS, Act
from goodoffices.core.entries import Behalf, Entry
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import Refusal
from goodoffices.core.seats import Seat

VERSION = 1
"""The shape in which entries are written now."""


class _Head(msgspec.Struct, frozen=True):
    v: int


class _First(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The first shape: `do` names the act, seats are strings."""

    v: int
    do: str
    id: str
    by: str
    at: datetime
    act: msgspec.Raw
    behalf: Behalf | None
    key: str


@dataclass(frozen=True, slots=True)
class _Shape:
    """One kind of act as it is written: its seats as strings."""

    kind: type[Act]
    seats: tuple[str, ...]
    decoder: msgspec.json.Decoder[Any]


_ENCODER = msgspec.json.Encoder(order="deterministic")
_HEAD = msgspec.json.Decoder(_Head)
_FIRST = msgspec.json.Decoder(_First)
_seat = lru_cache(maxsize=1024)(Seat.parse)


def encode(entry: Entry) -> bytes:
    """The entry as bytes.

    Raises:
        ValueError: it would not read back as the same entry.
    """
    data = _encoded(entry)
    if decode(data) == entry:
        return data
    # A clock time that occurs twice equals nothing, and offsets are written to the minute.
    steady = _steady(entry)
    data = _encoded(steady)
    if decode(data) != steady:
        raise ValueError("this entry cannot be written so that it reads back the same")
    return data


def decode(data: bytes) -> Entry:
    """The entry that was encoded so.

    Raises:
        Damaged: no entry is written so.
        Newer: a later version wrote it.
    """
    try:
        if data.startswith(_NOW):
            return _first(data)
        reader = _READERS.get(_HEAD.decode(data).v)
        if reader is not None:
            return reader(data)
    except (msgspec.DecodeError, Refusal, ValueError, KeyError):
        raise Damaged from None
    raise Newer


def _encoded(entry: Entry) -> bytes:
    shape = _shape(type(entry.act).__name__)
    act: object = entry.act
    if shape.seats:
        act = {each.name: getattr(act, each.name) for each in fields(shape.kind)}
        act.update((name, str(act[name])) for name in shape.seats)
    first = _First(
        v=VERSION,
        do=shape.kind.__name__,
        id=entry.id,
        by=str(entry.by),
        at=entry.at,
        act=msgspec.Raw(_ENCODER.encode(act)),
        behalf=entry.behalf,
        key=entry.key,
    )
    return _ENCODER.encode(first)


def _first(data: bytes) -> Entry:
    first = _FIRST.decode(data)
    shape = _shape(first.do)
    act = shape.decoder.decode(first.act)
    if shape.seats:
        told = {each.name: getattr(act, each.name) for each in fields(shape.kind)}
        told.update((name, _seat(told[name])) for name in shape.seats)
        act = shape.kind(**told)
    return Entry(Ref(first.id), _seat(first.by), first.at, act, first.behalf, first.key)


_READERS: dict[int, Callable[[bytes], Entry]] = {1: _first}
"""How each version is read; old ones stay for good."""

_NOW = b'{"v":1,"do":"'
"""How what is written now begins: read at once, without first asking for its version."""


@cache
def _shape(name: str) -> _Shape:
    kind = ACTS[name]
    hints = get_type_hints(kind)
    seats = tuple(field for field, hint in hints.items() if hint is Seat)
    written = kind
    if seats:
        written = make_dataclass(
            name, [(field, str if hint is Seat else hint) for field, hint in hints.items()]
        )
    return _Shape(kind, seats, msgspec.json.Decoder(written))


def _steady(value: Any) -> Any:
    """The same, each time with the plain offset at which it was told."""
    if isinstance(value, datetime):
        offset = value.utcoffset()
        if offset is None:
            return value
        whole = not offset % timedelta(minutes=1)
        return value.astimezone(UTC).astimezone(timezone(offset) if whole else UTC)
    if is_dataclass(value) and not isinstance(value, type | Seat):
        return replace(
            value, **{each.name: _steady(getattr(value, each.name)) for each in fields(value)}
        )
    if isinstance(value, tuple):
        return tuple(_steady(each) for each in value)
    return value
