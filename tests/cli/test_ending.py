"""A talk is burnt or sealed away on the command line: never by accident, and nothing is hidden."""

import os
import pty
import subprocess

import pytest
from tests.cli.program import HOUSE, MAIN, environment, goodoffices
from tests.rooms.clocks import CHEAP, FOUNDING, PASSPHRASE, note, notes

from goodoffices.core.seats import MEDIATOR
from goodoffices.rooms import Rooms
from goodoffices.server.seated import occupied

ITS_OWN = "the boathouse key"


@pytest.fixture
def desk(tmp_path):
    """A closed desk with two talks, and files that hold the passphrases."""
    rooms = Rooms.create(tmp_path / "desk.goodoffices", PASSPHRASE, CHEAP)
    names = []
    for _talk in range(2):
        talk, room = rooms.found(FOUNDING)
        room.act(note("Forty boats."))
        names.append(talk)
    rooms.close()
    (tmp_path / "words").write_text(PASSPHRASE)
    (tmp_path / "own").write_text(ITS_OWN)
    return tmp_path / "desk.goodoffices", names


def run(command, file, *words):
    return goodoffices(command, file, *words, "--passphrase-file", file.parent / "words")


def read(file, talk):
    rooms = Rooms.open(file, PASSPHRASE)
    found = notes(rooms.enter(talk, MEDIATOR).read())
    rooms.close()
    return found


def left(file):
    rooms = Rooms.open(file, PASSPHRASE)
    found = rooms.talks(), rooms.away()
    rooms.close()
    return found


def own(file):
    return "--talk-passphrase-file", file.parent / "own"


def test_a_script_that_says_yes_burns_a_talk_and_is_told_what_remains(desk):
    file, (one, other) = desk
    ran = run("burn", file, one, "--yes")
    assert (ran.code, ran.out) == (0, "")
    for said in ("Backups", "printed", "flash memory", "Nothing of it is left"):
        assert said in ran.err
    assert left(file) == ((other,), ())


def test_without_a_terminal_and_without_yes_nothing_ends(desk):
    file, names = desk
    for command in ("burn", "seal"):
        ran = run(command, file, names[0])
        assert (ran.code, ran.out) == (1, "")
        assert "add --yes" in ran.err
    assert left(file)[0] == tuple(sorted(names))


def test_where_there_are_several_talks_one_is_named(desk):
    file, names = desk
    for words in ((), ("nosuchtalk",)):
        ran = run("burn", file, *words, "--yes")
        assert ran.code == 1
        assert [line.split()[0] for line in ran.out.splitlines()] == sorted(names)
        assert "Say which talk" in ran.err
    assert left(file)[0] == tuple(sorted(names))


def test_a_talk_is_sealed_away_and_opened_again_by_its_own_passphrase(desk):
    file, (one, other) = desk
    ran = run("seal", file, one, "--yes", *own(file))
    assert (ran.code, ran.out) == (0, "")
    assert "how many acts" in ran.err
    assert left(file) == ((other,), (one,))
    wrong = goodoffices(
        *("unseal", file, "--talk-passphrase-file", file.parent / "words"),
        *("--passphrase-file", file.parent / "words"),
    )
    assert (wrong.code, wrong.out) == (1, "")
    assert wrong.err == "The passphrase opens no talk that was sealed away.\n"
    ran = run("unseal", file, *own(file))
    assert (ran.code, ran.out, ran.err) == (0, f"{one}\n", "")
    assert left(file)[1] == ()


def test_what_is_sealed_away_can_be_burnt_unread_and_not_sealed_twice(desk):
    file, (one, other) = desk
    run("seal", file, one, "--yes", *own(file))
    again = run("seal", file, one, "--yes", *own(file))
    assert again.code == 1
    assert left(file) == ((other,), (one,))
    assert run("burn", file, one, "--yes").code == 0
    assert left(file) == ((other,), ())


@pytest.mark.parametrize(
    ("typed", "burnt"), [("yes", False), ("The Fishing", False), (FOUNDING.title.text, True)]
)
def test_at_a_terminal_the_title_is_typed(desk, typed, burnt):
    file, (one, other) = desk
    ours, theirs = pty.openpty()
    words = ("burn", file, one, "--passphrase-file", file.parent / "words")
    program = subprocess.Popen(
        [*MAIN, *map(str, words)],
        cwd=HOUSE,
        env=environment(),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    os.write(ours, f"{typed}\n".encode())
    assert program.wait(30) == (0 if burnt else 1)
    os.close(ours)
    assert left(file)[0] == ((other,) if burnt else tuple(sorted((one, other))))


def test_what_one_room_said_is_destroyed_once_its_title_is_typed_or_a_script_says_so(desk):
    file, (talk, other) = desk
    done = run("destroy", file, "mediation", talk)
    assert done.code == 1
    assert "add --yes" in done.err
    assert read(file, talk) == ["Forty boats."]
    done = run("destroy", file, "mediation", talk, "--yes")
    assert done.code == 0
    assert "What no destroying reaches:" in done.err
    assert done.err.splitlines()[-1] == "Destroyed: the words of 2 acts."
    assert read(file, talk) == ["[destroyed]"]
    assert read(file, other) == ["Forty boats."]


def test_only_notes_of_before_a_day_go_where_a_day_is_named(desk):
    file, (talk, _other) = desk
    done = run("destroy", file, "mediation", talk, "--yes", "--notes-before", "2026-01-01")
    assert done.err.splitlines()[-1] == "Destroyed: the words of 0 acts."
    assert read(file, talk) == ["Forty boats."]
    done = run("destroy", file, "mediation", talk, "--yes", "--notes-before", "2999-01-01")
    assert done.err.splitlines()[-1] == "Destroyed: the words of 1 acts."
    assert read(file, talk) == ["[destroyed]"]


def test_a_room_that_did_nothing_has_nothing_to_destroy(desk):
    file, (talk, _other) = desk
    done = run("destroy", file, "delegation/A", talk, "--yes")
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert "There are: mediation." in done.err


@pytest.fixture
def house(tmp_path):
    """The folder of a house that is closed, with one talk, and the settings that hold its key."""
    folder, key = tmp_path / "house", tmp_path / "key"
    folder.mkdir(mode=0o700)
    assert goodoffices("admin", "key", key).code == 0
    rooms = Rooms.create(folder / "talks.goodoffices", key.read_text().strip(), CHEAP)
    talk, room = rooms.found(FOUNDING)
    room.act(note("Forty boats."))
    rooms.close()
    return folder, talk, key


@pytest.mark.parametrize("named", ["", "talks.goodoffices"])
def test_the_key_of_a_house_is_read_as_its_own_commands_read_it(house, tmp_path, named):
    folder, talk, key = house
    told = {"GOODOFFICES_KEY_FILE": str(key)}
    (tmp_path / "own").write_text(ITS_OWN)
    done = goodoffices("destroy", folder / named, "mediation", talk, "--yes", **told)
    assert done.err.splitlines()[-1] == "Destroyed: the words of 2 acts."
    its_own = ("--talk-passphrase-file", tmp_path / "own")
    sealed = goodoffices("seal", folder / named, talk, "--yes", *its_own, **told)
    assert sealed.code == 0, sealed.err
    opened = goodoffices("unseal", folder / named, *its_own, GOODOFFICES_KEY=key.read_text())
    assert opened.out.strip() == talk
    burnt = goodoffices("burn", folder / named, "--yes", "--passphrase-file", key)
    assert burnt.code == 0, burnt.err
    rooms = Rooms.open(folder / "talks.goodoffices", key.read_text().strip())
    assert rooms.talks() == ()
    rooms.close()


@pytest.mark.parametrize("settings", [
    {}, {"GOODOFFICES_KEY_FILE": "/nowhere"},
    {"GOODOFFICES_KEY_FILE": "/nowhere", "GOODOFFICES_KEY_KEYRING": "lantern"},
])  # fmt: skip
def test_without_its_key_nothing_ends_in_a_house_and_one_line_says_why(house, settings):
    folder, talk, key = house
    done = goodoffices("burn", folder, "--yes", **settings)
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert "key" in done.err.lower()
    rooms = Rooms.open(folder / "talks.goodoffices", key.read_text().strip())
    assert rooms.talks() == (talk,)
    rooms.close()


def test_a_house_may_be_open_while_a_talk_of_it_ends_unless_its_key_is_being_changed(house):
    folder, _talk, key = house
    with occupied.alone(folder):
        done = goodoffices("burn", folder, "--yes", GOODOFFICES_KEY_FILE=str(key))
    assert (done.code, done.err) == (1, "The key is just being changed.\n")
    number = occupied.enter(folder)
    done = goodoffices("burn", folder, "--yes", GOODOFFICES_KEY_FILE=str(key))
    os.close(number)
    assert done.code == 0
