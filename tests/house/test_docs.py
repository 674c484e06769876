"""What the docs say is so: links lead somewhere, commands exist, settings are told."""

import re
import unicodedata
from pathlib import Path

import pytest
from tests.house.tree import HOUSE, ROOT, functions, inside, parsed, short, text

from goodoffices import cli
from goodoffices.core.seats import Chamber

PAGES = inside(ROOT, ".md")
SHELVES = ("tutorial", "how-to", "reference", "explanation")
README = text(ROOT / "README.md")
LATER = {9}
"""Rows of the README's table that no story tells yet."""

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
COMMAND = re.compile(r"(?:\./office|(?<![.\w/])goodoffices) ([a-z][a-z-]*)")
SETTING = re.compile(r"GOODOFFICES_[A-Z_]+")
NOT_COMMANDS = {"test"}  # the script's own


def bare(page: str) -> str:
    """A page without its blocks of code."""
    return re.sub(r"```.*?```", "", page, flags=re.DOTALL)


def anchors(page: str) -> set[str]:
    """What one may link to on a page."""
    titles = re.findall(r"^#+ (.+)$", bare(page), re.MULTILINE)
    kept = ("".join(c for c in title.lower() if c.isalnum() or c in " -_") for title in titles)
    return {unicodedata.normalize("NFC", title.strip()).replace(" ", "-") for title in kept}


def astray(page: Path) -> list[str]:
    """Links of a page that lead nowhere."""
    lost = []
    for link in LINK.findall(bare(text(page))):
        if re.match(r"[a-z]+:", link):
            continue
        name, _hash, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        there = target.exists() and target.is_relative_to(ROOT)
        if not there or (anchor and anchor not in anchors(text(target))):
            lost.append(link)
    return lost


@pytest.mark.parametrize("page", PAGES, ids=short)
def test_every_link_leads_somewhere(page):
    assert astray(page) == []


def test_a_link_that_leads_nowhere_is_found(tmp_path):
    planted = tmp_path / "page.md"
    planted.write_text("[a](nowhere.md) [b](#no-such-title)\n# Title")
    assert astray(planted) == ["nowhere.md", "#no-such-title"]


def test_every_page_of_a_shelf_stands_in_the_index():
    index = ROOT / "docs/README.md"
    listed = {(index.parent / link).resolve() for link in LINK.findall(text(index))}
    shelved = {page for name in SHELVES for page in inside(ROOT / "docs" / name, ".md")}
    assert [short(page) for page in shelved - listed] == []
    for name in SHELVES:
        assert inside(ROOT / "docs" / name, ".md"), f"the shelf {name} is empty"


def test_every_decision_stands_in_its_index_and_answers_the_same_questions():
    pages = inside(ROOT / "docs/decisions", ".md")
    index = text(ROOT / "docs/decisions/README.md")
    for page in pages:
        if page.name == "README.md":
            continue
        said = text(page)
        assert page.name in index
        assert said.startswith(f"# {page.name[:4]}: ")
        for asked in ("The question.", "What we chose.", "What we gave up.", "change our mind."):
            assert asked in said, short(page)


def test_the_readme_fits_one_screen_and_shows_a_picture():
    assert len(README.splitlines()) <= 120
    assert "./office demo" in README
    assert "./office test" in README
    assert "docs/pictures/desk.png" in README


def test_the_readme_says_that_each_side_may_demand_the_source():
    assert "AGPL-3.0-or-later" in README
    assert "each side may demand the source" in README
    assert "`/source`" in README


def test_each_sentence_of_a_report_has_its_row_and_its_story():
    row = re.compile(r"^\| (?:S(\d+)|\[S(\d+)\]\((.+?)\)) \| .+? \| .+? \|$", re.MULTILINE)
    told = {int(bare or number): story for bare, number, story in row.findall(README)}
    assert list(told) == list(range(1, 21))
    assert {number for number, story in told.items() if not story} == LATER
    for number, story in told.items():
        if story:
            path = ROOT / story
            assert path.name.startswith(f"test_s{number:02}_"), story
            assert any(each.name.startswith("test_") for each in functions(parsed(path)))


@pytest.mark.parametrize("page", PAGES, ids=short)
def test_every_command_on_a_page_is_one(page):
    named = set(COMMAND.findall(text(page)))
    assert named - set(cli.main.commands) - NOT_COMMANDS == set()


def test_every_command_and_every_option_is_told():
    told = text(ROOT / "docs/reference/command-line.md")
    for name, command in cli.main.commands.items():
        assert f"goodoffices {name}" in told
        for option in (each for given in command.params for each in given.opts):
            if option.startswith("--"):
                assert option in told, f"{name} {option}"


def test_every_setting_is_told():
    told = text(ROOT / "docs/reference/settings.md")
    settings = {
        name
        for path in [*inside(ROOT / "src", ".py"), ROOT / "office", ROOT / "tests/conftest.py"]
        for name in SETTING.findall(text(path))
    }
    assert settings
    assert settings - set(SETTING.findall(told)) == set()


def test_no_setting_is_told_that_nothing_reads():
    read = {n for path in inside(ROOT, ".py") for n in SETTING.findall(text(path))}
    for page in PAGES:
        assert set(SETTING.findall(text(page))) - read == set(), short(page)


def test_the_changelog_begins_with_what_is_not_released():
    titles = re.findall(r"^## (.+)$", text(ROOT / "CHANGELOG.md"), re.MULTILINE)
    assert titles[0] == "Unreleased"


LIKE_A_PATH = re.compile(r"`([\w.-]+(?:/[\w.-]+)*/?)`")
PUBLISHED = {f"{name}.html" for name in ("index", "fa", "ar", "search", "search-fa", "search-ar")}
ELSEWHERE = {"desk.goodoffices", ".venv/bin/goodoffices", ".venv/bin/python", *PUBLISHED}
"""Named like files, and on the reader's own machine."""


@pytest.mark.parametrize("page", PAGES, ids=short)
def test_every_file_that_a_page_names_is_there(page):
    ends = (".py", ".md", ".yaml", ".js", ".css", ".html", ".lock", ".toml", "/")
    for named in LIKE_A_PATH.findall(bare(text(page))):
        seat = named.split("/")[0] in {chamber.value for chamber in Chamber}
        if ("/" in named or named.endswith(ends)) and not seat and named not in ELSEWHERE:
            roots = (ROOT, HOUSE, HOUSE / "server/templates/goodoffices", page.parent)
            assert any((root / named).exists() for root in roots), named
