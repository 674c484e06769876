"""The folder of a desk is made where there is none, for its owner alone."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.server.conftest import PASSPHRASE

from goodoffices.cli import main
from goodoffices.cli.settings import FILE
from goodoffices.rooms import Cost, Rooms
from goodoffices.server import serve


@pytest.fixture
def served(monkeypatch) -> list[int]:
    """The ports that would have been served on."""
    ports: list[int] = []
    monkeypatch.setattr(serve, "serve", lambda _host, port, _ready, **_more: ports.append(port))
    return ports


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_a_new_desk_makes_its_folder_and_nobody_else_may_look_into_it(tmp_path, served):
    folder = tmp_path / "not" / "yet"
    asked = CliRunner().invoke(main, ["desk", "--data", str(folder), "--port", "8719"])
    assert asked.exit_code == 0, asked.output
    assert served == [8719]
    assert mode(folder) == 0o700


def test_where_no_folder_can_be_made_one_is_told_what_to_do(tmp_path, served):
    (tmp_path / "file").touch()
    asked = CliRunner().invoke(main, ["desk", "--data", str(tmp_path / "file" / "desk")])
    assert asked.exit_code == 1
    assert "Choose another with --data." in asked.output
    assert served == []


def test_a_backup_is_restored_on_a_laptop_that_has_no_folder_yet(tmp_path):
    key = tmp_path / "key"
    key.write_text(PASSPHRASE)
    rooms = Rooms.create(tmp_path / "old.goodoffices", PASSPHRASE, Cost(passes=1, memory=8))
    rooms.backup(tmp_path / "copy.goodoffices")
    rooms.close()
    new = tmp_path / "new"
    words = ["restore", str(tmp_path / "copy.goodoffices"), "--data", str(new)]
    asked = CliRunner().invoke(main, [*words, "--passphrase-file", str(key)])
    assert asked.exit_code == 0, asked.output
    assert (new / FILE).exists()
    assert mode(new) == 0o700
