"""Sealed rows in a PostgreSQL database: one schema of it, laid out, read and written like a file.

What is sealed there is what is sealed in a file: the database and its keeper see names, lengths
and times of writing, and no words. Burning destroys a talk's key in the live tables; the log of
the database and its backups are its keeper's to clear.
"""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Self, cast

import psycopg
from psycopg import sql

from goodoffices.archive.bell import Bell
from goodoffices.archive.drawer import SCHEMA, Drawer
from goodoffices.archive.faults import (
    AlreadyThere,
    Busy,
    Fault,
    Locked,
)
from goodoffices.archive.poured import poured, taken
from goodoffices.archive.reaching import PATIENCE, Asked, Line, reached, told

OURS = "goodoffices"
"""The schema in which a house has its talks."""

WRITER = 0x476F4F66
"""The advisory lock that a writer holds: one at a time, as in a file."""

HOUSE = WRITER + 1
"""The advisory lock that whoever is in a house shares, and who changes its key has alone."""

_OTHERWISE = (
    ("BLOB", "BYTEA"), ("INTEGER", "BIGINT"), (" WITHOUT ROWID", ""), ("only", '"only"'),
)  # fmt: skip
"""What the tables of a file are called otherwise here."""


class Cabinet(Drawer):
    """One connection to a schema of a database, used by one thread at a time."""

    def __init__(self, address: str, schema: str = OURS) -> None:
        """Open a schema of ours.

        Raises:
            Fault: the database is not reached, or the schema is none of ours.
        """
        self._lock = threading.RLock()
        self._address, self._schema = address, schema
        self._channel, self._stays = "", False
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
            asked = Asked(db)
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
            yield cast("sqlite3.Connection", Asked(self._connected()))

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

    def copy(self, to: Path) -> None:
        """Write all of it, as of one moment, into an empty file."""
        with self.reading() as db:
            rows = taken(db)
        drawer = Drawer.laid_out(to)
        try:
            with drawer.writing() as db:
                poured(db, rows)
        finally:
            drawer.close()

    def stay(self) -> None:
        """Be in the house from now on: nobody changes its key meanwhile.

        Raises:
            Busy: somebody is just changing it.
        """
        self._stays = True
        with self.resting() as db:
            _enter(db, self._schema)

    def ring(self, channel: str) -> None:
        """Ring, whenever anything is written, for those who listen on this channel."""
        self._channel = channel

    def bell(self) -> Bell:
        """What rings when anybody writes to the schema: constant, and told when it is kept."""
        line = Line(self._address, self._channel)
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
                db = cast("sqlite3.Connection", Asked(self._connected()))
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
            self._open = None
            made = reached(self._address)
            try:
                search = sql.SQL("SET search_path TO {}").format(sql.Identifier(self._schema))
                made.execute(search)
                made.execute(f"SET lock_timeout = {PATIENCE}")
                if self._stays:
                    _enter(Asked(made), self._schema)
            except BaseException:
                made.close()
                raise
            self._open = made
        return self._open


@contextmanager
def alone(address: str, schema: str = OURS) -> Iterator[None]:
    """Be in a house of a database with nobody else in it.

    Raises:
        Busy: somebody is.
    """
    with told(), reached(address) as db:
        asked = "SELECT pg_try_advisory_lock(%s, hashtext(%s))"
        if db.execute(asked, (HOUSE, schema)).fetchone() != (True,):
            raise Busy
        yield


def _enter(db: "Asked | sqlite3.Connection", schema: str) -> None:
    asked = "SELECT pg_try_advisory_lock_shared(?, hashtext(?))"
    if db.execute(asked, (HOUSE, schema)).fetchone() != (True,):
        raise Busy
