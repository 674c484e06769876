"""Talks where some sides have accounts and some have none."""

import html
import re

import pytest
from tests.seated.steps import desk, sits
from tests.seated.test_delegation import met

from goodoffices.core.lines import ItemLine, ReceivedLine, RecordLine
from goodoffices.core.stages import Confirmation, RecordState

CAN = "The head of {} can answer and confirm in a room of their own."


@pytest.fixture
def north(mara, talk):
    """The head of the delegation of North; South has no account."""
    return sits(mara, talk, "delegation/A/head", "ingrid")


def form(mara, talk, page="do/Lodge"):
    return html.unescape(mara.get(f"/talks/{talk}/{page}").content.decode())


def told(mara, talk, page="do/Lodge"):
    """Whether a page of the desk says who confirms: of North, of South."""
    plain = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", form(mara, talk, page)))
    return CAN.format("North") in plain, CAN.format("South") in plain


@pytest.mark.parametrize("page", ["do/Lodge", "do/StateScope", "sheet"])
def test_the_desk_says_which_side_confirms_in_a_room_of_its_own(mara, talk, north, page):
    assert told(mara, talk, page) == (True, False)


@pytest.mark.parametrize(
    "seat", ["delegation/A/head", "delegation/A/expert", "capital/A/principal"]
)
def test_no_press_notes_a_line_at_once_where_somebody_of_a_side_reads_along(mara, talk, seat):
    assert 'class="note-as"' in form(mara, talk, "sheet")
    sits(mara, talk, seat, "ingrid")
    assert 'class="note-as"' not in form(mara, talk, "sheet")
    mara.post(f"/talks/{talk}/do/Unseat", {"seat": seat, "key": "unseat-0002"})
    assert 'class="note-as"' in form(mara, talk, "sheet")


def test_a_press_on_a_sheet_opened_before_somebody_took_their_seat_notes_nothing(mara, talk):
    sits(mara, talk, "delegation/A/head", "ingrid")
    sent = {"at_once": "A in these words", "words.text": "Never.", "key": "pressed-0001"}
    answer = mara.post(f"/talks/{talk}/sheet", sent)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Never." in page
    assert not re.search(r'name="for.side"[^>]*checked', page)
    again = mara.post(f"/talks/{talk}/sheet", {**sent, "at_once": "", "for.side": "A"})
    assert again.status_code == 302


def test_where_no_side_has_an_account_the_desk_says_nothing_of_it(mara, talk):
    assert told(mara, talk) == (False, False)


def test_once_the_seat_is_taken_back_its_side_confirms_nowhere(mara, talk, north):
    mara.post(f"/talks/{talk}/do/Unseat", {"seat": north.seat, "key": "unseat-0001"})
    assert told(mara, talk) == (False, False)


def test_what_was_written_down_for_a_side_is_confirmed_by_its_head_in_their_own_room(
    mara, talk, north
):
    met(talk, "Twelve crossings.")
    page = north.page()
    assert "written down by the mediation" in page
    assert "not confirmed by the side" in page
    north.done("ConfirmRecord", draft=north.last(RecordLine).id)
    assert desk(talk).of(ItemLine)[-1].confirmation is Confirmation.CONFIRMED


def test_a_side_without_accounts_is_carried_on_by_the_desk_as_before(mara, talk, north):
    lodged = {"for.side": "B", "words.text": "Six and no more.", "words.lang": "en",
              "kind": "position", "marking": "in your words, from us",
              "key": "lodged-001"}  # fmt: skip
    assert mara.post(f"/talks/{talk}/do/Lodge", lodged).status_code == 302
    item = desk(talk).of(ItemLine)[-1]
    assert item.confirmation is Confirmation.NOT_CONFIRMED
    assert "Six and no more." not in north.page()
    north.says("Twelve crossings a day.")
    assert not north.view.of(ReceivedLine)


def test_where_the_desk_and_the_head_both_answer_the_second_is_told_it_is_answered(
    mara, talk, north
):
    met(talk, "Twelve crossings.")
    line = north.last(RecordLine).id
    sent = {"for.side": "A", "draft": desk(talk).of(RecordLine)[-1].id, "key": "confirm-01"}
    assert mara.post(f"/talks/{talk}/do/ConfirmRecord", sent).status_code == 302
    late = north.does("ConfirmRecord", draft=line)
    assert late.status_code == 422
    assert north.last(RecordLine).answers[0][1] is RecordState.CONFIRMED
