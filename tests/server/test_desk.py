"""The desk: two rooms and the corridor between; what is owed, and the next step, in one click."""

import re

import pytest
from tests.server.evening import click, desk, do, founded, note, text

from goodoffices.core.lines import (
    AskLine,
    ClarificationLine,
    CrossingLine,
    ItemLine,
    RoundLine,
    SessionLine,
)
from goodoffices.core.marking import Release
from goodoffices.core.owed import Debt
from goodoffices.server.door import door

SIX = {letter: f"Side {letter}" for letter in "ABCDEF"}


@pytest.fixture
def talk(client):
    return founded(client)


def view(talk):
    return door.mediator(talk).read()


def last(talk, kind):
    return view(talk).of(kind)[-1]


def room(page, place):
    """What stands in one room."""
    return text(re.search(rf'id="room-{place}".*?</section>', page, re.S)[0])


def corridor(page):
    """What stands in the corridor."""
    return re.search(r'id="passage".*?</section>', page, re.S)[0]


def test_what_a_side_said_lies_in_its_own_room_and_in_no_other(client, talk):
    note(client, talk, "A", "We ask for alternating days.")
    note(client, talk, "B", "ما خواستار توقف صید هستیم.", lang="fa")
    page = desk(client, talk)
    assert "alternating days" in room(page, 1)
    assert "alternating days" not in room(page, 2)
    assert "توقف صید" in room(page, 2)


@pytest.mark.parametrize(
    ("marking", "shape", "may"),
    [
        ("for you alone", "sealed", "You may not use this"),
        ("to think with", "folded", "You may let it shape your questions"),
        ("as your own idea", "unsigned", "You may put this forward as your own idea"),
        ("in your words, from us", "open", "You may put this in your own words"),
        ("in these words", "quoted", "You may carry it in these words or in your own"),
    ],
)
def test_the_marking_comes_first_in_words_and_by_shape(client, talk, marking, shape, may):
    note(client, talk, "A", "Forty boats.", marking)
    line = re.search(r'<li class="line[^"]*" id="i-.*?</li>', desk(client, talk), re.S)[0]
    assert re.search(rf'^<li[^>]*>\s*<div class="marked"><span class="slip slip-{shape}">', line)
    assert may in text(line)
    carries = marking not in ("for you alone", "to think with")
    assert ('data-act="carry"' in line) == carries


def test_words_stand_in_their_own_language_and_direction(client, talk):
    note(client, talk, "B", "چهل قایق", lang="fa")
    assert '<p class="said" lang="fa" dir="rtl">چهل قایق</p>' in desk(client, talk)


def test_both_rooms_are_made_alike(client, talk):
    note(client, talk, "A", "One thing.")
    note(client, talk, "B", "One thing.")
    rooms = re.findall(r'<section class="room.*?</section>', desk(client, talk), re.S)
    own = (
        r"[0-9a-f]{20}|room-\d|h-[A-B]|Sarvan|Kahroba|for\.side=[AB]|T[\d:]+|\d\d:\d\d"
        r'|(?<=data-side=)"[AB]"|(?<=data-to=)"[AB]"'
    )
    alike = [re.sub(own, "", each) for each in rooms]
    assert alike[0] == alike[1]


@pytest.mark.parametrize(("sides", "before"), [(2, 1), (3, 1), (4, 2), (6, 3)])
def test_the_corridor_lies_in_the_middle_of_the_rooms(client, sides, before):
    talk = founded(client, **dict(list(SIX.items())[:sides]))
    page = desk(client, talk)
    tabs = re.search(r'<nav class="tabs".*?</nav>', page, re.S)[0]
    order = re.findall(r'href="#(room|passage)', tabs)
    sections = re.findall(r'<section class="(room|passage)', page)
    assert order == sections == ["room"] * before + ["passage"] + ["room"] * (sides - before)


def test_an_untouched_talk_says_where_to_begin(client, talk):
    page = desk(client, talk)
    assert "Where to begin" in page
    note(client, talk, "A", "We ask for alternating days.")
    assert "Where to begin" not in desk(client, talk)


def test_what_may_be_carried_is_said_with_the_way_to_carry_it(client, talk):
    note(client, talk, "A", "We ask for alternating days.")
    page = corridor(desk(client, talk))
    assert "From \u2068Sarvan\u2069, may be carried to \u2068Kahroba\u2069:" in text(page)
    assert click(client, page, "Carry").status_code == 200


def test_with_three_sides_all_who_may_receive_it_are_named_at_once(client):
    talk = founded(client, **dict(list(SIX.items())[:3]))
    note(client, talk, "B", "We ask for alternating days.")
    said = text(corridor(desk(client, talk)))
    assert "may be carried to \u2068Side A\u2069, \u2068Side C\u2069:" in said


def test_a_question_is_owed_an_answer(client, talk):
    note(client, talk, "B", "Will they give a list?", "for you alone", kind="question")
    page = corridor(desk(client, talk))
    assert "\u2068Kahroba\u2069 asked, and has had no answer:" in text(page)
    assert click(client, page, "Answer").status_code == 200


def test_a_slip_is_told_to_its_source_in_one_click(client, talk):
    note(client, talk, "A", "Forty boats.", "for you alone")
    item = last(talk, ItemLine).id
    crossed = {"onward.to": "B", "onward.use": "in your words", "onward.attribution": "nobody"}
    part = {"item": item, f"onward.parts.{item}.words.text": "Forty, I hear"}
    sent = client.post(f"/talks/{talk}/crossed", {**crossed, **part})
    assert sent.status_code == 302
    page = corridor(desk(client, talk))
    assert "does not know that this crossed against its marking" in text(page)
    click(client, page, "It has been told")
    assert last(talk, CrossingLine).told


def test_a_question_of_meaning_waits_for_its_answer(client, talk):
    note(client, talk, "A", "In the cold months.")
    do(client, talk, "Clarify", item=last(talk, ItemLine).id, words__text="Which months?")
    do(client, talk, "Clarify", item=last(talk, ItemLine).id, words__text="Of which year?")
    page = corridor(desk(client, talk))
    assert text(page).count("\u2068Sarvan\u2069 has not answered your question:") == 2
    form = click(client, page, "Write down its answer").content.decode()
    assert re.search(rf'value="{view(talk).of(ClarificationLine)[0].id}"[^>]*(selected|>)', form)


def test_words_shown_to_a_source_are_cleared_in_one_click_and_then_may_cross(client, talk):
    note(client, talk, "A", "We keep a list.", release="ask me before it leaves")
    item = last(talk, ItemLine).id
    assert "wants to see the words before they leave:" in text(corridor(desk(client, talk)))
    part = f"onward.parts.{item}"
    words = {"item": item, f"{part}.words.text": "A list exists.", "onward.to": "B"}
    asked = client.post(f"/talks/{talk}/carry", {**words, "step": "ask"})
    assert asked.status_code == 302, text(asked)
    page = corridor(desk(client, talk))
    assert "was shown these words and has not cleared them: A list exists." in text(page)
    click(client, page, "It clears them")
    assert "These words are cleared, and have not gone to \u2068Kahroba\u2069:" in text(
        corridor(desk(client, talk))
    )
    assert last(talk, AskLine).used is False


def test_a_record_is_drafted_from_what_was_noted_read_back_and_confirmed(client, talk):
    session = open_session(client, talk)
    sheet = {"for.side": "A", "words.text": "Alternating days.", "kind": "position"}
    client.post(f"/talks/{talk}/sheet", {**sheet, "session": session, "for.speaker": "Ms Lenk"})
    note(client, talk, "A", "Said at another time.")
    click(client, desk(client, talk), "Close the session with \u2068Sarvan\u2069")
    page = client.get(f"/talks/{talk}/sessions/{session}/record").content.decode()
    assert "Sarvan, Ms Lenk (position): Alternating days." in page
    assert page.count(" checked>") == 1
    record = {"session": session, "words.text": "It asked for days.", "items": _checked(page)}
    do(client, talk, "DraftRecord", **record)
    page = corridor(desk(client, talk))
    assert "The record has not been read back to \u2068Sarvan\u2069:" in text(page)
    click(client, page, "It has been read back")
    page = corridor(desk(client, talk))
    assert "heard its record and has not answered" in text(page)
    click(client, page, "It confirms")
    assert "confirmed by the side" in room(desk(client, talk), 1)


def test_in_a_record_words_written_from_the_right_stand_on_a_line_of_their_own(client, talk):
    session = open_session(client, talk)
    sheet = {"for.side": "A", "words.text": "دو نفر از شش نفر.", "words.lang": "fa"}
    client.post(f"/talks/{talk}/sheet", {**sheet, "kind": "position", "session": session})
    click(client, desk(client, talk), "Close the session with \u2068Sarvan\u2069")
    page = client.get(f"/talks/{talk}/sessions/{session}/record").content.decode()
    assert "Sarvan (position): \nدو نفر از شش نفر.</textarea>" in page


def test_every_debt_has_a_sentence_and_a_click():
    # Deny by default: a new kind of debt fails the type checker in dues.py and this count.
    assert len(Debt) == 9


def test_a_round_is_walked_from_the_desk_step_by_step(client, talk):
    do(client, talk, "ProposeRound", name__text="Round 1", place__name="Muscat")
    for words, state in (
        ("Convene the round", "convened"),
        ("Open the round", "in session"),
        ("Call a recess", "in recess"),
        ("Take the round up again", "in session"),
    ):
        page = click(client, desk(client, talk), words)
        assert last(talk, RoundLine).state.value == state, text(page)
    page = desk(client, talk)
    end = click(client, page, "End the round…").content.decode()
    assert f'id="end-{last(talk, RoundLine).id}"' in end
    do(client, talk, "EndRound", round=last(talk, RoundLine).id, ending="for now")
    page = desk(client, talk)
    assert "ended for now." in text(page)
    click(client, page, "The results are with the capitals")
    assert last(talk, RoundLine).state.value == "in capitals"


def test_a_session_is_opened_paused_and_closed_from_the_desk(client, talk):
    session = open_session(client, talk)
    assert last(talk, SessionLine).id == session
    assert last(talk, SessionLine).opened is not None
    click(client, desk(client, talk), "Close the session with \u2068Sarvan\u2069")
    assert last(talk, SessionLine).state.value == "closed"
    assert last(talk, SessionLine).closed is not None


def test_the_clock_of_the_venue_stands_first_and_then_those_of_the_capitals(client):
    form = {
        "title": "The bank",
        "venue.place": "Muscat",
        "A.name": "Up",
        "B.name": "Down",
        "A.lang": "en",
        "B.lang": "en",
    }
    places = {"A.place": "Tehran", "B.place": "New York"}
    talk = client.post("/talks/new", {**form, **places})["Location"].split("/")[2]
    clocks = re.search(r'<ul class="clocks".*?</ul>', desk(client, talk), re.S)[0]
    assert re.findall(r"<bdi>(.*?)</bdi>", clocks) == ["Muscat", "Tehran", "New York"]
    assert re.findall(r'data-zone="(.*?)"', clocks) == [
        "Asia/Muscat", "Asia/Tehran", "America/New_York",
    ]  # fmt: skip


def test_nothing_on_the_desk_counts_or_ranks(client, talk):
    for number in range(12):
        note(client, talk, "AB"[number % 2], f"A thing said, {'x' * number}.")
    words = text(desk(client, talk))
    assert not re.search(r"\(\d+\)|\b\d+ (items|lines|messages|new|unread)\b", words)


def open_session(client, talk):
    """A session with the first side, open."""
    do(client, talk, "Schedule", sides="A", place__name="East wing")
    click(client, desk(client, talk), "Open the session with \u2068Sarvan\u2069")
    return last(talk, SessionLine).id


def _checked(page):
    return re.findall(r'name="items" value="([^"]+)" checked', page)


def test_single_letters_can_be_put_out_of_use_and_back(client, talk):
    assert 'data-keys="off"' not in desk(client, talk)
    client.post(f"/talks/{talk}/keys", {"letters": "off"})
    assert 'data-keys="off"' in desk(client, talk)
    client.post(f"/talks/{talk}/keys", {"letters": "on"})
    assert 'data-keys="off"' not in desk(client, talk)


def test_after_an_act_the_page_says_what_was_recorded_and_no_address_a_word_of_it(client, talk):
    form = {
        "words__text": "Not near the window.",
        "next": f"/talks/{talk}/rounds?done=Recess#notes",
    }
    answer = do(client, talk, "Note", **form)
    assert answer["Location"] == f"/talks/{talk}/rounds?done=Note#notes"
    page = client.get(answer["Location"].split("#")[0]).content.decode()
    assert "Recorded: Write a note for yourself." in text(page)
    assert "Recorded" not in desk(client, talk)
    assert "Recorded" not in client.get(f"/talks/{talk}/?done=<b>x</b>").content.decode()


def test_of_a_line_that_no_longer_stands_nobody_is_asked_what_it_meant(client, talk):
    note(client, talk, "A", "We ask for alternating days.")
    note(client, talk, "A", "بدون آب تابستان را نمی‌گذرانیم.", lang="fa")
    said, struck = view(talk).of(ItemLine)
    do(client, talk, "Strike", item=struck.id, why="noted in the wrong room")
    for item, asked in ((said, True), (struck, False)):
        page = client.get(f"/talks/{talk}/items/{item.id}").content.decode()
        assert (f"do/Clarify?item={item.id}" in page) is asked


def test_a_link_to_a_line_that_no_longer_stands_chooses_no_other_in_its_place(client, talk):
    note(client, talk, "A", "We ask for alternating days.")
    note(client, talk, "B", "We keep the north of the bank.")
    said, struck = view(talk).of(ItemLine)
    form = f"/talks/{talk}/do/Clarify?item="
    assert "alternating days" in text(client.get(form + said.id))
    do(client, talk, "Strike", item=struck.id, why="noted in the wrong room")
    page = text(client.get(form + struck.id))
    assert "There is nothing here now to which this can be done." in page
    assert "alternating days" not in page


def test_a_question_about_a_line_struck_meanwhile_is_kept_and_put_to_nobody_else(client, talk):
    note(client, talk, "A", "We ask for alternating days.")
    note(client, talk, "B", "We keep the north of the bank.")
    struck = last(talk, ItemLine)
    do(client, talk, "Strike", item=struck.id, why="noted in the wrong room")
    answer = do(client, talk, "Clarify", item=struck.id, words__text="Which north?")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Which north?" in page
    chosen = re.search(r'<select[^>]*name="item".*?</select>', page, re.S)[0]
    assert re.search(r"<option[^>]*>", chosen)[0] == '<option value="">'
    assert "selected" not in chosen


def test_where_several_things_could_be_meant_a_form_begins_with_none(client, talk):
    note(client, talk, "A", "We ask for alternating days.")
    note(client, talk, "B", "We keep the north of the bank.")
    page = client.get(f"/talks/{talk}/do/Clarify").content.decode()
    chosen = re.search(r'<select[^>]*name="item".*?</select>', page, re.S)[0]
    assert re.findall(r'<option value="([^"]*)"', chosen)[0] == ""
    assert "required" in chosen


def test_a_line_that_no_longer_stands_is_folded_at_the_end_of_its_own_room(client, talk):
    for side in "AB":
        note(client, talk, side, f"Said by {side}.")
    (said, *_more) = view(talk).of(ItemLine)
    do(client, talk, "Strike", item=said.id, why="noted in the wrong room")
    page = desk(client, talk)
    folded = re.findall(r'<details class="gone">(.*?)</details>', page, re.S)
    assert [re.findall(r'id="i-(\w+)"', each) for each in folded] == [[said.id]]
    assert page.index(f'id="i-{said.id}"') < page.index('id="h-B"')
    assert "What no longer stands" in text(folded[0])


def test_what_is_so_of_nearly_every_line_is_said_once_for_its_room(client, talk):
    note(client, talk, "A", "Forty boats.", "in your words, from us")
    note(client, talk, "A", "Fifty boats.", "in your words, from us")
    page = desk(client, talk)
    room = page[page.index('id="h-A"') : page.index('id="h-B"')]
    assert text(room).count("ot confirmed by the side") == 1
    assert room.count('class="may plain"') == 2
    allowed = page[page.index('class="part allowed"') :]
    assert "You may put this in your own words, as from the delegation." in text(allowed)


def test_a_marking_that_says_more_than_its_slip_is_told_on_its_line(client, talk):
    note(client, talk, "A", "Forty boats.", release=Release.ASK.value)
    assert 'class="may">' in desk(client, talk)
