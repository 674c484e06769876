"""A talk that began at a desk is taken into a house with seats."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.program import goodoffices

from goodoffices.core.acts import Note, Report
from goodoffices.core.lines import LetterLine, NoteLine
from goodoffices.core.refs import Side
from goodoffices.core.seats import MEDIATOR, capital, head
from goodoffices.core.words import Words
from goodoffices.rooms import Cost, Rooms, TalkId

EVENING = Path(__file__).parents[2] / "examples/evening/talk.yaml"
PASSPHRASE = "evening by the sea"
ITS_OWN = "a lamp on the landing"
A, B = Side("A"), Side("B")
HIDING = (head(A), capital(B))
"""Seats of the sides that keep something to themselves."""
CANARY = "linnet"


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


def go_home(house, to, *more, talk="evening", words=ITS_OWN):
    return admin(house, "to-desk", house, talk, to, *more, GOODOFFICES_PASSPHRASE=words)


def everything(rooms, talk):
    """All that a file holds of a talk once it is opened: its entries, and the keys on its ring."""
    with rooms._archive._drawer.reading() as db:
        ring = rooms._archive._kept(db, talk).ring
    return str(rooms._archive.entries(talk)), ring


def test_a_talk_goes_home_as_its_mediation_reads_it_and_takes_nothing_else_along(
    house, desk, tmp_path
):
    talk, to = TalkId("evening"), tmp_path / "home.goodoffices"
    assert adopt(house, desk, "--mediator", "mara").code == 0
    key = (house.parent / "key").read_text().strip()
    there = Rooms.open(house / "talks.goodoffices", key)
    for seat in HIDING:
        there.enter(talk, seat).act(Note(Words(f"{CANARY} {seat}")))
    there.enter(talk, head(A)).act(Report(Words(f"{CANARY} to the capital")))
    done = go_home(house, to)
    assert done.code == 0, done.err
    assert done.err.count("\n") == 1
    mine = Rooms.open(to, ITS_OWN)
    before, whole = everything(there, talk)
    after, ring = everything(mine, talk)
    assert before.count(CANARY) == len(HIDING) + 1
    assert CANARY not in after
    assert CANARY not in mine.written(talk)
    assert not set(ring.audiences.values()) & set(whole.audiences.values())
    assert mine.talks() == (talk,)
    theirs, here = (each.enter(talk, MEDIATOR).read() for each in (there, mine))
    assert here.lines == theirs.lines
    for seat in HIDING:
        assert not mine.enter(talk, seat).read().of(LetterLine)
        assert not mine.enter(talk, seat).read().of(NoteLine)
    assert mine.enter(talk, MEDIATOR).act(Note(Words("At home."))).of(NoteLine)
    mine.close()
    there.close()


def test_nothing_goes_home_over_a_file_under_a_weak_passphrase_or_of_no_talk(
    house, desk, tmp_path
):
    to = tmp_path / "home.goodoffices"
    adopt(house, desk, "--mediator", "mara")
    for said, done in (
        ("at least 8 characters", go_home(house, to, words="short")),
        ("no such talk", go_home(house, to, talk="morning")),
        ("nothing was overwritten", go_home(house, desk)),
    ):
        assert (done.code, done.err.count("\n")) == (1, 1), done.err
        assert said in done.err
    assert not to.exists()
    assert not list(tmp_path.glob(".goodoffices-*"))


def test_nobody_is_put_at_the_desk_of_a_talk_who_may_found_none(house, desk):
    done = adopt(house, desk, "--mediator", "nobody")
    assert done.code == 1
    assert "no account of that name" in done.err
