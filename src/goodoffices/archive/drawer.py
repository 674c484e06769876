"""One SQLite file that keeps sealed rows: how it is laid out, opened, read, written."""

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from goodoffices.archive.bell import Bell
from goodoffices.archive.faults import (
    Busy,
    CannotWrite,
    Damaged,
    DiskFails,
    DiskFull,
    Fault,
    Locked,
    NotKept,
    NotOurs,
    NotThere,
)

OURS = 0x476F4F66
"""The application id of our files: GoOf."""

PATIENCE = 20.0
"""Seconds to wait for another program that is writing."""

SCHEMA = (
    "CREATE TABLE header (only INTEGER PRIMARY KEY CHECK (only = 1), version INTEGER NOT NULL, "
    "salt BLOB NOT NULL, passes INTEGER NOT NULL, memory INTEGER NOT NULL, "
    "lanes INTEGER NOT NULL, wrapped BLOB NOT NULL, census BLOB NOT NULL)",
    "CREATE TABLE talk (name BLOB PRIMARY KEY, wrapped BLOB NOT NULL, head BLOB NOT NULL) "
    "WITHOUT ROWID",
    "CREATE TABLE entry (talk BLOB NOT NULL, place INTEGER NOT NULL, sealed BLOB NOT NULL, "
    "retry BLOB, PRIMARY KEY (talk, place), UNIQUE (talk, retry)) WITHOUT ROWID",
)

_FAULTS: dict[int, type[Fault]] = {
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_BUSY: Busy,
    sqlite3.SQLITE_LOCKED: Busy,
    sqlite3.SQLITE_READONLY: CannotWrite,
    sqlite3.SQLITE_PERM: CannotWrite,
    sqlite3.SQLITE_CANTOPEN: CannotWrite,
    sqlite3.SQLITE_NOTADB: NotOurs,
    sqlite3.SQLITE_CORRUPT: Damaged,
}


@contextmanager
def told() -> Iterator[None]:
    """Say what SQLite could not do in a sentence of ours."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        if code is None:
            raise Damaged from None
        raise _FAULTS.get(code & 0xFF, DiskFails) from None
    except UnicodeDecodeError:
        # SQLite repeats what it could not make sense of, which need be no text at all.
        raise Damaged from None


class Drawer:
    """One connection to the file, used by one thread at a time."""

    def __init__(self, path: Path) -> None:
        """Open a file of ours.

        Raises:
            Fault: it is not there, is none of ours, or cannot be written.
        """
        self._lock = threading.RLock()
        self._path = path
        self._db: sqlite3.Connection | None = None
        if not path.exists():
            raise NotThere
        if not path.is_file():
            raise NotOurs
        with told():
            db = _connected(path)
        try:
            with told():
                if _outline(db) != (OURS, set(SCHEMA)):
                    raise NotOurs
                db.execute("PRAGMA journal_mode = WAL")
        except BaseException:
            db.close()
            raise
        self._db = db

    @classmethod
    def laid_out(cls, path: Path) -> "Drawer":
        """An empty file made into one of ours."""
        with told():
            db = _connected(path)
            try:
                db.execute(f"PRAGMA application_id = {OURS}")
                for table in SCHEMA:
                    db.execute(table)
            finally:
                db.close()
        return cls(path)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The file as it is at one moment."""
        with self._transaction("BEGIN") as db:
            yield db

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The file for one writer: everything done in here is kept, or nothing."""
        with self._transaction("BEGIN IMMEDIATE") as db:
            yield db

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        with self.resting() as db:
            db.execute(begin)
            try:
                yield db
                db.execute("COMMIT")
            except BaseException:
                if db.in_transaction:
                    db.execute("ROLLBACK")
                raise

    @contextmanager
    def resting(self) -> Iterator[sqlite3.Connection]:
        """The file outside any transaction.

        Raises:
            Locked: it was closed.
        """
        with self._lock, told():
            if self._db is None:
                raise Locked
            yield self._db

    def whole(self) -> None:
        """Check how the file is put together, whatever it holds.

        Raises:
            Damaged: SQLite finds it broken.
        """
        with self.resting() as db:
            if db.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                raise Damaged

    def cleared(self) -> bool:
        """Bring everything into the file itself and empty what lies beside it."""
        with self.resting() as db:
            busy, *_ = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy

    def clear_out(self) -> bool:
        """Leave no byte of what was taken out, in the file or beside it; whether it could be done.

        First the overwritten pages reach their places, then the file is put together anew without
        the empty ones.
        """
        try:
            if not self.cleared():
                return False
            with self.resting() as db:
                db.execute("VACUUM")
            if not self.cleared():
                return False
            with self.resting() as db:
                db.execute("PRAGMA user_version = 0")
        except NotKept:
            return False
        return self.cleared()

    def clear_out_later(self, db: sqlite3.Connection) -> None:
        """Note, with what is being written, that something must be cleared out afterwards."""
        db.execute("PRAGMA user_version = 1")

    def left_to_clear(self) -> bool:
        """Whether a program ended before it had cleared out what it took."""
        with self.resting() as db:
            [noted] = db.execute("PRAGMA user_version").fetchone()
        return bool(noted)

    def copy(self, to: Path) -> None:
        """Write all of it, as of one moment, into an empty file."""
        with self.resting() as db, closing(sqlite3.connect(to)) as copy:
            db.backup(copy)

    def bell(self) -> Bell:
        """What rings when anybody writes to the file: SQLite counts for each who is not it."""
        with self.resting():
            db = _connected(self._path)
        heard = _written(db)

        def listen(seconds: float) -> bool:
            nonlocal heard
            before, heard = heard, _written(db)
            if heard == before:
                time.sleep(seconds)
            return heard != before

        return Bell(listen, db.close)

    def close(self) -> None:
        """Let go of the file."""
        with self._lock, told():
            if self._db is not None:
                self._db.close()
                self._db = None


def _connected(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        timeout=PATIENCE,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        for setting in (
            "trusted_schema = OFF",
            "cell_size_check = ON",
            "synchronous = FULL",
            "temp_store = MEMORY",
            "secure_delete = ON",
            "mmap_size = 0",
        ):
            db.execute(f"PRAGMA {setting}")
    except BaseException:
        db.close()
        raise
    return db


def _written(db: sqlite3.Connection) -> int:
    """A number that is another once somebody else has written."""
    with told():
        [count] = db.execute("PRAGMA data_version").fetchone()
    return int(count)


def _outline(db: sqlite3.Connection) -> tuple[int, set[str]]:
    """What the file says it is, and everything it is laid out with."""
    [application] = db.execute("PRAGMA application_id").fetchone()
    laid = db.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
    return application, {sql for (sql,) in laid}
