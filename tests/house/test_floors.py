"""Each floor stands on those below; what would break through is caught, and by the right rule."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.house.tree import HOUSE, ROOT, inside

LAYERS = "Each floor stands on those below"
PLAIN = "The core is plain Python"
NO_WEB = "Records and rooms know no web"
PAPER = "A paper is made of a view"
RECORD = "A record is read only through a room"
ARCHIVE = "Only rooms open the archive"
DOOR = "On the web only the door opens rooms"
CYCLES = "No cycles"
CONTRACTS = {LAYERS, PLAIN, NO_WEB, PAPER, RECORD, ARCHIVE, DOOR, CYCLES}

PLANTED = {
    "a page opens a room": ("server/pages/desk.py", "import goodoffices.rooms", DOOR),
    "a form opens a room": ("server/forms.py", "from goodoffices.rooms import Rooms", DOOR),
    "a page reads the state": ("server/pages/desk.py", "import goodoffices.core.state", RECORD),
    "a page asks the rules": ("server/pages/acting.py", "import goodoffices.core.rules", RECORD),
    "the public page folds a record": ("press/page.py", "import goodoffices.core.record", RECORD),
    "the leak check reads a record": (
        "leaks/__init__.py",
        "import goodoffices.core.course",
        RECORD,
    ),
    "a page opens the archive": ("server/pages/home.py", "import goodoffices.archive", ARCHIVE),
    "the command line opens the archive": (
        "cli/talks.py",
        "import goodoffices.archive.sealed",
        ARCHIVE,
    ),
    "the core knows the web": ("core/view.py", "import django", PLAIN),
    "the core draws lots": ("core/naming.py", "import random", PLAIN),
    "the core draws secrets": ("core/naming.py", "import secrets", PLAIN),
    "the core keeps a database": ("core/record.py", "import sqlite3", PLAIN),
    "the archive speaks to people": ("archive/shelf.py", "import click", NO_WEB),
    "rooms know the web": ("rooms/room.py", "import django.http", NO_WEB),
    "the archive knows the server": ("archive/shelf.py", "import goodoffices.server", LAYERS),
    "a paper opens a room": ("papers/frame.py", "import goodoffices.rooms", PAPER),
    "a paper reads the state": ("papers/frame.py", "import goodoffices.core.state", PAPER),
    "a paper knows the web": ("papers/html.py", "import django.utils.html", PAPER),
    "the leak check opens the archive": (
        "leaks/__init__.py",
        "import goodoffices.archive",
        LAYERS,
    ),
    "the core knows rooms": ("core/view.py", "import goodoffices.rooms", LAYERS),
    "the lab leans on the press": ("lab/__init__.py", "import goodoffices.press", LAYERS),
    "a module on no floor": ("mail.py", "import goodoffices.core.view", LAYERS),
    "a cycle in the core": ("core/refs.py", "import goodoffices.core.entries", CYCLES),
}


@pytest.fixture(scope="module")
def copy(tmp_path_factory) -> Path:
    """A second house, to break things in."""
    folder: Path = tmp_path_factory.mktemp("house")
    for path in inside(HOUSE, ".py"):
        to = folder / path.relative_to(ROOT)
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, to)
    shutil.copy(ROOT / "pyproject.toml", folder / "pyproject.toml")
    return folder


def verdicts(house: Path) -> tuple[int, dict[str, str]]:
    """How import-linter ends, and its word on each contract."""
    done = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=house,
        env={**os.environ, "PYTHONPATH": str(house / "src"), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    said = {}
    for line in done.stdout.splitlines():
        name, _space, word = line.rpartition(" ")
        if word in ("KEPT", "BROKEN"):
            said[name] = word
    return done.returncode, said


def test_the_house_as_it_stands_keeps_every_contract(copy):
    code, said = verdicts(copy)
    assert (code, said) == (0, dict.fromkeys(CONTRACTS, "KEPT"))


@pytest.mark.parametrize(("file", "line", "contract"), PLANTED.values(), ids=PLANTED)
def test_what_breaks_through_a_floor_is_caught(copy, file, line, contract):
    path = copy / "src/goodoffices" / file
    before = path.read_text() if path.exists() else None
    try:
        path.write_text(f"{before or ''}\n{line}\n")
        code, said = verdicts(copy)
    finally:
        path.unlink() if before is None else path.write_text(before)
    assert code == 1
    assert said[contract] == "BROKEN"


def test_every_contract_is_broken_by_something_planted():
    assert {contract for _file, _line, contract in PLANTED.values()} == CONTRACTS
