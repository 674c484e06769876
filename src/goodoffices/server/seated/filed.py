"""Accounts in a file, or as a backup holds them."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from goodoffices.server.seated.accounts import Asked, Unsound


class InFile:
    """The accounts that lie in one file."""

    def __init__(self, path: Path) -> None:
        """Name the file."""
        self._path = path

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """They as they are.

        Raises:
            Unsound: they cannot be read, or are damaged.
        """
        if not self._path.is_file():
            raise Unsound("There are no accounts in that folder: name the folder of a house.")
        with _told(), closing(self._connected()) as db:
            yield db

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """They for one writer: all is kept, or nothing; no old bytes stay beside them."""
        with self.reading() as db:
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
                db.execute("COMMIT")
            except BaseException:
                if db.in_transaction:
                    db.execute("ROLLBACK")
                raise
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def tables(self, db: Asked) -> frozenset[str]:
        """What tables there are."""
        return frozenset(name for (name,) in db.execute("SELECT name FROM sqlite_schema"))

    def whole(self, db: Asked) -> bool:
        """Whether SQLite finds nothing broken, and no row that points at none."""
        sound: bool = db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return sound and not db.execute("PRAGMA foreign_key_check").fetchall()

    def seen_by(self, db: Asked, person: int) -> None:
        """A file shows all it has to whoever opens it."""

    def copied(self) -> bytes:
        """All of them as of one moment."""
        with self.reading() as db, closing(sqlite3.connect(":memory:")) as copy:
            db.backup(copy)
            return copy.serialize()

    def _connected(self) -> sqlite3.Connection:
        uri = f"{self._path.absolute().as_uri()}?mode=rw"
        db = sqlite3.connect(uri, uri=True, timeout=20, isolation_level=None)
        for setting in ("synchronous = FULL", "secure_delete = ON", "temp_store = MEMORY"):
            db.execute(f"PRAGMA {setting}")
        return db


class InMemory(InFile):
    """The accounts of a backup, which lie nowhere yet."""

    def __init__(self, accounts: bytes) -> None:
        """Take what a file of accounts held."""
        self._db = sqlite3.connect(":memory:", isolation_level=None)
        self._db.deserialize(loose(accounts))

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """They as they are."""
        with _told():
            yield self._db

    def close(self) -> None:
        """Forget them."""
        self._db.close()


def loose(accounts: bytes) -> bytes:
    """A file as memory takes it, which knows no second file beside it for what is new."""
    return accounts[:18] + b"\x01\x01" + accounts[20:]


@contextmanager
def _told() -> Iterator[None]:
    """Say what SQLite could not do in a sentence."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_FULL:
            raise Unsound("The disk is full: nothing was written.") from None
        raise Unsound("The accounts cannot be read or written now; nothing was changed.") from None
    except sqlite3.DatabaseError:
        raise Unsound("The accounts are damaged. Use a backup.") from None
