"""The first command somebody types."""

import shutil
import subprocess
import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from types import ModuleType

import pytest
from tests.house.tree import ROOT, text


def script() -> ModuleType:
    """The script as a module."""
    loader = SourceFileLoader("office", str(ROOT / "office"))
    spec = spec_from_loader("office", loader)
    assert spec is not None
    module = module_from_spec(spec)
    loader.exec_module(module)
    return module


@pytest.fixture(autouse=True)
def unwritten(monkeypatch) -> None:
    """Reading the script leaves nothing beside it."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)


@pytest.fixture
def done() -> list[str]:
    """What the script would have done."""
    return []


@pytest.fixture
def office(done, monkeypatch) -> ModuleType:
    """The script, which only notes what it would do."""
    module = script()
    monkeypatch.setattr(module, "prepare", done.append)

    def ran(*words, **_settings) -> int:
        done.append(" ".join(map(str, words)))
        return 3 if "mypy" in done[-1] else 0

    monkeypatch.setattr(module, "ran", ran)
    return module


def ended(office: ModuleType, words: list[str]) -> object:
    """The code with which the gate ends."""
    with pytest.raises(SystemExit) as stopped:
        office.test(words)
    return stopped.value.code


def test_asked_for_nothing_it_says_what_there_is_and_touches_nothing(tmp_path):
    shutil.copy(ROOT / "office", tmp_path / "office")
    done = subprocess.run(
        [sys.executable, tmp_path / "office"], capture_output=True, text=True, check=True
    )
    for command in ("./office demo", "./office desk", "./office test"):
        assert command in done.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["office"]


def test_the_gate_is_printed_step_by_step_and_hands_further_words_to_pytest(office, done, capsys):
    ended(office, ["-k", "wall"])
    printed = [line for line in capsys.readouterr().out.splitlines() if line]
    steps = ["ruff", "ruff", "mypy", "lint-imports", "python", "python"]
    assert [line.split()[1] for line in printed] == steps
    assert printed[-2].endswith("-m pytest -n 2 --dist worksteal -k wall")
    assert printed[-1].endswith("-m tests.seated -n 2 --dist worksteal -k wall")
    assert done[0] == "requirements-test.lock"
    assert len(done) == 1 + len(printed)


def test_whoever_asks_for_one_worker_gets_one(office, done):
    ended(office, ["-n0"])
    assert done[-2].endswith("-m pytest -n0")
    assert done[-1].endswith("-m tests.seated -n0")


def test_the_gate_fails_where_one_step_did_and_the_others_were_asked_all_the_same(office, done):
    assert ended(office, []) == 3
    assert "mypy" in done[3]
    assert len(done) == 7


def test_a_command_that_fails_ends_the_script_with_its_code():
    with pytest.raises(SystemExit) as stopped:
        script().run(sys.executable, "-c", "raise SystemExit(7)")
    assert stopped.value.code == 7


def test_what_one_step_compiles_is_there_for_the_next_and_not_among_the_sources(monkeypatch):
    module, told = script(), []
    monkeypatch.setattr(module, "prepare", lambda lock: None)
    well = subprocess.CompletedProcess([], 0)
    monkeypatch.setattr(subprocess, "run", lambda words, env, **_: told.append(env) or well)
    assert ended(module, []) == 0
    assert len(told) == 6
    for each in told:
        assert each["PYTHONDONTWRITEBYTECODE"] == ""
        assert each["PYTHONPYCACHEPREFIX"] == str(ROOT / ".venv/bytecode")


def test_a_long_run_notes_how_far_it_is_and_a_changed_program_begins_anew(monkeypatch, tmp_path):
    module, told = script(), []
    file = tmp_path / "src/one.py"
    file.parent.mkdir()
    file.write_text("1")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "prepare", lambda lock: None)
    monkeypatch.setattr(module, "ran", lambda *_, **more: told.append(more) or 0)
    for words, program in ((["--long"], "1"), (["--long"], "1"), (["--long"], "2"), ([], "2")):
        file.write_text(program)
        assert ended(module, words) == 0
    first, again, changed, short = (each.get("GOODOFFICES_LONG") for each in told[::6])
    assert first == again != changed
    assert first.is_relative_to(module.HOME)
    assert short is None


def test_the_gate_of_every_submission_is_the_command_of_the_readme():
    gate = text(ROOT / ".ci/run")
    for program in ("BROWSER", "OFFICE", "DATABASE"):
        assert f"GOODOFFICES_{program}_REQUIRED=1" in gate
    assert gate.rstrip().endswith("./office test")
    assert "install" in gate
    for needed in ("chromium", "libreoffice-writer-nogui", "poppler-utils", "postgresql"):
        assert needed in gate
