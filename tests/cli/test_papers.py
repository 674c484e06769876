"""Papers on the command line: of a written talk, from the eyes of one room."""

import stat

import docx
import pytest
from click.testing import CliRunner
from tests.cli.program import HOUSE

from goodoffices.cli import main
from goodoffices.papers.model import Kind

EVENING = HOUSE / "examples/evening/talk.yaml"


def run(*words):
    """Run a command on the evening."""
    return CliRunner().invoke(main, ["paper", str(EVENING), *map(str, words)])


@pytest.mark.parametrize("kind", [kind.value for kind in Kind])
def test_every_paper_is_printed_as_a_page_that_needs_nothing_beside_it(kind):
    ran = run(kind, "--to", "B", *(["--session", "2"] if kind == "record" else []))
    assert ran.exit_code == 0, ran.output
    assert ran.stdout.startswith('<!DOCTYPE html>\n<html lang="en" dir="ltr">')
    assert "<style>" in ran.stdout
    assert "ILLUSTRATIVE" in ran.stdout


def test_a_paper_is_written_to_a_new_file_for_its_owner_alone(tmp_path):
    for form in ("pdf", "docx"):
        to = tmp_path / f"card.{form}"
        words = ("room-card", "--to", "B", "--lang", "fa", "--form", form, "--out", to)
        assert run(*words).exit_code == 0
        assert stat.S_IMODE(to.stat().st_mode) == 0o600
        assert run(*words).exit_code == 1, "nothing is overwritten"
    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF-")
    assert docx.Document(str(tmp_path / "card.docx")).core_properties.title == "اتاق ژرفان"


def test_a_delegation_prints_its_own_papers_and_no_talking_points():
    own = run("room-card", "--as", "delegation/B")
    assert own.exit_code == 0
    assert "Zharfan" in own.stdout
    for words in (
        ("talking-points", "--as", "delegation/B", "--to", "A"),
        ("whole-view", "--as", "delegation/B", "--to", "A"),
        ("room-card", "--as", "observer", "--to", "A"),
    ):
        refused = run(*words)
        assert refused.exit_code == 1
        assert "This room has no such paper." in refused.output


def test_what_one_asks_for_in_vain_is_said_with_the_next_step():
    assert "--to SIDE" in run("talking-points").output
    assert "--session" in run("record", "--as", "public").output
    assert "--session" in run("talking-points", "--to", "B", "--session", "99").output
