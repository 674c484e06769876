"""Whatever somebody changes, moves, swaps or takes out of a sealed file is found."""

import random
import sqlite3
from dataclasses import replace

import pytest
from tests.archive.conftest import CHEAP, OTHER, PASSPHRASE, TALK
from tests.archive.examples import ENTRIES, lodged

from goodoffices.archive import sealed
from goodoffices.archive.faults import Damaged, Fault, NotOurs, Older, WrongPassphrase
from goodoffices.archive.keys import VERSION
from goodoffices.archive.shelf import TalkId


def tamper(path, *statements):
    """Change the file as somebody with any SQLite tool could."""
    db = sqlite3.connect(path, isolation_level=None)
    changed = 0
    for statement in statements:
        sql, values = statement if isinstance(statement, tuple) else (statement, ())
        changed += db.execute(sql, values).rowcount
    db.close()
    assert changed, "the statement must change something, or the test says nothing"


def rows(path, sql):
    """What somebody with any SQLite tool could read."""
    db = sqlite3.connect(path)
    found = db.execute(sql).fetchall()
    db.close()
    return found


def read(path):
    """Everything in the file, as a careful reader would."""
    archive = sealed.open(path, PASSPHRASE)
    try:
        for talk in archive.talks():
            archive.entries(talk)
            archive.key(talk)
        return archive.verify()
    finally:
        archive.close()


def test_an_untouched_file_verifies(path):
    assert read(path) == 15


# Every talk is somebody's x'…' name in the file; the long one has twelve entries.
LONG = "(SELECT talk FROM entry GROUP BY talk ORDER BY count(*) DESC LIMIT 1)"
SHORT = "(SELECT talk FROM entry GROUP BY talk ORDER BY count(*) LIMIT 1)"


@pytest.mark.parametrize(
    "statements",
    [
        pytest.param([f"DELETE FROM entry WHERE talk = {LONG} AND place = 11"], id="last gone"),
        pytest.param([f"DELETE FROM entry WHERE talk = {LONG} AND place >= 6"], id="tail gone"),
        pytest.param([f"DELETE FROM entry WHERE talk = {LONG}"], id="all gone"),
        pytest.param([f"DELETE FROM entry WHERE talk = {LONG} AND place = 5"], id="one gone"),
        pytest.param([f"DELETE FROM entry WHERE talk = {LONG} AND place = 0"], id="first gone"),
        pytest.param(
            [
                f"DELETE FROM entry WHERE talk = {LONG} AND place = 5",
                f"UPDATE entry SET place = place - 1 WHERE talk = {LONG} AND place > 5",
            ],
            id="one gone and closed up",
        ),
        pytest.param(
            [f"UPDATE entry SET place = 99 WHERE talk = {LONG} AND place = 11"], id="moved"
        ),
        pytest.param(
            [
                f"UPDATE entry SET place = -1 WHERE talk = {LONG} AND place = 3",
                f"UPDATE entry SET place = 3 WHERE talk = {LONG} AND place = 4",
                f"UPDATE entry SET place = 4 WHERE talk = {LONG} AND place = -1",
            ],
            id="swapped",
        ),
        pytest.param(
            [
                f"UPDATE entry SET sealed = (SELECT sealed FROM entry WHERE talk = {SHORT} "
                f"AND place = 1), retry = NULL WHERE talk = {LONG} AND place = 1"
            ],
            id="copied from another talk",
        ),
        pytest.param(
            [f"INSERT INTO entry SELECT {SHORT}, place, sealed, retry FROM entry "
             f"WHERE talk = {LONG} AND place = 3"],
            id="copied to another talk",
        ),
        pytest.param(
            [f"INSERT INTO entry SELECT talk, 12, sealed, NULL FROM entry "
             f"WHERE talk = {LONG} AND place = 11"],
            id="doubled",
        ),
        pytest.param(
            [f"UPDATE entry SET talk = x'00' WHERE talk = {SHORT}"], id="under an unknown talk"
        ),
        pytest.param(
            [f"INSERT INTO entry SELECT x'00', place, sealed, retry FROM entry "
             f"WHERE talk = {LONG}"],
            id="strays",
        ),
        pytest.param(
            [f"UPDATE entry SET retry = NULL WHERE talk = {LONG} AND place = 1"],
            id="retry forgotten",
        ),
        pytest.param(
            [f"UPDATE entry SET retry = x'aa' WHERE talk = {LONG} AND place = 2"],
            id="retry invented",
        ),
        pytest.param(
            [f"UPDATE entry SET retry = 'text' WHERE talk = {LONG} AND place = 2"],
            id="retry of another type",
        ),
        pytest.param(
            [f"UPDATE entry SET sealed = 'text' WHERE talk = {LONG} AND place = 2"],
            id="a text where a seal was",
        ),
        pytest.param(
            [f"UPDATE entry SET sealed = x'' WHERE talk = {LONG} AND place = 11"],
            id="nothing where a seal was",
        ),
        pytest.param([f"DELETE FROM talk WHERE name = {SHORT}"], id="a talk unlisted"),
        pytest.param(
            [f"DELETE FROM entry WHERE talk = {SHORT}", "DELETE FROM talk WHERE name NOT IN "
             "(SELECT talk FROM entry)"],
            id="a whole talk gone",
        ),
        pytest.param(
            [f"UPDATE talk SET head = (SELECT head FROM talk WHERE name = {SHORT}) "
             f"WHERE name = {LONG}"],
            id="another talk's head",
        ),
        pytest.param(
            [f"UPDATE talk SET wrapped = (SELECT wrapped FROM talk WHERE name = {SHORT}) "
             f"WHERE name = {LONG}"],
            id="another talk's key",
        ),
        pytest.param(["UPDATE talk SET head = wrapped"], id="a key for a head"),
        pytest.param([f"UPDATE talk SET name = 'text' WHERE name = {LONG}"], id="renamed"),
        pytest.param(["UPDATE header SET census = wrapped"], id="a key for a census"),
        pytest.param(["UPDATE header SET census = 2"], id="a bare census"),
    ],
)  # fmt: skip
def test_a_file_in_which_rows_were_touched_fails_loudly(path, statements):
    tamper(path, *statements)
    with pytest.raises(Damaged, match="damaged"):
        read(path)


def test_every_single_flipped_bit_of_a_sealed_row_is_found(path):
    [(name, seal)] = rows(path, f"SELECT talk, sealed FROM entry WHERE talk = {SHORT} AND place=1")
    archive = sealed.open(path, PASSPHRASE)
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA synchronous = OFF")
    for byte in range(len(seal)):
        wrong = bytearray(seal)
        wrong[byte] ^= 1 << byte % 8
        db.execute(
            "UPDATE entry SET sealed = ? WHERE talk = ? AND place = 1", (bytes(wrong), name)
        )
        with pytest.raises(Damaged):
            archive.entries(OTHER)
    db.execute("UPDATE entry SET sealed = ? WHERE talk = ? AND place = 1", (seal, name))
    assert archive.entries(OTHER) == tuple(lodged(each) for each in "abc")
    db.close()
    archive.close()


def test_an_older_end_of_a_record_cannot_be_put_behind_a_newer_beginning(path, tmp_path):
    older = tmp_path / "older"
    archive = sealed.open(path, PASSPHRASE)
    archive.backup(older)
    archive.append(OTHER, lodged("d", "As it was."), 3)
    archive.append(OTHER, lodged("e"), 4)
    archive.close()
    forked = sealed.open(older, PASSPHRASE)
    forked.append(OTHER, lodged("d", "As it was not."), 3)
    forked.close()
    [(name, seal)] = rows(
        older, f"SELECT talk, sealed FROM entry WHERE talk = {SHORT} AND place=3"
    )
    tamper(path, ("UPDATE entry SET sealed = ? WHERE talk = ? AND place = 3", (seal, name)))
    with pytest.raises(Damaged):
        read(path)


def test_a_byte_changed_anywhere_in_the_file_changes_nothing_that_is_read_or_is_found(path):
    archive = sealed.open(path, PASSPHRASE)
    whole = {talk: archive.entries(talk) for talk in archive.talks()}
    archive.close()
    data = path.read_bytes()
    chance = random.Random(20260504)
    found = 0
    # A third of them where something stands; the rest wherever they fall.
    used = [place for place in range(len(data)) if data[place]]
    for place in [*chance.sample(used, 150), *chance.sample(range(len(data)), 50)]:
        wrong = bytearray(data)
        wrong[place] ^= 1 << chance.randrange(8)
        path.write_bytes(bytes(wrong))
        try:
            archive = sealed.open(path, PASSPHRASE)
        except Fault:
            found += 1
            continue
        try:
            assert {talk: archive.entries(talk) for talk in archive.talks()} == whole
        except Fault:
            found += 1
        archive.close()
        for rest in ("-wal", "-shm"):
            path.with_name(path.name + rest).unlink(missing_ok=True)
    assert found > 100


def test_one_talk_put_back_to_an_older_state_by_itself_is_found(path, tmp_path):
    older = tmp_path / "older"
    archive = sealed.open(path, PASSPHRASE)
    archive.backup(older)
    archive.append(OTHER, lodged("d", "As it was."), 3)
    assert archive.verify() == 16
    archive.close()
    [(name, head)] = rows(older, f"SELECT name, head FROM talk WHERE name = {SHORT}")
    tamper(
        path,
        ("DELETE FROM entry WHERE talk = ? AND place = 3", (name,)),
        ("UPDATE talk SET head = ? WHERE name = ?", (head, name)),
    )
    archive = sealed.open(path, PASSPHRASE)
    asks = (
        archive.talks,
        archive.verify,
        lambda: archive.key(OTHER),
        lambda: archive.entries(OTHER),
        lambda: archive.append(OTHER, lodged("e", "As it is now."), 3),
        lambda: archive.mark(OTHER, ENTRIES[11].at),
    )
    for ask in asks:
        with pytest.raises(Damaged):
            ask()
    archive.close()
    # Even with the count of that time: the other talk has gone on since.
    [(census,)] = rows(older, "SELECT census FROM header")
    archive = sealed.open(older, PASSPHRASE)
    archive.append(TALK, replace(lodged("more"), at=ENTRIES[11].at), 12)
    archive.close()
    tamper(older, ("UPDATE header SET census = ?", (census,)))
    archive = sealed.open(older, PASSPHRASE)
    with pytest.raises(Damaged):
        archive.talks()
    archive.close()


def test_an_open_desk_notices_an_older_copy_in_the_place_of_its_file(path, tmp_path):
    archive = sealed.open(path, PASSPHRASE)
    archive.backup(tmp_path / "older")
    archive.append(OTHER, lodged("d"), 3)
    older = sealed.open(tmp_path / "older", PASSPHRASE)
    with pytest.raises(Older, match="older copy"):
        older.entries(OTHER, 4)
    with pytest.raises(Older):
        older.append(OTHER, lodged("e"), 4)
    archive.close()
    older.close()


def test_reading_on_from_a_place_finds_what_is_missing_at_the_end(path):
    tamper(path, f"DELETE FROM entry WHERE talk = {LONG} AND place = 11")
    archive = sealed.open(path, PASSPHRASE)
    for start in range(13):
        with pytest.raises(Damaged):
            archive.entries(TALK, start)
    archive.close()


def test_nothing_is_written_on_behind_a_retry_that_was_touched(path):
    touched = ENTRIES[1]
    assert touched.key
    tamper(path, f"UPDATE entry SET sealed = x'00' WHERE talk = {LONG} AND place = 1")
    archive = sealed.open(path, PASSPHRASE)
    with pytest.raises(Damaged):
        archive.append(TALK, touched, 12)
    archive.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE header SET passes = 1000000",
        "UPDATE header SET passes = 2",
        "UPDATE header SET passes = 0",
        "UPDATE header SET passes = 'many'",
        "UPDATE header SET memory = 2147483647",
        "UPDATE header SET memory = 16",
        "UPDATE header SET memory = -1",
        "UPDATE header SET lanes = 200",
        "UPDATE header SET lanes = 0",
        "UPDATE header SET salt = x'00112233445566778899aabbccddeeff'",
        "UPDATE header SET salt = x''",
        "UPDATE header SET salt = 'text'",
        "UPDATE header SET wrapped = x'00'",
        "UPDATE header SET wrapped = census",
        "UPDATE header SET version = 0",
        "DELETE FROM header",
    ],
)
def test_a_forged_header_says_what_a_wrong_passphrase_says(path, statement):
    with pytest.raises(WrongPassphrase) as wrong:
        sealed.open(path, "another passphrase")
    tamper(path, statement)
    with pytest.raises(WrongPassphrase) as forged:
        sealed.open(path, PASSPHRASE)
    assert str(forged.value) == str(wrong.value) == "The passphrase does not open this file."


def test_a_file_of_a_later_version_asks_for_that_version(path):
    tamper(path, f"UPDATE header SET version = {VERSION + 1}")
    with pytest.raises(Fault, match="newer version"):
        sealed.open(path, PASSPHRASE)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER quiet AFTER INSERT ON entry BEGIN DELETE FROM entry; END",
        "CREATE TABLE more (a)",
        "CREATE VIEW seen AS SELECT * FROM entry",
        "DROP TABLE talk",
        "ALTER TABLE entry ADD COLUMN more",
        "PRAGMA application_id = 1",
    ],
)
def test_a_file_laid_out_otherwise_is_none_of_ours(path, statement):
    db = sqlite3.connect(path)
    db.execute(statement)
    db.close()
    with pytest.raises(NotOurs, match="not a sealed file"):
        sealed.open(path, PASSPHRASE)


def test_what_lies_open_in_the_file_is_its_outline_and_nothing_else(path):
    assert rows(path, "SELECT count(*) FROM talk") == [(2,)]
    lengths = {length for (length,) in rows(path, "SELECT length(sealed) FROM entry")}
    assert all((length - 40) % 256 == 0 for length in lengths)
    names = {name for (name,) in rows(path, "SELECT name FROM talk")}
    assert not names & {TALK.encode(), OTHER.encode()}
    data = path.read_bytes()
    for word in (TALK, OTHER, "evening", "mediation", "Lodge", "Found", "proximity"):
        assert word.encode() not in data


def test_two_files_call_the_same_talk_differently(path, tmp_path):
    other = sealed.create(tmp_path / "other", PASSPHRASE, cost=CHEAP)
    other.begin(TalkId(TALK), bytes(32))
    other.close()
    there = set(rows(tmp_path / "other", "SELECT name FROM talk"))
    assert not there & set(rows(path, "SELECT name FROM talk"))
