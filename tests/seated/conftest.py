"""A house with seats for each test: its key, its tables in memory, its talks in a folder.

Its settings are not the desk's: these tests run apart, as `./office test` runs them.
"""

import os
import re
import time
from contextlib import contextmanager
from datetime import timedelta

import pytest
from tests.house.tree import ROOT

from goodoffices.server.seated import key

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goodoffices.server.seated.settings")
os.environ["GOODOFFICES_KEY_FILE"] = os.environ["GOODOFFICES_KEY_KEYRING"] = ""
os.environ.setdefault("GOODOFFICES_KEY", key.drawn())
os.environ.setdefault("GOODOFFICES_ACCOUNTS_IN_MEMORY", "1")
os.environ["GOODOFFICES_MAIL_SERVER"] = "smtp://mail.example"
os.environ["GOODOFFICES_MAIL_FROM"] = "house@mail.example"

import django

django.setup()

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value  # noqa: E402 - as above
from django.conf import settings  # noqa: E402 - as above
from django.contrib.auth.hashers import Argon2PasswordHasher  # noqa: E402 - as above
from django.core import mail  # noqa: E402 - as above
from django.core.cache import cache  # noqa: E402 - as above
from django.core.management import call_command  # noqa: E402 - as above
from django.db import transaction  # noqa: E402 - as above
from django.test import Client  # noqa: E402 - as above
from django.utils import timezone  # noqa: E402 - as above

from goodoffices.server.door import door  # noqa: E402 - as above
from goodoffices.server.seated.models import Invitation, Person  # noqa: E402 - as above
from goodoffices.server.seated.pages import entering  # noqa: E402 - as above
from goodoffices.server.seated.seats import founded  # noqa: E402 - as above

# What a guess costs is no matter here: it is the settings' own test that asks for it.
Argon2PasswordHasher.time_cost, Argon2PasswordHasher.memory_cost = 1, 8
Argon2PasswordHasher.parallelism = 1
# How names end is asked by the tests of invitations; elsewhere people are called as they are.
ENDING, entering.ending = entering.ending, lambda token: ""
PASSWORD = "a lantern on the pier"
# What is sent stays here, to be read.
settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


@pytest.fixture(scope="session")
def tables():
    """The tables of accounts, made as a new house makes them."""
    call_command("migrate", verbosity=0)


@contextmanager
def standing(folder):
    """A house in which nothing has happened, until it is left."""
    mail.outbox = []
    with transaction.atomic():
        door.keep_open(folder / "talks.goodoffices", settings.HOUSE_KEY)
        try:
            yield door
        finally:
            door.lock()
            cache.clear()
            transaction.set_rollback(True)


@pytest.fixture
def house(tables, tmp_path):
    """A house in which nothing has happened."""
    with standing(tmp_path) as opened:
        yield opened


def browser(**more):
    """A browser that has signed in nowhere."""
    return Client(HTTP_HOST="localhost:8642", **more)


def enrolled(token, name):
    """The browser of somebody who took an invitation and added an app that shows codes."""
    mine = browser()
    mine.post(f"/invited/{token}", {"name": name, "password": PASSWORD})
    mine.get("/account/totp")
    mine.post("/account/totp", {"code": code(mine.session["mfa.totp.secret"])})
    return mine


def code(secret):
    """What the app shows now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


@pytest.fixture
def mara(house):
    """The browser of a mediator who may found talks."""
    return enrolled(Invitation.drawn(founds=True), "mara")


@pytest.fixture
def talk(mara):
    """The name of a talk of North and South."""
    return begun(mara)


def begun(mara, key="0123456789"):
    """Found a talk of North and South; its name."""
    sent = {
        "template": "state-talks", "sides": "2", "key": key, "title": "The ferry",
        "title.lang": "en", "A.name": "North", "A.place": "Oslo", "A.lang": "en",
        "B.name": "South", "B.lang": "en",
        "B.place": "Rome", "mediation": "The mediator", "venue.place": "Muscat",
        "silence": "keep",
    }  # fmt: skip
    return mara.post("/talks/new", sent).headers["Location"].split("/")[2]


def seated(mara, talk, seat, person):
    """The browser of somebody to whom the mediator gave a seat, and the address of their room."""
    mara.post(
        f"/talks/{talk}/do/GiveSeat",
        {"seat": seat, "person": person, "key": "k" + seat[:40].replace("/", "-")},
    )
    page = mara.post(f"/talks/{talk}/seats", {"seat": seat}).content.decode()
    theirs = enrolled(re.search(r"/invited/([\w-]+)", page)[1], person)
    mine = theirs.get("/rooms/").content.decode()
    return theirs, re.search(r'href="(/(?:rooms|talks)/[^"/]+/)"', mine)[1]


def carry(mara, talk, to, words, reach, key="carry-001", **more):
    """The mediator says words of her own to one side or to all."""
    answer = mara.post(f"/talks/{talk}/carry", {
        "step": "convey", "key": key, "onward.parts.own.words.text": words,
        "onward.parts.own.words.lang": "en", "onward.to": to, "onward.use": "in your words",
        "onward.form": "oral", "onward.attribution": "nobody", "onward.status": "exploratory",
        "onward.reach": reach, **more,
    })  # fmt: skip
    assert answer.status_code == 302


@pytest.fixture
def evening(mara):
    """The name of the example evening, whose mediator is mara."""
    return replayed(mara)


def replayed(mara):
    """Bring the example evening, in which mara is the mediator; its name."""
    told = (ROOT / "examples/evening/talk.yaml").read_bytes()
    name = door.bring(told, "talk.yaml")
    founded(name, Person.objects.get(name="mara"))
    return name


def rows(page):
    """What stands in the tables of a page, row by row."""
    found = re.findall(r"<tr>(.*?)</tr>", page, re.S)
    return [cells for row in found if (cells := re.findall(r"<td>(.*?)</td>", row))]


class Clock:
    """The time, as a test has it."""

    def __init__(self, now):
        self.now = now

    def __call__(self):
        """The time now."""
        return self.now

    def on(self, **passed):
        """Let time pass."""
        self.now += timedelta(**passed)


@pytest.fixture
def clock(house, monkeypatch):
    """The clock of the house and of its talks."""
    told = Clock(timezone.now())
    monkeypatch.setattr(timezone, "now", told)
    monkeypatch.setattr(house._rooms, "_clock", told)
    return told


def boxed(theirs, address, lang="en"):
    """The same browser, whose person wants mail to an address, and has shown that it is theirs."""
    theirs.post("/account/mail", {"address": address, "lang": lang})
    sent = mail.outbox.pop().body
    shown = theirs.post("/account/mail", {"code": re.search(r"\d{8}", sent)[0]})
    assert shown.status_code == 302
    return theirs


def aged(theirs, seconds):
    """The same browser, as if it had shown so many seconds earlier who it is."""
    session = theirs.session
    for record in session["account_authentication_methods"]:
        record["at"] -= seconds
    session["since"] = session.get("since", time.time()) - seconds
    session.save()
    return theirs
