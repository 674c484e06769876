"""Sealed rows in a PostgreSQL database: one schema of it, laid out, read and written like a file.

What is sealed there is what is sealed in a file: the database and its keeper see names, lengths
and times of writing, and no words. Burning destroys a talk's key in the live tables; the log of
the database and its backups are its keeper's to clear.
"""

import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, Self, cast

import psycopg
from psycopg import errors, sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from goodoffices.archive.bell import Bell
from goodoffices.archive.drawer import SCHEMA, Drawer
from goodoffices.archive.faults import (
    AlreadyThere,
    Busy,
    CannotWrite,
    DatabaseAway,
    DiskFails,
    DiskFull,
    Fault,
    Locked,
    NotOurs,
)

OURS = "goodoffices"
"""The schema in which a house has its talks."""

WRITER = 0x476F4F66
"""The advisory lock that a writer holds: one at a time, as in a file."""

PATIENCE = 20_000
"""Milliseconds to wait for another writer."""

_SOON = {"connect_timeout": "5", "tcp_user_timeout": str(PATIENCE)}
"""How long a database that says nothing is waited for, where its address does not say."""

_OTHERWISE = (
    ("BLOB", "BYTEA"), ("INTEGER", "BIGINT"), (" WITHOUT ROWID", ""), ("only", '"only"'),
)  # fmt: skip
"""What the tables of a file are called otherwise here."""

_FAULTS: tuple[tuple[type[psycopg.Error], type[Fault]], ...] = (
    (errors.DiskFull, DiskFull),
    (errors.LockNotAvailable, Busy),
    (errors.QueryCanceled, Busy),
    (errors.DuplicateTable, AlreadyThere),
    (errors.ReadOnlySqlTransaction, CannotWrite),
    (errors.InsufficientPrivilege, CannotWrite),
    (errors.UndefinedTable, NotOurs),
    (errors.OperationalError, DatabaseAway),
    (psycopg.Error, DiskFails),
)


@contextmanager
def told() -> Iterator[None]:
    """Say what the database could not do in a sentence of ours, and nothing of its own."""
    try:
        yield
    except psycopg.Error as error:
        raise next(fault for kind, fault in _FAULTS if isinstance(error, kind)) from None


def reached(address: str) -> "psycopg.Connection[tuple[Any, ...]]":
    """A connection to a database.

    Raises:
        psycopg.Error: it does not answer.
    """
    told = conninfo_to_dict(address)
    unsaid = {name: value for name, value in _SOON.items() if name not in told}
    return psycopg.connect(make_conninfo(address, **unsaid), autocommit=True)


class _Asked:
    """A connection that is asked as SQLite's is."""

    def __init__(self, connection: "psycopg.Connection[tuple[Any, ...]]") -> None:
        self._connection = connection

    def execute(
        self, words: str, given: Sequence[object] = ()
    ) -> "psycopg.Cursor[tuple[Any, ...]]":
        """Ask one thing."""
        asked = words.replace("x''", r"'\x'::bytea").replace("?", "%s")
        return self._connection.execute(cast("Any", asked), given or None)


class Cabinet(Drawer):
    """One connection to a schema of a database, used by one thread at a time."""

    def __init__(self, address: str, schema: str = OURS) -> None:
        """Open a schema of ours.

        Raises:
            Fault: the database is not reached, or the schema is none of ours.
        """
        self._lock = threading.RLock()
        self._address, self._schema = address, schema
        self._channel = ""
        self._open: psycopg.Connection[tuple[Any, ...]] | None = None
        self._closed = False
        try:
            with self.reading() as db:
                db.execute("SELECT version FROM header").fetchall()
        except BaseException:
            self.close()
            raise

    @classmethod
    def made(cls, address: str, schema: str, fill: Callable[[sqlite3.Connection], None]) -> Self:
        """A new schema, laid out and filled, or none; nobody but its role may read it.

        Raises:
            AlreadyThere: there is one of that name.
        """
        name = sql.Identifier(schema)
        with told(), reached(address) as db, db.transaction():
            asked = _Asked(db)
            asked.execute("SELECT pg_advisory_xact_lock(?, hashtext(?))", (WRITER, schema))
            if db.execute("SELECT to_regnamespace(%s)", (schema,)).fetchone() != (None,):
                raise AlreadyThere
            db.execute(sql.SQL("CREATE SCHEMA {}").format(name))
            db.execute(sql.SQL("REVOKE ALL ON SCHEMA {} FROM PUBLIC").format(name))
            db.execute(sql.SQL("SET LOCAL search_path TO {}").format(name))
            for table in SCHEMA:
                for theirs, ours in _OTHERWISE:
                    table = table.replace(theirs, ours)
                asked.execute(table)
            fill(cast("sqlite3.Connection", asked))
        return cls(address, schema)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The tables as they are at one moment."""
        with self._within("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY") as db:
            yield db

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The tables for one writer: everything done in here is kept, or nothing."""
        with self._within("BEGIN") as db:
            db.execute("SELECT pg_advisory_xact_lock(?, hashtext(?))", (WRITER, self._schema))
            yield db
            if self._channel:
                db.execute("SELECT pg_notify(?, '')", (self._channel,))

    @contextmanager
    def resting(self) -> Iterator[sqlite3.Connection]:
        """The connection outside any transaction.

        Raises:
            Locked: it was closed.
        """
        with self._lock, told():
            yield cast("sqlite3.Connection", _Asked(self._connected()))

    def whole(self) -> None:
        """A database keeps itself whole: there is nothing to ask."""

    def cleared(self) -> bool:
        """Whatever lies beside the tables is the database's own."""
        return True

    def clear_out(self) -> bool:
        """Let the database use the room of what was deleted; whether it could be done."""
        with suppress(Fault), self.resting() as db:
            db.execute("VACUUM entry")
            db.execute("VACUUM talk")
            return True
        return False

    def clear_out_later(self, db: sqlite3.Connection) -> None:
        """The database clears out by itself in the end."""

    def left_to_clear(self) -> bool:
        """Nothing is."""
        return False

    def ring(self, channel: str) -> None:
        """Ring, whenever anything is written, for those who listen on this channel."""
        self._channel = channel

    def bell(self) -> Bell:
        """What rings when anybody writes to the schema: constant, and told when it is kept."""
        line = _Line(self._address, self._channel)
        with self.resting():
            line.connected()
        return Bell(line.listen, line.close)

    def close(self) -> None:
        """Let go of the connection."""
        with self._lock:
            self._closed = True
            if self._open is not None:
                self._open.close()
                self._open = None

    @contextmanager
    def _within(self, begin: str) -> Iterator[sqlite3.Connection]:
        with self.resting() as db:
            try:
                db.execute(begin)
            except psycopg.OperationalError:
                # Nothing was asked yet: a database that was away, and is back, is asked anew.
                db = cast("sqlite3.Connection", _Asked(self._connected()))
                db.execute(begin)
            try:
                yield db
                db.execute("COMMIT")
            except BaseException:
                # A connection that broke has rolled back by itself.
                with suppress(psycopg.Error):
                    db.execute("ROLLBACK")
                raise

    def _connected(self) -> "psycopg.Connection[tuple[Any, ...]]":
        if self._closed:
            raise Locked
        if self._open is None or self._open.closed:
            self._open = reached(self._address)
            search = sql.SQL("SET search_path TO {}").format(sql.Identifier(self._schema))
            self._open.execute(search)
            self._open.execute(f"SET lock_timeout = {PATIENCE}")
        return self._open


class _Line:
    """A connection that does nothing but listen."""

    def __init__(self, address: str, channel: str) -> None:
        self._address, self._channel = address, channel
        self._open: psycopg.Connection[tuple[Any, ...]] | None = None

    def connected(self) -> "tuple[psycopg.Connection[tuple[Any, ...]], bool]":
        """The connection, and whether it is new."""
        with told():
            if self._open is not None and not self._open.closed:
                return self._open, False
            self._open = reached(self._address)
            self._open.execute(sql.SQL("LISTEN {}").format(sql.Identifier(self._channel)))
            return self._open, True

    def listen(self, seconds: float) -> bool:
        """Whether it rang, or may have while nobody listened."""
        line, anew = self.connected()
        with told():
            heard = anew or list(line.notifies(timeout=seconds, stop_after=1))
            list(line.notifies(timeout=0))
        return bool(heard)

    def close(self) -> None:
        """Listen no more."""
        if self._open is not None:
            self._open.close()
