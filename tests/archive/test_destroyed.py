"""Words are sealed under the key of their audience; with the key they go, and leave no byte."""

import os
import sqlite3

import pytest
from tests.archive.conftest import CHEAP, OTHER, PASSPHRASE, TALK
from tests.archive.examples import ENTRIES, lodged
from tests.archive.test_crossing_and_kills import program
from tests.archive.test_ended import asked, full, left_of, named

from goodoffices.archive import rows, sealed
from goodoffices.archive.faults import Busy, Damaged, PutAway
from goodoffices.archive.shelf import Doomed
from goodoffices.core.emptying import DESTROYED
from goodoffices.core.refs import Side
from goodoffices.core.seats import head

__all__ = ("full",)
MEDIATION = Doomed("mediation")


def kept(archive, talk=TALK):
    with archive._drawer.reading() as db:
        return archive._kept(db, talk)


def seals_of(path):
    """Every sealed act of the talk, and its wrapped keys."""
    entries = asked(path, "SELECT sealed FROM entry WHERE talk = ?", named(path))
    return [*entries, *asked(path, "SELECT wrapped FROM talk WHERE name = ?", named(path))]


def test_each_audience_has_a_key_of_its_own_from_when_it_first_writes(path):
    archive = sealed.open(path, PASSPHRASE)
    ring = kept(archive).ring
    assert set(ring.audiences) == {entry.by.audience for entry in ENTRIES[:12]}
    assert len({ring.key, *ring.audiences.values()}) == len(ring.audiences) + 1
    assert set(kept(archive, OTHER).ring.audiences) == {"mediation"}
    archive.close()


def test_no_key_opens_what_another_audience_said(path):
    archive = sealed.open(path, PASSPHRASE)
    whole = kept(archive)
    found = sqlite3.connect(path).execute(
        "SELECT place, sealed, retry FROM entry WHERE talk = ? ORDER BY place", (whole.name,)
    )
    last = b""
    for place, seal, retry in found.fetchall():
        bound = rows._place("entry", whole.name, place, retry or b"", last)
        last = rows.end(seal)
        for audience in whole.ring.audiences:
            key = whole.ring.sealing(audience)
            if audience == ENTRIES[place].by.audience:
                assert rows.seals.unseal(key, seal, bound)
            else:
                with pytest.raises(Damaged):
                    rows.seals.unseal(key, seal, bound)
    archive.close()


def test_the_file_tells_nobody_without_its_passphrase_how_many_audiences_wrote(path):
    lengths = asked(path, "SELECT CAST(length(wrapped) AS BLOB) FROM talk")
    assert len(lengths) == 2
    assert len(set(lengths)) == 1


def test_no_byte_of_the_words_or_of_their_key_is_left(full, tmp_path):
    archive = sealed.open(full, PASSPHRASE)
    before, old = seals_of(full), kept(archive).ring
    assert archive.destroy(TALK, MEDIATION) > 40
    new = kept(archive).ring
    assert new.audiences["mediation"] != old.audiences["mediation"]
    others = set(old.audiences) - {"mediation"}
    assert all(new.audiences[each] == old.audiences[each] for each in others)
    assert left_of(before, tmp_path) == set()
    assert archive.verify() == 63
    archive.close()
    assert left_of(before, tmp_path) == set()
    again = sealed.open(full, PASSPHRASE)
    said = {entry.act.words.text for entry in again.entries(TALK, 12)}
    assert said == {DESTROYED}
    again.close()


def test_an_end_from_before_cannot_be_put_behind_what_was_emptied(path, tmp_path):
    archive = sealed.open(path, PASSPHRASE)
    archive.backup(tmp_path / "older")
    archive.destroy(TALK, MEDIATION)
    archive.close()
    [seal] = asked(tmp_path / "older", "SELECT sealed FROM entry WHERE place = 11")
    db = sqlite3.connect(path)
    db.execute("UPDATE entry SET sealed = ? WHERE place = 11", (seal,))
    db.commit()
    db.close()
    archive = sealed.open(path, PASSPHRASE)
    with pytest.raises(Damaged):
        archive.entries(TALK)
    archive.close()


def test_a_talk_that_was_put_away_is_not_emptied_and_comes_back_with_all_its_keys(path):
    archive = sealed.open(path, PASSPHRASE)
    ring = kept(archive).ring
    archive.put_away(TALK, "the boathouse key")
    with pytest.raises(PutAway):
        archive.destroy(TALK, MEDIATION)
    archive.take_out("the boathouse key")
    assert kept(archive).ring == ring
    assert archive.entries(TALK) == ENTRIES[:12]
    archive.close()


def test_while_another_program_reads_nothing_is_destroyed(path, monkeypatch):
    monkeypatch.setattr("goodoffices.archive.drawer.PATIENCE", 0.05)
    archive = sealed.open(path, PASSPHRASE)
    archive.mark(TALK, ENTRIES[-1].at)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN")
    other.execute("SELECT * FROM header").fetchall()
    with pytest.raises(Busy):
        archive.destroy(TALK, MEDIATION)
    assert archive.entries(TALK) == ENTRIES[:12]
    other.close()
    archive.close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_kill_at_any_moment_leaves_the_words_whole_or_no_byte_of_them(path, tmp_path):
    secrets = seals_of(path)
    whole = path.read_bytes()
    seen = []
    with program("destroy-and-die", path) as house:
        for moment in range(1000):
            path.write_bytes(whole)
            house.stdin.write(f"{moment}\n")
            house.stdin.flush()
            ended = house.stdout.readline().strip()
            archive = sealed.open(path, PASSPHRASE)
            assert archive.verify() == 15
            there = archive.entries(TALK)[:12] == ENTRIES[:12]
            if not there:
                assert archive.destroy(TALK, MEDIATION) == 0
                assert left_of(secrets, tmp_path) == set()
            seen.append(there)
            archive.close()
            if ended == "lived":
                break
        house.stdin.close()
    assert ended == "lived"
    assert seen == sorted(seen, reverse=True)
    assert seen.count(True) > 5
    assert seen.count(False) > 3


def test_a_ring_of_many_audiences_is_kept_whole(tmp_path):
    archive = sealed.create(tmp_path / "many", PASSPHRASE, CHEAP)
    done = [lodged(f"n{number}", by=head(Side(f"side{number}"))) for number in range(90)]
    archive.begin(TALK, bytes(32), done)
    assert archive.entries(TALK) == tuple(done)
    archive.destroy(TALK, Doomed("delegation/side7"))
    assert sum(e.act.words.text == DESTROYED for e in archive.entries(TALK)) == 1
    archive.close()
