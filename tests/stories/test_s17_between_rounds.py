"""S17: they stay in contact on how to proceed: most carrying happens between rounds."""

from dataclasses import replace

import pytest
from tests.talks import (
    HALL,
    NORTH,
    SOUTH,
    SUBSTANCE,
    N,
    S,
    asks_leave,
    convey,
    crossed,
    does,
    heard,
    held_round,
    held_session,
    read,
    says,
    sits,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.acts.rounds import Ending
from goodoffices.core.acts.talk import TalkState
from goodoffices.core.lines import (
    ClarificationLine,
    CrossingLine,
    ItemLine,
    ReceivedLine,
    RoundLine,
)
from goodoffices.core.marking import Release
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.words import Words

SEATS = sits(NORTH, SOUTH)
ROUND = Ref("round")
TIMES = {
    "before any round": (),
    "a round is only proposed": does(MEDIATOR, a.ProposeRound(Words("One"), HALL), name="p"),
    "the round is in recess": (held_round(), does(MEDIATOR, a.Recess(ROUND))),
    "the round has ended": (held_round(), does(MEDIATOR, a.EndRound(ROUND, Ending.FOR_NOW))),
    "it was broken off": (held_round(), does(MEDIATOR, a.EndRound(ROUND, Ending.BROKEN_OFF))),
    "it is in the capitals": (
        held_round(),
        does(MEDIATOR, a.EndRound(ROUND, Ending.FOR_NOW)),
        does(MEDIATOR, a.DeclareInCapitals(ROUND)),
    ),
    "the session is closed": (held_session(N), does(MEDIATOR, a.CloseSession(Ref("session")))),
    "the talk is dormant": does(MEDIATOR, a.DeclareState(TalkState.DORMANT)),
}


@pytest.mark.parametrize("moment", TIMES)
def test_words_cross_at_any_time_without_an_open_round_or_session(moment):
    quiet = talk(SEATS, TIMES[moment])
    carried = then(
        quiet,
        heard(NORTH, "How do we go on?", SUBSTANCE, name="how"),
        convey("how", to=S, words="They ask how to proceed.", name="there"),
        does(SOUTH, a.Acknowledge(Ref("there"))),
        says(SOUTH, "As before.", SUBSTANCE, name="as", about="there"),
        convey("as", to=N, words="As until now, they say.", answers=Ref("how")),
    )
    [theirs] = read(carried, SOUTH, ReceivedLine)
    assert theirs.acknowledged
    [ours] = read(carried, NORTH, ReceivedLine)
    assert ours.words == (Words("As until now, they say."),)
    assert ours.answers is not None
    assert read(carried, SOUTH, RoundLine) == read(quiet, SOUTH, RoundLine)


def test_what_belongs_to_carrying_goes_on_between_rounds_too():
    asked_first = replace(SUBSTANCE, release=Release.ASK)
    record = talk(
        SEATS,
        TIMES["the round has ended"],
        says(NORTH, "Ask us first.", asked_first, name="ask"),
        does(MEDIATOR, a.Clarify(Ref("ask"), Words("First of what?")), name="q"),
        does(NORTH, a.Answer(Ref("q"), Words("Of all."))),
        asks_leave("ask", to=S, words="They wish to be asked.", name="leave"),
        does(NORTH, a.ClearWords(Ref("leave"))),
        convey("ask", to=S, words="They wish to be asked.", ask="leave"),
        crossed(to=S, words="I telephoned on Sunday.", name="sunday"),
    )
    assert len(read(record, SOUTH, ReceivedLine)) == 2
    assert [line.already for line in read(record, MEDIATOR, CrossingLine)] == [False, True]
    [clarified] = read(record, NORTH, ClarificationLine)
    assert clarified.answer == Words("Of all.")


def test_a_line_said_by_telephone_between_rounds_belongs_to_no_session():
    record = talk(SEATS, TIMES["the round has ended"], heard(NORTH, "A word by telephone."))
    [item] = read(record, NORTH, ItemLine)
    assert item.session is None
