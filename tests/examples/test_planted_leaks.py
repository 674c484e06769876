"""What a tired mediator might let slip that evening is found; what she may say is not stopped."""

from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path

import pytest
from tests.examples.written import text
from tests.yamls import loaded

from goodoffices.archive import written
from goodoffices.core import acts as a
from goodoffices.core.acts.conveyances import Onward, Part
from goodoffices.core.refs import label
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.view import Sight
from goodoffices.core.words import Words
from goodoffices.leaks.answers import found
from goodoffices.leaks.check import check
from goodoffices.leaks.indexes import Indexes
from goodoffices.leaks.towards import towards
from goodoffices.leaks.whose import whose

EVENING = written.read(text("evening"), "evening")
WRITTEN = Path(__file__).parent / "evening-leaks.yaml"
PLANTED = loaded(WRITTEN.read_text(encoding="utf-8"))
KEY = bytes(32)
CROSSINGS = [entry for entry in EVENING if isinstance(entry.act, a.Convey)]


def hour(told):
    """That hour of the evening."""
    return datetime.fromisoformat(f"2025-03-12T{told}:00+03:00")


@cache
def read(before, at):
    """What she read after so many acts, and what each act was called."""
    done = EVENING[:before]
    view = Sight(KEY, MEDIATOR, done).view(at)
    return view, {label(KEY, MEDIATOR.audience, entry.id): entry.id for entry in done}


against = cache(towards)


def written_by(planted):
    """The confidences that the check finds in a planted draft of her own words, at its hour."""
    at = hour(planted["at"])
    view, calls = read(sum(entry.at <= at for entry in EVENING), at)
    draft = Words(planted["draft"]["text"], planted["draft"]["lang"])
    onward = Onward((Part(draft),), frozenset({planted["to"]}))
    given = against(view, onward.to, whose(view, onward, onward.parts))
    findings = check(draft, given.held, given.known, given.lists, given.near)
    return {calls[each.confidence] for each in findings}


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
    view = Sight(KEY, MEDIATOR, EVENING[: EVENING.index(crossing)]).view(crossing.at)
    onward = crossing.act.onward
    parts = [
        replace(part, items=frozenset(label(KEY, MEDIATOR.audience, ref) for ref in part.items))
        for part in onward.parts
    ]
    with Indexes().ready("", view, onward.to, whose(view, onward, parts)) as ready:
        texts = {each.id: each.words for each in ready.against.held}
        assert not found(view, ready.index, texts, parts, onward.to)


def test_there_are_leaks_and_permitted_drafts_enough_in_both_languages_and_to_both_sides():
    for kind in ("leaks", "permitted"):
        drafts = PLANTED[kind]
        assert len(drafts) >= 25
        assert {(each["to"], each["draft"]["lang"]) for each in drafts} == {
            (side, lang) for side in "AB" for lang in ("en", "fa")
        }
