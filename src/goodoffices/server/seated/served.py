"""Accounts in a PostgreSQL database: asked as those in a file are, and copied to and from one.

What belongs to one person is shown to nobody else there: whoever keeps the house asks for it
person by person.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import psycopg
from django.apps import apps
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections, transaction
from django.db.models import Model

from goodoffices.server.seated import owning, tables
from goodoffices.server.seated.accounts import Asked, Unsound
from goodoffices.server.seated.filed import loose
from goodoffices.server.seated.models import Draft, Person, Token

_MADE_ANEW = frozenset({"auth", "contenttypes"})
"""What every house makes by itself."""
_ONES_OWN = (Draft, Token)
"""What the database shows to nobody but its owner."""
_AWAY = "The database of the accounts does not answer now; nothing was changed."
_NONE = "There are no accounts in that database: name the one of a house."


class _Line:
    """A connection that is asked as SQLite's is."""

    def __init__(self, db: "psycopg.Connection[tuple[Any, ...]]") -> None:
        self._db = db

    def execute(
        self, words: str, given: tuple[Any, ...] = ()
    ) -> "psycopg.Cursor[tuple[Any, ...]]":
        """Ask one thing."""
        return self._db.execute(words.replace("?", "%s").encode(), given or None)


@dataclass(frozen=True, slots=True)
class InDatabase:
    """The accounts that lie in a database."""

    address: str

    @contextmanager
    def reading(self) -> Iterator[_Line]:
        """They as they are at one moment; what was written in here is kept, or nothing.

        Raises:
            Unsound: the database does not answer, or holds no accounts.
        """
        with self._line() as db:
            if not self.tables(db):
                raise Unsound(_NONE)
            yield db

    def writing(self) -> Any:
        """They for one writer."""
        return self.reading()

    def tables(self, db: Asked) -> frozenset[str]:
        """What tables there are."""
        asked = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
        return frozenset(name for (name,) in db.execute(asked))

    def whole(self, db: Asked) -> bool:
        """The database sees to it."""
        return True

    def seen_by(self, db: Asked, person: int) -> None:
        """Ask for the rows of one person from here on."""
        db.execute("SELECT set_config(?, ?, true)", (owning.PERSON, str(person)))

    def copied(self) -> bytes:
        """All of them as of one moment, as a file that any house opens.

        Raises:
            Unsound: they cannot be read.
        """
        with self.reading():
            pass
        with _both(self.address) as (here, file):
            call_command("migrate", verbosity=0, database=file)
            with transaction.atomic(file), transaction.atomic(here):
                _say(here, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
                _copy(here, file)
            return bytes(connections[file].connection.serialize())

    def fill(self, accounts: bytes, mark: str) -> None:
        """Lay accounts into a database that has none: all of them, or nothing.

        Where they were laid under the same mark before, an earlier time was interrupted after it.

        Raises:
            Unsound: there are others already, or they cannot be written.
        """
        with self._line() as db:
            if self.tables(db):
                asked = "SELECT obj_description(to_regclass('seated_person'))"
                if db.execute(asked).fetchone() != (mark,):
                    raise Unsound(
                        "There is something in the database of the accounts already; nothing was "
                        "overwritten."
                    )
                return
        with _both(self.address) as (here, file):
            connections[file].ensure_connection()
            connections[file].connection.deserialize(loose(accounts))
            call_command("migrate", verbosity=0, database=file)
            with transaction.atomic(here):
                call_command("migrate", verbosity=0, database=here)
                _copy(file, here)
                for each in connections[here].ops.sequence_reset_sql(no_style(), _models()):
                    _say(here, each)
                _say(here, "COMMENT ON TABLE seated_person IS %s", mark)

    @contextmanager
    def _line(self) -> Iterator[_Line]:
        try:
            with psycopg.connect(self.address, connect_timeout=5) as db:
                db.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
                yield _Line(db)
        except psycopg.Error:
            raise Unsound(_AWAY) from None


@contextmanager
def _both(address: str) -> Iterator[tuple[str, str]]:
    """A database and an empty file in memory, by the names under which Django asks them."""
    here, file = "kept", "copied"
    told = {
        DEFAULT_DB_ALIAS: connections.databases[DEFAULT_DB_ALIAS],
        here: tables.in_database(address),
        file: tables.in_file(":memory:"),
    }
    connections.databases.update(connections.configure_settings(told))
    try:
        yield here, file
    except DatabaseError:
        raise Unsound(_AWAY) from None
    finally:
        for name in (here, file):
            if connections[name].connection is not None:
                connections[name].connection.close()
            del connections[name], connections.databases[name]


def _copy(source: str, target: str) -> None:
    for model in _models():
        if model not in _ONES_OWN:
            _rows(model, source, target)
    for person in Person.objects.using(source).values_list("pk", flat=True):
        with owning.of(person, source), owning.of(person, target):
            for model in _ONES_OWN:
                _rows(model, source, target, person=person)


def _rows(model: type[Model], source: str, target: str, **which: int) -> None:
    all_ = model._base_manager  # noqa: SLF001 - so Django calls what leaves out no row
    for row in all_.using(source).filter(**which).order_by("pk"):
        row.save_base(raw=True, using=target, force_insert=True)


def _models() -> list[type[Model]]:
    return [
        model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label not in _MADE_ANEW  # noqa: SLF001 - so Django calls it
    ]


def _say(alias: str, words: str, *given: str) -> None:
    with connections[alias].cursor() as cursor:
        cursor.execute(words, given or None)
