"""Whose rows of the accounts a connection sees: in PostgreSQL row security asks, and not the code.

Nobody's, until somebody is said to ask. In a file there is nothing to say it to.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections

PERSON, ENDED = "goodoffices.person", "goodoffices.ended"
"""What the policies ask for: who is there; whose sittings have ended, so that their drafts go."""


@contextmanager
def of(person: int, alias: str = DEFAULT_DB_ALIAS) -> Iterator[None]:
    """Only the rows of one person, as long as one is in here."""
    with _said(PERSON, str(person), alias):
        yield


@contextmanager
def lent(person: int) -> Iterator[None]:
    """Only the rows of another person, while one is in here; then one's own again."""
    connection = connections[DEFAULT_DB_ALIAS]
    own = ""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_setting(%s, true)", [PERSON])
            own = (cursor.fetchone() or ("",))[0] or ""
    with of(person):
        yield
    if own:
        _say(PERSON, own, DEFAULT_DB_ALIAS)


@contextmanager
def ended(sittings: Iterable[int]) -> Iterator[None]:
    """Besides, the rows of sittings that have ended, to be deleted."""
    with _said(ENDED, ",".join(map(str, sittings)), DEFAULT_DB_ALIAS):
        yield


@contextmanager
def _said(name: str, value: str, alias: str) -> Iterator[None]:
    connection = connections[alias]
    if connection.vendor != "postgresql":
        yield
        return
    _say(name, value, alias)
    try:
        yield
    finally:
        try:
            _say(name, "", alias)
        except DatabaseError:
            # What cannot be taken back goes with the connection.
            connection.close()


def _say(name: str, value: str, alias: str) -> None:
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT set_config(%s, %s, false)", [name, value])
