"""How a talk of a sealed file ends in one transaction: put away, taken out, emptied, or burnt."""

import sqlite3
from dataclasses import replace

import msgspec

from goodoffices.archive import away, census, rows
from goodoffices.archive.away import Envelope
from goodoffices.archive.faults import (
    Damaged,
    NoSuchTalk,
    PutAway,
    SamePassphrase,
    StaysSealed,
    WrongPassphrase,
)
from goodoffices.archive.keys import Keys, cost_of, unlocked
from goodoffices.archive.ring import Ring
from goodoffices.archive.rows import Head, Kept
from goodoffices.archive.shelf import Doomed, TalkId
from goodoffices.core import emptying


def put_away(db: sqlite3.Connection, keys: Keys, kept: Kept, passphrase: str) -> None:
    """Lay the talk's key, and what its clock told, under a passphrase that is not the file's.

    Raises:
        SamePassphrase: it is the file's.
    """
    try:
        unlocked(db, passphrase).wipe()
    except WrongPassphrase:
        content = away.Content(kept.ring, kept.head.mark)
        envelope = away.closed(content, kept.head.talk, passphrase, cost_of(db))
        lay(db, keys, kept, envelope, msgspec.structs.replace(kept.head, mark=None))
    else:
        raise SamePassphrase


def taken_out(db: sqlite3.Connection, keys: Keys, passphrase: str) -> tuple[TalkId, ...]:
    """Bring back every talk that was put away under this passphrase.

    Raises:
        StaysSealed: none was, which tells nothing more.
    """
    out = []
    # Each is tried, whatever the others said: how long it takes tells nothing of which opened.
    for kept, held in _away(db, keys):
        try:
            content = away.opened(held, kept.head.talk, passphrase)
        except StaysSealed:
            continue
        lay(db, keys, kept, content.ring, msgspec.structs.replace(kept.head, mark=content.mark))
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


def emptied(db: sqlite3.Connection, keys: Keys, kept: Kept, doomed: Doomed) -> int:
    """Destroy the words of acts, and the key that sealed them; how many acts lost theirs.

    Every seal is bound to the one before it, so all of the talk is sealed again: what else the
    audience did under another key of its own, and what others did under theirs.
    """
    before = list(rows.opened(kept, 0, b"", rows.found(db, kept, 0)))
    after = [emptying.emptied(entry) if doomed.has(entry) else entry for entry in before]
    lost = sum(old != new for old, new in zip(before, after, strict=True))
    if lost:
        ring = kept.ring.drawn_anew(doomed.audience)
        head = Head(kept.head.talk, mark=kept.head.mark, epoch=kept.head.epoch + 1)
        anew = replace(kept, held=ring)
        for entry in after:
            (name, place, sealed, _known), head = rows.row(anew, head, entry)
            db.execute(
                "UPDATE entry SET sealed = ? WHERE talk = ? AND place = ?", (sealed, name, place)
            )
        lay(db, keys, kept, ring, head)
    return lost


def talk_kept(db: sqlite3.Connection, keys: Keys, name: bytes) -> Kept:
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
            if kept.away:
                raise PutAway
            return kept
    raise NoSuchTalk


def all_kept(db: sqlite3.Connection, keys: Keys) -> list[Kept]:
    """Every talk, those put away among them, with an envelope where their keys were.

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


def _away(db: sqlite3.Connection, keys: Keys) -> list[tuple[Kept, Envelope]]:
    return [(e, e.held) for e in all_kept(db, keys) if isinstance(e.held, Envelope)]


def _kept(keys: Keys, name: bytes, wrapped: object, sealed: bytes) -> Kept:
    head = rows.opened_head(keys, name, sealed)
    return Kept(name, rows.unwrapped(keys, name, wrapped), head, sealed)


def lay(db: sqlite3.Connection, keys: Keys, kept: Kept, held: Ring | Envelope, head: Head) -> None:
    """Put other keys, or an envelope, in the place of what was there, and the head with it."""
    sealed = rows.sealed_head(keys, kept.name, head)
    db.execute(
        "UPDATE talk SET wrapped = ?, head = ? WHERE name = ?",
        (rows.wrapped(keys, kept.name, held), sealed, kept.name),
    )
    census.changed(db, keys, kept.name, kept.sealed, sealed)
