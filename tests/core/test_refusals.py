"""A refusal says which rule and what would be allowed, in two sentences, and hides the rest."""

import ast
import re
from pathlib import Path

import pytest

import goodoffices.core
from goodoffices.core import seating
from goodoffices.core.acts import ACTS, Agree, Convey, Instruct, Lodge, Note, Permit
from goodoffices.core.refusals import (
    SENTENCES,
    Closed,
    Malformed,
    MarkingForbids,
    NotYours,
    Refusal,
)

CORE = Path(goodoffices.core.__file__).parent
TAKEN_IN = CORE.parent / "server/handing_in.py"
PATHS = (*CORE.rglob("*.py"), *(CORE.parent / "bare").rglob("*.py"), TAKEN_IN)
KINDS = {kind.__name__: kind for kind in (NotYours, MarkingForbids, Closed, Malformed)}


def raised():
    """Every refusal that is raised or given, by the core or of documents: kind, code, facts."""
    found = []
    for path in PATHS:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in KINDS:
                code = node.args[0]
                assert isinstance(code, ast.Constant), f"{path.name}: a code is written out"
                facts = tuple(sorted(str(each.arg) for each in node.keywords))
                found.append((node.func.id, code.value, facts))
    return found


RAISED = raised()
OPEN = ("not_your_act", "behalf", "standing")
"""Whose second sentence is told case by case."""


@pytest.mark.parametrize("code", SENTENCES)
def test_each_refusal_is_one_or_two_sentences_that_end(code):
    text = re.sub(r"\{\w+\}", "", SENTENCES[code]).strip()
    assert text[0].isupper()
    assert text.endswith((".", ".."))
    told = SENTENCES[code].replace(" {allowed}", "") if code in OPEN else SENTENCES[code]
    assert len(re.findall(r"[.!?](?= |$)", told)) == (1 if told != SENTENCES[code] else 2), code
    assert len(SENTENCES[code]) <= 200


def test_every_code_is_raised_and_every_code_raised_has_its_sentence():
    assert {code for _kind, code, _facts in RAISED} == set(SENTENCES)


@pytest.mark.parametrize(("kind", "code", "facts"), sorted(set(RAISED)))
def test_each_refusal_is_given_the_facts_that_its_sentence_tells(kind, code, facts):
    # Which field it was is for the form, which marks it; the sentence need not say.
    assert set(facts) - {"field"} == set(re.findall(r"{(\w+)}", SENTENCES[code]))
    told = KINDS[kind](code, **dict.fromkeys(facts, "something"))
    assert "{" not in str(told)
    assert isinstance(told, Refusal)
    assert (told.code, set(told.facts)) == (code, set(facts))


def test_no_refusal_holds_words_of_a_talk():
    # What stands in a refusal is written here, or a choice, a side, a role, a number or a time.
    for path in CORE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in KINDS:
                for fact in node.keywords:
                    inside = ast.walk(fact.value)
                    names = {each.attr for each in inside if isinstance(each, ast.Attribute)}
                    assert not names & {"text", "words", "speaker", "title", "person", "id"}, path


@pytest.mark.parametrize(
    ("act", "posts"),
    [
        (Agree, "It is for: delegation (head)."),
        (Permit, "It is for: capital (principal)."),
        (Convey, "It is for: mediation (mediator, deputy)."),
        (Instruct, "It is for: capital (principal)."),
        (Lodge, "It is for: delegation (head, negotiator, expert)."),
    ],
)
def test_what_a_seat_cannot_do_names_those_who_can(act, posts):
    assert seating.posts(act) == posts


def test_what_cannot_be_written_down_for_a_side_names_those_who_could():
    minutes = "mediation (mediator, deputy, note-taker)"
    assert seating.posts(Agree, for_a_side=True) == f"It is for: {minutes}."
    assert seating.posts(Lodge, for_a_side=True) == f"It is for: {minutes}; liaison (officer)."
    assert seating.posts(Instruct, for_a_side=True) == seating.posts(Instruct)
    assert "auditor" not in seating.posts(Note)
    for kind in ACTS.values():
        assert seating.posts(kind).startswith("It is for: ")
