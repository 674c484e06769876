"""What rings when somebody writes to a file or a database, and what nobody can tell from it."""

import threading

import psycopg
import pytest
from tests.archive.database import away
from tests.archive.examples import lodged

from goodoffices.archive import sealed, served
from goodoffices.archive.faults import DatabaseAway, Locked
from goodoffices.archive.seals import Cost
from goodoffices.archive.shelf import Crossed, TalkId

KEY, CHEAP = "a long passphrase", Cost(passes=1, memory=8)
TALK, OTHER = TalkId("ferry"), TalkId("harbour")
SOON = 20.0
"""Seconds in which what was written is heard: it returns as soon as it is."""


@pytest.fixture(params=["file", pytest.param("database", marks=pytest.mark.database)])
def two(request, tmp_path):
    """One archive with two talks, opened by two programs."""
    if request.param == "file":
        one = sealed.create(tmp_path / "talks", KEY, CHEAP)
        other = sealed.open(tmp_path / "talks", KEY)
    else:
        address, schema = request.getfixturevalue("database")
        one = served.create(address, KEY, CHEAP, schema)
        other = served.open(address, KEY, schema)
    for talk in (TALK, OTHER):
        one.begin(talk, bytes(32))
    yield one, other
    one.close()
    other.close()


def test_what_one_program_writes_rings_in_the_other_and_in_itself(two):
    one, other = two
    bells = [one.bell(), other.bell()]
    assert [bell.rung(0) for bell in bells] == [False, False]
    one.append(TALK, lodged("a"), 0)
    assert [bell.rung(SOON) for bell in bells] == [True, True]
    assert [bell.rung(0) for bell in bells] == [False, False]
    other.append(OTHER, lodged("b"), 0)
    assert [bell.rung(SOON) for bell in bells] == [True, True]
    for bell in bells:
        bell.close()


def test_reading_and_what_was_undone_ring_for_nobody(two):
    one, other = two
    bell = other.bell()
    one.entries(TALK)
    with pytest.raises(Crossed):
        one.append(TALK, lodged("late"), -1)
    assert not bell.rung(0.1)
    bell.close()


def test_whoever_waits_is_woken_and_a_bell_that_is_shut_rings_no_more(two):
    one, other = two
    bell, heard = other.bell(), []
    waiting = threading.Thread(target=lambda: heard.append(bell.rung(SOON)))
    waiting.start()
    one.append(TALK, lodged("a"), 0)
    waiting.join()
    assert heard == [True]
    waiting = threading.Thread(target=lambda: heard.append(bell.rung(SOON)))
    waiting.start()
    bell.close()
    waiting.join()
    one.append(TALK, lodged("b"), 1)
    assert [*heard, bell.rung(0)] == [True, False, False]


def test_a_closed_archive_has_no_bell(two):
    one, _other = two
    one.close()
    with pytest.raises(Locked):
        one.bell()


@pytest.mark.database
def test_the_bell_of_a_database_says_nothing_of_the_talk_and_has_a_name_nobody_guesses(database):
    archive = served.create(database[0], KEY, CHEAP, database[1])
    channel = archive._keys.channel
    with psycopg.connect(database[0], autocommit=True) as keeper:
        keeper.execute(f'LISTEN "{channel}"')
        for talk in (TALK, OTHER):
            archive.begin(talk, bytes(32), [lodged("a")] * (talk == TALK))
        archive.put_away(OTHER, "the boathouse key")
        heard = {(each.channel, each.payload) for each in keeper.notifies(timeout=0.2)}
    assert heard == {(channel, "")}
    again = served.open(database[0], KEY, database[1])
    assert again._keys.channel == channel
    other = served.create(database[0], KEY, CHEAP, f"{database[1]}_other")
    assert other._keys.channel != channel
    for each in (archive, again, other):
        each.close()


@pytest.mark.database
def test_what_was_written_while_nobody_could_listen_is_heard_afterwards(database, server):
    archive = served.create(database[0], KEY, CHEAP, database[1])
    bell = archive.bell()
    with away(server), pytest.raises(DatabaseAway):
        bell.rung(SOON)
    archive.begin(TALK, bytes(32))
    assert bell.rung(SOON)
    assert not bell.rung(0)
    bell.close()
    archive.close()
