"""The accounts of a house as they are kept: checked, voided, sealed anew. No word of a talk.

What is asked is the same of a file and of a database; each says how it is opened.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

from nacl.exceptions import CryptoError

from goodoffices.server.seated import factors, unsent

ACCOUNTS = "accounts.sqlite3"
NEEDED = frozenset(
    {"seated_person", "seated_sitting", "seated_invitation", "mfa_authenticator", "django_session"}
)
"""Tables without which they are no accounts."""
_SECRETS = ("secret", "seed", "migrated_codes")
"""Where a second factor's record holds what was sealed."""


class Unsound(Exception):
    """The accounts cannot be used as they are: why, in one sentence."""


class Asked(Protocol):
    """What answers a question with rows."""

    def execute(self, words: str, given: tuple[Any, ...] = ()) -> Any:
        """Ask one thing."""


class Accounts(Protocol):
    """Where accounts are kept. What cannot be done there raises Unsound."""

    def reading(self) -> AbstractContextManager[Asked]:
        """They as they are."""

    def writing(self) -> AbstractContextManager[Asked]:
        """They for one writer: all is kept, or nothing."""

    def tables(self, db: Asked) -> frozenset[str]:
        """What tables there are."""

    def whole(self, db: Asked) -> bool:
        """Whether they are put together as they must be."""

    def seen_by(self, db: Asked, person: int) -> None:
        """Ask for the rows of one person from here on."""

    def copied(self) -> bytes:
        """All of them as of one moment, as a file, also while the house is open."""


@dataclass(frozen=True, slots=True)
class Sound:
    """What was found: how many accounts, and in which talks people sit."""

    people: int
    sittings: tuple[str, ...]


def sound(kept: Accounts, key: str) -> Sound:
    """Check how the accounts are put together, and that the key opens each second factor.

    Raises:
        Unsound: something is not as it was written.
    """
    with opened(kept.reading()) as db:
        if not kept.whole(db) or not kept.tables(db) >= NEEDED:
            raise Unsound("The accounts are damaged. Use a backup.")
        _each(db, lambda seal: factors.opened(key, seal))
        _boxes(kept, db, lambda seal: factors.opened(key, seal))
        [people] = db.execute("SELECT count(*) FROM seated_person").fetchone()
        found = db.execute("SELECT talk FROM seated_sitting").fetchall()
        return Sound(people, tuple(talk for (talk,) in found))


def void(kept: Accounts) -> None:
    """End every session, token and invitation: what was used since must not be good again.

    Letterboxes go too: who wanted no mail any more since then must be sent none.

    Raises:
        Unsound: it cannot be written.
    """
    with opened(kept.writing()) as db:
        _sign_out(kept, db)
        db.execute("DELETE FROM seated_invitation")
        if "seated_letterbox" in kept.tables(db):
            db.execute("DELETE FROM seated_letterbox")


def seal_under_both(kept: Accounts, old: str, new: str) -> None:
    """Seal each secret and each draft so that either key opens it.

    Raises:
        Unsound: the old key does not open one, or it cannot be written; nothing was changed.
    """
    with opened(kept.writing()) as db:
        _reseal(kept, db, lambda seal: factors.under_both(old, new, seal))
        _reseal_drafts(kept, db, partial(unsent.under_both, old, new))


def seal_under(kept: Accounts, new: str) -> None:
    """Seal each secret and each draft so that the new key alone opens it; sign everybody out.

    Raises:
        Unsound: the key does not open one, or it cannot be written; nothing was changed.
    """
    with opened(kept.writing()) as db:
        _reseal(kept, db, lambda seal: factors.under(new, seal))
        _reseal_drafts(kept, db, partial(unsent.under, new))
        _sign_out(kept, db)


@contextmanager
def opened(kept: AbstractContextManager[Asked]) -> Iterator[Asked]:
    """What was opened; what a key does not open in it, or is no seal at all, is said plainly."""
    try:
        with kept as db:
            yield db
    except (factors.Unopened, CryptoError):
        raise Unsound(
            "The key does not open what is sealed in the accounts of this house."
        ) from None
    except (ValueError, TypeError, AttributeError):
        raise Unsound("The accounts are damaged. Use a backup.") from None


def _sign_out(kept: Accounts, db: Asked) -> None:
    db.execute("DELETE FROM django_session")
    if "usersessions_usersession" in kept.tables(db):
        db.execute("DELETE FROM usersessions_usersession")
    if "seated_token" in kept.tables(db):
        # Known again by the key of the house, they would be good under no other.
        for (person,) in db.execute("SELECT id FROM seated_person").fetchall():
            kept.seen_by(db, person)
            db.execute("DELETE FROM seated_token WHERE person_id = ?", (person,))


def _reseal(kept: Accounts, db: Asked, anew: Callable[[str], str]) -> None:
    for number, told in _each(db, anew):
        db.execute("UPDATE mfa_authenticator SET data = ? WHERE id = ?", (told, number))
    for number, seal in _boxes(kept, db, anew):
        db.execute("UPDATE seated_letterbox SET sealed = ? WHERE id = ?", (seal, number))


def _reseal_drafts(kept: Accounts, db: Asked, anew: Callable[[int, str, bytes], bytes]) -> None:
    if "seated_draft" not in kept.tables(db):
        return
    for (person,) in db.execute("SELECT id FROM seated_person").fetchall():
        kept.seen_by(db, person)
        found = db.execute(
            "SELECT d.id, COALESCE(s.key, ''), d.sealed FROM seated_draft d "
            "LEFT JOIN seated_sitting s ON s.id = d.sitting_id WHERE d.person_id = ?",
            (person,),
        ).fetchall()
        for number, sitting, seals in found:
            told = anew(person, sitting, seals)
            db.execute("UPDATE seated_draft SET sealed = ? WHERE id = ?", (told, number))


def _each(db: Asked, turned: Callable[[str], str]) -> list[tuple[int, str]]:
    """The record of every second factor, each sealed secret in it turned into another."""
    found = db.execute("SELECT id, CAST(data AS TEXT) FROM mfa_authenticator").fetchall()
    return [(number, json.dumps(_turned(json.loads(data), turned))) for number, data in found]


def _boxes(kept: Accounts, db: Asked, turned: Callable[[str], str]) -> list[tuple[int, str]]:
    """What lies sealed in every letterbox, turned into another."""
    if "seated_letterbox" not in kept.tables(db):
        return []
    found = db.execute("SELECT id, sealed FROM seated_letterbox").fetchall()
    return [(number, turned(seal)) for number, seal in found]


def _turned(told: dict[str, Any], turned: Callable[[str], str]) -> dict[str, Any]:
    return told | {
        name: [turned(each) for each in told[name]]
        if isinstance(told[name], list)
        else turned(told[name])
        for name in _SECRETS
        if name in told
    }
