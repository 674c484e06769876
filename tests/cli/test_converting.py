"""`goodoffices convert-scenario`, as a person runs it."""

import json

import pytest
from tests.cli.program import goodoffices
from tests.engine.formats.sound import FORMATS, laid
from tests.house.tree import ROOT

from goodoffices.cli.converting import FORMATS as NAMED
from goodoffices.engine.formats.writing import Format

HARBOUR = ROOT / "examples/harbour"


def test_the_command_knows_every_format():
    assert tuple(Format) == NAMED


@pytest.mark.parametrize("form", ["genius", "negolog", "csv"])
def test_a_scenario_is_written_anew_and_says_the_same(tmp_path, form):
    laid(tmp_path / "fleet", FORMATS["negmas-json"])
    into = tmp_path / form / "fleet"
    into.parent.mkdir()
    ran = goodoffices("convert-scenario", tmp_path / "fleet", "--to", form, "--into", into)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.startswith(f"Written to {into}: ")
    assert into.stat().st_mode & 0o777 == 0o700
    before, after = (
        json.loads(goodoffices("analyse", folder, "--json").out)
        for folder in (tmp_path / "fleet", into)
    )
    assert after == before | {"values": "genius" if form == "genius" else "raw"}


def test_what_a_format_cannot_say_is_told_and_nothing_is_written(tmp_path):
    ran = goodoffices("convert-scenario", HARBOUR, "--to", "csv", "--into", tmp_path / "new")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == (
        "It cannot be written as csv: there is no word for what cannot go together.\n"
    )
    assert not (tmp_path / "new").exists()


def test_nothing_is_written_into_a_folder_that_is_there(tmp_path):
    ran = goodoffices("convert-scenario", HARBOUR, "--to", "goodoffices", "--into", tmp_path)
    assert ran.code == 1
    assert "already; nothing was written. Name another." in ran.err
    assert list(tmp_path.iterdir()) == []


def test_a_scenario_that_is_refused_is_told_as_by_analyse(tmp_path):
    nowhere = tmp_path / "nowhere.xml"
    ran = goodoffices("convert-scenario", nowhere, "--to", "csv", "--into", tmp_path / "new")
    assert (ran.code, ran.err) == (1, f"{nowhere}: there is no such file or folder\n")
