"""Everybody else in a house: they come and go, read and try things, in each world as they like."""

import random
from contextlib import suppress
from datetime import datetime, timedelta

from tests.disclosure.outputs import TALK
from tests.seated.two_runs.asked import PASSWORD
from tests.seated.two_runs.chance import Clock
from tests.seated.two_runs.ground import Browser

from goodoffices.core.acts import ACTS
from goodoffices.server.seated.models import Invitation, Person

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
UNFIT = "A word that \u202eturns"
"""What no act may hold: whoever sends it is refused, and nothing is done."""
DESK = ("mediation/mediator", "mediation/deputy")


def begun(at: str, words: str) -> tuple[tuple[str, str], ...]:
    """A form that a page lays down as it stands."""
    told = {"at": at, "page": at, "name": LAID_DOWN, "by": "a-page", "quietly": "yes"}
    return (*told.items(), ("typed:words.text", words), ("typed:key", LAID_DOWN))


LAID_DOWN = "form-0001"
"""What every form is called that is laid down: somebody's name for it must tell nobody else."""


class Others:
    """Whoever has a seat, other than the viewpoint, and strangers."""

    def __init__(self, clock: Clock, stays: timedelta) -> None:
        self._clock, self._stays = clock, stays
        self._browsers: dict[str, tuple[Browser, datetime]] = {}
        self.people: list[tuple[Person, str, str]] = []
        """Everybody with a seat: who, the name of their room, the seat."""

    def come_and_go(self, rng: random.Random) -> None:
        """A few things happen, or none."""
        for _ in range(rng.choice((0, 0, 1, 2, 3))):
            does = (self._reads, self._reads, self._begins, self._fails, self._comes)
            with suppress(IndexError):
                rng.choice(does)(rng)

    def _reads(self, rng: random.Random) -> None:
        """Somebody else reads in their room, opens a form, or sends it with what is not taken."""
        person, key, seat = rng.choice(self.people)
        browser = self._signed_in(person)
        at_desk = seat in DESK
        base = f"/talks/{TALK}/" if at_desk else f"/rooms/{key}/"
        act = rng.choice(sorted(ACTS))
        below = ("", f"do/{act}", *(("sheet", "press", "people", "papers") if at_desk else ()))
        path = rng.choice((base + rng.choice(below), base, "/rooms/", "/account/"))
        browser.get(path)
        if "/do/" in path and rng.random() < 0.7:
            browser.send(path, {"words.text": UNFIT})

    def _begins(self, rng: random.Random) -> None:
        """Somebody leaves a form half written, or keeps it so."""
        person, key, seat = rng.choice(self.people)
        if seat in DESK or rng.random() < 0.5:
            at = f"/talks/{TALK}/sheet" if seat in DESK else f"/rooms/{key}/do/Lodge"
            self._signed_in(person).send("/begun", dict(begun(at, "Half of theirs")))
            return
        half = {"aside": "1", "key": f"draft-{rng.randrange(10**6)}", "words.text": "Half"}
        self._signed_in(person).send(f"/rooms/{key}/do/Lodge", half)

    def _fails(self, rng: random.Random) -> None:
        """Somebody mistypes a password, or tries a name."""
        name = rng.choice(self.people)[0].name if rng.random() < 0.6 else f"x{rng.random()}"
        Browser().send("/in/", {"login": name, "password": "wrong wrong"})

    def _comes(self, rng: random.Random) -> None:
        """Somebody is asked to take a seat, and perhaps does."""
        token = Invitation.drawn(founds=True)
        if rng.random() < 0.7:
            sent = {"name": f"n{rng.randrange(10**9)}", "password": PASSWORD}
            Browser().send(f"/invited/{token}", sent)

    def _signed_in(self, person: Person) -> Browser:
        browser, until = self._browsers.get(person.name, (Browser(), self._clock.now))
        if until <= self._clock.now:
            browser.force_login(person, backend=BACKEND)
        self._browsers[person.name] = browser, self._clock.now + self._stays
        return browser
