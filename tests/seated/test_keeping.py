"""A house is backed up, restored, checked, and its key changed: whole, or not at all."""

import os
import sqlite3
import stat
import subprocess
import sys

import pyrage
import pytest
from django.conf import settings
from django.db import connection
from tests.archive.test_disk import HOUSE
from tests.seated.conftest import seated
from tests.seated.kept import factor, of_one_key, run

from goodoffices.core.lines import NoteLine
from goodoffices.rooms import Rooms, WrongPassphrase
from goodoffices.server.begun import Begun
from goodoffices.server.door import door
from goodoffices.server.seated import (
    drafts,
    factors,
    key,
    letterbox,
    occupied,
    parcel,
    tokens,
    unsent,
)
from goodoffices.server.seated.accounts import ACCOUNTS
from goodoffices.server.seated.house import TALKS
from goodoffices.server.seated.models import Invitation, Letterbox, Sitting


@pytest.fixture
def offline(tmp_path):
    """An offline key: its public half, and the file with its secret half."""
    drawn = pyrage.x25519.Identity.generate()
    file = tmp_path / "offline"
    file.write_text(f"# created: today\n# public key: {drawn.to_public()}\n{drawn}\n")
    return str(drawn.to_public()), file


@pytest.fixture
def standing(mara, talk, tmp_path):
    """The folder of a house that is open, with a talk, two people, and one who was asked."""
    seated(mara, talk, "delegation/A/head", "ingrid")
    Invitation.drawn(founds=True)
    hers = Sitting.objects.get(person__name="ingrid")
    page, fields = f"/rooms/{hers.key}/do/Note", {"words.text": ["Begun, not sent."]}
    drafts.Own(hers.person, hers).keep(Begun("draft-1", page, page, fields))
    tokens.drawn(hers, "A list", tokens.Reach.ACTS)
    wanted = letterbox.Wanted("ingrid@post.example", "en", since=1.0)
    Letterbox.objects.create(person=hers.person, sealed=letterbox.sealed(wanted))
    folder = tmp_path / "house"
    folder.mkdir()
    for each in tmp_path.glob(f"{TALKS}*"):
        each.rename(folder / each.name)
    written(folder)
    return folder


def written(folder):
    """Lay the accounts, which these tests have in memory, where a house has them."""
    (folder / ACCOUNTS).write_bytes(connection.connection.serialize())


@pytest.fixture
def backup(standing, offline, tmp_path):
    """A backup of the house, and the words that put it in place elsewhere."""
    done = run("admin", "backup", standing, tmp_path / "backup", "--recipient", offline[0])
    assert done.exit_code == 0, done.output
    return tmp_path / "backup"


def restored(backup, to, offline, **told):
    return run("admin", "restore", backup, to, "--identity", offline[1], **told)


def counted(folder, **told):
    done = run("admin", "fsck", folder, **told)
    assert done.exit_code == 0, done.output
    return {line.split("\t")[1]: int(line.split("\t")[0]) for line in done.output.splitlines()}


def asked(folder, question):
    db = sqlite3.connect(folder / ACCOUNTS)
    found = db.execute(question).fetchall()
    db.close()
    return found


def left(folder):
    return sorted(each.name for each in folder.iterdir())


def test_a_restored_house_holds_the_talks_and_the_people_of_that_moment(
    standing, mara, talk, backup, offline, tmp_path
):
    before = counted(standing)
    assert before["accounts"] == 2
    assert before["sittings"] == 2
    assert before["entries"] == len(door._desk()._archive.entries(talk)) > 1
    mara.post(f"/talks/{talk}/do/Note", {"words.text": "After.", "words.lang": "en", "key": "k1"})
    assert counted(standing)["entries"] == before["entries"] + 1
    done = restored(backup, tmp_path / "again", offline)
    assert done.exit_code == 0, done.output
    assert f"Restored {before['entries']} entries" in done.output
    assert counted(tmp_path / "again") == before
    assert left(tmp_path / "again") == [ACCOUNTS, TALKS]
    for each in (tmp_path / "again").iterdir():
        assert stat.S_IMODE(each.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "again").stat().st_mode) == 0o700
    assert factor(tmp_path / "again", settings.HOUSE_KEY)


def test_a_permanent_link_leads_to_its_line_in_a_house_that_was_restored(
    mara, talk, standing, offline, tmp_path
):
    said = {"words.text": "Under the harbour stone.", "words.lang": "en", "key": "note-00001"}
    mara.post(f"/talks/{talk}/do/Note", said)
    [line] = door.mediator(talk).read().of(NoteLine)
    link, never = f"/talks/{talk}/lines/{line.id}", f"/talks/{talk}/lines/{'0' * 20}"
    assert said["words.text"] in mara.get(link).content.decode()
    run("admin", "backup", standing, tmp_path / "backup", "--recipient", offline[0])
    assert restored(tmp_path / "backup", tmp_path / "again", offline).exit_code == 0
    door.keep_open(tmp_path / "again" / TALKS, settings.HOUSE_KEY)
    assert said["words.text"] in mara.get(link).content.decode()
    assert mara.get(never).status_code == 404
    rooms = "SELECT key, talk, seat, seating FROM seated_sitting ORDER BY id"
    assert asked(tmp_path / "again", rooms) == asked(standing, rooms)


def test_what_was_used_since_the_backup_is_not_good_again(standing, backup, offline, tmp_path):
    assert asked(standing, "SELECT count(*) FROM seated_invitation WHERE used IS NULL") == [(1,)]
    assert asked(standing, "SELECT count(*) > 0 FROM django_session") == [(1,)]
    restored(backup, tmp_path / "again", offline)
    gone = (
        "seated_invitation", "seated_letterbox", "django_session", "usersessions_usersession"
    )  # fmt: skip
    for table in gone:
        assert asked(tmp_path / "again", f"SELECT count(*) FROM {table}") == [(0,)]


def test_a_backup_tells_nothing_without_the_offline_key_and_never_holds_the_houses(
    backup, offline
):
    data = backup.read_bytes()
    for told in (b"ingrid", b"mara", b"SQLite", settings.HOUSE_KEY.encode()):
        assert told not in data
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    opened = parcel.unpacked(data, parcel.identity(offline[1]), settings.HOUSE_KEY)
    assert b"ingrid" in opened.accounts
    for each in (opened.talks, opened.accounts):
        assert settings.HOUSE_KEY.encode() not in each
        assert b"go_seat_" not in each


def test_an_older_backup_never_comes_over_a_newer_house(standing, backup, offline):
    before = {name: (standing / name).read_bytes() for name in (TALKS, ACCOUNTS)}
    done = restored(backup, standing, offline)
    assert done.exit_code == 1
    assert done.output.count("\n") == 1
    assert "nothing was overwritten" in done.output
    assert {name: (standing / name).read_bytes() for name in before} == before


def test_half_a_house_is_a_house_too(backup, offline, tmp_path):
    for name in (TALKS, ACCOUNTS):
        (tmp_path / f"half-{name}").mkdir()
        (tmp_path / f"half-{name}" / name).write_bytes(b"")
        assert restored(backup, tmp_path / f"half-{name}", offline).exit_code == 1
        assert left(tmp_path / f"half-{name}") == [name]
    (tmp_path / "empty").mkdir()
    assert restored(backup, tmp_path / "empty", offline).exit_code == 0


def refused(done, words, tmp_path):
    assert (done.exit_code, done.output.count("\n")) == (1, 1), done.output
    assert words in done.output
    assert not (tmp_path / "again").exists()
    assert not list(tmp_path.glob(".goodoffices-*"))


def test_a_wrong_key_of_either_kind_restores_nothing_and_says_which(backup, offline, tmp_path):
    other = tmp_path / "other"
    other.write_text(f"{pyrage.x25519.Identity.generate()}\n")
    to = tmp_path / "again"
    refused(restored(backup, to, (None, other)), "offline key does not open", tmp_path)
    wrong = restored(backup, to, offline, GOODOFFICES_KEY=key.drawn())
    refused(wrong, "The key is not the one this house had", tmp_path)
    missing = restored(backup, to, offline, GOODOFFICES_KEY_FILE=str(tmp_path / "none"))
    refused(missing, "The key file cannot be read.", tmp_path)
    refused(restored(backup, to, (None, backup)), "offline key cannot be read", tmp_path)
    refused(restored(tmp_path / "none", to, offline), "cannot be read", tmp_path)
    refused(restored(other, to, offline), "This is no backup of a house.", tmp_path)


@pytest.mark.parametrize("part", range(12))
def test_a_damaged_backup_puts_nothing_in_place(backup, offline, tmp_path, part):
    data = bytearray(backup.read_bytes())
    data[len(data) * part // 12 + 25] ^= 0x01
    backup.write_bytes(bytes(data[: len(data) - part % 2]))
    refused(restored(backup, tmp_path / "again", offline), "damaged", tmp_path)


def test_accounts_that_the_house_did_not_write_are_not_put_in_place(backup, offline, tmp_path):
    mine = parcel.identity(offline[1])
    real = parcel.unpacked(backup.read_bytes(), mine, settings.HOUSE_KEY)
    people = real.accounts.replace(b"ingrid", b"malice")
    forged = parcel.Parcel(1, real.made, real.talks, people)
    backup.write_bytes(parcel.packed(forged, mine.to_public(), key.drawn()))
    done = restored(backup, tmp_path / "again", offline)
    refused(done, "The key is not the one this house had", tmp_path)


def test_a_backup_needs_a_key_of_age_a_house_and_a_name_of_its_own(standing, offline, tmp_path):
    def asked_for(folder, to, recipient):
        return run("admin", "backup", folder, to, "--recipient", recipient)

    to = tmp_path / "again"
    refused(asked_for(standing, to, "age1nonsense"), "no public key of age", tmp_path)
    refused(asked_for(tmp_path / "none", to, offline[0]), "no accounts", tmp_path)
    refused(asked_for(standing, offline[1], offline[0]), "nothing was overwritten", tmp_path)
    refused(asked_for(standing, to / "deep", offline[0]), "no such folder", tmp_path)


def own():
    """What a process of its own is told: where the program is, and the key of the house."""
    paths = f"{HOUSE / 'src'}{os.pathsep}{HOUSE}"
    return {**os.environ, "PYTHONPATH": paths, "GOODOFFICES_KEY": settings.HOUSE_KEY}


FULL = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), resource.RLIM_INFINITY))
sys.argv[1:] = sys.argv[2:]
from goodoffices.cli import main
main()
"""


@pytest.mark.parametrize("bytes_left", [1_000, 50_000, 150_000])
def test_a_full_disk_leaves_nothing_half_done(standing, backup, offline, tmp_path, bytes_left):
    door.lock()
    for words in (
        ("backup", standing, tmp_path / "again", "--recipient", offline[0]),
        ("restore", backup, tmp_path / "again", "--identity", offline[1]),
    ):
        done = subprocess.run(
            [sys.executable, "-c", FULL, str(bytes_left), "admin", *map(str, words)],
            env=own(),
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert (done.returncode, done.stderr.count("\n")) == (1, 1), done.stderr
        assert "disk" in done.stderr or "cannot be written" in done.stderr
        assert not (tmp_path / "again").exists()
        assert not list(tmp_path.glob(".goodoffices-*"))
    counted(standing)


def test_a_damaged_house_is_found_and_a_burnt_talk_is_no_damage(standing, talk):
    assert counted(standing)["sittings in talks that are gone"] == 0
    assert run("admin", "fsck", standing, GOODOFFICES_KEY=key.drawn()).exit_code == 1
    door.burn(talk)
    assert counted(standing)["sittings in talks that are gone"] == 2
    data = bytearray((standing / ACCOUNTS).read_bytes())
    data[4096 * 3 : 4096 * 4] = bytes(4096)
    (standing / ACCOUNTS).write_bytes(bytes(data))
    done = run("admin", "fsck", standing)
    assert (done.exit_code, done.output.count("\n")) == (1, 1)
    assert "The accounts are damaged." in done.output


def test_an_act_taken_out_is_found(standing):
    door.lock()
    db = sqlite3.connect(standing / TALKS)
    db.execute("DELETE FROM entry WHERE place = 1")
    db.commit()
    db.close()
    done = run("admin", "fsck", standing)
    assert (done.exit_code, done.output.count("\n")) == (1, 1)
    assert "The file is damaged" in done.output


@pytest.fixture
def new(tmp_path):
    """The file of another key."""
    key.written(tmp_path / "new")
    return tmp_path / "new"


def begun(folder, drawn):
    """Whether this key opens what was begun and not sent, and only as it was left."""
    [(person, sitting, seals)] = asked(
        folder,
        "SELECT d.person_id, s.key, d.sealed FROM seated_draft d "
        "JOIN seated_sitting s ON s.id = d.sitting_id",
    )
    return b"Begun, not sent." in unsent.opened(drawn, person, sitting, seals)


def rekeyed(folder, new, **told):
    return run("admin", "rekey", folder, "--new-key-file", new, **told)


def test_after_a_change_of_the_key_only_the_new_one_opens_the_house(standing, new):
    door.lock()
    before = counted(standing)
    rows = "SELECT sealed FROM entry UNION ALL SELECT wrapped FROM talk"
    db = sqlite3.connect(standing / TALKS)
    kept = db.execute(rows).fetchall()
    done = rekeyed(standing, new)
    assert done.exit_code == 0, done.output
    assert counted(standing, GOODOFFICES_KEY_FILE=str(new)) == before
    refused(run("admin", "fsck", standing), "The key does not open", standing)
    with pytest.raises(factors.Unopened):
        factor(standing, settings.HOUSE_KEY)
    assert factor(standing, key.in_file(new))
    assert begun(standing, key.in_file(new))
    with pytest.raises(factors.Unopened):
        begun(standing, settings.HOUSE_KEY)
    [(sealed,)] = asked(standing, "SELECT sealed FROM seated_letterbox")
    assert "ingrid@post.example" in factors.opened(key.in_file(new), sealed)
    with pytest.raises(factors.Unopened):
        factors.opened(settings.HOUSE_KEY, sealed)
    assert asked(standing, "SELECT count(*) FROM django_session") == [(0,)]
    assert asked(standing, "SELECT count(*) FROM seated_token") == [(0,)]
    assert db.execute(rows).fetchall() == kept, "only the file's own key is wrapped anew"
    db.close()


def test_the_key_is_not_changed_while_the_house_is_open_or_under_a_wrong_one(standing, new):
    door.lock()
    here = occupied.enter(standing)
    refused(rekeyed(standing, new), "stop it first", standing)
    os.close(here)
    refused(rekeyed(standing, new, GOODOFFICES_KEY=key.drawn()), "not the key of", standing)
    refused(rekeyed(standing, new.with_name("none")), "key file cannot be read", standing)
    refused(rekeyed(standing, new, GOODOFFICES_KEY_FILE=str(new)), "Draw another", standing)
    counted(standing)


def killed(words, reset, moments=range(2000), **told):
    """Run a command again and again, each time killed some deeds later; how each ended."""
    meant = {**own(), **of_one_key(told)}
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.seated.kept", *map(str, words)],
        cwd=HOUSE,
        env={name: value for name, value in meant.items() if value is not None},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    with program:
        for moment in moments:
            reset()
            program.stdin.write(f"{moment}\n")
            program.stdin.flush()
            ended = program.stdout.readline().strip()
            yield ended
            if ended != "died":
                break
        program.stdin.close()
    assert ended == "ended 0"


def opens(folder, drawn):
    try:
        Rooms.open(folder / TALKS, drawn).close()
    except WrongPassphrase:
        return False
    return True


needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


@needs_fork
def test_a_kill_at_any_step_of_a_change_leaves_a_house_that_one_key_opens(standing, new):
    door.lock()
    whole = {each: each.read_bytes() for each in standing.iterdir()}
    keys = {"old": settings.HOUSE_KEY, "new": key.in_file(new)}
    seen = []

    def reset():
        for each in standing.iterdir():
            each.unlink()
        for each, content in whole.items():
            each.write_bytes(content)

    for _ended in killed(("admin", "rekey", standing, "--new-key-file", new), reset):
        [opening] = [name for name, drawn in keys.items() if opens(standing, drawn)]
        assert factor(standing, keys[opening]), "who opens the talks can also sign in"
        assert begun(standing, keys[opening]), "and goes on with what they began to write"
        seen.append(opening)
        if len(seen) % 30 == 0:
            assert rekeyed(standing, new).exit_code == 0
            assert counted(standing, GOODOFFICES_KEY=keys["new"])["accounts"] == 2
    assert seen == sorted(seen, reverse=True), "first the old one, from some step on the new one"
    assert min(seen.count(each) for each in keys) > 3


@needs_fork
def test_a_kill_at_any_step_leaves_a_whole_backup_or_none(standing, offline, tmp_path):
    to, seen = tmp_path / "copy", []
    door.lock()
    for _ended in killed(
        ("admin", "backup", standing, to, "--recipient", offline[0]),
        lambda: to.unlink(missing_ok=True),
    ):
        seen.append(to.exists())
        if to.exists():
            parcel.unpacked(to.read_bytes(), parcel.identity(offline[1]), settings.HOUSE_KEY)
    assert seen == sorted(seen)
    assert seen.count(False) > 20
    counted(standing)


@needs_fork
def test_a_kill_at_any_step_leaves_a_whole_restored_house_or_none(backup, offline, tmp_path):
    to, seen = tmp_path / "again", []

    def reset():
        if to.exists():
            for each in to.iterdir():
                each.unlink()
            to.rmdir()

    for _ended in killed(("admin", "restore", backup, to, "--identity", offline[1]), reset):
        seen.append(to.exists())
        if to.exists():
            assert counted(to)["accounts"] == 2
            assert asked(to, "SELECT count(*) FROM django_session") == [(0,)]
    assert seen == sorted(seen)
    assert seen.count(False) > 20
