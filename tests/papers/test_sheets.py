"""What stands on each paper, told of small talks."""

from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from tests.papers.made import lines
from tests.talks import (
    ALONE,
    DEPUTY,
    HALL,
    IDEA,
    NORTH,
    SOUTH,
    START,
    SUBSTANCE,
    THINK,
    VERBATIM,
    N,
    S,
    asks_leave,
    convey,
    does,
    heard,
    held_session,
    named,
    notes_for,
    reads,
    says,
    sits,
    talk,
)

from goodoffices.core import acts as a
from goodoffices.core.acts.contributions import Kind as Contribution
from goodoffices.core.acts.ground import Ground
from goodoffices.core.acts.statements import Voice
from goodoffices.core.marking import Attribution, Release
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import NotYours
from goodoffices.core.seats import AUDITOR, MEDIATOR, PUBLIC, Chamber, Seat
from goodoffices.core.words import Words
from goodoffices.papers.model import Blanks, Copy, Kind, Quotation, Table
from goodoffices.papers.printing import Wanted, paper

QUESTION = Contribution.QUESTION
ASK = replace(SUBSTANCE, release=Release.ASK)


def made(*steps, kind=Kind.TALKING_POINTS, side=S, eyes=MEDIATOR, copy=None, **more):
    """A paper of a small talk."""
    record = talk(sits(NORTH, SOUTH), *steps)
    return paper(reads(record, eyes), Wanted(kind, side=side, **more), copy)


def said(sheet):
    """What people said, as it stands on a paper."""
    return [part.words.text for part in sheet.parts if isinstance(part, Quotation)]


def before(sheet, words):
    """What stands before words that somebody said."""
    (part,) = (p for p in sheet.parts if isinstance(p, Quotation) and p.words.text == words)
    return "".join(run.text for run in part.before)


def test_words_a_source_gave_word_for_word_stand_there_without_the_detail_it_kept_back():
    sheet = made(says(NORTH, "Two are young; one is a nephew.", VERBATIM, kept_back=("nephew",)))
    assert said(sheet) == ["Two are young; one is a […]."]
    assert before(sheet, said(sheet)[0]) == "From North Isle · in these very words"


def test_words_that_a_source_has_cleared_stand_there_until_they_have_gone():
    cleared = (
        says(NORTH, "Ask me first.", ASK, name="first"),
        asks_leave("first", to=SOUTH, words="They wait for a word of yours.", name="leave"),
        does(NORTH, a.ClearWords(Ref("leave"))),
    )
    sheet = made(*cleared)
    assert said(sheet) == ["They wait for a word of yours."]
    assert before(sheet, said(sheet)[0]) == "Naming nobody · cleared, in these words"
    gone = convey("first", to=SOUTH, words="They wait for a word of yours.", ask="leave")
    assert said(made(*cleared, gone)) == []


@pytest.mark.parametrize(("attribution", "named"), [
    (Attribution.NOBODY, "Naming nobody, in my own words:"),
    (Attribution.A_SIDE, "From a side, in my own words:"),
    (Attribution.DELEGATION, "From North Isle, in my own words:"),
    (Attribution.SPEAKER, "From North Isle, A. Reed, in my own words:"),
])  # fmt: skip
def test_what_may_go_in_substance_has_empty_lines_headed_by_whom_one_may_name(attribution, named):
    act = a.Lodge(
        Words("We need the spring."), marking=replace(SUBSTANCE, attribution=attribution),
        speaker="A. Reed",
    )  # fmt: skip
    sheet = made(does(NORTH, act))
    labels = ["".join(r.text for r in p.label) for p in sheet.parts if isinstance(p, Blanks)]
    assert named in labels
    assert "spring" not in str(sheet)


def test_her_own_words_stand_in_the_place_of_the_lines_under_whom_she_may_name():
    spring, nets = says(NORTH, "We need the spring.", SUBSTANCE, name="spring"), says(
        NORTH, "The nets are old.", SUBSTANCE
    )  # fmt: skip
    words = ((named(MEDIATOR, "spring"), Words("بهار برایشان مهم است.", "fa")),)
    sheet = made(spring, nets, own_words=words)
    assert said(sheet) == ["بهار برایشان مهم است."]
    assert before(sheet, said(sheet)[0]) == "From North Isle, in my own words:"
    slots = ["".join(r.text for r in p.label) for p in sheet.parts if isinstance(p, Blanks)]
    assert slots.count("From North Isle, in my own words:") == 1


@pytest.mark.parametrize("marking", [VERBATIM, ASK, ALONE, IDEA, THINK])
def test_there_is_no_place_for_her_own_words_where_there_are_no_lines_for_them(marking):
    item = says(NORTH, "We need the spring.", marking, name="spring")
    with pytest.raises(NotYours):
        made(item, own_words=((named(MEDIATOR, "spring"), Words("Spring matters.")),))


def test_a_question_stands_there_until_it_is_answered_though_it_was_carried():
    asked = heard(S, "Is there a date?", SUBSTANCE, kind=QUESTION, name="date")
    carried = convey("date", to=NORTH, words="They ask for a date.")
    assert said(made(asked, carried)) == ["Is there a date?"]
    told = convey(to=SOUTH, words="In spring.", answers=named(MEDIATOR, "date"))
    answered = replace(told, act=a.Convey(replace(told.act.onward, answers=Ref("date"))))
    assert said(made(asked, carried, answered)) == []


def test_what_is_owed_to_a_side_and_by_it_stands_there():
    sheet = made(
        heard(S, "Show me the sentence first.", ASK),
        heard(S, "A doctor.", SUBSTANCE, name="doctor"),
        does(MEDIATOR, a.Clarify(Ref("doctor"), Words("Which doctor?"))),
        held_session(SOUTH, name="met"),
        does(MEDIATOR, a.CloseSession(Ref("met"))),
        does(MEDIATOR, a.DraftRecord(Ref("met"), Words("One."))),
    )
    assert said(sheet) == ["Show me the sentence first.", "Which doctor?"]
    assert "The record of the session of Lantern House is to be read back." in lines(sheet)
    assert "One." not in said(sheet)


def test_a_record_has_a_row_for_each_of_its_lines():
    steps = (
        held_session(SOUTH, name="met"),
        does(MEDIATOR, a.CloseSession(Ref("met"))),
        does(MEDIATOR, a.DraftRecord(Ref("met"), Words("One.\n\nTwo.\nThree.")), name="record"),
    )
    sheet = made(*steps, kind=Kind.RECORD, record=named(MEDIATOR, "record"))
    (table,) = (part for part in sheet.parts if isinstance(part, Table))
    assert [row[1].text for row in table.rows] == ["One.", "Two.", "Three."]
    assert all(row[2:] == (None, None, None, None) for row in table.rows)
    with pytest.raises(NotYours):
        made(*steps, kind=Kind.RECORD, side=N, record=named(MEDIATOR, "record"))


def test_a_record_for_one_side_has_the_lines_of_that_side_it_rests_on_and_their_answers():
    steps = (
        held_session(SOUTH, NORTH, name="met"),
        heard(S, "A doctor.", SUBSTANCE, name="doctor", session="met"),
        heard(S, "A date.", SUBSTANCE, name="date", session="met"),
        heard(S, "For you alone.", SUBSTANCE, name="own", session="met"),
        heard(N, "The nets.", SUBSTANCE, name="nets", session="met"),
        does(MEDIATOR, a.CloseSession(Ref("met"))),
        does(
            MEDIATOR,
            a.DraftRecord(
                Ref("met"), Words("One."), frozenset(map(Ref, ("doctor", "date", "own", "nets")))
            ),
            name="record",
        ),
        does(MEDIATOR, a.ReadBack(Ref("record"))),
        notes_for(S, a.Narrow(Ref("own"), replace(SUBSTANCE, own_room=False))),
        notes_for(S, a.ConfirmRecord(Ref("record"), lines=frozenset({Ref("doctor")}))),
        notes_for(
            S, a.DisputeRecord(Ref("record"), Words("Not a date."), frozenset({Ref("date")}))
        ),
    )
    sheet = made(*steps, kind=Kind.RECORD, record=named(MEDIATOR, "record"))
    _text, rests_on = (part for part in sheet.parts if isinstance(part, Table))
    assert [row[1].text for row in rests_on.rows] == ["A doctor.", "A date."]
    assert rests_on.rows[0][2][0].text == "confirmed"
    assert rests_on.rows[1][4] == Words("Not a date.")
    assert not any("whole record" in line for line in lines(sheet))
    both = made(*steps, kind=Kind.RECORD, side=None, record=named(MEDIATOR, "record"))
    assert not {"A doctor.", "The nets."} & set(lines(both))
    north = lines(made(*steps, kind=Kind.RECORD, side=N, record=named(MEDIATOR, "record")))
    assert "The nets." in north
    assert not {"A doctor.", "Not a date.", "For you alone."} & set(north)


@pytest.mark.parametrize(("answer", "told"), [
    (a.ConfirmRecord(Ref("record")), ["Of the whole record, South Isle: confirmed"]),
    (a.ConfirmRecord(Ref("record"), Words("But the hour.")),
     ["Of the whole record, South Isle: confirmed with a reservation", "But the hour."]),
    (a.DisputeRecord(Ref("record"), Words("Not so.")),
     ["Of the whole record, South Isle: disputed", "Not so."]),
])  # fmt: skip
def test_what_a_side_said_of_the_whole_record_stands_on_its_sheet_and_on_no_other(answer, told):
    steps = (
        held_session(SOUTH, NORTH, name="met"),
        does(MEDIATOR, a.CloseSession(Ref("met"))),
        does(MEDIATOR, a.DraftRecord(Ref("met"), Words("One.")), name="record"),
        does(MEDIATOR, a.ReadBack(Ref("record"))),
        notes_for(S, answer),
    )
    record = named(MEDIATOR, "record")
    assert set(told) <= set(lines(made(*steps, kind=Kind.RECORD, record=record)))
    for side in (N, None):
        others = lines(made(*steps, kind=Kind.RECORD, side=side, record=record))
        assert not any("whole record" in line for line in others)
        assert not {*told} & {*others}


def test_a_room_says_its_own_lines_and_what_all_have_agreed_to():
    line = Ground.PRESS_LINE
    steps = (
        does(MEDIATOR, a.PressLine(Words("We go on."))),
        notes_for(S, a.PressLine(Words("We speak of crews."))),
        does(MEDIATOR, a.Propose(line, Words("It was useful.")), name="agreed"),
        does(NORTH, a.Agree(Ref("agreed"))),
        does(SOUTH, a.Agree(Ref("agreed"))),
        does(MEDIATOR, a.Propose(line, Words("It was long.")), name="open"),
        does(NORTH, a.Agree(Ref("open"))),
    )
    assert said(made(*steps, kind=Kind.PRESS_LINES)) == ["We speak of crews.", "It was useful."]
    own = made(*steps, kind=Kind.PRESS_LINES, side=None)
    assert said(own) == ["We go on.", "It was useful."]


def test_before_a_session_the_talking_points_hold_the_press_lines_all_have_agreed_to():
    line = Ground.PRESS_LINE
    put = does(MEDIATOR, a.Propose(line, Words("It was useful.")), name="line")
    half = (put, does(NORTH, a.Agree(Ref("line"))))
    assert "It was useful." not in said(made(*half))
    unsaid = (put, does(NORTH, a.Note(Words("A."))))
    assert lines(made(*half)) == lines(made(*unsaid))
    whole = (*half, does(SOUTH, a.Agree(Ref("line"))))
    assert "It was useful." in said(made(*whole))
    other = does(MEDIATOR, a.Propose(line, Words("It was long."), amends=Ref("line")), name="new")
    replaced = (*whole, other, [does(each, a.Agree(Ref("new"))) for each in (NORTH, SOUTH)])
    assert "It was useful." not in said(made(*replaced))
    assert "It was long." in said(made(*replaced))


def test_an_embargo_is_told_by_every_clock_and_to_no_other_side():
    hour = START + timedelta(days=2)
    draft = a.DraftStatement((Words("We go on."),), Voice.MEDIATOR, "The mediator")
    steps = (
        does(MEDIATOR, draft, name="it"),
        does(MEDIATOR, a.Embargo(Ref("it"), hour, "America/St_Johns")),
        does(MEDIATOR, a.Issue(Ref("it"))),
    )
    whole = " ".join(lines(made(*steps, kind=Kind.WHOLE_VIEW, side=None)))
    for zone in (HALL.zone, "America/St_Johns"):
        assert f"{hour.astimezone(ZoneInfo(zone)):%H:%M}" in whole
    assert "St Johns" in whole
    assert "St Johns" not in " ".join(lines(made(*steps, kind=Kind.WHOLE_VIEW)))


def test_the_register_of_a_room_holds_its_own_rulings_and_the_mediation_s_all():
    steps = (
        notes_for(S, a.RuleOut(Words("The seabed"))),
        notes_for(N, a.RuleOut(Words("The ferry"))),
        heard(N, "The survey.", VERBATIM, name="survey"),
        does(MEDIATOR, a.ReturnOutOfScope(Ref("survey"), Words("Without prejudice."))),
    )
    room = lines(made(*steps, kind=Kind.RULED_OUT))
    assert "The seabed" in room
    assert not {"The ferry", "The survey.", "Without prejudice."} & set(room)
    assert {"The seabed", "The ferry", "The survey.", "Without prejudice."} <= set(
        lines(made(*steps, kind=Kind.RULED_OUT, side=None))
    )


def test_a_copy_bears_its_number_and_the_day_by_which_it_is_destroyed():
    sheet = made(copy=Copy(4, date(2026, 5, 6)))
    assert "".join(run.text for run in sheet.copy) == "Copy 4 · To be destroyed by 6 May 2026"
    assert made().copy == ()


def test_a_side_is_called_by_the_name_the_talk_gives_it_in_the_language_of_the_paper():
    sheet = made(kind=Kind.ROOM_CARD, lang="fa")
    assert "".join(run.text for run in sheet.title) == "اتاق South Isle"
    assert sheet.title[-1].lang == "en"


@pytest.mark.parametrize("eyes", [SOUTH, PUBLIC, AUDITOR, Seat(Chamber.OBSERVER, "observer")])
def test_talking_points_are_made_by_the_mediation_alone(eyes):
    with pytest.raises(NotYours):
        made(eyes=eyes, side=N)
    assert made(side=N).kind is Kind.TALKING_POINTS


@pytest.mark.parametrize("waits", [True, False])
def test_a_seat_that_waits_for_the_second_key_is_not_called_taken_back(waits):
    given = [
        does(MEDIATOR, a.GiveSeat(DEPUTY, "Jonas")),
        does(MEDIATOR, a.GiveSeat(NORTH, "Anna")),
    ]
    gone = [does(DEPUTY, a.GiveSeat(NORTH, "Anna")), does(MEDIATOR, a.Unseat(NORTH))]
    record = talk(*given, *(() if waits else gone))
    [told] = [
        line for line in lines(paper(reads(record, MEDIATOR), Wanted(Kind.WHOLE_VIEW)))
        if "Anna" in line
    ]  # fmt: skip
    assert ("waits for the second key" in told) is waits
    assert ("taken back" in told) is not waits
