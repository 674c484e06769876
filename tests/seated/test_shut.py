"""What stands in a side's room stands in no other, and nobody else acts on it."""

import html
import re

import pytest
from tests.seated.conftest import aged
from tests.seated.steps import desk, mediates, sits
from tests.seated.test_delegation import asked, ended_round, met

from goodoffices.core import acts as a
from goodoffices.core.lines import (
    AskLine,
    ClarificationLine,
    ItemLine,
    PaperLine,
    RecordLine,
    RoundLine,
    StatementLine,
)
from goodoffices.core.seats import PUBLIC
from goodoffices.core.words import Words
from goodoffices.server.door import door

WORDS = (
    "alder", "birch", "cedar", "damson", "elder", "fir crossings", "gorse", "hazel", "ivy",
    "juniper", "kalmia", "larch",
)  # fmt: skip
"""One rare word in each thing that North's room holds."""
OTHERS = (
    "delegation/B/head", "delegation/B/adviser", "capital/B/principal", "capital/B/reviewer",
    "observer", "guarantor", "verifier", "auditor",
    "liaison/B",
)  # fmt: skip


@pytest.fixture
def north(mara, talk):
    """North's head, with something of every kind in the room, each with a word of its own."""
    head = sits(mara, talk, "delegation/A/head", "ingrid")
    head.says("alder")
    mediates(talk, a.Clarify(desk(talk).of(ItemLine)[-1].id, Words("birch")))
    head.done("Answer", clarification=head.last(ClarificationLine).id, words__text="cedar",
              words__lang="en")  # fmt: skip
    head.says("elder", marking__release="ask me before it leaves")
    asked(talk, desk(talk).of(ItemLine)[-1], "damson")
    met(talk, "fir crossings")
    ended_round(talk)
    head.done("Note", words__text="gorse", words__lang="en")
    head.done("Report", words__text="hazel", words__lang="en")
    head.done("StateScope", inside__text="ivy", inside__lang="en")
    head.done("RuleOut", subject__text="juniper", subject__lang="en", stage="altogether")
    head.done("WordEnding", round=head.last(RoundLine).id, words__text="kalmia", words__lang="en")
    head.done("DraftStatement", words__0__text="larch", words__0__lang="en",
              voice="spokesperson", speaker="Ingrid")  # fmt: skip
    page = head.page()
    assert all(word in page for word in WORDS)
    return head


def words_in(page):
    """Those of North's words that a page tells."""
    return {word for word in WORDS if word in html.unescape(page)}


@pytest.mark.parametrize("seat", OTHERS)
def test_nothing_of_a_sides_room_stands_in_a_room_that_is_not_its_own(mara, talk, north, seat):
    other = sits(mara, talk, seat, "sofia")
    assert words_in(other.page()) == set()
    if seat != "auditor":
        printed = {"kind": "whole-view", "form": "html", "key": "printed-01"}
        answer = other.client.post(f"{other.room}papers", printed)
        assert words_in(answer.content.decode()) == set()


def test_the_public_reads_nothing_of_a_sides_room(talk, north):
    assert not door.room(talk, PUBLIC).read().lines


def test_its_own_capital_reads_what_is_reported_to_it_and_nothing_else(mara, talk, north):
    capital = sits(mara, talk, "capital/A/principal", "olaf")
    assert words_in(capital.page()) == {"hazel"}


def test_its_own_adviser_reads_the_room_and_does_what_an_adviser_may(mara, talk, north):
    adviser = sits(mara, talk, "delegation/A/adviser", "per")
    page = adviser.page()
    assert words_in(page) == set(WORDS)
    offered = set(re.findall(r"do/([A-Z]\w+)", page))
    assert offered == {"Note", "RuleNotes", "HandOver"}


@pytest.mark.parametrize("seat", ["delegation/B/head", "capital/B/principal"])
def test_nobody_of_another_side_acts_on_what_stands_in_a_sides_room(mara, talk, north, seat):
    other = sits(mara, talk, seat, "sofia")
    item, record = north.last(ItemLine).id, north.last(RecordLine).id
    text = {"words__text": "x", "words__lang": "en"}
    tries = {
        "ClearWords": {"ask": north.last(AskLine).id},
        "RefuseWords": {"ask": north.last(AskLine).id},
        "Answer": {"clarification": north.last(ClarificationLine).id, **text},
        "Widen": {"item": item, "marking": "in these words"},
        "Narrow": {"item": item, "marking": "to think with"},
        "Supersede": {"item": item, **text},
        "Correct": {"item": item, **text},
        "Withdraw": {"item": item},
        "Permit": {"item": item},
        "ConfirmRecord": {"draft": record},
        "DisputeRecord": {"draft": record, **text},
        "Issue": {"statement": north.last(StatementLine).id},
        "Embargo": {"statement": north.last(StatementLine).id, "until": "2199-01-01 10:00"},
        "Tie": {"items": [each.id for each in north.view.of(ItemLine)][:2]},
    }
    before = north.page()
    for act, fields in tries.items():
        assert other.does(act, **fields).status_code in (404, 422), act
    masked = [
        re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"|<time.*?</time>', "", each)
        for each in (before, north.page())
    ]
    assert masked[0] == masked[1]
    assert not other.view.of(PaperLine)


def test_printing_and_handing_over_ask_again_of_whoever_signed_in_long_ago(mara, talk, north):
    aged(north.client, 301)
    printed = {"kind": "whole-view", "form": "html", "key": "printed-01"}
    ours = {"HTTP_ORIGIN": "http://localhost:8642"}
    answer = north.client.post(f"{north.room}papers", printed, **ours)
    assert answer.status_code == 403
    assert words_in(answer.content.decode()) == set()
    over = {"person": "per", "key": "hand-over-1"}
    assert north.client.post(f"{north.room}do/HandOver", over, **ours).status_code == 403
    assert not north.view.of(PaperLine)
    assert "alder" in north.page()
