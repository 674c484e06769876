"""Written talks are replayed, talks of the desk written out, and both read the same."""

import json
import os
import stat
import subprocess
import sys

import pytest
from click.testing import CliRunner
from tests.archive.conftest import CHEAP
from tests.cli.program import HOUSE, goodoffices, started
from tests.examples.written import seats, told

from goodoffices.cli import main
from goodoffices.cli.settings import FILE, PASSPHRASE, PASSPHRASE_FILE
from goodoffices.core.seats import MEDIATOR
from goodoffices.rooms import Rooms

WORDS = "a long passphrase"
EXAMPLES = sorted((HOUSE / "examples").rglob("*talk.yaml"))
WHOLE = [path for path in EXAMPLES if not path.name.startswith("refused")]
FIRST = HOUSE / "examples/first-talk.yaml"


def run(*words):
    """What a command prints on standard output."""
    ran = CliRunner().invoke(main, [str(word) for word in words])
    assert ran.exit_code == 0, ran.output
    return ran.stdout


@pytest.fixture
def key(tmp_path):
    (tmp_path / "key").write_text(WORDS)
    return tmp_path / "key"


@pytest.fixture
def desk(tmp_path):
    """The folder of a desk with the first talk."""
    return laid(tmp_path / "desk", FIRST)


def laid(folder, *files):
    folder.mkdir()
    rooms = Rooms.create(folder / FILE, WORDS, CHEAP)
    for file in files:
        rooms.bring(file.read_bytes(), file.name)
    rooms.close()
    return folder


def test_there_are_examples_to_try():
    assert {path.parent.name for path in WHOLE} >= {"evening", "muscat", "works-council"}


@pytest.mark.parametrize("file", WHOLE, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_an_exported_talk_replays_to_the_same_views(tmp_path, key, file):
    folder = laid(tmp_path / "desk", file)
    text = run("export", "--data", folder, "--passphrase-file", key)
    one, two = Rooms(), Rooms()
    there, here = one.bring(file.read_bytes(), "there"), two.bring(text.encode(), "here")
    sides = [party.side for party in one.enter(there, MEDIATOR).read().talk.parties]
    assert len(seats(sides)) > 20
    for seat in seats(sides):
        views = [
            told(rooms.enter(talk, seat).read()) for rooms, talk in ((one, there), (two, here))
        ]
        for view in views:
            view.pop("now")
        assert views[0] == views[1], seat
    two.close()
    (tmp_path / "again.yaml").write_text(text)
    again = laid(tmp_path / "again", tmp_path / "again.yaml")
    assert run("export", "--data", again, "--passphrase-file", key) == text


@pytest.mark.parametrize("file", WHOLE, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_example_is_replayed_for_its_rooms_within_eighty_columns(file):
    rooms = Rooms()
    first = rooms.enter(rooms.bring(file.read_bytes(), "a"), MEDIATOR).read().talk.parties[0].side
    for room in ("mediation", f"delegation/{first}", f"capital/{first}", "auditor", "public"):
        text = run("replay", file, "--as", room)
        assert max(map(len, text.splitlines())) <= 80
        assert "\x1b" not in text
        shown = json.loads(run("replay", file, "--as", room, "--json"))
        assert {"eyes", "now", "lines"} <= set(shown)


def test_a_room_reads_its_own_and_not_the_others(desk, key):
    for command in (
        ("replay", FIRST),
        ("export", "--data", desk, "--passphrase-file", key),
    ):
        for form in ((), ("--json",)):
            ours = run(*command, "--as", "delegation/A", *form)
            theirs = run(*command, "--as", "delegation/B", *form)
            assert "graze our sheep" in ours
            assert "graze our sheep" not in theirs
            assert "keep its sheep away" in theirs
            assert "آب چاه" not in ours


def test_without_a_room_a_replay_shows_the_mediation_and_an_export_the_whole_talk(desk, key):
    assert run("replay", FIRST) == run("replay", FIRST, "--as", "mediation/mediator")
    text = run("export", "--data", desk, "--passphrase-file", key)
    assert text.startswith("# ILLUSTRATIVE: the parties, persons and words are invented.\n")
    assert "marking: in your words, from us" in text


def test_every_form_of_an_invented_talk_says_so(desk, key):
    with_key = ("--data", desk, "--passphrase-file", key)
    for text in (
        run("replay", FIRST),
        run("replay", FIRST, "--json"),
        run("export", *with_key),
        run("export", *with_key, "--as", "delegation/A"),
        run("export", *with_key, "--as", "delegation/A", "--json"),
    ):
        assert "ILLUSTRATIVE" in text


def test_a_talk_is_read_from_standard_input_too():
    ran = goodoffices("replay", "-", "--as", "delegation/B", given=FIRST.read_bytes())
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == run("replay", FIRST, "--as", "delegation/B")


def test_the_talks_of_a_desk_are_listed_when_asked_for(tmp_path, key):
    folder = laid(tmp_path / "desk", FIRST, HOUSE / "examples/evening/talk.yaml")
    listed = run("export", "--data", folder, "--passphrase-file", key, "--list").splitlines()
    assert len(listed) == 2
    [name] = [line.split()[0] for line in listed if "meadow" in line]
    text = run("export", "--data", folder, "--passphrase-file", key, "--talk", name)
    assert "The lower meadow" in text


def test_an_export_to_a_file_is_its_owners_alone(tmp_path, desk, key):
    to = tmp_path / "talk.yaml"
    ran = CliRunner().invoke(
        main, ["export", "--data", str(desk), "--passphrase-file", str(key), "--to", str(to)]
    )
    assert ran.exit_code == 0
    assert ran.stdout == ""
    assert "It is not sealed." in ran.stderr
    assert stat.S_IMODE(to.stat().st_mode) == 0o600
    assert run("replay", to) == run("replay", FIRST)


def test_a_passphrase_comes_from_a_file_or_from_the_environment(desk, key, monkeypatch):
    wanted = run("export", "--data", desk, "--passphrase-file", key)
    monkeypatch.setenv(PASSPHRASE, WORDS)
    assert run("export", "--data", desk) == wanted
    assert PASSPHRASE not in os.environ
    monkeypatch.setenv(PASSPHRASE_FILE, str(key))
    assert run("export", "--data", desk) == wanted


def test_a_written_talk_is_utf_8_whatever_the_terminal_speaks(desk, key):
    latin = {"PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}
    exporting = started("export", "--data", desk, "--passphrase-file", key, **latin)
    assert "آب چاه" in exporting.communicate(timeout=60)[0]
    replaying = started("replay", FIRST, **latin)
    out, err = replaying.communicate(timeout=60)
    assert (exporting.returncode, replaying.returncode, err) == (0, 0, "")
    assert "\\u0622\\u0628" in out


def test_a_backup_is_restored_with_all_that_was_there(tmp_path, desk, key):
    with_key = ("--passphrase-file", key)
    assert run("backup", tmp_path / "copy", "--data", desk, *with_key) == ""
    assert run("restore", tmp_path / "copy", "--data", tmp_path / "new", *with_key) == ""
    assert run("export", "--data", tmp_path / "new", *with_key) == run(
        "export", "--data", desk, *with_key
    )


def test_whoever_stops_reading_stops_the_program_quietly(tmp_path):
    long = tmp_path / "long.yaml"
    long.write_bytes(
        FIRST.read_bytes()
        + b"".join(b"  - {do: Note, at: +1s, words: Note number %d.}\n" % n for n in range(3000))
    )
    command = f'"$0" -c "from goodoffices.cli import main; main()" replay {long} | head -1'
    done = subprocess.run(
        ["bash", "-c", command, sys.executable],
        env={**os.environ, "PYTHONPATH": str(HOUSE / "src")},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.startswith("ILLUSTRATIVE")
    assert done.stderr == ""
