"""What is burnt or put away leaves no byte behind, and nothing is ever half done."""

import os
import sqlite3
from dataclasses import replace

import pytest
from tests.archive.conftest import OTHER, PASSPHRASE, TALK
from tests.archive.examples import ENTRIES, lodged
from tests.archive.test_crossing_and_kills import program

from goodoffices.archive import sealed
from goodoffices.archive.faults import (
    Busy,
    Damaged,
    Lingers,
    NoSuchTalk,
    PutAway,
    SamePassphrase,
    StaysSealed,
)

ITS_OWN = "the boathouse key"
PIECE = 16
TEMPORARY = ("TMPDIR", "SQLITE_TMPDIR", "TMP", "TEMP")


def sung(place):
    """An act later than all that was done in the talk, short or long."""
    long = lodged(f"n{place}", "A canary. " * 40 * (place % 5 + 1), key=f"k{place}")
    return replace(long, at=ENTRIES[11].at)


@pytest.fixture
def full(path, tmp_path, monkeypatch):
    """A file in which the talk has long acts too, and a folder for whatever is temporary."""
    spare = tmp_path / "spare"
    spare.mkdir()
    for name in TEMPORARY:
        monkeypatch.setenv(name, str(spare))
    archive = sealed.open(path, PASSPHRASE)
    for place in range(12, 60):
        archive.append(TALK, sung(place), place)
    archive.close()
    return path


def asked(path, question, *given):
    """What the file holds, asked beside the archive."""
    db = sqlite3.connect(path)
    found = db.execute(question, given).fetchall()
    db.close()
    return [each for row in found for each in row if isinstance(each, bytes)]


def named(path):
    """By what name the file calls the talk."""
    [[name]] = [asked(path, "SELECT talk FROM entry WHERE place = 11")]
    return name


def bytes_of(path):
    """Every sealed row, wrapped key, head, tag and name of the talk."""
    name = named(path)
    entries = asked(path, "SELECT sealed, retry FROM entry WHERE talk = ?", name)
    return [*entries, *asked(path, "SELECT wrapped, head FROM talk WHERE name = ?", name), name]


def left_of(secrets, folder):
    """The files in which any piece of these bytes still stands."""
    files = [each for each in folder.rglob("*") if each.is_file()]
    assert files
    pieces = {each[at : at + PIECE] for each in secrets for at in range(0, len(each), PIECE)}
    pieces = {piece for piece in pieces if len(piece) == PIECE}
    return {each.name for each in files if any(piece in each.read_bytes() for piece in pieces)}


def test_no_byte_of_a_burnt_talk_is_left_in_the_file_or_beside_it(full, tmp_path):
    secrets = bytes_of(full)
    assert len(secrets) > 100
    assert left_of(secrets, tmp_path) == {"talks"}
    archive = sealed.open(full, PASSPHRASE)
    archive.append(TALK, sung(60), 60)
    secrets += bytes_of(full)
    assert left_of(secrets, tmp_path) == {"talks", "talks-wal"}
    archive.burn(TALK)
    assert left_of(secrets, tmp_path) == set()
    assert archive.talks() == (OTHER,)
    assert archive.verify() == 3
    archive.append(OTHER, lodged("d"), 3)
    archive.close()
    assert left_of(secrets, tmp_path) == set()
    again = sealed.open(full, PASSPHRASE)
    assert again.verify() == 4
    again.close()


def test_no_byte_of_the_bare_key_is_left_once_a_talk_is_put_away(full, tmp_path):
    wrapped = asked(full, "SELECT wrapped, head FROM talk WHERE name = ?", named(full))
    archive = sealed.open(full, PASSPHRASE)
    archive.mark(TALK, archive.entries(TALK)[-1].at)
    archive.put_away(TALK, ITS_OWN)
    assert left_of(wrapped, tmp_path) == set()
    assert archive.verify() == 63
    archive.close()
    assert left_of(wrapped, tmp_path) == set()


def test_the_file_tells_nobody_without_its_passphrase_that_a_talk_was_put_away(full):
    lengths = "SELECT hex(length(wrapped)), hex(length(head)) FROM talk"
    db = sqlite3.connect(full)
    before = sorted(db.execute(lengths).fetchall())
    archive = sealed.open(full, PASSPHRASE)
    archive.put_away(TALK, ITS_OWN)
    archive.close()
    assert sorted(db.execute(lengths).fetchall()) == before
    db.close()


def test_an_open_file_cannot_tell_when_a_talk_that_was_put_away_was_last_read(full):
    archive = sealed.open(full, PASSPHRASE)
    archive.put_away(TALK, ITS_OWN)
    [kept] = [
        each
        for each in sealed.ended.all_kept(archive._drawer._db, archive._keys)
        if each.head.talk == TALK
    ]
    assert kept.head.mark is None
    assert kept.away
    archive.close()


def test_a_talk_put_away_stays_so_in_a_backup_and_after_a_change_of_the_passphrase(path, tmp_path):
    archive = sealed.open(path, PASSPHRASE)
    archive.put_away(TALK, ITS_OWN)
    archive.change_passphrase(PASSPHRASE, "another passphrase")
    archive.backup(tmp_path / "backup")
    archive.close()
    assert sealed.restore(tmp_path / "backup", tmp_path / "again", "another passphrase") == 15
    again = sealed.open(tmp_path / "again", "another passphrase")
    with pytest.raises(PutAway):
        again.entries(TALK)
    assert again.take_out(ITS_OWN) == (TALK,)
    assert again.entries(TALK) == ENTRIES[:12]
    again.close()


def test_a_talk_is_not_put_away_under_the_passphrase_of_the_file(path):
    archive = sealed.open(path, PASSPHRASE)
    with pytest.raises(SamePassphrase, match="choose another"):
        archive.put_away(TALK, PASSPHRASE)
    assert archive.entries(TALK) == ENTRIES[:12]
    archive.close()


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM entry WHERE place = 11",
        "DELETE FROM entry WHERE place = 5",
        "UPDATE entry SET place = 40 WHERE place = 11",
        "UPDATE entry SET sealed = zeroblob(300) WHERE place = 11",
        "UPDATE talk SET wrapped = zeroblob(296)",
        "DELETE FROM talk WHERE name IN (SELECT talk FROM entry WHERE place = 11)",
    ],
)
def test_damage_to_a_talk_that_was_put_away_is_found(path, damage):
    archive = sealed.open(path, PASSPHRASE)
    archive.put_away(TALK, ITS_OWN)
    archive.close()
    db = sqlite3.connect(path)
    db.execute(damage)
    db.commit()
    db.close()
    archive = sealed.open(path, PASSPHRASE)
    with pytest.raises(Damaged):
        archive.verify()
    archive.close()


def test_an_envelope_opens_for_its_own_talk_alone(path):
    archive = sealed.open(path, PASSPHRASE)
    archive.put_away(TALK, ITS_OWN)
    content = sealed.ended.away.Content(sealed.Ring(bytes(32)))
    cost = sealed.Cost(1, 8)
    envelope = sealed.ended.away.closed(content, TALK, ITS_OWN, cost)
    assert sealed.ended.away.opened(envelope, TALK, ITS_OWN) == content
    with pytest.raises(StaysSealed):
        sealed.ended.away.opened(envelope, OTHER, ITS_OWN)
    for passes, lanes in ((99, 1), (1, 99)):
        forged = sealed.ended.away.Envelope(bytes(16), passes, 8, lanes, b"")
        with pytest.raises(Damaged):
            sealed.ended.away.opened(forged, TALK, ITS_OWN)
    archive.close()


@pytest.mark.parametrize("ending", ["burn", "put_away"])
def test_while_another_program_reads_or_writes_nothing_ends(path, monkeypatch, ending):
    monkeypatch.setattr("goodoffices.archive.drawer.PATIENCE", 0.05)
    archive = sealed.open(path, PASSPHRASE)
    archive.append(OTHER, lodged("d"), 3)
    end = {"burn": lambda: archive.burn(TALK), "put_away": lambda: archive.put_away(TALK, ITS_OWN)}
    for begin in ("BEGIN", "BEGIN IMMEDIATE"):
        other = sqlite3.connect(path, isolation_level=None)
        other.execute(begin)
        other.execute("SELECT * FROM header").fetchall()
        with pytest.raises(Busy, match="Another program"):
            end[ending]()
        assert archive.entries(TALK) == ENTRIES[:12]
        other.close()
    end[ending]()
    assert archive.talks() == (OTHER,)
    archive.close()


def test_what_could_not_be_cleared_out_at_once_is_said_and_cleared_at_the_next_opening(
    full, tmp_path, monkeypatch
):
    secrets = bytes_of(full)
    archive = sealed.open(full, PASSPHRASE)
    burnt = sealed.ended.burnt

    def late(*given):
        burnt(*given)
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM header").fetchall()

    reader = sqlite3.connect(full, isolation_level=None)
    monkeypatch.setattr(sealed.ended, "burnt", late)
    archive._drawer._db.execute("PRAGMA busy_timeout = 50")
    with pytest.raises(Lingers, match="Opening the desk again"):
        archive.burn(TALK)
    assert archive.talks() == (OTHER,)
    archive.close()
    assert left_of(secrets, tmp_path)
    reader.close()
    sealed.open(full, PASSPHRASE).close()
    assert left_of(secrets, tmp_path) == set()


def test_another_program_that_had_read_the_talk_is_told_that_it_is_gone(path):
    one, two = sealed.open(path, PASSPHRASE), sealed.open(path, PASSPHRASE)
    assert two.entries(TALK)
    one.burn(TALK)
    with pytest.raises(NoSuchTalk):
        two.entries(TALK, 12)
    assert two.talks() == (OTHER,)
    one.close()
    two.close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("ending", ["burn", "away"])
def test_a_kill_at_any_moment_leaves_a_talk_whole_or_ended_and_nothing_between(
    full, tmp_path, ending
):
    secrets = bytes_of(full)
    whole = full.read_bytes()
    [wrapped] = asked(full, "SELECT wrapped FROM talk WHERE name = ?", named(full))
    gone, kept = 0, 0
    with program(f"{ending}-and-die", full) as house:
        for moment in range(1000):
            full.write_bytes(whole)
            house.stdin.write(f"{moment}\n")
            house.stdin.flush()
            ended = house.stdout.readline().strip()
            archive = sealed.open(full, PASSPHRASE)
            there = TALK in archive.talks()
            assert archive.verify() == (63 if there or ending == "away" else 3)
            if not there:
                assert left_of(secrets if ending == "burn" else [wrapped], tmp_path) == set()
            if not there and ending == "away":
                assert archive.take_out(ITS_OWN) == (TALK,)
            if TALK in archive.talks():
                assert len(archive.entries(TALK)) == 60
            kept, gone = kept + there, gone + (not there)
            archive.close()
            if ended == "lived":
                break
        house.stdin.close()
    assert ended == "lived"
    assert kept > 5
    assert gone > 5
