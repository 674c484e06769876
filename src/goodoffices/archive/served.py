"""The archive in a PostgreSQL database: begin it, open it. It is sealed as in a file."""

import sqlite3

from goodoffices.archive import census
from goodoffices.archive.cabinet import OURS, Cabinet
from goodoffices.archive.keys import Keys, fresh, unlocked
from goodoffices.archive.sealed import Sealed
from goodoffices.archive.seals import Cost, strong


def create(address: str, passphrase: str, cost: Cost, schema: str = OURS) -> Sealed:
    """A new, empty archive in a database.

    Raises:
        WeakPassphrase: the passphrase is too short.
        Fault: there is one already, or the database does not take it.
    """
    strong(passphrase)
    kept: list[Keys] = []

    def fill(db: sqlite3.Connection) -> None:
        kept.append(fresh(db, passphrase, cost))
        census.begun(db, kept[0])

    return _opened(Cabinet.made(address, schema, fill), kept[0])


def open(address: str, passphrase: str, schema: str = OURS) -> Sealed:
    """An archive in a database, opened.

    Raises:
        WrongPassphrase: the passphrase does not open it, which tells nothing more.
        Fault: the database is not reached, or holds no archive of ours.
    """
    cabinet = Cabinet(address, schema)
    try:
        with cabinet.reading() as db:
            keys = unlocked(db, passphrase)
    except BaseException:
        cabinet.close()
        raise
    return _opened(cabinet, keys)


def _opened(cabinet: Cabinet, keys: Keys) -> Sealed:
    cabinet.ring(keys.channel)
    return Sealed(cabinet, keys)
