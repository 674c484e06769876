"""Why a file cannot be read: every reason a page may give is said in the language of the page."""

import ast
import re
from collections.abc import Iterator

import pytest
from django.utils import translation
from tests.house.tree import HOUSE

from goodoffices.core.refusals import Malformed
from goodoffices.nodes import Unreadable
from goodoffices.server.unread import reason

READERS = (
    "nodes.py", "server/returning.py", "press/formats/brought.py", "press/formats/returned.py",
    *(f"press/reports/{each}.py" for each in ("document", "front", "items", "mail", "prints")),
    *(f"archive/written/{each}.py" for each in ("reading", "trying", "values")),
)  # fmt: skip
"""What reads the files that are chosen on a page."""
SAY = frozenset({"Unreadable", "_refuse", "_refused"})
"""What a reader calls with what it says."""
FACTS = {"_PASTE": "Open it, copy its text, and read that in"}
"""What of a sentence is no fact, though it stands elsewhere."""
REPEATED = frozenset({"reason", "told", "str(refused)", "str(refusal)"})
"""Where a reader says what it was told: by another, whose own words are here, or by a refusal."""


def sentences() -> Iterator[tuple[str, str]]:
    """Each sentence that a reader says, with some fact in the place of each."""
    for name in READERS:
        for node in ast.walk(ast.parse((HOUSE / name).read_text(encoding="utf-8"))):
            called = node.func if isinstance(node, ast.Call) else None
            named = getattr(called, "id", getattr(called, "attr", ""))
            if isinstance(node, ast.Call) and named in SAY:
                yield name, _said(node.args[-1])
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "told":
                if isinstance(node.value, ast.JoinedStr) and name == "nodes.py":
                    yield name, _said(node.value)


def _said(told: ast.expr) -> str:
    if isinstance(told, ast.Constant):
        return str(told.value)
    if isinstance(told, ast.JoinedStr):
        return "".join(map(_piece, told.values))
    return f"={ast.unparse(told)}"


def _piece(piece: ast.expr) -> str:
    if isinstance(piece, ast.Constant):
        return str(piece.value)
    return FACTS.get(ast.unparse(getattr(piece, "value", piece)), "12")


SAID = sorted({(name, said) for name, said in sentences() if not said.startswith("=")})


def test_every_sentence_of_a_reader_is_found_and_nothing_else_is_said():
    repeated = {said[1:] for _name, said in sentences() if said.startswith("=")}
    assert repeated <= REPEATED
    assert len(SAID) > 60
    assert len({name for name, _said in SAID}) == len(READERS) - 1


@pytest.mark.parametrize("lang", ["fa", "ar"])
@pytest.mark.parametrize(("name", "said"), SAID, ids=[said[:40] for _name, said in SAID])
def test_why_a_file_cannot_be_read_is_said_in_the_language_of_the_page(name, said, lang):
    wrong = Unreadable("a.txt", 1, said)
    with translation.override("en"):
        assert reason(wrong).replace("\u2068", "").replace("\u2069", "") == said
    with translation.override(lang):
        told = reason(wrong)
    assert told != said
    assert not _english(told), told


def _english(told: str) -> bool:
    """Whether words of English follow each other in it; names, forms and signs stand alone."""
    return re.search(r"[A-Za-z]{2,},? [a-z]{2,}", told) is not None


def test_a_refusal_that_a_reader_repeats_is_told_as_any_refusal():
    refusal = Malformed("empty", field="words")
    wrong = Unreadable("a.yaml", 3, str(refusal))
    wrong.__context__ = refusal
    with translation.override("fa"):
        assert reason(wrong) != str(refusal)
        assert not _english(reason(wrong))


def test_what_a_library_says_in_english_is_left_out_of_another_language():
    wrong = Unreadable("a.yaml", 3, "This is not YAML: mapping values are not allowed here.")
    with translation.override("ar"):
        assert "mapping" not in reason(wrong)
    with translation.override("en"):
        assert "mapping values are not allowed here" in reason(wrong)
