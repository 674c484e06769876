"""Talks in a database: two programs at once, a database that goes away and comes back."""

import threading

import pytest
from tests.archive.examples import lodged

from goodoffices.archive import served
from goodoffices.archive.faults import AlreadyThere, DatabaseAway, Locked, NotOurs, WrongPassphrase
from goodoffices.archive.seals import Cost
from goodoffices.archive.shelf import Crossed, TalkId

CHEAP = Cost(passes=1, memory=8)
KEY, TALK = "a long passphrase", TalkId("ferry")
pytestmark = pytest.mark.database


@pytest.fixture
def archive(database):
    """An archive in a database with one talk."""
    made = served.create(database[0], KEY, CHEAP, database[1])
    made.begin(TALK, bytes(32))
    yield made
    made.close()


def write(database, name, times):
    """Append so many acts, however often another crosses."""
    mine = served.open(database[0], KEY, database[1])
    for number in range(times):
        while True:
            try:
                each = f"{name}{number}"
                mine.append(TALK, lodged(each, key=each), len(mine.entries(TALK)))
                break
            except Crossed:
                continue
    mine.close()


def test_two_writers_that_cross_lose_and_double_nothing(archive, database):
    both = [threading.Thread(target=write, args=(database, name, 25)) for name in "ab"]
    for each in both:
        each.start()
    for each in both:
        each.join()
    ids = [entry.id for entry in archive.entries(TALK)]
    assert sorted(ids) == sorted(f"{name}{number}" for name in "ab" for number in range(25))
    assert archive.verify() == 50


def test_what_one_has_written_the_other_reads_at_once(archive, database):
    other = served.open(database[0], KEY, database[1])
    archive.append(TALK, lodged("first"), 0)
    assert [each.id for each in other.entries(TALK)] == ["first"]
    other.close()


def half(archive):
    """Begin to write, and have the connection cut in the middle."""
    with archive._drawer.writing() as db:
        db.execute("UPDATE talk SET head = ?", (b"half",))
        db.execute("SELECT pg_terminate_backend(pg_backend_pid())")


def test_another_key_opens_nothing(archive, database):
    with pytest.raises(WrongPassphrase):
        served.open(database[0], "another passphrase", database[1])


def test_nothing_is_laid_over_what_is_there(archive, database):
    with pytest.raises(AlreadyThere):
        served.create(database[0], KEY, CHEAP, database[1])


def test_a_database_without_talks_of_ours_is_none_of_ours(database):
    with pytest.raises(NotOurs):
        served.open(database[0], KEY, database[1])


def test_a_database_that_does_not_answer_is_said_to_be_away(tmp_path):
    with pytest.raises(DatabaseAway):
        served.open(f"host={tmp_path} user=nobody dbname=none", KEY)


def test_a_connection_that_was_cut_is_made_anew_and_nothing_is_half_written(archive, database):
    archive.append(TALK, lodged("first"), 0)
    with pytest.raises(DatabaseAway):
        half(archive)
    assert [each.id for each in archive.entries(TALK)] == ["first"]
    archive.append(TALK, lodged("second"), 1)
    assert archive.verify() == 2


def test_a_closed_archive_is_locked(archive):
    archive.close()
    with pytest.raises(Locked):
        archive.talks()


def test_no_word_of_a_talk_is_in_the_tables(archive):
    archive.append(TALK, lodged("first", "The canary sings."), 0)
    with archive._drawer.reading() as db:
        for table in ("header", "talk", "entry"):
            kept = b"".join(
                bytes(each) for row in db.execute(f"SELECT * FROM {table}").fetchall()
                for each in row if isinstance(each, bytes)
            )  # fmt: skip
            assert b"canary" not in kept
            assert b"ferry" not in kept
