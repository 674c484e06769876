"""What a page shows a command to print, the command prints."""

import doctest
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.house.tree import ROOT, inside, short, text

from goodoffices import cli

PAGES = inside(ROOT, ".md")
BLOCK = re.compile(r"^( *)```(console|yaml|pycon)\n(.*?)^ *```", re.DOTALL | re.MULTILINE)


def blocks(page: Path, kind: str) -> list[str]:
    """The blocks of code of one kind on a page, as they would stand at the margin."""
    return [
        re.sub(rf"^{indent}", "", block, flags=re.MULTILINE)
        for indent, named, block in BLOCK.findall(text(page))
        if named == kind
    ]


def beside(said: list[str]) -> None:
    """Leave out what reads files that lie beside this folder, where there are none."""
    if any("../shared/" in each for each in said) and not (ROOT.parent / "shared").exists():
        pytest.skip("the scenarios of the field are not beside this folder")


def consoles(page: Path) -> list[tuple[str, str]]:
    """Each command of a page that shows what it prints, and what it prints there."""
    found = []
    for block in blocks(page, "console"):
        for each in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _line, printed = each.partition("\n")
            found.append((command, printed.strip()))
    return found


SHOWN = [(short(page), *each) for page in PAGES for each in consoles(page)]


@pytest.mark.parametrize(("page", "command", "printed"), SHOWN)
def test_a_command_prints_what_the_page_shows(page, command, printed, monkeypatch):
    beside([command])
    monkeypatch.chdir(ROOT)
    program, *words = shlex.split(command)
    assert program in {"goodoffices", "./office"}
    ran = CliRunner().invoke(cli.main, words)
    assert ran.exception is None or isinstance(ran.exception, SystemExit)
    assert printed in ran.output


def test_some_page_shows_what_a_command_prints():
    assert any(printed for _page, _command, printed in SHOWN)


SPOKEN = [page for page in PAGES if blocks(page, "pycon")]


def answered(page: Path, said: list[str]) -> tuple[str, int]:
    """What a page's examples answer otherwise than it says, and how many of them there are."""
    parser, runner = doctest.DocTestParser(), doctest.DocTestRunner(verbose=False)
    lines: list[str] = []
    examples = parser.get_doctest("\n".join(said), {}, short(page), str(page), 0)
    runner.run(examples, out=lines.append)
    return "".join(lines), len(examples.examples)


@pytest.mark.parametrize("page", SPOKEN, ids=short)
def test_python_answers_what_the_page_says(page, monkeypatch):
    beside(blocks(page, "pycon"))
    monkeypatch.chdir(ROOT)
    otherwise, many = answered(page, blocks(page, "pycon"))
    assert many
    assert otherwise == ""


def test_an_example_that_answers_otherwise_is_found():
    assert SPOKEN
    otherwise, _many = answered(ROOT / "README.md", [">>> 1 + 1\n3\n"])
    assert "Expected:\n    3\nGot:\n    2" in otherwise


@pytest.mark.parametrize("page", PAGES, ids=short)
def test_a_written_talk_on_a_page_is_a_file_of_the_examples(page):
    examples = {text(path) for path in inside(ROOT / "examples", ".yaml")}
    for block in blocks(page, "yaml"):
        if "goodoffices:" in block:
            assert block in examples


def test_the_talk_that_is_refused_on_purpose_differs_by_its_marking_alone():
    first, refused = (
        [line for line in text(ROOT / "examples" / name).splitlines() if not line.startswith("#")]
        for name in ("first-talk.yaml", "refused-talk.yaml")
    )
    assert [line.strip() for line in first if line not in refused] == [
        "marking: in your words, from us"
    ]
