"""Records in one SQLite file, every word sealed under a passphrase."""

import contextlib
import hmac
import os
import secrets
import sqlite3
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from goodoffices.archive import codec
from goodoffices.archive.faults import Damaged, Exists, Unwritable, WrongPassphrase
from goodoffices.archive.keys import Cost, seal, stretch, strong, unseal
from goodoffices.archive.shelf import Crossed, Retried, TalkId
from goodoffices.core.entries import Entry

FORMAT = 1
_TABLES = """
CREATE TABLE head (
    one INTEGER PRIMARY KEY CHECK (one = 1), format INTEGER NOT NULL, salt BLOB NOT NULL,
    passes INTEGER NOT NULL, memory INTEGER NOT NULL, lanes INTEGER NOT NULL, wrapped BLOB NOT NULL
) STRICT;
CREATE TABLE talk (
    talk TEXT PRIMARY KEY, wrapped BLOB NOT NULL, length BLOB NOT NULL, mark BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE entry (
    talk TEXT NOT NULL REFERENCES talk, place INTEGER NOT NULL, sealed BLOB NOT NULL,
    retry BLOB, PRIMARY KEY (talk, place), UNIQUE (talk, retry)
) STRICT, WITHOUT ROWID;
"""
_ZERO = datetime(1, 1, 1, tzinfo=UTC)


@contextlib.contextmanager
def _said_plainly() -> Iterator[None]:
    """Turn what the disk says into one sentence."""
    try:
        yield
    except sqlite3.DatabaseError as fault:
        if isinstance(fault, sqlite3.IntegrityError):
            raise
        if isinstance(fault, sqlite3.OperationalError):
            raise Unwritable(f"The file cannot be used now: {fault}. Nothing was lost.") from fault
        raise Damaged("This file is not whole, or not one of ours.") from fault


class Sealed:
    """An archive in one file. Several threads and processes may use it at once."""

    def __init__(self, path: Path, file_key: bytes) -> None:
        self._path = path
        self._file_key = bytearray(file_key)
        self._talk_keys: dict[TalkId, tuple[bytes, bytes]] = {}
        self._local = threading.local()
        self._open: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        self._closed = False

    @classmethod
    def create(cls, path: Path, passphrase: str, cost: Cost | None = None) -> Self:
        """A new file under a passphrase.

        Raises:
            Fault: something is there already, the passphrase is weak, or the disk refuses.
        """
        strong(passphrase)
        cost = cost or Cost()
        if path.exists():
            raise Exists(f"{path.name} exists already and is not written over.")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except OSError as fault:
            raise Unwritable(f"{path.name} cannot be made: {fault.strerror}.") from fault
        file_key, salt = secrets.token_bytes(32), secrets.token_bytes(16)
        made = cls(path, file_key)
        wrapped = seal(file_key, b"file", stretch(passphrase, salt, cost))
        with _said_plainly():
            made._db().executescript("BEGIN IMMEDIATE;" + _TABLES + "COMMIT;")
            made._db().execute(
                "INSERT INTO head VALUES (1, ?, ?, ?, ?, ?, ?)",
                (FORMAT, salt, cost.passes, cost.memory, cost.lanes, wrapped),
            )
        return made

    @classmethod
    def open(cls, path: Path, passphrase: str) -> Self:
        """An existing file under its passphrase.

        Raises:
            Fault: there is no such file, or the passphrase does not open it.
        """
        if not path.is_file():
            raise Damaged(f"There is no file {path.name}.")
        opened = cls(path, bytes(32))
        with _said_plainly():
            row = (
                opened._db()
                .execute("SELECT format, salt, passes, memory, lanes, wrapped FROM head")
                .fetchone()
            )
        if row is None or row[0] != FORMAT:
            opened.close()
            raise Damaged("This file is not whole, or of another version.")
        try:
            key = unseal(row[5], b"file", stretch(passphrase, row[1], Cost(*row[2:5]).bounded()))
        except Damaged:
            opened.close()
            raise WrongPassphrase from None
        opened._file_key = bytearray(key)
        return opened

    def change(self, old: str, new: str, cost: Cost | None = None) -> None:
        """Another passphrase from now on; the old one opens nothing any more.

        Raises:
            Fault: the old passphrase is wrong or the new one weak.
        """
        strong(new)
        type(self).open(self._path, old).close()
        cost, salt = cost or Cost(), secrets.token_bytes(16)
        wrapped = seal(bytes(self._file_key), b"file", stretch(new, salt, cost))
        with _said_plainly():
            self._db().execute(
                "UPDATE head SET salt = ?, passes = ?, memory = ?, lanes = ?, wrapped = ?",
                (salt, cost.passes, cost.memory, cost.lanes, wrapped),
            )
            # What was wrapped under the old passphrase shall lie nowhere in the file or its log.
            self._db().execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._db().execute("VACUUM")
            self._db().execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """See `Archive`."""
        with self._lock:
            self._closed = True
            self._file_key[:] = bytes(len(self._file_key))
            self._talk_keys.clear()
            for connection in self._open:
                connection.close()
            self._open.clear()

    def talks(self) -> tuple[TalkId, ...]:
        """See `Archive`."""
        with _said_plainly():
            rows = self._db().execute("SELECT talk FROM talk ORDER BY talk").fetchall()
        return tuple(TalkId(row[0]) for row in rows)

    def begin(self, talk: TalkId, key: bytes) -> None:
        """See `Archive`."""
        seal_key = secrets.token_bytes(32)
        wrapped = seal(seal_key + key, b"talk|" + talk.encode(), bytes(self._file_key))
        length = seal(b"0", _at(talk, "length"), seal_key)
        mark = seal(_ZERO.isoformat().encode(), _at(talk, "mark"), seal_key)
        with _said_plainly():
            self._db().execute(
                "INSERT INTO talk VALUES (?, ?, ?, ?)", (talk, wrapped, length, mark)
            )

    def key(self, talk: TalkId) -> bytes:
        """See `Archive`."""
        return self._keys(talk)[1]

    def entries(self, talk: TalkId, start: int = 0) -> tuple[Entry, ...]:
        """See `Archive`.

        Raises:
            Damaged: an entry was changed, moved or taken away.
        """
        key = self._keys(talk)[0]
        db = self._db()
        with _said_plainly():
            db.execute("BEGIN")
            try:
                length = self._length(db, talk, key)
                rows = db.execute(
                    "SELECT place, sealed FROM entry WHERE talk = ? AND place >= ? ORDER BY place",
                    (talk, start),
                ).fetchall()
            finally:
                db.execute("COMMIT")
        if [row[0] for row in rows] != list(range(start, max(start, length))):
            raise Damaged("Entries are missing from this file. Restore a backup.")
        return tuple(codec.decode(unseal(row[1], _at(talk, row[0]), key)) for row in rows)

    def append(self, talk: TalkId, entry: Entry, after: int) -> None:
        """See `Archive`."""
        key = self._keys(talk)[0]
        sealed = seal(codec.encode(entry), _at(talk, after), key)
        said = f"{entry.by}|{entry.key}".encode()
        retry = hmac.digest(key, said, "sha256") if entry.key else None
        with self._writing() as db:
            known = retry and db.execute(
                "SELECT 1 FROM entry WHERE talk = ? AND retry = ?", (talk, retry)
            )
            if known and known.fetchone():
                raise Retried
            if self._length(db, talk, key) != after:
                raise Crossed
            db.execute("INSERT INTO entry VALUES (?, ?, ?, ?)", (talk, after, sealed, retry))
            length = seal(str(after + 1).encode(), _at(talk, "length"), key)
            db.execute("UPDATE talk SET length = ? WHERE talk = ?", (length, talk))

    def mark(self, talk: TalkId, now: datetime) -> datetime:
        """See `Archive`."""
        key, place = self._keys(talk)[0], _at(talk, "mark")
        query = "SELECT mark FROM talk WHERE talk = ?"
        with _said_plainly():
            row = self._db().execute(query, (talk,)).fetchone()
        known = datetime.fromisoformat(unseal(row[0], place, key).decode())
        if now <= known:
            return known
        with self._writing() as db:
            row = db.execute(query, (talk,)).fetchone()
            known = datetime.fromisoformat(unseal(row[0], place, key).decode())
            if now > known:
                mark = seal(now.isoformat().encode(), place, key)
                db.execute("UPDATE talk SET mark = ? WHERE talk = ?", (mark, talk))
        return max(now, known)

    def backup(self, to: Path) -> None:
        """A sealed copy of the file as it is now.

        Raises:
            Fault: something is there already, or the disk refuses.
        """
        if to.exists():
            raise Exists(f"{to.name} exists already and is not written over.")
        with _said_plainly():
            os.close(os.open(to, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            copy = sqlite3.connect(to)
            try:
                self._db().backup(copy)
            finally:
                copy.close()

    def verify(self) -> int:
        """Open every entry of every talk; how many there are.

        Raises:
            Damaged: one of them is not what was written.
        """
        with _said_plainly():
            if self._db().execute("PRAGMA integrity_check").fetchone()[0] != "ok":
                raise Damaged("This file is not whole. Restore a backup.")
        return sum(len(self.entries(talk)) for talk in self.talks())

    def _keys(self, talk: TalkId) -> tuple[bytes, bytes]:
        if talk not in self._talk_keys:
            with _said_plainly():
                row = (
                    self._db()
                    .execute("SELECT wrapped FROM talk WHERE talk = ?", (talk,))
                    .fetchone()
                )
            if row is None:
                raise KeyError(talk)
            both = unseal(row[0], b"talk|" + talk.encode(), bytes(self._file_key))
            self._talk_keys[talk] = (both[:32], both[32:])
        return self._talk_keys[talk]

    def _length(self, db: sqlite3.Connection, talk: TalkId, key: bytes) -> int:
        row = db.execute("SELECT length FROM talk WHERE talk = ?", (talk,)).fetchone()
        return int(unseal(row[0], _at(talk, "length"), key))

    @contextlib.contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        db = self._db()
        with _said_plainly():
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
            except BaseException:
                db.execute("ROLLBACK")
                raise
            db.execute("COMMIT")

    def _db(self) -> sqlite3.Connection:
        """This thread's connection."""
        if self._closed:
            raise WrongPassphrase
        known: sqlite3.Connection | None = getattr(self._local, "db", None)
        if known is None:
            with _said_plainly():
                known = sqlite3.connect(
                    self._path, isolation_level=None, timeout=30, check_same_thread=False
                )
                for pragma in (
                    "busy_timeout=30000",
                    "journal_mode=WAL",
                    "synchronous=FULL",
                    "temp_store=MEMORY",
                    "secure_delete=ON",
                    "foreign_keys=ON",
                ):
                    known.execute(f"PRAGMA {pragma}")
            with self._lock:
                self._open.append(known)
            self._local.db = known
        return known


def _at(talk: TalkId, place: int | str) -> bytes:
    """Where something stands: what is sealed for one place opens at no other."""
    return f"goodoffices {FORMAT}|{talk}|{place}".encode()


def restore(backup: Path, to: Path, passphrase: str) -> int:
    """Put a backup in place, once every entry in it has been opened; how many there are.

    Raises:
        Fault: the backup is damaged, the passphrase is wrong, or something is there already.
    """
    if to.exists():
        raise Exists(f"{to.name} exists already and is not written over.")
    to.parent.mkdir(parents=True, exist_ok=True)
    trial = to.with_name(to.name + ".restoring")
    trial.unlink(missing_ok=True)
    if not backup.is_file():
        raise Damaged(f"There is no file {backup.name}.")
    with _said_plainly():
        source = sqlite3.connect(f"{backup.resolve().as_uri()}?mode=ro", uri=True)
        os.close(os.open(trial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        copy = sqlite3.connect(trial)
        try:
            source.backup(copy)
        finally:
            source.close()
            copy.close()
    try:
        opened = Sealed.open(trial, passphrase)
        try:
            count = opened.verify()
        finally:
            opened.close()
        trial.rename(to)
    finally:
        for left in (trial, Path(f"{trial}-wal"), Path(f"{trial}-shm")):
            left.unlink(missing_ok=True)
    return count
