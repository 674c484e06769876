"""How many talks a sealed file keeps and how far each has come, under one seal of its own.

Each head has its own seal; without this one, a talk could go missing, or be put back to an older
state by itself.
"""

import sqlite3
from collections.abc import Iterable

import msgspec

from goodoffices.archive import seals
from goodoffices.archive.faults import Damaged
from goodoffices.archive.keys import VERSION, Keys


class Census(msgspec.Struct, frozen=True):
    """How many talks there are, and all their heads as one number."""

    talks: int = 0
    heads: bytes = bytes(seals.TAG)


_CENSUSES = msgspec.msgpack.Decoder(Census)


def counted(db: sqlite3.Connection, keys: Keys, talks: Iterable[tuple[bytes, bytes]]) -> None:
    """Check that these are all the talks, each with its latest head.

    Raises:
        Damaged: one is missing, is too many, or was put back.
    """
    census = Census()
    for name, head in talks:
        census = _changed(census, keys, name, b"", head, 1)
    if census != _read(db, keys):
        raise Damaged


def changed(db: sqlite3.Connection, keys: Keys, name: bytes, old: bytes, new: bytes) -> None:
    """Count a talk with another head than before: a new one had none, a burnt one has none."""
    more = bool(new) - bool(old)
    _write(db, keys, _changed(_read(db, keys), keys, name, old, new, more))


def begun(db: sqlite3.Connection, keys: Keys) -> None:
    """Count no talks in a file that has none."""
    _write(db, keys, Census())


def _changed(census: Census, keys: Keys, name: bytes, old: bytes, new: bytes, more: int) -> Census:
    told = int.from_bytes(census.heads)
    for head in (old, new):
        if head:
            told ^= int.from_bytes(seals.tag(keys.counting, name, head))
    return Census(census.talks + more, told.to_bytes(seals.TAG))


def _read(db: sqlite3.Connection, keys: Keys) -> Census:
    [sealed] = db.execute("SELECT census FROM header").fetchone()
    return _CENSUSES.decode(seals.unseal(keys.heading, sealed, _PLACE))


def _write(db: sqlite3.Connection, keys: Keys, census: Census) -> None:
    sealed = seals.seal(keys.heading, msgspec.msgpack.encode(census), _PLACE)
    db.execute("UPDATE header SET census = ?", (sealed,))


_PLACE = seals.bound("census", VERSION)
