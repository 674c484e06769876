"""How a talk of a sealed file ends, inside one transaction: put away, taken out, or burnt."""

import sqlite3

import msgspec

from goodoffices.archive import away, census, rows
from goodoffices.archive.faults import (
    Damaged,
    NoSuchTalk,
    PutAway,
    SamePassphrase,
    StaysSealed,
    WrongPassphrase,
)
from goodoffices.archive.keys import Keys, cost_of, unlocked
from goodoffices.archive.rows import Head, Kept
from goodoffices.archive.shelf import TalkId


def put_away(db: sqlite3.Connection, keys: Keys, kept: Kept, passphrase: str) -> None:
    """Lay the talk's key, and what its clock told, under a passphrase that is not the file's.

    Raises:
        SamePassphrase: it is the file's.
    """
    try:
        unlocked(db, passphrase).wipe()
    except WrongPassphrase:
        content = away.Content(kept.key, kept.head.mark)
        envelope = away.closed(content, kept.head.talk, passphrase, cost_of(db))
        _lay(db, keys, kept, envelope, msgspec.structs.replace(kept.head, mark=None))
    else:
        raise SamePassphrase


def taken_out(db: sqlite3.Connection, keys: Keys, passphrase: str) -> tuple[TalkId, ...]:
    """Bring back every talk that was put away under this passphrase.

    Raises:
        StaysSealed: none was, which tells nothing more.
    """
    out = []
    # Each is tried, whatever the others said: how long it takes tells nothing of which opened.
    for kept in _away(db, keys):
        try:
            content = away.opened(kept.key, kept.head.talk, passphrase)
        except StaysSealed:
            continue
        _lay(db, keys, kept, content.key, msgspec.structs.replace(kept.head, mark=content.mark))
        out.append(TalkId(kept.head.talk))
    if not out:
        raise StaysSealed
    return tuple(sorted(out))


def burnt(db: sqlite3.Connection, keys: Keys, name: bytes) -> None:
    """Destroy the talk's key and every row of it, and count it no more.

    Raises:
        NoSuchTalk: there is none of that name.
    """
    row = db.execute("SELECT head FROM talk WHERE name = ?", (name,)).fetchone()
    if row is None:
        raise NoSuchTalk
    db.execute("DELETE FROM entry WHERE talk = ?", (name,))
    db.execute("DELETE FROM talk WHERE name = ?", (name,))
    census.changed(db, keys, name, row[0], b"")


def talk_key(db: sqlite3.Connection, keys: Keys, name: bytes) -> Kept:
    """The talk as the file keeps it, for whoever may read it.

    Raises:
        NoSuchTalk: there is none of that name.
        Damaged: any talk was put back to an older state.
        PutAway: only its own passphrase opens it.
    """
    found = db.execute("SELECT name, wrapped, head FROM talk").fetchall()
    # Whichever talk is asked for: one put back by itself is known by all of them alone.
    census.counted(db, keys, [(each, head) for each, _wrapped, head in found])
    for each, wrapped, head in found:
        if each == name:
            kept = _kept(keys, name, wrapped, head)
            if away.is_away(kept.key):
                raise PutAway
            return kept
    raise NoSuchTalk


def all_kept(db: sqlite3.Connection, keys: Keys) -> list[Kept]:
    """Every talk, those put away among them, with an envelope where their key was.

    Raises:
        Damaged: one was changed, taken out, or put back to an older state.
    """
    found = db.execute("SELECT name, wrapped, head FROM talk").fetchall()
    kept = [_kept(keys, *row) for row in found]
    census.counted(db, keys, [(each.name, each.sealed) for each in kept])
    return kept


def sound(db: sqlite3.Connection, kept: Kept) -> int:
    """How many acts a talk has that cannot be opened now: as many as its head says.

    Raises:
        Damaged: some are missing or too many, or another is the last.
    """
    count, last = db.execute(
        "SELECT count(*), max(place) FROM entry WHERE talk = ?", (kept.name,)
    ).fetchone()
    end = b""
    if count:
        [sealed] = db.execute(
            "SELECT sealed FROM entry WHERE talk = ? AND place = ?", (kept.name, last)
        ).fetchone()
        end = rows.end(sealed)
    if (count, end) != (kept.head.length, kept.head.last) or (count and last != count - 1):
        raise Damaged
    return kept.head.length


def whole(db: sqlite3.Connection, told: int) -> None:
    """Check that no act is missing of those that were told, and none is of no talk.

    Raises:
        Damaged: one is.
    """
    [count] = db.execute("SELECT count(*) FROM entry").fetchone()
    strays = db.execute("SELECT 1 FROM entry WHERE talk NOT IN (SELECT name FROM talk) LIMIT 1")
    # Another program may have written since they were told.
    if count < told or strays.fetchone() is not None:
        raise Damaged


def _away(db: sqlite3.Connection, keys: Keys) -> list[Kept]:
    return [kept for kept in all_kept(db, keys) if away.is_away(kept.key)]


def _kept(keys: Keys, name: bytes, wrapped: object, sealed: bytes) -> Kept:
    head = rows.opened_head(keys, name, sealed)
    return Kept(name, rows.unwrapped(keys, name, wrapped), head, sealed)


def _lay(db: sqlite3.Connection, keys: Keys, kept: Kept, key: bytes, head: Head) -> None:
    """Put another key, or an envelope, in the place of what was there, and the head with it."""
    sealed = rows.sealed_head(keys, kept.name, head)
    db.execute(
        "UPDATE talk SET wrapped = ?, head = ? WHERE name = ?",
        (rows.wrapped(keys, kept.name, key), sealed, kept.name),
    )
    census.changed(db, keys, kept.name, kept.sealed, sealed)
