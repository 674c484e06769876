"""S1: the talks were indirect; no path between delegations exists, only the mediator's."""

from datetime import timedelta

import pytest
from tests.talks import (
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
    held_round,
    held_session,
    onward,
    part,
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
from goodoffices.core.acts.desk import Paper
from goodoffices.core.acts.ground import Ground
from goodoffices.core.acts.rounds import Ending
from goodoffices.core.acts.statements import Voice
from goodoffices.core.lines import ReceivedLine
from goodoffices.core.marking import Attribution, Marking, Reach, Release, Use
from goodoffices.core.refs import Ref
from goodoffices.core.seating import may
from goodoffices.core.seats import MEDIATOR, ROLES, Chamber
from goodoffices.core.words import Words

W = Words("North alone knows of this.")
OPEN = Marking(Use.VERBATIM, Attribution.SPEAKER, reach=Reach.PUBLIC)
ASK = Marking(Use.IN_SUBSTANCE, release=Release.ASK)

PUBLIC_DEEDS = {
    a.ClearStatement,
    a.Issue,
    a.CorrectStatement,
    a.DisputeStatement,
    a.ConfirmClaim,
    a.DisputeClaim,
}
"""What a head does before everybody's eyes, by its nature."""

EVENING = (
    sits(NORTH, SOUTH),
    held_round(),
    held_session(N),
    does(NORTH, a.Note(W)),
    does(NORTH, a.HandOver("Another invented person")),
    does(NORTH, a.StateScope((W,), (W,))),
    does(NORTH, a.RuleOut(W)),
    says(NORTH, W.text, OPEN, name="one", session="session"),
    says(NORTH, "North has a second thing to say.", OPEN, name="two"),
    says(NORTH, "North has a third thing to say.", ASK, name="three"),
    does(NORTH, a.Narrow(Ref("one"), VERBATIM)),
    does(NORTH, a.Widen(Ref("one"), OPEN)),
    does(NORTH, a.Correct(Ref("two"), Words("North had a second thing to say."))),
    does(NORTH, a.Tie(frozenset({Ref("one"), Ref("two")}))),
    does(NORTH, a.Supersede(Ref("two"), Words("North says it otherwise."))),
    does(NORTH, a.Withdraw(Ref("one"))),
    does(MEDIATOR, a.Clarify(Ref("three"), Words("What is meant?")), name="asked"),
    does(NORTH, a.Answer(Ref("asked"), W)),
    asks_leave("three", to=S, words="A third thing, gently.", name="leave"),
    does(NORTH, a.ClearWords(Ref("leave"))),
    asks_leave("three", to=S, words="A third thing, roughly.", name="rough"),
    does(NORTH, a.RefuseWords(Ref("rough"))),
    does(NORTH, a.Report(W)),
    does(MEDIATOR, a.Propose(Ground.SCOPE, Words("The bank.")), name="scope"),
    does(NORTH, a.Agree(Ref("scope"))),
    says(SOUTH, "South has said this to North.", SUBSTANCE, name="south"),
    convey("south", to=N, name="reached"),
    does(NORTH, a.Acknowledge(Ref("reached"))),
    does(NORTH, a.DraftStatement((W,), Voice.HEAD, "N"), name="draft"),
    does(NORTH, a.Embargo(Ref("draft"), START + timedelta(days=9))),
    does(NORTH, a.PressLine(W)),
    does(MEDIATOR, a.CloseSession(Ref("session"))),
    does(MEDIATOR, a.DraftRecord(Ref("session"), W), name="first"),
    does(MEDIATOR, a.ReadBack(Ref("first"))),
    does(NORTH, a.ConfirmRecord(Ref("first"))),
    does(MEDIATOR, a.DraftRecord(Ref("session"), W), name="second"),
    does(MEDIATOR, a.ReadBack(Ref("second"))),
    does(NORTH, a.DisputeRecord(Ref("second"), W)),
    does(MEDIATOR, a.EndRound(Ref("round"), Ending.FOR_NOW)),
    does(NORTH, a.WordEnding(Ref("round"), W)),
    does(NORTH, a.AssertResult(Ref("round"), W)),
    does(NORTH, a.PrintPaper(Paper.ROOM_CARD), name="printed"),
    does(NORTH, a.DestroyPaper(Ref("printed"))),
    does(NORTH, a.RuleNotes((START + timedelta(days=9)).date())),
)


def test_nothing_that_a_head_of_delegation_does_is_read_by_the_other_delegation():
    record, done = talk(sits(NORTH, SOUTH)), set()
    for step in flat(EVENING[1:]):
        before = reads(record, SOUTH).lines
        record = then(record, step)
        if step.by == NORTH:
            done.add(type(step.act))
            assert reads(record, SOUTH).lines == before, type(step.act).__name__
    assert done == {kind for kind in a.ACTS.values() if may(NORTH, kind)} - PUBLIC_DEEDS
    assert sees(record, NORTH, W.text)
    assert not sees(record, SOUTH, W.text)


def test_only_the_mediators_conveyance_crosses_and_it_is_one_line():
    said = talk(sits(SOUTH), says(NORTH, "We could open the bank in May.", SUBSTANCE, name="may"))
    crossed = then(said, convey("may", to=S, words="They can think of the spring."))
    [new] = set(reads(crossed, SOUTH).lines) - set(reads(said, SOUTH).lines)
    assert isinstance(new, ReceivedLine)
    assert new.words == (Words("They can think of the spring."),)
    assert not sees(crossed, SOUTH, "May")


@pytest.mark.parametrize("role", ROLES[Chamber.DELEGATION])
def test_no_seat_of_a_delegation_carries_anything_itself(role):
    seat = seated(N, role)
    record = talk(sits(seat), says(NORTH, "Carry this.", OPEN, name="item"))
    carried = onward("item", to=S, words="Carried by hand.")
    for act in (a.Convey(carried), a.RecordCrossed(carried), a.AskLeave(carried)):
        assert refusal(record, does(seat, act)).code == "not_your_act"
    assert then(record, does(MEDIATOR, a.Convey(carried)))


def test_the_mediator_too_carries_only_what_the_source_lets_cross():
    record = talk(
        sits(SOUTH),
        says(NORTH, "For you alone.", name="alone"),
        says(NORTH, "Think with this.", THINK, name="think"),
        says(NORTH, "Say this for us.", SUBSTANCE, name="say"),
    )
    for name in ("alone", "think"):
        assert refusal(record, convey(name, to=S)).code == "guide"
    own = part("And this is mine.")
    crossed = then(record, convey(to=S, parts=(part("They say so.", "say"), own)))
    [line] = read(crossed, SOUTH, ReceivedLine)
    assert line.words == (Words("They say so. And this is mine."),)


def flat(steps):
    """The steps, one by one."""
    for step in steps:
        if isinstance(step, tuple):
            yield from flat(step)
        else:
            yield step
