"""A house in a folder, with people who are signed in, and its server. ILLUSTRATIVE.

Nobody's second factor is asked for: the sign-ins are laid where a sign-in lays them.
"""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from tests.archive.database import running, two_roles

MEDIATOR = "mediation/mediator"


@dataclass(frozen=True)
class Open:
    """One room that somebody has open: its address, and what their browser shows at the door."""

    talk: str
    room: str
    cookie: str


def prepared(folder: Path, origin: str) -> None:
    """Make a new house ready, in this process."""
    from goodoffices.server.seated import key  # late: the house has its settings from here

    os.environ["GOODOFFICES_KEY_FILE"] = str(folder.with_suffix(".key"))
    folder.mkdir()
    key.written(folder.with_suffix(".key"))
    from goodoffices.server.seated.house import prepare  # late, as above

    prepare(folder, origin, idle_minutes=600)


@contextmanager
def in_database() -> Iterator[None]:
    """A database of its own for talks and accounts, as long as one is in here."""
    with running() as server:
        talks, accounts = two_roles(server, "measured")
        os.environ["GOODOFFICES_TALKS_DATABASE"] = talks
        os.environ["GOODOFFICES_ACCOUNTS_DATABASE"] = accounts
        with psycopg.connect(server, autocommit=True) as db:
            # As a database is kept: what was acknowledged is on the disk.
            db.execute("ALTER SYSTEM SET fsync = on")
            db.execute("SELECT pg_reload_conf()")
        yield


class People:
    """Whoever is seated is made an account, and signed in."""

    def __init__(self) -> None:
        from goodoffices.server.seated.adapting import Factors  # late, as above

        self._secret = Factors().encrypt("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
        self._hash = ""

    def seated(self, talk: str, seat: str) -> Open:
        """Somebody new, who has that seat and has just shown who they are."""
        from django.conf import settings  # late, as above

        from goodoffices.core.seats import Seat  # late, as above
        from goodoffices.server.door import door  # late, as above
        from goodoffices.server.seated.models import Sitting, drawn  # late, as above

        person = self._person(f"p-{talk}-{seat.replace('/', '-')}")
        sitting = Sitting.objects.create(
            key=drawn(), person=person, talk=talk, seat=seat,
            seating=door.room(talk, Seat.parse(seat)).seating(),
        )  # fmt: skip
        at = f"/talks/{talk}/" if seat == MEDIATOR else f"/rooms/{sitting.key}/"
        name = settings.SESSION_COOKIE_NAME
        return Open(talk, at, f"{name}={self._signed_in(person)}")

    def _person(self, name: str) -> "Person":  # type: ignore[name-defined] # noqa: F821 - late
        from allauth.mfa.models import Authenticator  # late, as above

        from goodoffices.server.seated.models import Person  # late, as above

        person = Person(name=name, founds=False)
        if not self._hash:
            person.set_password("a lantern on the pier")
            self._hash = person.password
        person.password = self._hash
        person.save()
        Authenticator.objects.create(user=person, type="totp", data={"secret": self._secret})
        return person

    @staticmethod
    def _signed_in(person: "Person") -> str:  # type: ignore[name-defined] # noqa: F821 - late
        from django.conf import settings  # late, as above
        from django.contrib.sessions.backends.db import SessionStore  # late, as above

        session = SessionStore()
        now = time.time()
        session.update({
            "_auth_user_id": str(person.pk),
            "_auth_user_backend": settings.AUTHENTICATION_BACKENDS[-1],
            "_auth_user_hash": person.get_session_auth_hash(),
            "account_authentication_methods": [{"method": "password", "at": now}],
            "account_authentication_methods_user": str(person.pk),
            "since": now,
        })  # fmt: skip
        session.create()
        return str(session.session_key)


def shown_again(of: Open) -> None:
    """Let somebody have shown just now who they are: an act that asks for it is done at once."""
    from django.contrib.sessions.backends.db import SessionStore  # late, as above

    session = SessionStore(of.cookie.partition("=")[2])
    session["account_authentication_methods"] = [{"method": "password", "at": time.time()}]
    session.save()


@contextmanager
def serving(folder: Path, origin: str, port: int) -> Iterator[None]:
    """The house in a process of its own."""
    program = [sys.executable, "-m", "goodoffices", "admin", "serve", str(folder)]
    house = subprocess.Popen(
        [*program, "--origin", origin, "--port", str(port), "--idle", "600"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert house.stdout is not None
    try:
        if not house.stdout.readline():
            raise RuntimeError("the house did not open its doors")
        yield
    finally:
        house.terminate()
        house.wait(20)
        house.stdout.close()


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
