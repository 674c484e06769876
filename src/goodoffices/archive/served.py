"""The archive in a PostgreSQL database: begin it, open it. It is sealed as in a file."""

import sqlite3
from functools import partial
from pathlib import Path

from goodoffices.archive import census
from goodoffices.archive.cabinet import OURS, Cabinet
from goodoffices.archive.drawer import Drawer
from goodoffices.archive.faults import AlreadyThere
from goodoffices.archive.keys import Keys, fresh, unlocked
from goodoffices.archive.poured import poured, taken
from goodoffices.archive.sealed import Sealed
from goodoffices.archive.seals import Cost, strong


def create(
    address: str, passphrase: str, cost: Cost, schema: str = OURS, *, stays: bool = False
) -> Sealed:
    """A new, empty archive in a database; while one `stays`, nobody changes the key of the house.

    Raises:
        WeakPassphrase: the passphrase is too short.
        Fault: there is one already, or the database does not take it.
    """
    strong(passphrase)
    kept: list[Keys] = []

    def fill(db: sqlite3.Connection) -> None:
        kept.append(fresh(db, passphrase, cost))
        census.begun(db, kept[0])

    cabinet = Cabinet.made(address, schema, fill)
    return _opened(cabinet, kept[0], stays=stays)


def open(address: str, passphrase: str, schema: str = OURS, *, stays: bool = False) -> Sealed:
    """An archive in a database, opened; while one `stays`, nobody changes the key of the house.

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
    return _opened(cabinet, keys, stays=stays)


def filled(address: str, file: Path, schema: str = OURS) -> None:
    """Lay all that a sealed file holds, proven before, into a database that has none of it.

    Where exactly that is there already, an earlier time was interrupted just after.

    Raises:
        AlreadyThere: something else is there.
    """
    drawer = Drawer(file)
    try:
        with drawer.reading() as db:
            rows = taken(db)
    finally:
        drawer.close()
    try:
        Cabinet.made(address, schema, partial(poured, rows=rows)).close()
    except AlreadyThere:
        there = Cabinet(address, schema)
        try:
            with there.reading() as db:
                if taken(db) != rows:
                    raise
        finally:
            there.close()


def _opened(cabinet: Cabinet, keys: Keys, *, stays: bool) -> Sealed:
    cabinet.ring(keys.channel)
    archive = Sealed(cabinet, keys)
    try:
        if stays:
            cabinet.stay()
    except BaseException:
        archive.close()
        raise
    return archive
