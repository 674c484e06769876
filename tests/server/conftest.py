"""A house for each test: a folder of its own, a desk quick to open, a browser to ask with."""

import os

import django
import pytest

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goodoffices.server.settings")
django.setup()

from django.test import Client  # noqa: E402 - Django must be set up before

from goodoffices.rooms import Cost  # noqa: E402 - as above
from goodoffices.server.door import door  # noqa: E402 - as above

PASSPHRASE = "evening by the sea"


@pytest.fixture
def house(tmp_path):
    """A house without a desk yet."""
    door.keep(tmp_path, idle=600, cost=Cost(passes=1, memory=8))
    yield door
    door.lock()


@pytest.fixture
def stranger(house):
    """A browser that has opened nothing."""
    return browser()


@pytest.fixture
def client(house):
    """The browser of a mediator whose desk is open and empty."""
    mine = browser()
    mine.post("/begin", {"passphrase": PASSPHRASE, "again": PASSPHRASE})
    return mine


def browser(*, strict: bool = False) -> Client:
    """Another browser on this machine; a strict one sends no token that a form must have."""
    return Client(enforce_csrf_checks=strict, HTTP_HOST="127.0.0.1:8642")
