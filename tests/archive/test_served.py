"""Talks in a database: two programs at once, a database that goes away and comes back."""

import pytest
from tests.archive.database import away
from tests.archive.examples import lodged

from goodoffices.archive import served
from goodoffices.archive.faults import AlreadyThere, DatabaseAway, Locked, NotOurs, WrongPassphrase
from goodoffices.archive.seals import Cost
from goodoffices.archive.shelf import TalkId

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


def test_a_database_that_was_killed_and_is_back_is_asked_as_if_nothing_had_been(archive, server):
    archive.append(TALK, lodged("first"), 0)
    with away(server):
        for ask in (lambda: archive.entries(TALK), lambda: archive.append(TALK, lodged("x"), 1)):
            with pytest.raises(DatabaseAway):
                ask()
    assert [each.id for each in archive.entries(TALK)] == ["first"]
    with away(server):
        pass
    archive.append(TALK, lodged("second"), 1)
    assert archive.verify() == 2


def test_a_house_that_was_not_begun_to_the_end_is_not_there(database, monkeypatch):
    monkeypatch.setattr(served.census, "begun", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        served.create(database[0], KEY, CHEAP, database[1])
    monkeypatch.undo()
    served.create(database[0], KEY, CHEAP, database[1]).close()


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
