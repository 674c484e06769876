"""A house in PostgreSQL is backed up, restored, checked, its key changed, as one in files is."""

from itertools import count

import psycopg
import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from tests.archive.conftest import server
from tests.archive.database import two_roles
from tests.seated.conftest import begun, enrolled, seated
from tests.seated.in_database import accounts_in
from tests.seated.kept import run
from tests.seated.test_keeping import killed, needs_fork, new, offline

from goodoffices.rooms import Rooms, WrongPassphrase
from goodoffices.rooms.served import opened
from goodoffices.server.begun import Begun
from goodoffices.server.door import door
from goodoffices.server.seated import drafts, factors, key, owning, unsent
from goodoffices.server.seated.models import Invitation, Person, Sitting

pytestmark = pytest.mark.database
__all__ = ("new", "offline", "server")
_HOUSES = count()
WHOLE = {"talks": 1, "talks sealed away": 0, "accounts": 2, "sittings": 2,
         "sittings in talks that are gone": 0}  # fmt: skip


def told(roles):
    """What a command is told of where a house is."""
    return {
        "GOODOFFICES_TALKS_DATABASE": roles[0], "GOODOFFICES_ACCOUNTS_DATABASE": roles[1],
    }  # fmt: skip


@pytest.fixture(scope="module")
def standing(server, tmp_path_factory):
    """A house in databases with a talk, two people, a draft, and one who was asked: its folder,
    and where it is."""
    roles = two_roles(server, f"kept{next(_HOUSES)}")
    folder = tmp_path_factory.mktemp("house")
    with accounts_in(roles[1]):
        call_command("migrate", verbosity=0)
        door.keep_open(folder / "none", settings.HOUSE_KEY, *roles)
        mara = enrolled(Invitation.drawn(founds=True), "mara")
        talk = begun(mara)
        seated(mara, talk, "delegation/A/head", "ingrid")
        Invitation.drawn(founds=True)
        hers = Sitting.objects.get(person__name="ingrid")
        with owning.of(hers.person.pk):
            page, fields = f"/rooms/{hers.key}/do/Note", {"words.text": ["Begun only."]}
            drafts.Own(hers.person, hers).keep(Begun("draft-1", page, page, fields))
        door.lock()
        cache.clear()
    return folder, roles


@pytest.fixture
def empty(server):
    """Where another house can be."""
    return two_roles(server, f"kept{next(_HOUSES)}")


def ran(*words, where=None, **more):
    """What a command says that goes well."""
    done = run("admin", *words, **(told(where) if where else {}), **more)
    assert done.exit_code == 0, done.output
    return done.output


def refused(words, said, where, **more):
    """Why a command does nothing: in one line, which says this."""
    done = run("admin", *words, **told(where), **more)
    assert (done.exit_code, done.output.count("\n")) == (1, 1), done.output
    assert said in done.output


def counted(folder, where=None, **more):
    """What a check counts, but for the entries."""
    lines = ran("fsck", folder, where=where, **more).splitlines()
    found = {name: int(number) for number, name in (line.split("\t") for line in lines)}
    assert found.pop("entries") > 1
    return found


def backed_up(standing, offline, to, where=None, **more):
    ran("backup", standing, to, "--recipient", offline[0], where=where, **more)
    return to


def kept(address, asked, *given, person=""):
    """What the accounts in a database answer, to nobody or to one person."""
    with psycopg.connect(address) as db:
        db.execute("SELECT set_config('goodoffices.person', %s, true)", [str(person)])
        return db.execute(asked, given).fetchall()


def draft(address, house_key):
    """What ingrid had begun, if this key opens it."""
    asked = "SELECT id FROM seated_person WHERE name = 'ingrid'"
    [(person,)] = kept(address, asked)
    [(sitting, sealed)] = kept(
        address,
        "SELECT s.key, d.sealed FROM seated_draft d JOIN seated_sitting s ON s.id = d.sitting_id",
        person=person,
    )
    return unsent.opened(house_key, person, sitting, sealed)


def factor(address, house_key):
    """The secret of an app that shows codes, if this key opens it."""
    asked = "SELECT data->>'secret' FROM mfa_authenticator WHERE type = 'totp' ORDER BY id"
    return factors.opened(house_key, kept(address, asked)[0][0])


def test_a_house_goes_from_databases_into_files_and_back_with_all_it_has(
    standing, offline, empty, tmp_path
):
    folder, where = standing
    assert counted(folder, where) == WHOLE
    backup = backed_up(folder, offline, tmp_path / "backup", where)
    assert b"ingrid" not in backup.read_bytes()
    assert not list(folder.iterdir())
    said = ran("restore", backup, tmp_path / "files", "--identity", offline[1])
    assert counted(tmp_path / "files") == WHOLE
    back = backed_up(tmp_path / "files", offline, tmp_path / "back")
    again = tmp_path / "again"
    assert (
        said.split(" to ")[0]
        == ran("restore", back, again, "--identity", offline[1], where=empty).split(" to ")[0]
    )
    assert counted(again, empty) == WHOLE
    assert not list(again.iterdir())
    assert factor(empty[1], settings.HOUSE_KEY) == factor(where[1], settings.HOUSE_KEY)
    assert draft(empty[1], settings.HOUSE_KEY) == draft(where[1], settings.HOUSE_KEY)
    assert b"Begun only." in draft(empty[1], settings.HOUSE_KEY)
    for table in ("django_session", "seated_invitation", "usersessions_usersession"):
        assert kept(empty[1], f"SELECT * FROM {table}") == []
        assert kept(where[1], f"SELECT count(*) > 0 FROM {table}") == [(True,)]
    assert kept(empty[1], "SELECT * FROM seated_draft") == []


def test_a_restored_house_is_lived_in(standing, offline, empty, tmp_path):
    folder, where = standing
    backup = backed_up(folder, offline, tmp_path / "backup", where)
    ran("restore", backup, tmp_path / "again", "--identity", offline[1], where=empty)
    with accounts_in(empty[1]):
        door.keep_open(tmp_path / "none", settings.HOUSE_KEY, *empty)
        [talk] = door.talks()
        assert enrolled(Invitation.drawn(founds=True), "per").get("/rooms/").status_code == 200
        per = Person.objects.get(name="per")
        Sitting.objects.create(person=per, talk=talk, seat="observer/1", seating="none")
        door.lock()
        cache.clear()
    lived = counted(tmp_path / "again", empty)
    assert (lived["accounts"], lived["sittings"]) == (3, 3)


def test_a_backup_comes_over_no_other_house_and_twice_into_the_same_place_is_once(
    standing, offline, empty, tmp_path
):
    folder, where = standing
    backup = backed_up(folder, offline, tmp_path / "backup", where)
    words = ("restore", backup, tmp_path / "again", "--identity", offline[1])
    other = (empty[0], where[1])
    refused(words, "nothing was overwritten", other)
    assert not (tmp_path / "again").exists()
    ran(*words, where=empty)
    twice = ("restore", backup, tmp_path / "twice", "--identity", offline[1])
    ran(*twice, where=empty)
    rooms = opened(empty[0], settings.HOUSE_KEY)
    rooms.burn(rooms.talks()[0])
    rooms.close()
    (tmp_path / "twice").rmdir()
    refused(twice, "nothing was overwritten", empty)


def test_a_damaged_house_and_a_wrong_key_are_found(standing, offline, empty, tmp_path):
    folder, where = standing
    backup = backed_up(folder, offline, tmp_path / "backup", where)
    refused(("fsck", folder), "The key does not open", where, GOODOFFICES_KEY=key.drawn())
    refused(("fsck", folder), "There are no accounts in that database", (where[0], empty[1]))
    refused(("fsck", folder), "not a sealed file of Good Offices", (empty[0], where[1]))
    refused(
        ("backup", folder, tmp_path / "none", "--recipient", offline[0]),
        "There are no accounts in that database", (where[0], empty[1]),
    )  # fmt: skip
    ran("restore", backup, tmp_path / "again", "--identity", offline[1], where=empty)
    with psycopg.connect(empty[0]) as db:
        db.execute("DELETE FROM goodoffices.entry WHERE place = 1")
    refused(("fsck", tmp_path / "again"), "The file is damaged", empty)


def test_after_a_change_of_the_key_only_the_new_one_opens_it_and_nobody_is_inside_meanwhile(
    standing, offline, empty, new, tmp_path
):
    folder, where = standing
    backup = backed_up(folder, offline, tmp_path / "backup", where)
    again = tmp_path / "again"
    ran("restore", backup, again, "--identity", offline[1], where=empty)
    words = ("rekey", again, "--new-key-file", new)
    inside = Rooms.housed(again / "none", settings.HOUSE_KEY, *empty)
    refused(words, "stop it first", empty)
    inside.close()
    refused(words, "not the key of", empty, GOODOFFICES_KEY=key.drawn())
    ran(*words, where=empty)
    assert counted(again, empty, GOODOFFICES_KEY_FILE=str(new)) == WHOLE
    refused(("fsck", again), "The key does not open", empty)
    assert factor(empty[1], key.in_file(new))
    assert b"Begun only." in draft(empty[1], key.in_file(new))
    with pytest.raises(factors.Unopened):
        factor(empty[1], settings.HOUSE_KEY)


def opens(where, drawn):
    try:
        opened(where[0], drawn).close()
    except WrongPassphrase:
        return False
    return True


@needs_fork
def test_a_kill_at_any_step_of_a_change_leaves_a_house_that_one_key_opens(
    standing, offline, empty, new, tmp_path
):
    folder, where = standing
    backup = backed_up(folder, offline, tmp_path / "backup", where)
    again = tmp_path / "again"
    ran("restore", backup, again, "--identity", offline[1], where=empty)
    old = tmp_path / "old"
    old.write_text(settings.HOUSE_KEY)
    keys, seen = {"old": settings.HOUSE_KEY, "new": key.in_file(new)}, []

    def reset():
        if opens(empty, keys["new"]):
            ran("rekey", again, "--new-key-file", old, where=empty, GOODOFFICES_KEY=keys["new"])
        else:
            assert opens(empty, keys["old"])

    words = ("admin", "rekey", again, "--new-key-file", new)
    for _ended in killed(words, reset, range(0, 2000, 17), **told(empty)):
        [opening] = [name for name, drawn in keys.items() if opens(empty, drawn)]
        assert factor(empty[1], keys[opening]), "who opens the talks can also sign in"
        assert draft(empty[1], keys[opening]), "and goes on with what was begun"
        seen.append(opening)
    assert seen == sorted(seen, reverse=True)
    assert min(seen.count(each) for each in keys) > 1
    assert counted(again, empty, GOODOFFICES_KEY=keys["new"]) == WHOLE


@needs_fork
def test_a_restore_killed_at_any_step_is_done_again_and_then_whole(
    standing, offline, empty, tmp_path
):
    folder, where = standing
    backup = backed_up(folder, offline, tmp_path / "backup", where)
    again, seen = tmp_path / "again", []
    words = ("admin", "restore", backup, again, "--identity", offline[1])
    for ended in killed(words, lambda: None, (5, 200, 410, 2000), **told(empty)):
        there = kept(empty[1], "SELECT to_regclass('seated_person') IS NOT NULL") == [(True,)]
        people = kept(empty[1], "SELECT count(*) FROM seated_person") if there else []
        assert people in ([], [(2,)])
        seen.append(ended)
    assert seen[:2] == ["died", "died"]
    assert seen[-1] == "ended 0"
    assert counted(again, empty) == WHOLE
    assert not list(again.iterdir())
