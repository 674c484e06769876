"""A record is answered line by line on one page, and nothing is written down by halves."""

import re

import pytest
from tests.server.evening import text
from tests.server.walk import evening

from goodoffices.core.lines import ItemLine, RecordLine
from goodoffices.core.stages import Confirmation, RecordState
from goodoffices.core.words import Words

FROM_US = "in your words, from us"


@pytest.fixture
def sea(client):
    """A closed session with both sides, its record drafted and read back."""
    sea = evening(client)
    sea.does("Schedule", sides=["A", "B"], place__name="Pier", place__zone="Asia/Muscat")
    session = sea.view.lines[-1].id
    sea.does("OpenSession", session=session)
    sea.note("A", "Forty boats.", FROM_US, session=session)
    sea.note("A", "از سه‌شنبه.", FROM_US, lang="fa", session=session)
    sea.note("B", "Only the shoal.", FROM_US, session=session)
    sea.does("CloseSession", session=session)
    items = [item.id for item in sea.view.of(ItemLine)]
    sea.does("DraftRecord", session=session, words__text="They spoke.", items=items)
    sea.does("ReadBack", draft=sea.one(RecordLine).id)
    return sea


def page(sea):
    return f"records/{sea.one(RecordLine).id}"


def items(sea):
    return {item.words.text: item for item in sea.view.of(ItemLine)}


def answer(sea, side, said, **more):
    """Send what a side said to lines of its, each by its words."""
    sent = {"for__side": side, "key": "aaaaaaaaaaaaaaaa"}
    for words, (way, why) in said.items():
        ref = items(sea)[words].id
        sent |= {f"line.{ref}": way, f"why.{ref}.text": why, f"why.{ref}.lang": "fa"}
    return sea.post(page(sea), **{**sent, **more})


BOTH = {"Forty boats.": ("confirm", ""), "از سه‌شنبه.": ("reserve", "شاید چهارشنبه")}


def test_each_line_is_answered_on_its_row(sea):
    assert answer(sea, "A", BOTH).status_code == 302
    assert {words: each.confirmation for words, each in items(sea).items()} == {
        "Forty boats.": Confirmation.CONFIRMED,
        "از سه‌شنبه.": Confirmation.RESERVED,
        "Only the shoal.": Confirmation.NOT_CONFIRMED,
    }
    answer(sea, "B", {"Only the shoal.": ("dispute", "نگفتیم")})
    line = sea.one(RecordLine)
    said = {ref: (state, words) for ref, state, words in line.lines}
    assert said[items(sea)["Only the shoal."].id] == (RecordState.DISPUTED, Words("نگفتیم", "fa"))
    shown = sea.get(page(sea)).content.decode()
    assert "شاید چهارشنبه" in shown
    assert 'type="radio"' not in shown
    assert 'value="Write these' not in shown


def test_what_is_not_answered_stays_open_and_is_still_owed(sea):
    answer(sea, "A", {"Forty boats.": ("confirm", "")})
    shown = sea.get(page(sea)).content.decode()
    assert shown.count('type="radio"') == 6
    assert "heard its record and has not answered" in text(sea.get())
    assert f"/talks/{sea.talk}/{page(sea)}#side-A" in sea.get("rounds").content.decode()


@pytest.mark.parametrize("way", ["reserve", "dispute"])
def test_a_reservation_or_a_dispute_without_words_writes_nothing_down(sea, way):
    refused = answer(sea, "A", {"Forty boats.": ("confirm", ""), "از سه‌شنبه.": (way, "")})
    assert refused.status_code == 422
    assert {each.confirmation for each in items(sea).values()} == {Confirmation.NOT_CONFIRMED}
    kept = refused.content.decode()
    assert len(re.findall(r'type="radio"[^>]* checked', kept)) == 2


def test_nothing_chosen_writes_nothing_down(sea):
    assert answer(sea, "A", {}).status_code == 422
    assert answer(sea, "", BOTH).status_code == 422


def test_no_side_is_made_to_answer_for_another(sea):
    said = dict.fromkeys(("Forty boats.", "Only the shoal."), ("confirm", ""))
    refused = answer(sea, "A", said)
    assert refused.status_code == 422
    assert {each.confirmation for each in items(sea).values()} == {Confirmation.NOT_CONFIRMED}


def test_a_form_sent_twice_writes_its_answers_down_once(sea):
    answer(sea, "A", BOTH)
    before = sea.view
    assert answer(sea, "A", BOTH).status_code == 302
    assert answer(sea, "A", BOTH | {"Forty boats.": ("dispute", "x")}).status_code == 422
    assert sea.view.lines == before.lines


def test_a_line_corrected_since_is_read_back_before_it_is_answered_again(sea):
    answer(sea, "A", BOTH)
    boats = items(sea)["Forty boats."].id
    sea.does("Correct", item=boats, words__text="Forty-one boats.", why="misheard")
    shown = sea.get(page(sea)).content.decode()
    assert "It has been read back" in shown
    assert shown.count('type="radio"') == 3  # of the other side alone
    sea.does("ReadBack", draft=sea.one(RecordLine).id)
    assert sea.get(page(sea)).content.decode().count('type="radio"') == 6
    assert answer(sea, "A", {"Forty-one boats.": ("confirm", "")}).status_code == 302


def test_there_is_no_such_page_for_what_is_no_record(sea):
    for name in ("nothing", items(sea)["Forty boats."].id):
        assert sea.get(f"records/{name}").status_code == 404
