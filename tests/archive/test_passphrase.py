"""A file opens with its passphrase, and with nothing else."""

import sqlite3
import unicodedata

import pytest
from tests.archive.conftest import CHEAP, OTHER, PASSPHRASE, TALK
from tests.archive.examples import lodged

from goodoffices.archive import sealed, seals
from goodoffices.archive.faults import (
    Locked,
    OldPassphraseLingers,
    WeakPassphrase,
    WrongPassphrase,
)
from goodoffices.archive.seals import Cost


def header(path):
    db = sqlite3.connect(path)
    [row] = db.execute("SELECT salt, wrapped FROM header").fetchall()
    db.close()
    return row


def test_the_right_passphrase_opens_and_a_wrong_one_does_not(path):
    sealed.open(path, PASSPHRASE).close()
    for wrong in ("", "a long passphras", "a long passphrase ", "A long passphrase", "x" * 5000):
        with pytest.raises(WrongPassphrase):
            sealed.open(path, wrong)


def test_a_wrong_passphrase_costs_the_same_work_as_the_right_one(path, monkeypatch):
    work = []
    stretch = seals.hash_secret_raw

    def counted(secret, salt, *cost):
        work.append((salt, cost))
        return stretch(secret, salt, *cost)

    monkeypatch.setattr(seals, "hash_secret_raw", counted)
    sealed.open(path, PASSPHRASE).close()
    for wrong in ("", "x", "a long passphrasf", "x" * 5000):
        with pytest.raises(WrongPassphrase) as refused:
            sealed.open(path, wrong)
        assert str(refused.value) == "The passphrase does not open this file."
        assert refused.value.__cause__ is None
    assert len(work) == 5
    assert len(set(work)) == 1


def test_an_unsuccessful_try_leaves_the_file_as_it_was(path):
    before = path.read_bytes()
    with pytest.raises(WrongPassphrase):
        sealed.open(path, "another passphrase")
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == ["talks"]


def test_a_passphrase_of_seven_characters_is_refused_and_nothing_is_made(tmp_path):
    with pytest.raises(WeakPassphrase, match="at least 8 characters"):
        sealed.create(tmp_path / "talks", "1234567", cost=CHEAP)
    assert list(tmp_path.iterdir()) == []
    sealed.create(tmp_path / "talks", "12345678", cost=CHEAP).close()


def test_letters_typed_in_two_ways_are_the_same_passphrase(tmp_path):
    one, two = (unicodedata.normalize(form, "café au lait") for form in ("NFC", "NFD"))
    assert one != two
    sealed.create(tmp_path / "talks", one, cost=CHEAP).close()
    sealed.open(tmp_path / "talks", two).close()
    with pytest.raises(WeakPassphrase):
        sealed.create(tmp_path / "more", unicodedata.normalize("NFD", "é" * 7), cost=CHEAP)


def test_a_passphrase_costs_64_mebibytes_and_three_passes_a_guess_unless_said_otherwise():
    assert Cost() == Cost(passes=3, memory=64 * 1024, lanes=1)


def test_a_file_made_at_the_usual_cost_opens(tmp_path):
    sealed.create(tmp_path / "talks", PASSPHRASE).close()
    sealed.open(tmp_path / "talks", PASSPHRASE).close()


def test_after_a_change_the_new_passphrase_opens_and_the_old_one_does_not(path):
    archive = sealed.open(path, PASSPHRASE)
    before = archive.entries(TALK)
    archive.change_passphrase(PASSPHRASE, "another passphrase")
    archive.append(OTHER, lodged("d"), 3)
    archive.close()
    with pytest.raises(WrongPassphrase):
        sealed.open(path, PASSPHRASE)
    archive = sealed.open(path, "another passphrase")
    assert archive.entries(TALK) == before
    assert archive.verify() == 16
    archive.close()


def test_a_change_leaves_no_trace_of_the_old_wrapped_key(path):
    salt, wrapped = header(path)
    assert wrapped in path.read_bytes()
    archive = sealed.open(path, PASSPHRASE)
    archive.change_passphrase(PASSPHRASE, "another passphrase")
    archive.change_passphrase("another passphrase", "one more passphrase")
    for each in path.parent.iterdir():
        assert salt not in each.read_bytes()
        # Not even a piece of it, as a page that was not cleared would hold.
        assert not any(wrapped[at : at + 16] in each.read_bytes() for at in range(0, 200, 8))
    archive.close()
    assert salt not in path.read_bytes()
    assert header(path)[1] in path.read_bytes()


def test_a_change_keeps_the_cost_of_a_guess(path):
    archive = sealed.open(path, PASSPHRASE)
    archive.change_passphrase(PASSPHRASE, "another passphrase")
    archive.close()
    db = sqlite3.connect(path)
    assert db.execute("SELECT passes, memory, lanes FROM header").fetchone() == (1, 8, 1)
    db.close()


def test_a_change_needs_the_old_passphrase_and_a_good_new_one(path):
    archive = sealed.open(path, PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        archive.change_passphrase("another passphrase", "one more passphrase")
    with pytest.raises(WeakPassphrase):
        archive.change_passphrase(PASSPHRASE, "short")
    archive.close()
    sealed.open(path, PASSPHRASE).close()


def test_a_change_goes_on_being_read_by_those_who_have_the_file_open(path):
    one, two = sealed.open(path, PASSPHRASE), sealed.open(path, PASSPHRASE)
    one.change_passphrase(PASSPHRASE, "another passphrase")
    two.append(OTHER, lodged("d"), 3)
    assert one.entries(OTHER, 3) == (lodged("d"),)
    one.close()
    two.close()


def test_a_change_says_when_another_program_keeps_the_old_key_in_the_file(path, monkeypatch):
    monkeypatch.setattr("goodoffices.archive.drawer.PATIENCE", 0.05)
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM header").fetchall()
    archive = sealed.open(path, PASSPHRASE)
    with pytest.raises(OldPassphraseLingers, match="once more"):
        archive.change_passphrase(PASSPHRASE, "another passphrase")
    reader.close()
    archive.change_passphrase("another passphrase", "another passphrase")
    archive.close()
    sealed.open(path, "another passphrase").close()


def test_a_locked_file_does_nothing_until_it_is_opened_again(path, tmp_path):
    archive = sealed.open(path, PASSPHRASE)
    archive.close()
    archive.close()
    for ask in (
        archive.talks,
        archive.verify,
        lambda: archive.key(TALK),
        lambda: archive.entries(TALK),
        lambda: archive.append(OTHER, lodged("d"), 3),
        lambda: archive.change_passphrase(PASSPHRASE, "another passphrase"),
        lambda: archive.backup(tmp_path / "copy"),
    ):
        with pytest.raises(Locked, match="locked"):
            ask()
    assert not (tmp_path / "copy").exists()
    assert not any(archive._keys._file)
    sealed.open(path, PASSPHRASE).close()
