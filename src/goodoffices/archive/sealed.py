"""The archive in one sealed file: create it, open it, bring it back from a backup."""

import shutil
import sqlite3
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import msgspec

from goodoffices.archive import codec, placing, seals
from goodoffices.archive.drawer import Drawer
from goodoffices.archive.faults import (
    AlreadyThere,
    Damaged,
    NoSuchTalk,
    NotThere,
    OldPassphraseLingers,
    Unfinished,
)
from goodoffices.archive.keys import VERSION, Keys, census, cost_of, counted, fresh, unlocked
from goodoffices.archive.seals import Cost
from goodoffices.archive.shelf import Crossed, Retried, TalkId, sound, zoned
from goodoffices.core.entries import Entry

_COST = Cost()


class _Head(msgspec.Struct, frozen=True):
    """What is known of a talk beside its entries: how many, and the seal of the last."""

    talk: str
    length: int = 0
    last: bytes = b""
    mark: datetime | None = None


class _Talk(NamedTuple):
    name: bytes
    key: bytes
    head: _Head


_HEADS = msgspec.msgpack.Decoder(_Head)


class Sealed:
    """An archive in one file; all but its outline is sealed, and each seal knows its place."""

    def __init__(self, drawer: Drawer, keys: Keys) -> None:
        self._drawer = drawer
        self._keys = keys

    def talks(self) -> tuple[TalkId, ...]:
        """Every talk kept here, in an order that tells nothing."""
        with self._drawer.reading() as db:
            rows = db.execute("SELECT name, head FROM talk").fetchall()
            if len(rows) != census(db, self._keys):
                raise Damaged
        return tuple(sorted(TalkId(self._head(name, sealed).talk) for name, sealed in rows))

    def begin(self, talk: TalkId, key: bytes) -> None:
        """Keep a new, empty record with its talk key."""
        sound(talk, key)
        with self._drawer.writing() as db:
            name = self._keys.name(talk)
            if db.execute("SELECT 1 FROM talk WHERE name = ?", (name,)).fetchone():
                raise AlreadyThere
            wrapped = seals.seal(self._keys.wrapping, key, _place("key", name))
            head = self._sealed_head(name, _Head(talk))
            db.execute("INSERT INTO talk VALUES (?, ?, ?)", (name, wrapped, head))
            more = counted(self._keys, census(db, self._keys) + 1)
            db.execute("UPDATE header SET census = ?", (more,))

    def key(self, talk: TalkId) -> bytes:
        """The talk key."""
        with self._drawer.reading() as db:
            return self._talk(db, talk).key

    def entries(self, talk: TalkId, start: int = 0) -> tuple[Entry, ...]:
        """What was done in the talk, from place `start` on.

        Raises:
            Damaged: something in the record was changed, moved or lost.
        """
        if start < 0:
            raise ValueError("a record starts at place 0")
        with self._drawer.reading() as db:
            kept = self._talk(db, talk)
            rows = db.execute(
                "SELECT place, sealed, retry FROM entry WHERE talk = ? AND place >= ? "
                "ORDER BY place",
                (kept.name, start - 1),
            ).fetchall()
        before = b""
        if start:
            if start > kept.head.length and not rows:
                return ()
            before = _end(rows.pop(0)[1]) if rows and rows[0][0] == start - 1 else b""
        return tuple(self._opened(kept, start, before, rows))

    def append(self, talk: TalkId, entry: Entry, after: int) -> None:
        """Add an entry to a record of exactly `after` entries."""
        with self._drawer.writing() as db:
            kept = self._talk(db, talk)
            retry = _retry(kept, entry)
            if retry is not None:
                self._refuse_retried(db, kept, retry)
            if kept.head.length != after:
                raise Crossed
            place = _place("entry", kept.name, after, retry or b"", kept.head.last)
            sealed = seals.seal(_entry_key(kept), codec.encode(entry), place)
            db.execute("INSERT INTO entry VALUES (?, ?, ?, ?)", (kept.name, after, sealed, retry))
            head = msgspec.structs.replace(kept.head, length=after + 1, last=_end(sealed))
            self._keep_head(db, kept, head)

    def mark(self, talk: TalkId, now: datetime) -> datetime:
        """The later of `now` and what the talk's clock told before."""
        zoned(now)
        with self._drawer.writing() as db:
            kept = self._talk(db, talk)
            before = kept.head.mark
            if before is not None and before >= now:
                return before
            self._keep_head(db, kept, msgspec.structs.replace(kept.head, mark=now))
            return now

    def verify(self) -> int:
        """How many entries there are, each opened and in its place.

        Raises:
            Damaged: anything was changed, moved or lost.
        """
        self._drawer.whole()
        lengths = [len(self.entries(talk)) for talk in self.talks()]
        with self._drawer.reading() as db:
            [count] = db.execute("SELECT count(*) FROM entry").fetchone()
        # Another program may have written meanwhile; it never takes anything away.
        if count < sum(lengths) or self._strays():
            raise Damaged
        return sum(lengths)

    def change_passphrase(self, old: str, new: str) -> None:
        """Open with another passphrase from now on; no trace of the old one stays in the file.

        Raises:
            WrongPassphrase: `old` does not open the file.
            WeakPassphrase: `new` is too short.
            OldPassphraseLingers: another program keeps the old one from being cleared away.
        """
        seals.strong(new)
        with self._drawer.writing() as db:
            unlocked(db, old).wipe()
            self._keys.write(db, new, cost_of(db))
        if not self._drawer.cleared():
            raise OldPassphraseLingers

    def backup(self, to: Path) -> None:
        """Write a sealed copy, whole as of one moment, under the same passphrase.

        Raises:
            AlreadyThere: there is something of that name.
            Damaged: the copy does not hold what it must.
        """
        with placing.placed(to) as made:
            with self._drawer.resting() as db:
                copy = sqlite3.connect(made)
                try:
                    db.backup(copy)
                finally:
                    copy.close()
            _proved(Sealed(Drawer(made), self._keys.copied()))

    def close(self) -> None:
        """Let go of the file and drop its keys."""
        self._keys.wipe()
        self._drawer.close()

    def _talk(self, db: sqlite3.Connection, talk: TalkId) -> _Talk:
        name = self._keys.name(talk)
        row = db.execute("SELECT wrapped, head FROM talk WHERE name = ?", (name,)).fetchone()
        if row is None:
            raise NoSuchTalk
        key = seals.unseal(self._keys.wrapping, row[0], _place("key", name))
        return _Talk(name, key, self._head(name, row[1]))

    def _head(self, name: bytes, sealed: object) -> _Head:
        if not isinstance(name, bytes):
            raise Damaged
        return _HEADS.decode(seals.unseal(self._keys.heading, sealed, _place("head", name)))

    def _sealed_head(self, name: bytes, head: _Head) -> bytes:
        return seals.seal(self._keys.heading, msgspec.msgpack.encode(head), _place("head", name))

    def _keep_head(self, db: sqlite3.Connection, kept: _Talk, head: _Head) -> None:
        sealed = self._sealed_head(kept.name, head)
        db.execute("UPDATE talk SET head = ? WHERE name = ?", (sealed, kept.name))

    def _opened(
        self, kept: _Talk, start: int, before: bytes, rows: Iterable[tuple[object, ...]]
    ) -> Iterable[Entry]:
        key, place, end = _entry_key(kept), start, before
        for there, sealed, retry in rows:
            if there != place or not isinstance(retry, bytes | None):
                raise Damaged
            bound = _place("entry", kept.name, place, retry or b"", end)
            yield codec.decode(seals.unseal(key, sealed, bound))
            place, end = place + 1, _end(sealed)
        if place != kept.head.length or end != kept.head.last:
            raise Damaged

    def _refuse_retried(self, db: sqlite3.Connection, kept: _Talk, retry: bytes) -> None:
        row = db.execute(
            "SELECT place, sealed, retry, (SELECT sealed FROM entry WHERE talk = one.talk "
            "AND place = one.place - 1) FROM entry AS one WHERE talk = ? AND retry = ?",
            (kept.name, retry),
        ).fetchone()
        if row is not None:
            place, sealed, _, before = row
            bound = _place("entry", kept.name, place, retry, _end(before) if place else b"")
            raise Retried(codec.decode(seals.unseal(_entry_key(kept), sealed, bound)))

    def _strays(self) -> bool:
        with self._drawer.reading() as db:
            row = db.execute(
                "SELECT 1 FROM entry WHERE talk NOT IN (SELECT name FROM talk) LIMIT 1"
            ).fetchone()
        return row is not None


def create(path: Path, passphrase: str, cost: Cost = _COST) -> Sealed:
    """A new, empty sealed file.

    Raises:
        WeakPassphrase: the passphrase is too short.
        Fault: something is there already, or the file cannot be written; nothing is left behind.
    """
    seals.strong(passphrase)
    with placing.placed(path) as made:
        drawer = Drawer.laid_out(made)
        try:
            with drawer.writing() as db:
                keys = fresh(db, passphrase, cost)
        finally:
            drawer.close()
    return Sealed(Drawer(path), keys)


def open(path: Path, passphrase: str) -> Sealed:
    """A sealed file, opened.

    Raises:
        WrongPassphrase: the passphrase does not open it, which tells nothing more.
        Fault: there is no such file, it is none of ours, or a newer version made it.
    """
    drawer = Drawer(path)
    try:
        with drawer.reading() as db:
            keys = unlocked(db, passphrase)
    except BaseException:
        drawer.close()
        raise
    return Sealed(drawer, keys)


def restore(backup: Path, to: Path, passphrase: str) -> int:
    """Put a backup in place once all in it has been opened, and say how many entries it holds.

    Raises:
        WrongPassphrase: the passphrase does not open it.
        Damaged: anything in it was changed, moved or lost.
        Unfinished: it is no backup, but a file that is being worked on.
        AlreadyThere: there is something where it should go.
    """
    with placing.told():
        if not backup.is_file():
            raise NotThere
        log = Path(f"{backup}-wal")
        if log.exists() and log.stat().st_size:
            raise Unfinished
    with placing.placed(to) as made:
        with placing.told():
            shutil.copyfile(backup, made)
        return _proved(open(made, passphrase))


def _proved(copy: Sealed) -> int:
    try:
        return copy.verify()
    finally:
        copy.close()


def _place(*parts: str | int | bytes) -> bytes:
    return seals.bound(VERSION, *parts)


def _end(sealed: object) -> bytes:
    """The end of a seal, which the next one is bound to: none can be left out or put between."""
    if not isinstance(sealed, bytes):
        raise Damaged
    return sealed[-seals.TAG :]


def _entry_key(kept: _Talk) -> bytes:
    return seals.subkey(kept.key, "entry")


def _retry(kept: _Talk, entry: Entry) -> bytes | None:
    if not entry.key:
        return None
    return seals.tag(seals.subkey(kept.key, "retry"), str(entry.by), entry.key)
