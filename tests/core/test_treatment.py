"""Equal treatment can be shown, to the mediation alone."""

from datetime import timedelta

import pytest
from tests.talks import (
    ALONE,
    EAST,
    HALL,
    NORTH,
    SOUTH,
    SUBSTANCE,
    E,
    N,
    S,
    asks_leave,
    convey,
    does,
    everyone,
    heard,
    held_session,
    read,
    reads,
    says,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.acts.contributions import Kind
from goodoffices.core.lines import SessionLine
from goodoffices.core.marking import Marking, Release, Use
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import NotYours
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.times import When
from goodoffices.core.treatment import Treatment, treatment
from goodoffices.core.words import Words

W = Words("Some words.")


def treated(record, now=None):
    return {each.side: each for each in treatment(reads(record, MEDIATOR, now))}


def test_each_side_is_told_apart_in_the_order_of_the_founding():
    assert treatment(reads(talk(sides=3), MEDIATOR)) == tuple(
        Treatment(side, 0, 0, 0, 0, 0, 0, 0, 0) for side in (N, S, E)
    )


def test_minutes_are_those_in_session_pauses_apart():
    evening = talk(held_session(N, name="a"))
    opened = evening.entries[-1].at

    def after(minutes):
        return opened + timedelta(minutes=minutes)

    sat = then(
        evening,
        does(MEDIATOR, a.PauseSession("a"), at=after(20)),
        does(MEDIATOR, a.OpenSession("a"), at=after(30)),
        does(MEDIATOR, a.CloseSession("a"), at=after(45)),
        does(MEDIATOR, a.Schedule(frozenset({N, S}), HALL), name="never opened", at=after(46)),
    )
    assert treated(sat)[N].minutes == 35
    assert treated(sat, after(999))[N].minutes == 35
    assert treated(evening, after(12))[N].minutes == 12
    assert [treated(sat)[side].sessions for side in (N, S)] == [1, 0]


def test_a_session_written_down_later_sat_when_it_was_said_to():
    evening = talk(does(MEDIATOR, a.Schedule(frozenset({N, S}), HALL), name="a"))
    now = evening.entries[-1].at
    told = then(
        evening,
        does(MEDIATOR, a.OpenSession("a", When(now - timedelta(hours=2), about=True))),
        does(MEDIATOR, a.CloseSession("a", When(now - timedelta(hours=1)))),
    )
    assert [treated(told)[side].minutes for side in (N, S)] == [60, 60]
    wrong = then(
        evening,
        does(MEDIATOR, a.OpenSession("a")),
        does(MEDIATOR, a.CloseSession("a", When(now - timedelta(hours=1)))),
    )
    assert treated(wrong)[N].minutes == 0
    day = then(evening, does(MEDIATOR, a.OpenSession("a", When(now, day_only=True))))
    assert treated(day)[N].minutes == 0


def test_what_was_lodged_carried_and_asked_is_counted_for_each_side():
    ask = Marking(use=Use.IN_SUBSTANCE, release=Release.ASK)
    evening = talk(
        says(NORTH, "Ours, in our words.", SUBSTANCE, name="item"),
        says(NORTH, "A question?", ALONE, kind=Kind.QUESTION, name="question"),
        says(EAST, "East's, in our words.", ask, name="east"),
        heard(S, "In the wrong room.", name="struck"),
        does(MEDIATOR, a.Strike("struck")),
        convey("item", to=(SOUTH, EAST)),
        convey("item", to=SOUTH, words="Once more, in other words."),
        asks_leave("east", to=NORTH),
        does(MEDIATOR, a.Clarify("item", W)),
        does(MEDIATOR, a.Bilateral(S, W)),
        sides=3,
    )
    north, south, east = (treated(evening)[side] for side in (N, S, E))
    assert (north.lodged, south.lodged, east.lodged) == (2, 0, 1)
    assert (north.carried_from, south.carried_from, east.carried_from) == (2, 0, 0)
    assert (north.carried_to, south.carried_to, east.carried_to) == (0, 2, 1)
    assert (north.asked, south.asked, east.asked) == (1, 0, 1)
    assert (north.unanswered, south.unanswered) == (1, 0)
    assert (north.meetings, south.meetings) == (0, 1)
    answered = then(evening, convey(to=NORTH, words="An answer.", answers=Ref("question")))
    assert treated(answered)[N].unanswered == 0


def test_nobody_but_the_mediation_can_ask_how_the_sides_were_treated():
    evening = talk(held_session(N))
    for eyes in everyone(N, S):
        if eyes.chamber.value == "mediation":
            assert treatment(reads(evening, eyes))
        else:
            with pytest.raises(NotYours):
                treatment(reads(evening, eyes))


def test_how_long_a_session_sat_is_told_to_the_mediation_alone():
    evening = talk(held_session(N))
    assert read(evening, MEDIATOR, SessionLine)[0].sat
    assert read(evening, NORTH, SessionLine)[0].sat == ()
