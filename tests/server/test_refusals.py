"""A refusal says which rule and what would be allowed, in words that can be translated."""

import ast
import re
from pathlib import Path

import pytest
from django.utils.functional import Promise

import goodoffices.core
from goodoffices.core.refusals import SENTENCES, Closed, Malformed, MarkingForbids, NotYours
from goodoffices.server.allowed_told import KNOWN
from goodoffices.server.refusing import told
from goodoffices.server.rules_told import RULES

RULES_OF_THE_CORE = Path(goodoffices.core.__file__).parent / "rules"


def _allowed() -> set[str]:
    """Every sentence that a rule of the core gives as what would be allowed."""
    found = set()
    for path in RULES_OF_THE_CORE.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "allowed":
                if isinstance(node.value, ast.Constant):
                    found.add(str(node.value.value))
    return found


def test_every_refusal_of_the_core_has_words_at_the_desk():
    assert set(RULES) == set(SENTENCES)


@pytest.mark.parametrize("code", SENTENCES)
def test_a_refusal_at_the_desk_uses_no_fact_that_the_core_does_not_give(code):
    given = set(re.findall(r"{(\w+)}", SENTENCES[code]))
    used = set(re.findall(r"%\((\w+)\)s", " ".join(map(str, RULES[code]))))
    assert used <= given


def test_what_the_rules_say_would_be_allowed_is_known_at_the_desk():
    assert _allowed() <= set(KNOWN)


def test_a_refusal_names_choices_as_the_forms_do():
    refused = told(MarkingForbids("use", allowed="in your words, in these words"))
    assert refused is not None
    assert refused["rule"] == "The source's marking does not allow that use."
    assert refused["allowed"] == "It allows: in your words, in these words."
    assert "the delegation and its capital" in str(
        told(Malformed("reach", allowed="with its capital"))
    )


def test_a_refusal_names_sides_by_their_names_and_acts_by_theirs():
    names = {"A": "North Isle"}
    assert "North Isle" in str(told(MarkingForbids("receiver", allowed="A"), names=names))
    assert "nobody" in str(told(MarkingForbids("receiver", allowed="nobody"), names=names))
    assert "Convene the round" in str(told(Closed("round_state", allowed="Convene")))
    assert "head of delegation" in str(told(Malformed("persons", allowed="head, expert")))


def test_a_refusal_tells_times_at_the_venue():
    early = MarkingForbids("not_before", time="2026-05-04 18:00+00:00")
    assert "4 May 2026, 22:00" in str(told(early, "Asia/Muscat"))


def test_a_refusal_of_the_seat_lists_no_names_of_acts():
    refused = NotYours("not_your_act", allowed="It can: Convey, Lodge.")
    assert "Convey" not in str(told(refused))


def test_nothing_refused_is_nothing_told():
    assert told(None) is None


def test_refusals_are_translated_when_they_are_shown():
    sentences = [*(each for pair in RULES.values() for each in pair), *KNOWN.values()]
    assert [each for each in sentences if not isinstance(each, Promise)] == []
