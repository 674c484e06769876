"""What a tired mediator might let slip that evening is found; what she may say is not stopped."""

from datetime import datetime
from functools import cache
from pathlib import Path

import pytest
import yaml
from tests.examples.written import text

from goodoffices.archive.written import read
from goodoffices.core import acts as a
from goodoffices.core.refs import label
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.view import Sight
from goodoffices.core.words import Words
from goodoffices.leaks.check import check
from goodoffices.leaks.towards import towards

EVENING = read(text("evening"), "evening")
WRITTEN = Path(__file__).parent / "evening-leaks.yaml"
PLANTED = yaml.safe_load(WRITTEN.read_text(encoding="utf-8"))
KEY = bytes(32)
CROSSINGS = [entry for entry in EVENING if isinstance(entry.act, a.Convey)]


def hour(told):
    """That hour of the evening."""
    return datetime.fromisoformat(f"2025-03-12T{told}:00+03:00")


@cache
def against(before, at, to):
    """What drafts to a side were read against after so many acts, and what each was called."""
    written = EVENING[:before]
    view = Sight(KEY, MEDIATOR, written).view(at)
    calls = {label(KEY, MEDIATOR.audience, entry.id): entry.id for entry in written}
    return towards(view, to), calls


def given_away(words, before, at, to):
    """The confidences that the check finds in words to a side."""
    found, calls = against(before, at, to)
    findings = check(words, found.held, found.known, found.lists)
    return {calls[each.confidence] for each in findings}


def written_by(planted):
    """What the check finds in a planted draft, at its hour."""
    at = hour(planted["at"])
    before = sum(entry.at <= at for entry in EVENING)
    draft = Words(planted["draft"]["text"], planted["draft"]["lang"])
    return given_away(draft, before, at, frozenset({planted["to"]}))


def said(planted):
    """How a planted draft is called where it fails."""
    return f"{planted['to']} {planted['at']} {planted['draft']['text']}"


@pytest.mark.parametrize("leak", PLANTED["leaks"], ids=said)
def test_what_would_slip_is_found(leak):
    assert set(leak["gives_away"]) <= written_by(leak)


@pytest.mark.parametrize("leak", PLANTED["beyond"], ids=said)
def test_what_needs_understanding_is_not_found(leak):
    assert not set(leak["gives_away"]) & written_by(leak)


@pytest.mark.parametrize("draft", PLANTED["permitted"], ids=said)
def test_what_she_may_say_is_not_stopped(draft):
    assert written_by(draft) == set()


@pytest.mark.parametrize("crossing", CROSSINGS, ids=lambda entry: entry.id)
def test_what_crossed_that_evening_is_not_stopped(crossing):
    before = EVENING.index(crossing)
    for part in crossing.act.onward.parts:
        assert given_away(part.words, before, crossing.at, crossing.act.onward.to) == set()


def test_there_are_leaks_and_permitted_drafts_enough_in_both_languages_and_to_both_sides():
    for kind in ("leaks", "permitted"):
        drafts = PLANTED[kind]
        assert len(drafts) >= 25
        assert {(each["to"], each["draft"]["lang"]) for each in drafts} == {
            (side, lang) for side in "AB" for lang in ("en", "fa")
        }
