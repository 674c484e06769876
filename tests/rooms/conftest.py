"""Rooms over each archive, with a clock to set."""

import pytest
from tests.rooms.clocks import CHEAP, PASSPHRASE, Clock

from goodoffices.archive.memory import Memory
from goodoffices.archive.sealed import create
from goodoffices.rooms import Rooms


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture(params=["Memory", "Sealed"])
def archive(request, tmp_path):
    if request.param == "Memory":
        yield Memory()
    else:
        kept = create(tmp_path / "talks", PASSPHRASE, CHEAP)
        yield kept
        kept.close()


@pytest.fixture
def rooms(archive, clock):
    return Rooms(archive, clock)


@pytest.fixture
def path(tmp_path):
    """A closed sealed file without talks."""
    create(tmp_path / "desk", PASSPHRASE, CHEAP).close()
    return tmp_path / "desk"
