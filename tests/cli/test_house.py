"""The house opens on this machine alone, says where, and ends quietly."""

import os
import pty
import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from contextlib import suppress
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from tests.cli.program import HOUSE, MAIN, environment, goodoffices, started

from goodoffices.cli import main
from goodoffices.cli.house import DEMO_PASSPHRASE
from goodoffices.cli.settings import FILE
from goodoffices.rooms import Rooms, TalkId
from goodoffices.server import serve

LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="this asks Linux itself")


def free():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def served():
    """Programs that were started, all ended at the end."""
    programs = []

    def start(*words, **settings):
        programs.append(started(*words, **settings))
        return programs[-1]

    yield start
    for program in programs:
        if program.poll() is None:
            program.kill()
        program.communicate()


def get(url):
    try:
        with urllib.request.urlopen(url, timeout=20) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, ""


def test_the_demo_prints_its_links_and_ends_quietly_and_starts_again(tmp_path, served):
    port = free()
    for number in (signal.SIGINT, signal.SIGTERM):
        demo = served("demo", "--port", port, "--data", tmp_path / "demo")
        links = [demo.stdout.readline().strip() for _ in range(2)]
        assert links == [
            f"http://127.0.0.1:{port}/public/muscat/",
            f"http://127.0.0.1:{port}/talks/",
        ]
        assert DEMO_PASSPHRASE in demo.stderr.readline()
        assert demo.stderr.readline() == "Ctrl+C ends it.\n"
        status, page = get(links[0])
        assert status == 200
        assert "Muscat" in page
        demo.send_signal(number)
        out, err = demo.communicate(timeout=20)
        assert (out, err) == ("", "")
        assert demo.returncode == 0
    rooms = Rooms.open(tmp_path / "demo" / FILE, DEMO_PASSPHRASE)
    assert rooms.talks() == ("evening", "works-council")
    rooms.close()


def test_a_demo_that_was_cut_off_while_it_was_laid_out_is_laid_out_again(tmp_path, monkeypatch):
    rooms = Rooms.create(tmp_path / FILE, DEMO_PASSPHRASE)
    rooms.bring((HOUSE / "examples/evening/talk.yaml").read_bytes(), "evening", TalkId("evening"))
    rooms.close()
    monkeypatch.setattr(serve, "serve", lambda *_, **__: None)
    ran = CliRunner().invoke(main, ["demo", "--port", str(free()), "--data", str(tmp_path)])
    assert ran.exit_code == 0, ran.output
    rooms = Rooms.open(tmp_path / FILE, DEMO_PASSPHRASE)
    assert rooms.talks() == ("evening", "works-council")
    rooms.close()


def test_a_demo_without_a_folder_leaves_nothing_behind(tmp_path, served):
    demo = served("demo", "--port", free(), TMPDIR=str(tmp_path))
    assert demo.stdout.readline()
    [folder] = tmp_path.iterdir()
    assert (folder / FILE).exists()
    demo.terminate()
    demo.communicate(timeout=20)
    assert list(tmp_path.iterdir()) == []


@LINUX
def test_a_desk_listens_here_alone_and_would_leave_no_image_of_its_memory(tmp_path, served):
    port = free()
    desk = served("desk", "--port", port, "--data", tmp_path / "desk")
    assert desk.stdout.readline() == f"http://127.0.0.1:{port}/\n"
    assert desk.stderr.readline() == "Ctrl+C ends it.\n"
    assert get(f"http://127.0.0.1:{port}/")[0] == 200
    listening = [
        line.split()[1]
        for table in ("tcp", "tcp6")
        for line in Path(f"/proc/{desk.pid}/net/{table}").read_text().splitlines()
        if line.split()[1].endswith(f":{port:04X}") and line.split()[3] == "0A"
    ]
    assert listening == [f"0100007F:{port:04X}"]
    limits = Path(f"/proc/{desk.pid}/limits").read_text()
    assert re.search(r"Max core file size +0 +0 ", limits)


def test_a_port_that_somebody_has_is_told(tmp_path):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        for command in ("desk", "demo", "serve"):
            words = [command, "--port", str(port), "--data", str(tmp_path / "desk")]
            ran = CliRunner().invoke(main, words)
            assert (ran.exit_code, ran.stdout) == (1, "")
            assert ran.stderr == f"Port {port} is taken. Choose another with --port.\n"
    assert not (tmp_path / "desk").exists()


def test_the_settings_of_the_environment_are_used_and_options_come_first(tmp_path, served):
    one, two = free(), free()
    settings = {"GOODOFFICES_PORT": str(one), "GOODOFFICES_DATA": str(tmp_path / "desk")}
    desk = served("desk", **settings)
    assert desk.stdout.readline() == f"http://127.0.0.1:{one}/\n"
    assert (tmp_path / "desk").is_dir()
    other = served("serve", "--host", "localhost", "--port", two, **settings)
    assert other.stdout.readline() == f"http://127.0.0.1:{two}/\n"


def test_at_a_terminal_the_passphrase_is_asked_for_and_not_shown(tmp_path):
    Rooms.create(tmp_path / FILE, "a long passphrase").close()
    ours, its = pty.openpty()
    asked = subprocess.Popen(
        [*MAIN, "export", "--list", "--data", str(tmp_path)],
        stdin=its,
        stdout=its,
        stderr=its,
        env=environment(),
        start_new_session=True,
        preexec_fn=lambda: os.close(os.open(os.ttyname(0), os.O_RDWR)),
    )
    os.close(its)
    seen = b""
    while not seen.endswith(b"Passphrase: "):
        seen += os.read(ours, 1000)
    os.write(ours, b"a long passphrase\n")
    assert asked.wait(20) == 0
    with suppress(OSError):  # Linux says so where nothing is left
        seen += os.read(ours, 1000)
    assert b"a long" not in seen
    os.close(ours)


def test_ctrl_c_at_the_question_for_the_passphrase_is_quiet(tmp_path):
    Rooms.create(tmp_path / FILE, "a long passphrase").close()
    ours, its = pty.openpty()
    asked = subprocess.Popen(
        [*MAIN, "export", "--list", "--data", str(tmp_path)],
        stdin=its,
        stdout=its,
        stderr=its,
        env=environment(),
        start_new_session=True,
        preexec_fn=lambda: os.close(os.open(os.ttyname(0), os.O_RDWR)),
    )
    os.close(its)
    seen = b""
    while not seen.endswith(b"Passphrase: "):
        seen += os.read(ours, 1000)
    os.write(ours, b"\x03")
    assert asked.wait(20) == 130
    with suppress(OSError):
        seen += os.read(ours, 1000)
    assert b"Traceback" not in seen
    assert b"Abort" not in seen
    os.close(ours)


def test_every_command_explains_itself_in_plain_words_within_eighty_columns():
    for words in ((), ("--help",), *((name, "--help") for name in main.commands)):
        ran = CliRunner().invoke(main, words, prog_name="goodoffices")
        assert ran.exit_code == 0, words
        assert ran.stdout.startswith("Usage: goodoffices")
        assert max(map(len, ran.stdout.splitlines())) <= 80
    for name, command in main.commands.items():
        assert len(command.help.split("\n\n")) > 1, f"{name} says in one line only what it does"
        options = [each for each in command.params if isinstance(each, click.Option)]
        assert all(each.help for each in options), name


def test_the_version_is_one_line():
    ran = goodoffices("--version")
    assert (ran.code, ran.err) == (0, "")
    assert re.fullmatch(r"goodoffices \d+\.\d+\.\d+\n", ran.out)
