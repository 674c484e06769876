"""Every row of an archive, out of a file into a database or the other way round; still sealed."""

import sqlite3
from operator import itemgetter
from typing import Any

Rows = dict[str, list[tuple[Any, ...]]]
_KEYS = {"header": itemgetter(0), "talk": itemgetter(0), "entry": itemgetter(0, 1)}
"""The tables, and what each row is known by."""


def taken(db: sqlite3.Connection) -> Rows:
    """All there is, in the same order wherever it is kept."""
    return {
        table: sorted(db.execute(f"SELECT * FROM {table}").fetchall(), key=key)  # noqa: S608 - a name of _KEYS
        for table, key in _KEYS.items()
    }


def poured(db: sqlite3.Connection, rows: Rows) -> None:
    """Lay them into tables in which there is nothing."""
    for table in _KEYS:
        for row in rows[table]:
            signs = ", ".join("?" * len(row))
            db.execute(f"INSERT INTO {table} VALUES ({signs})", row)  # noqa: S608 - a name of _KEYS
