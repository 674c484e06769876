"""The archive in one sealed file: create it, open it, bring it back from a backup."""

import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import msgspec

from goodoffices.archive import census, ended, placing, rows, seals
from goodoffices.archive.beginning import begun
from goodoffices.archive.bell import Bell
from goodoffices.archive.drawer import Drawer
from goodoffices.archive.faults import (
    AlreadyThere,
    Busy,
    Lingers,
    NotThere,
    Older,
    OldPassphraseLingers,
    Unfinished,
)
from goodoffices.archive.keys import Keys, cost_of, unlocked
from goodoffices.archive.ring import Ring
from goodoffices.archive.rows import Head, Kept
from goodoffices.archive.seals import Cost
from goodoffices.archive.shelf import (
    Crossed,
    Doomed,
    Emptied,
    Retried,
    TalkId,
    sound,
    zoned,
)
from goodoffices.core.entries import Entry

_COST = Cost()


class Sealed:
    """An archive in one file; all but its outline is sealed, and each seal knows its place."""

    def __init__(self, drawer: Drawer, keys: Keys) -> None:
        self._drawer = drawer
        self._keys = keys

    def talks(self) -> tuple[TalkId, ...]:
        """Every talk that can be read, in an order that tells nothing.

        Raises:
            Damaged: one was changed, taken out, or put back to an older state.
        """
        return self._named(away=False)

    def away(self) -> tuple[TalkId, ...]:
        """Every talk that was put away."""
        return self._named(away=True)

    def heads(self) -> dict[TalkId, bytes]:
        """For each talk some bytes that are others once anything was written of it."""
        with self._drawer.reading() as db:
            return {TalkId(e.head.talk): e.sealed for e in ended.all_kept(db, self._keys)}

    def put_away(self, talk: TalkId, passphrase: str) -> None:
        """Keep a talk so that only its own passphrase opens it; its bare key leaves no trace."""
        seals.strong(passphrase)
        with self._ending() as db:
            ended.put_away(db, self._keys, self._kept(db, talk), passphrase)

    def take_out(self, passphrase: str) -> tuple[TalkId, ...]:
        """Open every talk that was put away under this passphrase."""
        with self._drawer.writing() as db:
            return ended.taken_out(db, self._keys, passphrase)

    def burn(self, talk: TalkId) -> None:
        """Destroy a talk's key and all its rows; no byte of them stays in the file."""
        with self._ending() as db:
            ended.burnt(db, self._keys, self._keys.name(talk))

    def begin(self, talk: TalkId, key: bytes, entries: Sequence[Entry] = ()) -> None:
        """Keep a new record with its talk key and what was done so far."""
        sound(talk, key, entries)
        with self._drawer.writing() as db:
            name = self._keys.name(talk)
            if db.execute("SELECT 1 FROM talk WHERE name = ?", (name,)).fetchone():
                raise AlreadyThere
            ring = Ring(key)
            wrapped = rows.wrapped(self._keys, name, ring)
            db.execute("INSERT INTO talk VALUES (?, ?, x'')", (name, wrapped))
            self._keep(db, Kept(name, ring, Head(talk), b""), entries)

    def key(self, talk: TalkId) -> bytes:
        """The talk key."""
        with self._drawer.reading() as db:
            return self._kept(db, talk).ring.key

    def epoch(self, talk: TalkId) -> int:
        """How often words of the talk were destroyed."""
        with self._drawer.reading() as db:
            return self._kept(db, talk).head.epoch

    def destroy(self, talk: TalkId, doomed: Doomed) -> int:
        """Destroy words, and the key that sealed them; no byte of them stays in the file."""
        with self._ending() as db:
            return ended.emptied(db, self._keys, self._kept(db, talk), doomed)

    def entries(self, talk: TalkId, start: int = 0, epoch: int | None = None) -> tuple[Entry, ...]:
        """What was done in the talk, from place `start` on.

        Raises:
            Damaged: something in the record was changed, moved or lost.
        """
        if start < 0:
            raise ValueError("a record starts at place 0")
        with self._drawer.reading() as db:
            kept = self._kept(db, talk)
            if epoch not in (None, kept.head.epoch):
                raise Emptied
            if start > kept.head.length:
                raise Older
            found = rows.found(db, kept, start - 1)
        before = b""
        if start:
            before = rows.end(found.pop(0)[1]) if found and found[0][0] == start - 1 else b""
        return tuple(rows.opened(kept, start, before, found))

    def append(self, talk: TalkId, entry: Entry, after: int) -> None:
        """Add an entry to a record of exactly `after` entries."""
        with self._drawer.writing() as db:
            kept = self._kept(db, talk)
            if (before := rows.recorded(db, kept, entry)) is not None:
                raise Retried(before)
            if after > kept.head.length:
                raise Older
            late = kept.head.mark is not None and entry.at < kept.head.mark
            if after < kept.head.length or late:
                raise Crossed
            self._keep(db, kept, (entry,))

    def mark(self, talk: TalkId, now: datetime) -> datetime:
        """The later of `now` and what the talk's clock told before."""
        zoned(now)
        with self._drawer.writing() as db:
            kept = self._kept(db, talk)
            before = kept.head.mark
            if before is not None and before >= now:
                return before
            self._keep_head(db, kept, msgspec.structs.replace(kept.head, mark=now))
            return now

    def verify(self) -> int:
        """How many entries there are, each opened and in its place; those put away are counted.

        Raises:
            Damaged: anything was changed, moved or lost.
        """
        self._drawer.whole()
        lengths = [len(self.entries(talk)) for talk in self.talks()]
        with self._drawer.reading() as db:
            shut = (each for each in ended.all_kept(db, self._keys) if each.away)
            lengths += [ended.sound(db, each) for each in shut]
            ended.whole(db, sum(lengths))
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
            self._drawer.copy(made)
            _proved(Sealed(Drawer(made), self._keys.copied()))

    def bell(self) -> Bell:
        """What rings when anybody writes here."""
        return self._drawer.bell()

    def close(self) -> None:
        """Let go of the file and drop its keys."""
        # In this order: whoever is in the middle of writing still needs the keys.
        try:
            self._drawer.close()
        finally:
            self._keys.wipe()

    def _kept(self, db: sqlite3.Connection, talk: TalkId) -> Kept:
        return ended.talk_kept(db, self._keys, self._keys.name(talk))

    def _named(self, *, away: bool) -> tuple[TalkId, ...]:
        with self._drawer.reading() as db:
            kept = ended.all_kept(db, self._keys)
        return tuple(sorted(TalkId(e.head.talk) for e in kept if e.away is away))

    @contextmanager
    def _ending(self) -> Iterator[sqlite3.Connection]:
        """The file for something after which old bytes must be gone.

        Raises:
            Busy: another program is reading or writing; nothing was done.
            Lingers: it was done, and could not be cleared out at once.
        """
        if not self._drawer.cleared():
            raise Busy
        with self._drawer.writing() as db:
            self._drawer.clear_out_later(db)
            yield db
        if not self._drawer.clear_out():
            raise Lingers

    def _keep(self, db: sqlite3.Connection, kept: Kept, entries: Sequence[Entry]) -> None:
        kept, head = rows.with_keys(db, self._keys, kept, entries), kept.head
        for entry in entries:
            row, head = rows.row(kept, head, entry)
            db.execute("INSERT INTO entry VALUES (?, ?, ?, ?)", row)
        self._keep_head(db, kept, head)

    def _keep_head(self, db: sqlite3.Connection, kept: Kept, head: Head) -> None:
        sealed = rows.sealed_head(self._keys, kept.name, head)
        db.execute("UPDATE talk SET head = ? WHERE name = ?", (sealed, kept.name))
        census.changed(db, self._keys, kept.name, kept.sealed, sealed)


def create(path: Path, passphrase: str, cost: Cost = _COST) -> Sealed:
    """A new, empty sealed file.

    Raises:
        WeakPassphrase: the passphrase is too short.
        Fault: something is there already, or the file cannot be written; nothing is left behind.
    """
    with begun(path, passphrase, cost) as (_drawer, keys):
        pass
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
        if drawer.left_to_clear():
            drawer.clear_out()
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
