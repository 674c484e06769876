"""A backup is whole, sealed and never in the way; a damaged one fails loudly."""

import sqlite3
import stat

import pytest
from tests.archive.conftest import OTHER, PASSPHRASE, TALK
from tests.archive.examples import ENTRIES, lodged

from goodoffices.archive import sealed
from goodoffices.archive.faults import (
    AlreadyThere,
    Damaged,
    Fault,
    NoFolder,
    NotOurs,
    NotThere,
    Unfinished,
    WrongPassphrase,
)


@pytest.fixture
def backup(path, tmp_path):
    archive = sealed.open(path, PASSPHRASE)
    archive.backup(tmp_path / "backup")
    archive.close()
    return tmp_path / "backup"


def test_a_restored_backup_holds_all_that_was_there_and_none_of_what_came_after(path, tmp_path):
    archive = sealed.open(path, PASSPHRASE)
    archive.backup(tmp_path / "backup")
    archive.append(OTHER, lodged("d"), 3)
    archive.close()
    assert sealed.restore(tmp_path / "backup", tmp_path / "again", PASSPHRASE) == 15
    again = sealed.open(tmp_path / "again", PASSPHRASE)
    assert again.entries(TALK) == ENTRIES[:12]
    assert len(again.entries(OTHER)) == 3
    again.append(OTHER, lodged("e"), 3)
    assert again.verify() == 16
    again.close()


def test_a_backup_taken_in_mid_work_holds_what_was_not_yet_brought_into_the_file(path, tmp_path):
    archive = sealed.open(path, PASSPHRASE)
    for place in range(3, 30):
        archive.append(OTHER, lodged(f"e{place}"), place)
    assert (path.parent / "talks-wal").stat().st_size
    archive.backup(tmp_path / "backup")
    assert sealed.restore(tmp_path / "backup", tmp_path / "again", PASSPHRASE) == 42
    archive.close()


def test_every_file_is_its_owners_alone(path, backup, tmp_path):
    sealed.restore(backup, tmp_path / "again", PASSPHRASE)
    archive = sealed.open(path, PASSPHRASE)
    archive.append(OTHER, lodged("d"), 3)
    for each in tmp_path.iterdir():
        assert stat.S_IMODE(each.stat().st_mode) == 0o600, each.name
    archive.close()


def test_nothing_is_ever_overwritten(path, backup, tmp_path):
    (tmp_path / "mine").write_text("mine")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    archive = sealed.open(path, PASSPHRASE)
    for there in ("mine", "link", "talks"):
        with pytest.raises(AlreadyThere, match="nothing was overwritten"):
            archive.backup(tmp_path / there)
        with pytest.raises(AlreadyThere):
            sealed.restore(backup, tmp_path / there, PASSPHRASE)
        with pytest.raises(AlreadyThere):
            sealed.create(tmp_path / there, PASSPHRASE)
    assert archive.verify() == 15
    archive.close()
    assert (tmp_path / "mine").read_text() == "mine"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["backup", "link", "mine", "talks"]


def test_nothing_is_overwritten_that_appeared_in_the_last_moment(path, tmp_path, monkeypatch):
    to = tmp_path / "copy"
    archive = sealed.open(path, PASSPHRASE)
    proved = sealed._proved

    def late(copy):
        to.write_text("mine")
        return proved(copy)

    monkeypatch.setattr(sealed, "_proved", late)
    with pytest.raises(AlreadyThere):
        archive.backup(to)
    archive.close()
    assert to.read_text() == "mine"


def test_a_wrong_passphrase_restores_nothing(backup, tmp_path):
    with pytest.raises(WrongPassphrase):
        sealed.restore(backup, tmp_path / "again", "another passphrase")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["backup", "talks"]


@pytest.mark.parametrize("part", range(40))
def test_a_damaged_backup_fails_loudly_and_puts_nothing_in_place(backup, tmp_path, part):
    db = sqlite3.connect(backup)
    # So that no byte is hit that SQLite left behind where nothing is any more.
    db.execute("VACUUM")
    db.close()
    data = bytearray(backup.read_bytes())
    used = [each for each in range(100, len(data)) if data[each]]
    data[used[len(used) * part // 40]] ^= 0xFF
    backup.write_bytes(bytes(data))
    with pytest.raises(Fault):
        sealed.restore(backup, tmp_path / "again", PASSPHRASE)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["backup", "talks"]


@pytest.mark.parametrize("kept", [0, 50, 100, 4096, 8192, 0.5, 0.9])
def test_a_backup_cut_short_fails_loudly(backup, tmp_path, kept):
    data = backup.read_bytes()
    backup.write_bytes(data[: kept if isinstance(kept, int) else int(len(data) * kept)])
    with pytest.raises((Damaged, NotOurs, WrongPassphrase)):
        sealed.restore(backup, tmp_path / "again", PASSPHRASE)
    assert not (tmp_path / "again").exists()


def test_a_backup_with_its_last_rows_taken_out_fails_loudly(backup, tmp_path):
    db = sqlite3.connect(backup)
    db.execute("DELETE FROM entry WHERE place = 11")
    db.commit()
    db.close()
    with pytest.raises(Damaged):
        sealed.restore(backup, tmp_path / "again", PASSPHRASE)


def test_a_file_that_is_being_worked_on_is_no_backup(path, tmp_path):
    archive = sealed.open(path, PASSPHRASE)
    archive.append(OTHER, lodged("d"), 3)
    with pytest.raises(Unfinished, match="unfinished work"):
        sealed.restore(path, tmp_path / "again", PASSPHRASE)
    archive.close()
    assert sealed.restore(path, tmp_path / "again", PASSPHRASE) == 16


def test_a_damaged_file_is_never_backed_up_as_if_it_were_whole(path, tmp_path):
    db = sqlite3.connect(path)
    db.execute("DELETE FROM entry WHERE place = 11")
    db.commit()
    db.close()
    archive = sealed.open(path, PASSPHRASE)
    with pytest.raises(Damaged):
        archive.backup(tmp_path / "backup")
    assert archive.talks()
    archive.close()
    assert not (tmp_path / "backup").exists()


def test_a_backup_keeps_the_passphrase_it_was_made_under(path, backup, tmp_path):
    archive = sealed.open(path, PASSPHRASE)
    archive.change_passphrase(PASSPHRASE, "another passphrase")
    archive.close()
    assert sealed.restore(backup, tmp_path / "again", PASSPHRASE) == 15


def test_a_backup_needs_a_folder_and_a_restore_a_backup(path, tmp_path):
    archive = sealed.open(path, PASSPHRASE)
    with pytest.raises(NoFolder):
        archive.backup(tmp_path / "no" / "backup")
    with pytest.raises(NoFolder):
        archive.backup(path / "backup")
    archive.close()
    for none in (tmp_path / "none", tmp_path):
        with pytest.raises(NotThere):
            sealed.restore(none, tmp_path / "again", PASSPHRASE)
