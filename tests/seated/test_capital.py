"""The room of a capital: what its delegation reports, what it instructs, what it permits."""

from datetime import date

import pytest
from tests.seated.steps import carried, desk, mediates, sits

from goodoffices.core import acts as a
from goodoffices.core.acts.conveyances import Onward, Part
from goodoffices.core.acts.ground import Ground
from goodoffices.core.lines import (
    ItemLine,
    LetterLine,
    NoteLine,
    PaperLine,
    ProposalLine,
    ReceivedLine,
)
from goodoffices.core.marking import Attribution, Reach
from goodoffices.core.refs import Side
from goodoffices.core.seating import MAY
from goodoffices.core.seats import Chamber
from goodoffices.core.words import Words


@pytest.fixture
def north(mara, talk):
    """The head of the delegation of North."""
    return sits(mara, talk, "delegation/A/head", "ingrid")


@pytest.fixture
def capital(mara, talk):
    """The principal of the capital of North."""
    return sits(mara, talk, "capital/A/principal", "olaf")


@pytest.fixture
def other(mara, talk):
    """The principal of the capital of South."""
    return sits(mara, talk, "capital/B/principal", "carlo")


def test_a_capital_reads_its_own_delegations_report_and_instructs_in_answer(
    mara, talk, north, capital, other
):
    north.done("Report", words__text="They listen.", words__lang="en")
    assert "They listen." in capital.page()
    assert "They listen." not in other.page()
    report = capital.last(LetterLine).id
    assert f"do/Instruct?report={report}" in capital.page()
    capital.done("Instruct", words__text="Go on.", words__lang="en", report=report)
    assert "Go on." in north.page()
    assert "Go on." not in other.page()
    assert "Go on." not in mara.get(f"/talks/{talk}/").content.decode()
    answer = {"words__text": "Stop.", "words__lang": "en", "report": report}
    assert other.does("Instruct", **answer).status_code == 422
    assert north.does("Instruct", **answer).status_code == 404


def test_what_waits_for_the_capital_awaits_it_and_one_click_permits_it(
    talk, north, capital, other
):
    north.says("Twelve crossings a day.", marking__release="after the capital agrees")
    page = capital.page()
    assert "Your delegation asks whether this may be used." in page
    assert "Twelve crossings a day." not in other.page()
    item = capital.last(ItemLine).id
    assert other.does("Permit", item=item).status_code == 422
    assert north.does("Permit", item=item).status_code == 404
    capital.done("Permit", item=item)
    assert "Your delegation asks" not in capital.page()
    assert desk(talk).of(ItemLine)[-1].permitted


def test_a_capital_reads_nothing_of_what_does_not_wait_for_it(talk, north, capital):
    north.says("Twelve crossings a day.")
    mediates(talk, a.Propose(Ground.FRAMEWORK, Words("Two rooms, one mediator.")))
    assert not capital.view.of(ItemLine)
    assert not capital.view.of(ProposalLine)
    assert "crossings" not in capital.page()


def test_what_goes_to_a_delegation_with_its_capital_is_read_in_both_and_acknowledged_in_one(
    talk, north, capital, other
):
    parts = (Part(Words("The harbour is open.")),)
    mediates(talk, a.Convey(Onward(parts, frozenset({Side("A")}), reach=Reach.WITH_CAPITAL)))
    assert "The harbour is open." in capital.page()
    assert "The harbour is open." not in other.page()
    line = capital.last(ReceivedLine).id
    assert "Acknowledge" not in capital.page()
    assert capital.does("Acknowledge", conveyance=line).status_code == 404
    assert capital.does("Lodge", words__text="x", words__lang="en").status_code == 404


def test_what_goes_to_a_delegation_alone_is_not_read_in_its_capital(talk, north, capital):
    carried(talk, "A", "The harbour is open.", named=Attribution.NOBODY)
    assert "The harbour is open." in north.page()
    assert "harbour is open" not in capital.page()


def test_the_notes_of_a_capital_are_read_by_its_reviewer_and_by_nobody_else(
    mara, talk, north, capital, other
):
    reviewer = sits(mara, talk, "capital/A/reviewer", "tove")
    capital.done("Note", words__text="Ask the treasury.", words__lang="en")
    reviewer.done("Note", words__text="It has answered.", words__lang="en")
    capital.done("RuleNotes", day="2099-06-01")
    assert [line.burn for line in capital.view.of(NoteLine)] == [date(2099, 6, 1), None]
    assert len(capital.view.of(NoteLine)) == 2
    assert "Ask the treasury." in reviewer.page()
    for room in (north, other):
        assert "treasury" not in room.page()
    assert reviewer.does("Instruct", words__text="Go.", words__lang="en").status_code == 404
    assert "do/Instruct" not in reviewer.page()


def test_a_capital_prints_what_it_reads_and_hands_its_seat_over(talk, north, capital, other):
    north.done("Report", words__text="They listen.", words__lang="en")
    paper = capital.client.post(
        f"{capital.room}papers", {"kind": "whole-view", "form": "html", "key": "printed-01"}
    )
    assert "They listen." in paper.content.decode()
    line = capital.last(PaperLine).id
    assert other.does("DestroyPaper", paper=line).status_code == 422
    capital.done("DestroyPaper", paper=line)
    sent = {"person": "tove", "key": "hand-over-1"}
    assert b"/invited/" in capital.client.post(f"{capital.room}do/HandOver", sent).content
    assert capital.client.get(capital.room).status_code == 404


def test_every_act_that_a_capital_may_do_is_done_in_this_chapter():
    may = {
        kind.__name__
        for kind, posts in MAY.items()
        if any(chamber is Chamber.CAPITAL for chamber, _role in posts)
    }
    assert may == {
        "Note", "RuleNotes", "Permit", "Instruct", "HandOver", "PrintPaper", "DestroyPaper",
    }  # fmt: skip
