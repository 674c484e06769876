"""S8: coming sessions are to establish a clearer framework, which is itself negotiated."""

import pytest
from tests.talks import (
    DEPUTY,
    EAST,
    NORTH,
    SOUTH,
    N,
    S,
    does,
    heard,
    notes_for,
    read,
    refusal,
    seated,
    sits,
    talk,
    then,
)  # fmt: skip

from goodoffices.core import acts as a
from goodoffices.core.acts.ground import Ground
from goodoffices.core.lines import ItemLine, ProposalLine, TalkLine
from goodoffices.core.marking import Marking, Silence, Use
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.words import Words

FIRST = a.Propose(Ground.FRAMEWORK, Words("Two sessions a day, at the venue."))
SECOND = a.Propose(
    Ground.FRAMEWORK,
    Words("Two sessions a day; technical talks apart."),
    silence=Silence.MAY_USE,
    amends=Ref("first"),
)
AGREED = (
    does(MEDIATOR, FIRST, name="first"),
    notes_for(N, a.Agree(Ref("first"))),
    notes_for(S, a.Agree(Ref("first"))),
)


def states(record, seat):
    """Each framework proposed, whether all agreed to it, and whether it was replaced."""
    return [(line.agreed, line.replaced) for line in read(record, seat, ProposalLine)]


@pytest.mark.parametrize("seat", [MEDIATOR, NORTH, SOUTH])
def test_an_agreed_framework_stands_until_its_amendment_is_agreed_by_all(seat):
    amended = talk(AGREED, does(MEDIATOR, SECOND, name="second"))
    assert states(amended, seat) == [(True, False), (False, False)]
    one = then(amended, notes_for(S, a.Agree(Ref("second"))))
    assert states(one, seat) == [(True, False), (False, False)]
    both = then(one, notes_for(N, a.Agree(Ref("second"))))
    assert states(both, seat) == [(True, True), (True, False)]
    [old, new] = read(both, seat, ProposalLine)
    assert new.amends == old.id
    assert old.words == FIRST.words


def test_a_framework_still_open_is_replaced_as_soon_as_another_is_proposed_for_it():
    record = talk(does(MEDIATOR, FIRST, name="first"), does(MEDIATOR, SECOND, name="second"))
    assert states(record, NORTH) == [(False, True), (False, False)]
    assert refusal(record, notes_for(N, a.Agree(Ref("first")))).code == "closed"


def test_of_two_amendments_the_one_that_all_agree_to_closes_the_other():
    other = a.Propose(Ground.FRAMEWORK, Words("One session a day."), amends=Ref("first"))
    record = talk(
        AGREED,
        does(MEDIATOR, SECOND, name="second"),
        does(MEDIATOR, other, name="other"),
        notes_for(N, a.Agree(Ref("second"))),
        notes_for(S, a.Agree(Ref("second"))),
    )
    assert states(record, SOUTH) == [(True, True), (True, False), (False, True)]
    assert refusal(record, notes_for(N, a.Agree(Ref("other")))).code == "closed"


def test_the_rule_of_silence_changes_with_the_framework_and_not_before():
    record = talk(
        heard(NORTH, "Said before."),
        AGREED,
        does(MEDIATOR, SECOND, name="second"),
        notes_for(N, a.Agree(Ref("second"))),
        heard(NORTH, "Said between.", None),
        notes_for(S, a.Agree(Ref("second"))),
        heard(NORTH, "Said after.", None),
    )
    before, between, after = (line.marking for line in read(record, MEDIATOR, ItemLine))
    assert before == between == Marking()
    assert after.use is Use.IN_SUBSTANCE
    [told] = read(record, NORTH, TalkLine)
    assert told.silence is Silence.MAY_USE


def test_who_agreed_to_a_framework_is_sealed_until_all_have_agreed():
    half = talk(sits(SOUTH), does(MEDIATOR, FIRST, name="first"), (NORTH, a.Agree(Ref("first"))))
    assert [line.own for line in read(half, NORTH, ProposalLine)] == [(N,)]
    assert [line.own for line in read(half, SOUTH, ProposalLine)] == [()]
    assert [line.own for line in read(half, MEDIATOR, ProposalLine)] == [()]
    whole = then(half, notes_for(S, a.Agree(Ref("first"))))
    assert {line.own for seat in (NORTH, SOUTH) for line in read(whole, seat, ProposalLine)} == {
        (N, S)
    }


def test_the_mediation_proposes_a_framework_and_only_heads_agree_to_one():
    assert talk(does(DEPUTY, FIRST))
    negotiator = seated(S, "negotiator")
    record = talk(sits(NORTH, EAST, negotiator), does(MEDIATOR, FIRST, name="first"), sides=3)
    for seat in (NORTH, EAST, negotiator):
        assert refusal(record, does(seat, FIRST)).code == "not_your_act"
    assert refusal(record, does(negotiator, a.Agree(Ref("first")))).code == "not_your_act"
    assert then(record, does(EAST, a.Agree(Ref("first"))))
