"""S6: "an agreement to continue", "a good start": what was agreed, according to whom."""

from tests.talks import (
    NORTH,
    SOUTH,
    N,
    S,
    does,
    held_round,
    notes_for,
    read,
    reads,
    refusal,
    seated,
    sees,
    sits,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.acts.dossier import Saying, Standing, Topic
from goodoffices.core.acts.ground import Ground
from goodoffices.core.acts.rounds import Ending
from goodoffices.core.lines import ClaimLine, ProposalLine, RoundLine, WordingLine
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR, PUBLIC
from goodoffices.core.words import Words

ROUND = Ref("round")
ENDED = (sits(NORTH, SOUTH), held_round(), does(MEDIATOR, a.EndRound(ROUND, Ending.FOR_NOW)))


def test_each_asserts_what_the_round_agreed_and_it_stays_an_assertion_of_theirs():
    record = talk(
        ENDED,
        does(NORTH, a.AssertResult(ROUND, Words("We agreed to go on."))),
        notes_for(S, a.AssertResult(ROUND, Words("A beginning, no more."))),
        does(MEDIATOR, a.AssertResult(ROUND, Words("Both will go on."))),
    )
    asserted = {w.side: w.words.text for w in read(record, MEDIATOR, WordingLine) if w.result}
    assert asserted == {
        N: "We agreed to go on.",
        S: "A beginning, no more.",
        None: "Both will go on.",
    }
    assert [w.words.text for w in read(record, NORTH, WordingLine)] == ["We agreed to go on."]
    assert not sees(record, SOUTH, "agreed to go on")


def test_an_assertion_makes_nothing_agreed():
    ended = talk(ENDED)
    record = then(ended, does(NORTH, a.AssertResult(ROUND, Words("All is agreed."))))
    assert reads(record, SOUTH).lines == reads(ended, SOUTH).lines
    for seat in (MEDIATOR, NORTH):
        assert read(record, seat, RoundLine) == read(ended, seat, RoundLine)
        assert not [line for line in read(record, seat, ProposalLine) if line.agreed]


def test_what_both_agreed_about_going_on_is_told_apart_from_what_one_asserts():
    going = a.Propose(Ground.PRESS_LINE, Words("Both sides will continue."), round=ROUND)
    record = talk(
        ENDED,
        does(MEDIATOR, going, name="going"),
        does(NORTH, a.AssertResult(ROUND, Words("They gave way."))),
        does(NORTH, a.Agree(Ref("going"))),
        does(SOUTH, a.Agree(Ref("going"))),
    )
    for seat in (NORTH, SOUTH, MEDIATOR):
        [line] = read(record, seat, ProposalLine)
        assert line.agreed
    assert not sees(record, SOUTH, "They gave way.")


def test_a_head_or_the_pen_asserts_a_result_and_nobody_else():
    negotiator = seated(N, "negotiator")
    record = talk(ENDED, sits(negotiator))
    asserting = does(negotiator, a.AssertResult(ROUND, Words("It went well.")))
    assert refusal(record, asserting).code == "not_your_act"


def test_in_the_public_record_a_result_is_what_somebody_said_it_was():
    record = talk(
        does(MEDIATOR, a.Cite("An invented paper", "The day"), name="paper"),
        does(
            MEDIATOR,
            a.Claim(
                Topic.NEXT_STEP,
                Words("There was an agreement to continue."),
                Ref("paper"),
                "they would continue",
                speaker="N. Head",
                office="an invented minister",
                saying=Saying.INDIRECT,
            ),
        ),
    )
    [line] = read(record, PUBLIC, ClaimLine)
    assert line.standing is Standing.REPORTED
    assert (line.speaker, line.office) == ("N. Head", "an invented minister")
    assert line.saying is Saying.INDIRECT
