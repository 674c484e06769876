"""What a room says in public: in its own voice, in each of its languages, and cleared."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from tests.talks import (
    EAST,
    MINUTE,
    NORTH,
    NORTH_CAPITAL,
    NOTE_TAKER,
    OBSERVER,
    SOUTH,
    E,
    N,
    S,
    does,
    everyone,
    held_round,
    named,
    notes_for,
    read,
    refusal,
    seated,
    sees,
    sits,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.acts.statements import Voice
from goodoffices.core.lines import PressLineLine, StatementLine
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import Malformed
from goodoffices.core.seats import AUDITOR, MEDIATOR, NOBODY, PUBLIC, Chamber, Seat
from goodoffices.core.words import Words

EN, FA = Words("We go on."), Words("ادامه می‌دهیم.", "fa")
SPOKESPERSON = seated(N, "spokesperson")
HOUSE_SPOKESPERSON = Seat(Chamber.MEDIATION, "spokesperson")
IT = Ref("it")
OURS = a.DraftStatement((EN, FA), Voice.HEAD, "The head")
HOUSE = a.DraftStatement((EN,), Voice.MEDIATOR, "The mediator")
JOINT = replace(HOUSE, clearers=frozenset({N, S}))
HEADS = sits(NORTH, SOUTH)
THREE = sits(NORTH, SOUTH, EAST)


def drafted(act=OURS, by=NORTH):
    return does(by, act, name="it")


def issued(by=NORTH):
    return does(by, a.Issue(IT))


def statement(record, eyes, now=None):
    (line,) = read(record, eyes, StatementLine, now)
    return line


def readers(record, now=None):
    """Who reads a statement, the side's name where the room has one."""
    rooms = {eyes.audience for eyes in everyone(N, S, E) if read(record, eyes, StatementLine, now)}
    return {room.replace("/", " ") for room in rooms}


OUTSIDE = {"public", "observer", "guarantor", "verifier"}
EVERYBODY = (
    OUTSIDE
    | {"mediation"}
    | {f"{room} {side}" for room in ("delegation", "capital", "liaison") for side in (N, S, E)}
)


def test_a_draft_is_its_rooms_own_and_what_is_issued_is_everybodys():
    evening = talk(THREE, drafted(), sides=3)
    assert readers(evening) == {"delegation N"}
    assert readers(then(evening, issued())) == EVERYBODY
    assert read(then(evening, issued()), AUDITOR, StatementLine) == ()
    assert read(then(evening, issued()), NOBODY, StatementLine) == ()


def test_what_the_mediation_drafts_for_a_side_is_read_by_both():
    evening = talk(THREE, notes_for(N, OURS, name="it"), sides=3)
    assert readers(evening) == {"mediation", "delegation N", "liaison N"}
    assert statement(evening, NORTH).side == N
    assert statement(then(evening, issued(NORTH)), PUBLIC).public
    assert statement(then(evening, notes_for(N, a.Issue(IT))), PUBLIC).public


def test_a_joint_statement_is_read_by_those_who_must_clear_it_and_by_no_other_side():
    evening = talk(THREE, drafted(JOINT, MEDIATOR), sides=3)
    assert readers(evening) == {
        "mediation", "delegation N", "liaison N", "delegation S", "liaison S"
    }  # fmt: skip


def test_a_joint_statement_issues_only_when_every_clearer_has_cleared_it():
    evening = talk(THREE, drafted(JOINT, MEDIATOR), sides=3)
    clears = [does(each, a.ClearStatement(IT)) for each in (NORTH, SOUTH)]
    assert refusal(evening, issued(MEDIATOR)).code == "not_cleared"
    half = then(evening, clears[0])
    assert refusal(half, issued(MEDIATOR)).code == "not_cleared"
    assert statement(half, MEDIATOR).cleared == (N,)
    assert statement(half, NORTH).cleared == (N,)
    assert statement(half, SOUTH).cleared == ()
    whole = then(half, clears[1], issued(MEDIATOR))
    assert statement(whole, PUBLIC).cleared == (N, S)
    assert refusal(half, clears[0]).code == "answered"
    assert refusal(whole, clears[1]).code == "answered"
    assert refusal(evening, does(EAST, a.ClearStatement(IT))).code == "no_such"
    assert refusal(evening, notes_for(E, a.ClearStatement(IT))).code == "no_such"


BOTH = replace(JOINT, words=(EN, FA))


def clears(by, *languages):
    return does(by, a.ClearStatement(IT, frozenset(languages)))


def test_a_joint_statement_issues_only_when_each_has_cleared_it_in_every_language():
    evening = talk(THREE, drafted(BOTH, MEDIATOR), clears(NORTH, "en"), clears(SOUTH), sides=3)
    assert refusal(evening, issued(MEDIATOR)).code == "not_cleared"
    assert statement(evening, MEDIATOR).cleared == (S,)
    assert statement(evening, MEDIATOR).partly == ((N, ("en",)),)
    whole = then(evening, clears(NORTH, "fa"))
    assert statement(whole, MEDIATOR).cleared == (N, S)
    assert statement(whole, MEDIATOR).partly == ()
    assert statement(then(whole, issued(MEDIATOR)), PUBLIC).cleared == (N, S)


def test_a_language_is_cleared_once_and_only_where_it_was_drafted():
    evening = talk(THREE, drafted(BOTH, MEDIATOR), clears(NORTH, "en"), sides=3)
    assert refusal(evening, clears(NORTH, "en")).code == "answered"
    assert refusal(evening, clears(NORTH, "fr")).code == "version"
    assert refusal(evening, clears(EAST, "fr")).code == "no_such"
    rest = then(evening, clears(NORTH))
    assert statement(rest, NORTH).cleared == (N,)
    assert refusal(rest, clears(NORTH, "fa")).code == "answered"
    assert then(evening, clears(NORTH, "en", "fa"))


def test_what_another_side_has_cleared_in_which_language_is_not_told_before_it_is_public():
    draft = talk(THREE, drafted(BOTH, MEDIATOR), sides=3)
    for done in (clears(NORTH, "fa"), clears(NORTH)):
        one = then(draft, done)
        assert read(one, SOUTH, StatementLine) == read(draft, SOUTH, StatementLine)
        assert read(one, NORTH, StatementLine) != read(draft, NORTH, StatementLine)
    half = statement(then(draft, clears(NORTH, "fa"), clears(SOUTH, "en")), SOUTH)
    assert (half.cleared, half.partly) == ((), ((S, ("en",)),))


def test_words_drafted_anew_are_cleared_anew():
    anew = replace(BOTH, words=(Words("We shall go on."), FA))
    evening = talk(
        THREE,
        drafted(BOTH, MEDIATOR),
        [clears(each) for each in (NORTH, SOUTH)],
        does(MEDIATOR, anew, name="anew"),
        sides=3,
    )
    assert refusal(evening, does(MEDIATOR, a.Issue(Ref("anew")))).code == "not_cleared"
    assert read(evening, MEDIATOR, StatementLine)[1].cleared == ()


def test_an_embargo_is_given_by_the_clock_of_any_zone_and_ends_at_that_minute_everywhere():
    began = talk(drafted()).entries[-1].at
    hour = (began + timedelta(hours=1)).replace(second=0)
    for zone in ("", "Asia/Tehran", "Pacific/Chatham", "America/St_Johns"):
        given = hour.astimezone(ZoneInfo(zone or "UTC"))
        held = does(NORTH, a.Embargo(IT, given, zone))
        evening = talk(THREE, drafted(), held, issued(), sides=3)
        assert readers(evening, hour - timedelta(seconds=1)) == {"delegation N"}
        assert readers(evening, hour) == EVERYBODY
        assert statement(evening, NORTH, hour).zone == zone
        assert statement(evening, SOUTH, hour).zone == ""
    with pytest.raises(Malformed) as refused:
        a.Embargo(IT, hour, "Nowhere/At-all")
    assert refused.value.code == "zone"


def test_a_joint_statement_has_the_mediations_pen_and_nobody_elses():
    assert refusal(talk(HEADS), drafted(replace(OURS, clearers=frozenset({S})))).code == (
        "not_your_act"
    )
    joint = replace(OURS, clearers=frozenset({N, S}))
    assert refusal(talk(), notes_for(N, joint)).code == "not_your_act"
    assert refusal(talk(), drafted(replace(JOINT, clearers=frozenset({E})), MEDIATOR)).code == (
        "no_such_side"
    )


def test_words_said_together_are_corrected_by_nobody_alone():
    evening = talk(
        HEADS,
        drafted(JOINT, MEDIATOR),
        [does(each, a.ClearStatement(IT)) for each in (NORTH, SOUTH)],
        issued(MEDIATOR),
    )
    other = a.CorrectStatement(IT, (Words("We do not go on."),), "a slip")
    for by in (MEDIATOR, NORTH):
        assert refusal(evening, does(by, other)).code == "not_your_act"


def test_a_statement_stands_once_in_each_of_its_languages():
    evening = talk(HEADS)
    for words in ((), (EN, EN), (EN, FA, Words("Otherwise."))):
        code = "languages" if words else "empty"
        assert refusal(evening, drafted(replace(OURS, words=words))).code == code
    out = then(evening, drafted(), issued())
    only = a.CorrectStatement(IT, (Words("We shall go on."),), "the tense")
    assert refusal(out, does(NORTH, only)).code == "languages"
    both = replace(only, words=(FA, Words("We shall go on.")))
    assert statement(then(out, does(NORTH, both)), PUBLIC).words == both.words


def test_what_was_issued_keeps_its_earlier_words_and_is_issued_once():
    out = talk(drafted(), issued())
    corrected = a.CorrectStatement(IT, (Words("We shall go on."), FA), "the tense")
    line = statement(then(out, does(NORTH, corrected)), PUBLIC)
    assert line.earlier == (((EN, FA), "the tense", out.entries[-1].at + MINUTE),)
    assert refusal(out, issued()).code == "issued"
    later = out.entries[-1].at + timedelta(hours=1)
    assert refusal(out, does(NORTH, a.Embargo(IT, later))).code == "issued"
    assert refusal(talk(drafted()), does(NORTH, corrected)).code == "closed"


def test_under_embargo_it_is_issued_and_not_public_until_its_time():
    hour = talk(drafted()).entries[-1].at + timedelta(hours=1)
    evening = talk(THREE, drafted(), does(NORTH, a.Embargo(IT, hour)), issued(), sides=3)
    assert readers(evening, hour - MINUTE) == {"delegation N"}
    assert readers(evening, hour) == EVERYBODY
    assert statement(evening, SOUTH, hour).issued == hour
    assert statement(evening, SOUTH, hour).embargo is None
    assert statement(evening, NORTH, hour).embargo == hour
    dispute = a.DisputeStatement(IT, Words("Not so."))
    assert refusal(evening, does(SOUTH, dispute, at=hour - MINUTE)).code == "no_such"
    assert then(evening, does(SOUTH, dispute, at=hour))
    assert refusal(
        talk(drafted()), does(NORTH, a.Embargo(IT, hour - 2 * timedelta(hours=1)))
    ).code == ("embargo")


def test_an_embargo_that_passed_before_the_issue_holds_nothing_back():
    hour = talk(drafted()).entries[-1].at + timedelta(hours=1)
    evening = talk(drafted(), does(NORTH, a.Embargo(IT, hour)), does(NORTH, a.Issue(IT), at=hour))
    assert statement(evening, PUBLIC).issued == hour


def test_another_room_disputes_in_public_and_its_own_room_corrects():
    out = talk(HEADS, drafted(), issued())
    dispute = a.DisputeStatement(IT, Words("The south was not asked."))
    told = then(out, does(SOUTH, dispute))
    assert statement(told, PUBLIC).disputes == (("South Isle", Words("The south was not asked.")),)
    house = then(out, does(MEDIATOR, dispute))
    assert statement(house, PUBLIC).disputes[0][0] == "The house"
    assert refusal(out, does(NORTH, dispute)).code == "not_your_act"
    draft = talk(HEADS, drafted(JOINT, MEDIATOR))
    assert refusal(draft, does(SOUTH, dispute)).code == "not_public"
    assert refusal(talk(HEADS, drafted()), does(SOUTH, dispute)).code == "no_such"


@pytest.mark.parametrize(
    ("by", "voice", "allowed"),
    [
        (NORTH, Voice.HEAD, True),
        (NORTH, Voice.SPOKESPERSON, True),
        (NORTH, Voice.MEDIATOR, False),
        (SPOKESPERSON, Voice.HEAD, True),
        (MEDIATOR, Voice.MEDIATOR, True),
        (MEDIATOR, Voice.SPOKESPERSON, True),
        (MEDIATOR, Voice.HEAD, False),
    ],
)
def test_each_room_speaks_in_its_own_voices(by, voice, allowed):
    act = replace(OURS, voice=voice)
    if allowed:
        assert talk(drafted(act, by))
    else:
        assert refusal(talk(sits(*{by} - {MEDIATOR})), drafted(act, by)).code == "voice"


def test_nobody_issues_in_the_voice_of_the_head_but_the_head():
    seats = sits(SPOKESPERSON, HOUSE_SPOKESPERSON, NORTH)
    evening = talk(seats, drafted(by=SPOKESPERSON))
    assert refusal(evening, issued(SPOKESPERSON)).code == "not_your_act"
    assert statement(then(evening, issued(NORTH)), PUBLIC).voice is Voice.HEAD
    house = talk(seats, drafted(HOUSE, HOUSE_SPOKESPERSON))
    assert refusal(house, issued(HOUSE_SPOKESPERSON)).code == "not_your_act"
    assert statement(then(house, issued(MEDIATOR)), PUBLIC).voice is Voice.MEDIATOR
    own = talk(seats, drafted(replace(OURS, voice=Voice.SPOKESPERSON), SPOKESPERSON))
    assert statement(then(own, issued(SPOKESPERSON)), PUBLIC).voice is Voice.SPOKESPERSON
    out = then(evening, issued(NORTH))
    corrected = a.CorrectStatement(IT, (Words("We shall go on."), FA))
    assert refusal(out, does(SPOKESPERSON, corrected)).code == "not_your_act"


def test_whoever_takes_the_minutes_writes_down_what_a_head_issues():
    evening = talk(notes_for(N, OURS, name="it", by=NOTE_TAKER))
    out = then(evening, notes_for(N, a.Issue(IT), by=NOTE_TAKER))
    assert statement(out, PUBLIC).voice is Voice.HEAD


def test_in_its_own_room_a_statement_stands_from_its_draft_on_with_all_its_words():
    drafts = talk(drafted())
    begun = drafts.entries[-1].at
    hour = begun + timedelta(hours=1)
    corrected = a.CorrectStatement(IT, (Words("We shall go on."), FA), "the tense")
    out = then(drafts, does(NORTH, a.Embargo(IT, hour)), issued(), does(NORTH, corrected))
    own, outside = statement(out, NORTH, hour), statement(out, PUBLIC, hour)
    assert (own.at, outside.at) == (begun, hour)
    assert [words for words, _why, _at in own.earlier] == [(EN, FA)]
    assert outside.earlier == ()
    assert own.issued == begun + 2 * MINUTE


def test_a_room_that_cleared_a_statement_neither_issues_nor_embargoes_it():
    evening = talk(HEADS, drafted(JOINT, MEDIATOR))
    hour = evening.entries[-1].at + timedelta(hours=1)
    for act in (a.Issue(IT), a.Embargo(IT, hour), a.CorrectStatement(IT, (EN,))):
        assert refusal(evening, does(SOUTH, act)).code == "not_your_act"


def test_the_names_of_a_joint_statement_turn():
    def one(name):
        return (
            does(MEDIATOR, JOINT, name=name),
            [does(each, a.ClearStatement(name)) for each in (NORTH, SOUTH)],
            does(MEDIATOR, a.Issue(name)),
        )

    evening = talk(HEADS, one("a"), one("b"), one("c"))
    for eyes in (PUBLIC, NORTH, MEDIATOR, OBSERVER):
        assert [line.joint[0] for line in read(evening, eyes, StatementLine)] == [N, S, N], eyes


def test_a_press_line_is_its_rooms_own():
    evening = talk(
        HEADS,
        held_round(),
        does(NORTH, a.PressLine(Words("Nothing on numbers."), "round")),
        does(MEDIATOR, a.PressLine(Words("Both came."))),
        notes_for(S, a.PressLine(Words("We were heard."))),
    )
    for eyes, known in (
        (NORTH, ["numbers"]),
        (seated(N, "adviser"), ["numbers"]),
        (MEDIATOR, ["Both came", "heard"]),
        (SOUTH, ["heard"]),
        (NORTH_CAPITAL, []),
        (PUBLIC, []),
    ):
        for word in ("numbers", "Both came", "heard"):
            assert sees(evening, eyes, word) == (word in known), (eyes, word)
    (line,) = read(evening, NORTH, PressLineLine)
    assert line.round == named(NORTH, "round")
    assert refusal(evening, does(NORTH, a.PressLine(EN, "talk"))).code == "no_such"
