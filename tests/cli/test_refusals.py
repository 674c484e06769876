"""Whatever cannot be done is told in one line with the next step, and without words of a talk."""

import os

import pytest
from click.testing import CliRunner
from tests.archive.conftest import CHEAP
from tests.cli.program import HOUSE, goodoffices

from goodoffices.cli import main
from goodoffices.cli.settings import DATA, DOCUMENTS, FILE, IDLE, PASSPHRASE, PASSPHRASE_FILE, PORT
from goodoffices.nodes import LARGEST
from goodoffices.rooms import Rooms

WORDS = "a long passphrase"
FIRST = HOUSE / "examples/first-talk.yaml"


@pytest.fixture
def key(tmp_path):
    (tmp_path / "key").write_text(WORDS + "\n")
    return tmp_path / "key"


@pytest.fixture
def desk(tmp_path):
    """The folder of a desk with one talk."""
    folder = tmp_path / "desk"
    folder.mkdir()
    rooms = Rooms.create(folder / FILE, WORDS, CHEAP)
    rooms.bring(FIRST.read_bytes(), "first-talk.yaml")
    rooms.close()
    return folder


@pytest.fixture
def here(monkeypatch):
    """No setting from outside."""
    for name in (DATA, PORT, IDLE, PASSPHRASE, PASSPHRASE_FILE):
        monkeypatch.delenv(name, raising=False)


def told(*words, code=1, given=None):
    """The one line on standard error; nothing on standard output."""
    ran = CliRunner().invoke(main, [str(word) for word in words], input=given)
    assert ran.exit_code == code, ran.output
    assert ran.stdout == ""
    [line] = ran.stderr.splitlines()
    assert "Traceback" not in line
    return line


@pytest.mark.usefixtures("here")
class TestReplay:
    def test_a_file_that_is_not_there_or_is_none(self, tmp_path):
        assert "There is no file" in told("replay", tmp_path / "none.yaml")
        assert "cannot be read" in told("replay", tmp_path)
        assert "cannot be read" in told("replay", FIRST / "inside")

    def test_a_room_that_the_talk_has_not(self):
        for room in ("cellar", "delegation", "delegation/Z", "mediation/king", "", "\u202e"):
            line = told("replay", FIRST, "--as", room)
            assert "no such room" in line
            assert "delegation/A, delegation/B, capital/A" in line

    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            (b"", ":1: The file is empty."),
            (b"goodoffices: 1\nacts: [\xff\xfe]", ":2: The file is not UTF-8."),
            (b"goodoffices: 1\nacts: [", "This is not YAML"),
            (b"\x00\x01\x02", "control characters"),
            (b"goodoffices: 1\nacts: []\n---\n", "a second one"),
            (b"goodoffices: 1\nacts: []\n", ":1: There are no acts. A talk begins with “do: Fo"),
            (b"x" * (LARGEST + 10), "The file is too large; it may have 5 MB."),
            (FIRST.read_bytes().replace(b"do: Convey", b"do: Betray"), ":28: “Betray” is no act"),
            (FIRST.read_bytes().replace(b"[grazing]", b"[water]"), ":28: A conveyance needs"),
        ],
    )  # fmt: skip
    def test_a_wrong_file_is_named_with_its_line_and_the_reason(self, tmp_path, text, reason):
        file = tmp_path / "talk.yaml"
        file.write_bytes(text)
        line = told("replay", file)
        assert line.startswith("talk.yaml:")
        assert reason in line

    def test_words_of_the_talk_stand_in_no_line(self, tmp_path):
        file = tmp_path / "talk.yaml"
        for right, wrong in (
            (b"kind: concern", b"kind: the sheep are sold"),
            (b"marking: in your words, from us", b"marking: the sheep are sold"),
            (b"to: [B]", b"to: [the sheep are sold]"),
            (b"id: water", b"id: the sheep are sold"),
            (b"items: [grazing]", b"items: [the sheep are sold]"),
            (b"lang: fa", b"lang: the sheep are sold"),
            (b"at: +5m", b"at: the sheep are sold"),
        ):
            text = FIRST.read_bytes().replace(right, wrong)
            assert text != FIRST.read_bytes()
            file.write_bytes(text)
            assert "sheep" not in told("replay", file)

    def test_the_name_of_a_file_cannot_write_on_the_terminal(self, tmp_path):
        file = tmp_path / "a\x1b[31m\nb.yaml"
        file.write_bytes(b"")
        assert "\x1b" not in told("replay", file)
        assert "\x1b" not in told("replay", tmp_path / "no\x1b[31m\nne.yaml")

    def test_a_file_without_end_is_not_read_to_its_end(self):
        assert "5 MB" in told("replay", "/dev/zero") or os.name == "nt"


@pytest.mark.usefixtures("here")
class TestTheDesk:
    def test_there_is_none(self, tmp_path, key):
        for command in (("export",), ("backup", tmp_path / "copy")):
            line = told(*command, "--data", tmp_path / "none", "--passphrase-file", key)
            assert line.endswith("Name the folder of your desk with --data.")
        assert not (tmp_path / "none").exists()
        assert not (tmp_path / "copy").exists()

    def test_a_wrong_passphrase_says_nothing_more(self, tmp_path, desk, key):
        key.write_text("another passphrase")
        for command in (("export",), ("export", "--list"), ("backup", tmp_path / "copy")):
            line = told(*command, "--data", desk, "--passphrase-file", key)
            assert line.startswith("The passphrase does not open this file.")

    def test_a_passphrase_file_that_cannot_be_used(self, tmp_path, desk):
        for name, held, reason in (
            ("none", None, "cannot be read"),
            ("bytes", b"\xff\xfe", "is not UTF-8"),
            ("novel", b"x" * 5000, "too long"),
        ):
            if held is not None:
                (tmp_path / name).write_bytes(held)
            line = told("export", "--data", desk, "--passphrase-file", tmp_path / name)
            assert reason in line

    def test_a_file_that_is_none_of_ours(self, tmp_path, key):
        (tmp_path / FILE).write_text("Dear diary")
        line = told("export", "--data", tmp_path, "--passphrase-file", key)
        assert line.startswith("This is not a sealed file of Good Offices.")

    def test_a_damaged_file(self, desk, key):
        data = bytearray((desk / FILE).read_bytes())
        data[5000:9000] = bytes(4000)
        (desk / FILE).write_bytes(bytes(data))
        line = told("export", "--data", desk, "--passphrase-file", key)
        assert "backup" in line or "not a sealed file" in line or "does not open" in line

    def test_a_talk_that_is_not_named_or_not_there(self, desk, key):
        rooms = Rooms.open(desk / FILE, WORDS)
        rooms.bring(FIRST.read_bytes(), "again")
        rooms.close()
        for more in ((), ("--talk", "elsewhere")):
            line = told("export", "--data", desk, "--passphrase-file", key, *more)
            assert line.endswith("goodoffices export --list")
            assert "meadow" not in line

    def test_a_desk_without_a_talk(self, tmp_path, key):
        Rooms.create(tmp_path / FILE, WORDS, CHEAP).close()
        assert "no talk" in told("export", "--data", tmp_path, "--passphrase-file", key)

    def test_a_room_that_the_talk_has_not(self, desk, key):
        # An empty name is no name left out: that would write out the whole talk.
        for room in ("delegation/Z", "cellar", ""):
            line = told("export", "--data", desk, "--passphrase-file", key, "--as", room)
            assert "Its rooms: mediation" in line

    def test_nothing_is_overwritten(self, tmp_path, desk, key):
        (tmp_path / "mine").write_text("mine")
        with_key = ("--passphrase-file", key)
        copy = tmp_path / "copy"
        assert CliRunner().invoke(
            main, ["backup", str(copy), "--data", str(desk), "--passphrase-file", str(key)]
        ).exit_code == 0  # fmt: skip
        for command in (
            ("export", "--data", desk, *with_key, "--to", tmp_path / "mine"),
            ("backup", tmp_path / "mine", "--data", desk, *with_key),
            ("restore", copy, "--data", desk, *with_key),
        ):
            assert "already" in told(*command)
        assert (tmp_path / "mine").read_text() == "mine"

    def test_a_place_where_nothing_can_be_written(self, tmp_path, desk, key):
        with_key = ("--data", desk, "--passphrase-file", key)
        assert "folder of your own" in told("export", *with_key, "--to", tmp_path / "no/x")
        assert "no such folder" in told("backup", tmp_path / "no/x", *with_key)

    def test_a_backup_that_is_none(self, tmp_path, desk, key):
        other = ("--data", tmp_path / "new", "--passphrase-file", key)
        assert "Name a backup." in told("restore", tmp_path / "none", *other)
        assert "not a sealed file" in told("restore", FIRST, *other)
        assert list((tmp_path / "new").iterdir()) == []
        key.write_text("another passphrase")
        assert "does not open" in told("restore", desk / FILE, *other)


@pytest.mark.usefixtures("here")
class TestTheHouse:
    def test_no_other_address_is_served_and_the_reason_is_told(self, tmp_path):
        for host in ("0.0.0.0", "::", "192.0.2.7", "example.org", "127.0.0.2"):
            line = told("serve", "--host", host, "--data", tmp_path / "desk")
            assert line.startswith("Refused: that is not an address of this machine alone")
            assert "accounts" in line
        assert not (tmp_path / "desk").exists()

    def test_a_setting_that_makes_no_sense_is_named(self, monkeypatch):
        for name, wrong in (
            (PORT, "x"),
            (PORT, "0"),
            (PORT, "70000"),
            (IDLE, "soon"),
            (IDLE, "0"),
            (DOCUMENTS, "0"),
            (DOCUMENTS, "many"),
        ):
            monkeypatch.setenv(name, wrong)
            assert told("desk").startswith(f"{name} is not a number from")
            monkeypatch.delenv(name)

    def test_an_option_that_makes_no_sense_is_a_question_of_usage(self):
        assert "--port" in told("desk", "--port", "70000", code=2)
        assert "--idle" in told("desk", "--idle", "soon", code=2)
        assert told("replay", code=2) == "Missing argument 'FILE'. Try: main replay --help"
        assert "No such command" in told("conclude", code=2)
        assert "No such option" in told("replay", "--loud", "x", code=2)

    def test_where_the_examples_are_not_the_demo_says_so(self, monkeypatch, tmp_path):
        monkeypatch.setattr("goodoffices.server.examples.EXAMPLES", tmp_path)
        assert told("demo").endswith(
            "Start the demo from the source, where they are: ./office demo"
        )

    def test_a_demo_is_not_laid_over_somebodys_desk(self, desk):
        before = (desk / FILE).read_bytes()
        line = told("demo", "--data", desk, "--port", "8731")
        assert "is not the demo's. Choose another folder with --data." in line
        assert (desk / FILE).read_bytes() == before


def test_without_a_terminal_nobody_is_asked_for_a_passphrase(desk):
    ran = goodoffices("export", "--data", desk)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("There is no terminal to ask for the passphrase. Name a file")
    assert len(ran.err.splitlines()) == 1


def test_a_passphrase_has_no_option_that_would_hold_it():
    for name, command in main.commands.items():
        options = [each for given in command.params for each in given.opts]
        assert [each for each in options if "passphrase" in each] in (
            [],
            ["--passphrase-file"],
            ["--talk-passphrase-file", "--passphrase-file"],
        ), name
