"""A sealed file to try things on."""

from itertools import count

import pytest
from tests.archive.database import running
from tests.archive.examples import ENTRIES, lodged

from goodoffices.archive.sealed import create
from goodoffices.archive.seals import Cost
from goodoffices.archive.shelf import TalkId

CHEAP = Cost(passes=1, memory=8)
PASSPHRASE = "a long passphrase"
TALK, OTHER = TalkId("evening"), TalkId("morning")

_SCHEMAS = count()


@pytest.fixture(scope="session")
def server():
    """The address of a database that runs while the tests do."""
    with running() as address:
        yield address


@pytest.fixture
def database(server):
    """The address of a database, and a schema of it in which nothing is yet."""
    return server, f"talks_{next(_SCHEMAS)}"


@pytest.fixture
def path(tmp_path):
    """A closed sealed file with two talks: twelve acts in one, three in the other."""
    path = tmp_path / "talks"
    archive = create(path, PASSPHRASE, cost=CHEAP)
    for talk, entries in ((TALK, ENTRIES[:12]), (OTHER, [lodged(each) for each in "abc"])):
        archive.begin(talk, bytes(32))
        for place, entry in enumerate(entries):
            archive.append(talk, entry, place)
    archive.close()
    return path
