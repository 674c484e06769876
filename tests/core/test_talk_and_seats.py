"""A talk is founded once, its seats are given and taken back, and each room opens to its own."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.talks import (
    ANALYST,
    DEPUTY,
    EAST,
    FOUNDING,
    GUARANTOR,
    KEY,
    MINUTE,
    NORTH,
    NORTH_CAPITAL,
    NOTE_TAKER,
    OBSERVER,
    OFFICER,
    PARTIES,
    SOUTH,
    SOUTH_OFFICER,
    SUBSTANCE,
    VERIFIER,
    N,
    S,
    Step,
    convey,
    does,
    everyone,
    founding,
    heard,
    named,
    read,
    reads,
    refusal,
    says,
    seated,
    sees,
    sits,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.acts.statements import Voice
from goodoffices.core.acts.talk import Party, TalkState
from goodoffices.core.entries import Behalf, Entry
from goodoffices.core.lines import NoteLine, ReceivedLine, SeatLine, TalkLine
from goodoffices.core.record import Record
from goodoffices.core.refs import Ref, Side
from goodoffices.core.refusals import NotYours
from goodoffices.core.seats import AUDITOR, MEDIATOR, NOBODY, PUBLIC, ROLES, SIDED, Chamber, Seat
from goodoffices.core.state import State
from goodoffices.core.times import Place, When, coarse
from goodoffices.core.view import Sight, admit, view
from goodoffices.core.words import Words

W = Words("Some words.")
INSIDE = {"mediation", "liaison", "delegation", "capital", "observer", "guarantor", "verifier"}


# ---- founding ---------------------------------------------------------------------------------


def founded(record, act, by=MEDIATOR, behalf=None):
    return refusal(record, Step(by, act, behalf=behalf))


def test_a_talk_is_founded_by_the_mediator_first_and_once():
    assert founded(Record(KEY), FOUNDING, NORTH).code == "not_founded"
    assert founded(Record(KEY), FOUNDING, behalf=Behalf(N)).code == "not_founded"
    assert founded(Record(KEY), a.Note(W)).code == "not_founded"
    assert founded(talk(), FOUNDING).code == "founded"
    one = admit(
        Record(KEY), Entry(Ref("talk"), MEDIATOR, datetime(2026, 5, 4, tzinfo=UTC), FOUNDING)
    )
    assert view(one, MEDIATOR, one.entries[-1].at).talk is not None


@pytest.mark.parametrize(
    "names",
    [[], ["N"], ["N", "N"], ["N", ""], ["N", "S/E"], ["N", "S E"], ["N", "S" * 21], ["N", "S|E"]],
)
def test_a_talk_has_two_sides_or_more_each_with_a_short_name_of_its_own(names):
    parties = tuple(replace(PARTIES[0], side=Side(name)) for name in names)
    assert founded(Record(KEY), replace(FOUNDING, parties=parties)).code == "sides"


def test_a_talk_may_have_many_sides_and_names_in_any_script():
    names = ["شمال", "Юг", "Öst", "W1", "Ost2", "Six", "Seven"]
    parties = tuple(Party(Side(name), W, Place("Capital")) for name in names)
    many = talk(Step(MEDIATOR, replace(FOUNDING, parties=parties)))
    assert read(many, MEDIATOR, TalkLine)[0].parties == parties


@pytest.mark.parametrize("minutes", [0, -1, 24 * 60 + 1])
def test_times_are_told_no_finer_than_a_minute_and_no_coarser_than_a_day(minutes):
    assert founded(Record(KEY), replace(FOUNDING, granularity=minutes)).code == "too_many"
    for fine in (1, 24 * 60):
        assert talk(founding(granularity=fine))


def test_the_talk_is_known_to_all_who_take_part_and_to_nobody_outside():
    for eyes in everyone(N, S):
        inside = eyes.chamber.value in INSIDE
        assert len(read(talk(), eyes, TalkLine)) == inside, eyes
        assert inside or reads(talk(), eyes).lines == ()


def test_how_far_the_talk_has_come_is_declared_and_told_inside_only():
    declared = talk(sits(NORTH))
    for state in TalkState:
        declared = then(
            declared, does(MEDIATOR, a.DeclareState(state, Words(f"Now {state.value}.")))
        )
        for eyes in (MEDIATOR, NORTH, OBSERVER, NORTH_CAPITAL):
            (line,) = read(declared, eyes, TalkLine)
            assert (line.state, line.state_words) == (state, Words(f"Now {state.value}."))
    statement = a.DraftStatement((W,), Voice.MEDIATOR, "The mediator")
    out = then(declared, does(MEDIATOR, statement, name="it"), does(MEDIATOR, a.Issue("it")))
    (line,) = read(out, PUBLIC, TalkLine)
    assert (line.state, line.state_words, line.silence) == (None, None, None)
    assert refusal(declared, does(NORTH, a.DeclareState(TalkState.CLOSED))).code == "not_your_act"


def test_outside_only_the_day_is_told_and_it_is_the_day_at_the_venue():
    late = datetime(2026, 5, 4, 21, 30, tzinfo=UTC)  # half past one on the fifth, in Muscat
    statement = a.DraftStatement((W,), Voice.MEDIATOR, "The mediator")
    out = talk(
        Step(MEDIATOR, FOUNDING, at=late),
        does(MEDIATOR, statement, name="it"),
        does(MEDIATOR, a.Issue("it")),
    )
    (line,) = read(out, PUBLIC, TalkLine)
    assert line.at.astimezone(ZoneInfo("Asia/Muscat")) == datetime(
        2026, 5, 5, tzinfo=ZoneInfo("Asia/Muscat")
    )


# ---- coarse times -----------------------------------------------------------------------------


ZONES = st.sampled_from(["UTC", "Asia/Tehran", "Asia/Muscat", "America/St_Johns", "Europe/Berlin"])
TIMES = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))


@given(at=TIMES, minutes=st.integers(1, 24 * 60), zone=ZONES)
def test_a_coarse_time_is_never_later_never_much_earlier_and_coarse_already(at, minutes, zone):
    told = coarse(at, minutes, zone)
    hour = timedelta(hours=1)  # that a clock may be put on or back within the step
    assert timedelta() <= at - told < timedelta(minutes=minutes) + hour
    assert coarse(told, minutes, zone) == told


@given(at=TIMES, other=TIMES, minutes=st.integers(1, 24 * 60), zone=ZONES)
def test_coarse_times_on_one_day_keep_their_order(at, other, minutes, zone):
    early, late = sorted([at, other])
    if early.date() == late.date():
        assert coarse(early, minutes, "UTC") <= coarse(late, minutes, "UTC")


def test_a_receiver_is_told_the_time_at_the_grain_the_talk_sets_and_whoever_did_it_exactly():
    when = datetime(2026, 5, 4, 10, 44, 31, 250, tzinfo=UTC)
    evening = talk(
        founding(granularity=60),
        says(NORTH, "We could live with less.", SUBSTANCE, name="item"),
        convey("item", to=SOUTH, at=when),
    )
    assert read(evening, SOUTH, ReceivedLine)[0].at == datetime(2026, 5, 4, 10, tzinfo=UTC)
    said = evening.entries[-2].at
    for eyes, exact in ((NORTH, True), (MEDIATOR, True), (seated(N, "adviser"), False)):
        (line,) = [each for each in reads(evening, eyes).lines if "live" in str(each)]
        assert (line.at == said) == exact, eyes
        assert line.at in (said, said.replace(minute=0))


# ---- seats ------------------------------------------------------------------------------------


@pytest.mark.parametrize("seat", [MEDIATOR, PUBLIC, NOBODY])
def test_the_mediators_seat_and_those_outside_are_nobodys_to_give(seat):
    for act in (a.GiveSeat(seat, "Somebody"), a.Unseat(seat)):
        assert refusal(talk(), does(MEDIATOR, act)).code == "not_your_act"


def test_every_other_seat_is_given_once_and_taken_back():
    for seat in (NORTH, NORTH_CAPITAL, OFFICER, ANALYST, OBSERVER, GUARANTOR, VERIFIER, AUDITOR):
        held = talk(does(MEDIATOR, a.GiveSeat(seat, "Somebody")))
        assert refusal(held, does(MEDIATOR, a.GiveSeat(seat, "Somebody"))).code == "answered"
        assert refusal(held, does(MEDIATOR, a.GiveSeat(seat, " "))).code == "empty"
        other = then(held, does(MEDIATOR, a.GiveSeat(seat, "Another")))
        assert [s.person for s in read(other, MEDIATOR, SeatLine)] == ["Another"]
        gone = then(held, does(MEDIATOR, a.Unseat(seat)))
        assert reads(gone, seat).lines == ()
        assert refusal(gone, does(seat, a.HandOver("Another"))).code == "not_seated"
        assert refusal(gone, does(MEDIATOR, a.Unseat(seat))).code == "not_seated"
        again = then(gone, does(MEDIATOR, a.GiveSeat(seat, "Somebody")))
        assert reads(again, seat).lines != ()
    for act in (a.GiveSeat(EAST, "Somebody"), a.Unseat(EAST)):
        assert refusal(talk(), does(MEDIATOR, act)).code == "no_such_side"


def test_a_seat_is_known_in_its_own_room_and_to_the_mediation():
    evening = talk(sits(NORTH, NORTH_CAPITAL, OFFICER))
    for eyes in everyone(N, S):
        seats = {line.seat for line in read(evening, eyes, SeatLine)}
        own = {
            str(seat) for seat in (NORTH, NORTH_CAPITAL, OFFICER) if seat.audience == eyes.audience
        }
        assert seats == (
            {str(s) for s in (NORTH, NORTH_CAPITAL, OFFICER)} if eyes == MEDIATOR else own
        )


def test_where_the_mediation_has_two_seats_inviting_takes_both():
    evening = talk(
        does(MEDIATOR, a.GiveSeat(DEPUTY, "A deputy")),
        does(MEDIATOR, a.GiveSeat(NORTH, "Anna")),
    )
    assert refusal(evening, says(NORTH, "A line.")).code == "not_seated"
    other = then(evening, does(DEPUTY, a.GiveSeat(NORTH, "Boris")))
    assert refusal(other, says(NORTH, "A line.")).code == "not_seated"
    both = then(evening, does(DEPUTY, a.GiveSeat(NORTH, "Anna")))
    assert then(both, says(NORTH, "A line."))
    alone = then(evening, does(MEDIATOR, a.Unseat(DEPUTY)))
    assert then(alone, does(MEDIATOR, a.GiveSeat(NORTH, "Anna")), says(NORTH, "A line."))


def test_a_seat_that_waits_for_the_second_key_is_told_to_the_mediation_alone():
    evening = talk(sits(DEPUTY), does(MEDIATOR, a.GiveSeat(NORTH, "Anna")))

    def told(so_far, eyes):
        lines = {line.seat: line for line in read(so_far, eyes, SeatLine)}
        return [(each.held, each.waits) for seat, each in lines.items() if seat == str(NORTH)]

    assert told(evening, MEDIATOR) == told(evening, NOTE_TAKER) == [(False, True)]
    assert told(evening, NORTH) in ([], [(False, False)])
    both = then(evening, does(DEPUTY, a.GiveSeat(NORTH, "Anna")))
    assert told(both, MEDIATOR) == [(True, False)]
    gone = then(both, does(MEDIATOR, a.Unseat(NORTH)))
    assert told(gone, MEDIATOR) == [(False, False)]
    again = then(gone, does(MEDIATOR, a.GiveSeat(NORTH, "Anna")))
    assert told(again, MEDIATOR) == [(False, True)]


def test_whoever_holds_a_seat_hands_it_over_and_nobody_else_does():
    evening = talk(sits(NORTH), does(NORTH, a.HandOver("Boris")))
    for eyes in (NORTH, MEDIATOR):
        assert [line.person for line in read(evening, eyes, SeatLine)] == ["Boris"]
    assert refusal(evening, does(NORTH, a.HandOver("  "))).code == "empty"
    assert refusal(evening, does(SOUTH, a.HandOver("Clara"))).code == "not_seated"


def test_the_mediators_own_seat_has_a_line_once_it_is_handed_over():
    evening = talk(sits(NORTH, DEPUTY))
    assert str(MEDIATOR) not in {line.seat for line in read(evening, DEPUTY, SeatLine)}
    over = then(evening, does(MEDIATOR, a.HandOver("Clara")), does(MEDIATOR, a.HandOver("Dora")))
    (line,) = [each for each in read(over, DEPUTY, SeatLine) if each.seat == str(MEDIATOR)]
    assert (line.person, line.held) == ("Dora", True)
    assert "Dora" not in str(reads(over, NORTH))


def test_a_seat_is_written_and_read_the_same():
    for chamber, roles in ROLES.items():
        for role in roles:
            seat = Seat(chamber, role, N if chamber in SIDED else None)
            assert Seat.parse(str(seat)) == seat
    assert Seat.parse("mediation") == MEDIATOR
    assert Seat.parse("delegation/N") == NORTH
    for wrong in (
        "",
        "kitchen",
        "delegation",
        "observer/N/x",
        "mediation/cook",
        "delegation/N/head/x",
    ):
        with pytest.raises(ValueError, match="."):
            Seat.parse(wrong)
    with pytest.raises(ValueError, match="side"):
        Seat(Chamber.OBSERVER, "observer", N)


# ---- notes and context ------------------------------------------------------------------------


def test_a_note_is_its_rooms_own():
    seats = (MEDIATOR, NORTH, SOUTH, NORTH_CAPITAL, OFFICER, OBSERVER)
    for by in seats:
        noted = talk(sits(*{by} - {MEDIATOR}), does(by, a.Note(Words("A private thought."))))
        for eyes in everyone(N, S):
            assert sees(noted, eyes, "private thought") == (eyes.audience == by.audience), (
                by,
                eyes,
            )
    assert sees(talk(does(MEDIATOR, a.Note(Words("Ours.")))), NOTE_TAKER, "Ours.")
    assert refusal(talk(), notes_for_north(a.Note(W))).code == "behalf"
    assert refusal(talk(sits(AUDITOR)), does(AUDITOR, a.Note(W))).code == "not_your_act"


def notes_for_north(act):
    return Step(MEDIATOR, act, behalf=Behalf(N))


def test_what_happens_outside_is_noted_with_its_source_by_the_mediation_for_itself():
    context = a.NoteContext(Words("A strike at the harbour."), "The Gazette", When(words="Monday"))
    evening = talk(does(ANALYST, context))
    (line,) = read(evening, MEDIATOR, NoteLine)
    assert (line.source, line.when) == ("The Gazette", When(words="Monday"))
    for eyes in (NORTH, OFFICER, OBSERVER, PUBLIC):
        assert not sees(evening, eyes, "strike")
    assert refusal(evening, does(ANALYST, replace(context, source=" "))).code == "source"
    assert refusal(evening, sits(NORTH), does(NORTH, context)).code == "not_your_act"


# ---- eyes -------------------------------------------------------------------------------------


def test_what_one_sees_entry_by_entry_is_what_one_sees_at_once():
    evening = talk(
        says(NORTH, "We could live with less.", SUBSTANCE, name="item"),
        convey("item", to=SOUTH),
        heard(S, "We heard.", SUBSTANCE),
        does(NORTH, a.Withdraw("item")),
    )
    now = evening.entries[-1].at
    for eyes in everyone(N, S):
        slowly = Sight(KEY, eyes)
        for entry in evening.entries:
            slowly.take(entry)
            slowly.view(entry.at)
        assert slowly.view(now) == reads(evening, eyes, now)


def test_a_view_finds_its_own_lines_by_their_names_and_no_others():
    evening = talk(says(NORTH, "A line.", name="item"))
    seen = reads(evening, NORTH)
    for line in seen.lines:
        assert seen.line(line.id) == line
    assert reads(evening, NOBODY).talk is None
    with pytest.raises(Exception, match="no such thing"):
        reads(evening, SOUTH).line(seen.lines[-1].id)


def test_the_walled_officer_of_one_side_reads_nothing_of_the_other():
    evening = talk(
        says(NORTH, "Of the north.", SUBSTANCE, name="item"),
        convey("item", to=SOUTH, words="It could be less."),
        says(SOUTH, "Of the south.", SUBSTANCE),
    )
    assert sees(evening, OFFICER, "Of the north.")
    assert not sees(evening, OFFICER, "Of the south.")
    assert sees(evening, SOUTH_OFFICER, "It could be less.")
    assert not sees(evening, SOUTH_OFFICER, "Of the north.")


def test_a_room_knows_a_thing_by_its_own_name_and_by_no_other():
    evening = talk(says(NORTH, "A line.", name="item"), sits(SOUTH))
    later = evening.entries[-1].at + MINUTE
    own, other = Sight(KEY, NORTH, evening.entries), Sight(KEY, SOUTH, evening.entries)
    assert own.resolve(named(NORTH, "item"), later) == "item"
    for sight in (own, other):
        for name in ("item", named(SOUTH, "item"), named(MEDIATOR, "item"), "nothing"):
            with pytest.raises(NotYours, match="no such thing"):
                sight.resolve(Ref(name), later)
    struck = talk(heard(N, "A line.", name="item"), does(MEDIATOR, a.Strike("item")))
    with pytest.raises(NotYours, match="no such thing"):
        Sight(KEY, NORTH, struck.entries).resolve(named(NORTH, "item"), later + MINUTE)
    gone = then(evening, does(MEDIATOR, a.Unseat(NORTH)))
    with pytest.raises(NotYours, match="not taken"):
        Sight(KEY, NORTH, gone.entries).resolve(named(NORTH, "item"), later)


def test_an_entry_of_the_mediations_own_has_no_side_that_acts():
    noted = talk(does(MEDIATOR, a.Note(W))).entries[-1]
    assert noted.side is None
    with pytest.raises(ValueError, match="side"):
        assert noted.actor
    with pytest.raises(ValueError, match="founded"):
        assert State().founded
