"""A talk that began at a desk is taken into a house with seats."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.program import goodoffices

from goodoffices.core.seats import MEDIATOR
from goodoffices.rooms import Cost, Rooms, TalkId

EVENING = Path(__file__).parents[2] / "examples/evening/talk.yaml"
PASSPHRASE = "evening by the sea"


def admin(house, *words, **told):
    return goodoffices("admin", *words, GOODOFFICES_KEY_FILE=str(house.parent / "key"), **told)


@pytest.fixture
def house(tmp_path):
    """The folder of a house in which mara may found talks."""
    folder = tmp_path / "house"
    assert admin(folder, "key", tmp_path / "key").code == 0
    assert admin(folder, "invite", folder).code == 0
    account = (
        "from pathlib import Path; from goodoffices.server.seated.house import prepare; "
        f"prepare(Path({str(folder)!r}), 'http://localhost:8642'); "
        "from goodoffices.server.seated.models import Person; "
        "person = Person.objects.make('mara', 'a lantern on the pier'); "
        "Person.objects.update(founds=True)"
    )
    subprocess.run(
        [sys.executable, "-c", account], check=True,
        env={**os.environ, "GOODOFFICES_KEY_FILE": str(tmp_path / "key")},
    )  # fmt: skip
    return folder


@pytest.fixture
def desk(tmp_path):
    """The file of a desk with the example evening on it."""
    path = tmp_path / "desk.goodoffices"
    rooms = Rooms.create(path, PASSPHRASE, Cost(passes=1, memory=8))
    rooms.bring(EVENING.read_bytes(), "the evening", TalkId("evening"))
    rooms.close()
    return path


def adopt(house, desk, *more):
    words = ("adopt", house, desk, "evening", *more)
    return admin(house, *words, GOODOFFICES_PASSPHRASE=PASSPHRASE)


def test_the_house_reads_what_the_desk_read_and_the_desk_keeps_it(house, desk):
    done = adopt(house, desk, "--mediator", "mara")
    assert done.code == 0, done.err
    kept = Rooms.open(desk, PASSPHRASE)
    key = (house.parent / "key").read_text().strip()
    there = Rooms.open(house / "talks.goodoffices", key)
    mine = kept.enter(TalkId("evening"), MEDIATOR).read()
    theirs = there.enter(TalkId("evening"), MEDIATOR).read()
    assert theirs.lines == mine.lines
    kept.close()
    there.close()
    again = adopt(house, desk, "--mediator", "mara")
    assert again.code == 1
    assert again.err.count("\n") == 1


def test_nobody_is_put_at_the_desk_of_a_talk_who_may_found_none(house, desk):
    done = adopt(house, desk, "--mediator", "nobody")
    assert done.code == 1
    assert "no account of that name" in done.err
