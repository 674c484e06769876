"""The table of accounts as a file: copied, checked, its secrets sealed anew. No word of a talk."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from nacl.exceptions import CryptoError

from goodoffices.server.seated import factors, unsent

ACCOUNTS = "accounts.sqlite3"
_NEEDED = frozenset(
    {"seated_person", "seated_sitting", "seated_invitation", "mfa_authenticator", "django_session"}
)
_SECRETS = ("secret", "seed", "migrated_codes")
"""Where a second factor's record holds what was sealed."""


class Unsound(Exception):
    """The accounts cannot be used as they are: why, in one sentence."""


@dataclass(frozen=True, slots=True)
class Sound:
    """What was found: how many accounts, and in which talks people sit."""

    people: int
    sittings: tuple[str, ...]


def copied(path: Path) -> bytes:
    """All of the accounts as of one moment, also while the house is open.

    Raises:
        Unsound: they cannot be read.
    """
    with _open(path) as db, closing(sqlite3.connect(":memory:")) as copy:
        db.backup(copy)
        return copy.serialize()


def sound(path: Path, key: str) -> Sound:
    """Check how the accounts are put together, and that the key opens each second factor.

    Raises:
        Unsound: something is not as it was written.
    """
    with _open(path) as db:
        whole = db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        named = {name for (name,) in db.execute("SELECT name FROM sqlite_schema")}
        if not whole or not named >= _NEEDED or db.execute("PRAGMA foreign_key_check").fetchall():
            raise Unsound("The accounts are damaged. Use a backup.")
        _each(db, lambda seal: factors.opened(key, seal))
        _boxes(db, lambda seal: factors.opened(key, seal))
        [people] = db.execute("SELECT count(*) FROM seated_person").fetchone()
        return Sound(people, tuple(t for (t,) in db.execute("SELECT talk FROM seated_sitting")))


def void(path: Path) -> None:
    """End every session and every invitation: what was used since must not be good again.

    Letterboxes go too: who wanted no mail any more since then must be sent none.

    Raises:
        Unsound: it cannot be written.
    """
    with _writing(path) as db:
        _sign_out(db)
        db.execute("DELETE FROM seated_invitation")
        if _there(db, "seated_letterbox"):
            db.execute("DELETE FROM seated_letterbox")


def seal_under_both(path: Path, old: str, new: str) -> None:
    """Seal each secret and each draft so that either key opens it.

    Raises:
        Unsound: the old key does not open one, or it cannot be written; nothing was changed.
    """
    with _writing(path) as db:
        _reseal(db, lambda seal: factors.under_both(old, new, seal))
        _reseal_drafts(db, partial(unsent.under_both, old, new))


def seal_under(path: Path, new: str) -> None:
    """Seal each secret and each draft so that the new key alone opens it; sign everybody out.

    Raises:
        Unsound: the key does not open one, or it cannot be written; nothing was changed.
    """
    with _writing(path) as db:
        _reseal(db, lambda seal: factors.under(new, seal))
        _reseal_drafts(db, partial(unsent.under, new))
        _sign_out(db)


def _sign_out(db: sqlite3.Connection) -> None:
    db.execute("DELETE FROM django_session")
    if _there(db, "usersessions_usersession"):
        db.execute("DELETE FROM usersessions_usersession")


def _reseal(db: sqlite3.Connection, anew: Callable[[str], str]) -> None:
    for number, told in _each(db, anew):
        db.execute("UPDATE mfa_authenticator SET data = ? WHERE id = ?", (told, number))
    for number, seal in _boxes(db, anew):
        db.execute("UPDATE seated_letterbox SET sealed = ? WHERE id = ?", (seal, number))


def _reseal_drafts(db: sqlite3.Connection, anew: Callable[[int, str, bytes], bytes]) -> None:
    if not _there(db, "seated_draft"):
        return
    found = db.execute(
        "SELECT d.id, d.person_id, s.key, d.sealed FROM seated_draft d "
        "JOIN seated_sitting s ON s.id = d.sitting_id"
    ).fetchall()
    for number, person, sitting, seals in found:
        told = anew(person, sitting, seals)
        db.execute("UPDATE seated_draft SET sealed = ? WHERE id = ?", (told, number))


def _each(db: sqlite3.Connection, turned: Callable[[str], str]) -> list[tuple[int, str]]:
    """The record of every second factor, each sealed secret in it turned into another."""
    found = db.execute("SELECT id, data FROM mfa_authenticator").fetchall()
    return [(number, json.dumps(_turned(json.loads(data), turned))) for number, data in found]


def _boxes(db: sqlite3.Connection, turned: Callable[[str], str]) -> list[tuple[int, str]]:
    """What lies sealed in every letterbox, turned into another."""
    if not _there(db, "seated_letterbox"):
        return []
    found = db.execute("SELECT id, sealed FROM seated_letterbox").fetchall()
    return [(number, turned(seal)) for number, seal in found]


def _there(db: sqlite3.Connection, table: str) -> bool:
    """Whether there is such a table: an older house has not all of them."""
    return bool(db.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (table,)).fetchone())


def _turned(told: dict[str, Any], turned: Callable[[str], str]) -> dict[str, Any]:
    return told | {
        name: [turned(each) for each in told[name]]
        if isinstance(told[name], list)
        else turned(told[name])
        for name in _SECRETS
        if name in told
    }


@contextmanager
def _writing(path: Path) -> Iterator[sqlite3.Connection]:
    """The accounts for one writer: all is kept, or nothing; no old bytes stay beside them."""
    with _open(path) as db:
        db.execute("BEGIN IMMEDIATE")
        try:
            yield db
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@contextmanager
def _open(path: Path) -> Iterator[sqlite3.Connection]:
    if not path.is_file():
        raise Unsound("There are no accounts in that folder: name the folder of a house.")
    try:
        with closing(_connected(path)) as db:
            yield db
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_FULL:
            raise Unsound("The disk is full: nothing was written.") from None
        raise Unsound("The accounts cannot be read or written now; nothing was changed.") from None
    except (sqlite3.DatabaseError, ValueError, TypeError, AttributeError):
        raise Unsound("The accounts are damaged. Use a backup.") from None
    except (factors.Unopened, CryptoError):
        raise Unsound(
            "The key does not open what is sealed in the accounts of this house."
        ) from None


def _connected(path: Path) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?mode=rw"
    db = sqlite3.connect(uri, uri=True, timeout=20, isolation_level=None)
    for setting in ("synchronous = FULL", "secure_delete = ON", "temp_store = MEMORY"):
        db.execute(f"PRAGMA {setting}")
    return db
