"""How a PostgreSQL database is reached, asked and listened to; what is said where it is away."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, cast

import psycopg
from psycopg import errors, sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from goodoffices.archive.faults import (
    AlreadyThere,
    Busy,
    CannotWrite,
    DatabaseAway,
    DiskFails,
    DiskFull,
    Fault,
    NotOurs,
)

PATIENCE = 20_000
"""Milliseconds to wait for another writer, or for a database that says nothing."""

_SOON = {"connect_timeout": "5", "tcp_user_timeout": str(PATIENCE)}
"""How long a database that says nothing is waited for, where its address does not say."""

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


class Asked:
    """A connection that is asked as SQLite's is."""

    def __init__(self, connection: "psycopg.Connection[tuple[Any, ...]]") -> None:
        self._connection = connection

    def execute(
        self, words: str, given: Sequence[object] = ()
    ) -> "psycopg.Cursor[tuple[Any, ...]]":
        """Ask one thing."""
        asked = words.replace("x''", r"'\x'::bytea").replace("?", "%s")
        return self._connection.execute(cast("Any", asked), given or None)


class Line:
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
