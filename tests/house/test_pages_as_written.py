"""Templates and style sheets, read as they are written."""

import re
from collections.abc import Iterator

import pytest
from tests.house.tree import HOUSE, inside, short, text

TEMPLATES = inside(HOUSE / "server/templates", ".html", ".svg", ".txt", ".xml")
SHEETS = inside(HOUSE / "server/static", ".css")

BLOCK = re.compile(r"\{% blocktrans(?:late)?\b.*?\{% endblocktrans(?:late)? %\}", re.DOTALL)
COMMENT = re.compile(r"\{#.*?#\}|\{% comment %\}.*?\{% endcomment %\}|<!--.*?-->", re.DOTALL)
TAG = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
KEY = re.compile(r"<kbd>.*?</kbd>|\{% block main_class %\}.*?\{% endblock %\}", re.DOTALL)
SEEN = re.compile(r"(?<![\w-])(?:aria-label|title|placeholder|alt)=\"([^\"]*)\"")
MARKUP = re.compile(r"<[^>]*>")
OWN = re.compile(
    r"<style\b|<script\b(?![^>]*\bsrc=)|\sstyle=|\son[a-z]+=|javascript:", re.IGNORECASE
)
PHYSICAL = re.compile(
    r"(?:^|[;{\s])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\w-]*"
    r"|left|right|float|text-align)\s*:\s*(?:[^;}]*)"
)
SIDED = re.compile(r"-(left|right)|^\s*(left|right)\s*:|:\s*(left|right)\s*$")


def untranslated(page: str) -> Iterator[str]:
    """Words of the house that no translator would meet."""
    bare = KEY.sub("", BLOCK.sub("", COMMENT.sub("", page)))
    bare = TAG.sub("", bare)
    for label in SEEN.findall(bare):
        if re.search(r"[^\W\d_]{2,}", label):
            yield label
    yield from re.findall(r"[^\W\d_]{2,}", MARKUP.sub(" ", bare))


def physical(sheet: str) -> Iterator[str]:
    """Declarations that know left from right, and would be wrong from right to left."""
    bare = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    for found in PHYSICAL.findall(bare):
        declared = found.strip(" ;{\n")
        if SIDED.search(declared):
            yield declared


@pytest.mark.parametrize("path", TEMPLATES, ids=short)
def test_every_word_of_the_house_can_be_translated(path):
    assert list(untranslated(text(path))) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=short)
def test_no_page_writes_a_comma_that_another_language_writes_otherwise(path):
    bare = KEY.sub("", BLOCK.sub("", COMMENT.sub("", text(path))))
    bare = MARKUP.sub(" ", TAG.sub("", bare))
    assert re.findall("[,;]", bare) == [], 'write {% translate ", " %}'


@pytest.mark.parametrize("path", TEMPLATES, ids=short)
def test_no_page_carries_a_script_or_a_style_of_its_own(path):
    assert OWN.findall(TAG.sub("", text(path))) == []


@pytest.mark.parametrize("path", SHEETS, ids=short)
def test_style_knows_no_left_and_no_right(path):
    assert list(physical(text(path))) == []


@pytest.mark.parametrize(
    "planted",
    [
        "<h1>The desk</h1>",
        '<nav aria-label="Rooms"></nav>',
        '{% translate "Kept" %} since',
        "<p>میز</p>",
    ],
)
def test_a_word_that_no_translator_would_meet_is_found(planted):
    assert list(untranslated(planted))
    assert not list(untranslated('<p>{% translate "Kept" %} {{ day }} <kbd>Alt+A</kbd></p>'))


@pytest.mark.parametrize(
    "planted",
    ["<script>go()</script>", "<p style='x'>", '<a onclick="go()">', "<style>p{}</style>"],
)
def test_a_script_or_style_in_a_page_is_found(planted):
    assert OWN.search(planted)
    assert not OWN.search('<script src="/static/desk.js" defer></script>')


@pytest.mark.parametrize(
    ("planted", "found"),
    [
        ("p { margin-left: 1rem }", True),
        ("p{padding-right:0}", True),
        ("p {\n  left: 0;\n}", True),
        ("p { text-align: right; }", True),
        ("p { float: left; }", True),
        ("p { margin-inline-start: 1rem; text-align: start; inset-inline: 0 }", False),
        ("/* left: 0 */ p { text-align: center }", False),
    ],
)
def test_a_sided_declaration_is_found(planted, found):
    assert bool(list(physical(planted))) is found
