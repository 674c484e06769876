"""S11: the mediator clarifies thinking and identifies areas for possible progress."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.talks import (
    ALONE,
    ANALYST,
    IDEA,
    NORTH,
    OFFICER,
    SOUTH,
    START,
    SUBSTANCE,
    THINK,
    N,
    S,
    convey,
    does,
    everyone,
    named,
    read,
    refusal,
    says,
    sees,
    sits,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.lines import AreaLine, ClarificationLine
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.words import Words

AREA = Words("Both want the bank to rest in spring.")
ASKED = Words("Which weeks do you mean?")
SAID = (
    sits(NORTH, SOUTH, OFFICER, ANALYST),
    says(NORTH, "For the mediator alone.", name="alone"),
    says(NORTH, "We need four weeks in spring.", THINK, name="weeks"),
    says(SOUTH, "We can rest in spring too.", IDEA, name="rest"),
    says(SOUTH, "Say that we can rest.", SUBSTANCE, name="say"),
)


def note_area(*names, by=MEDIATOR):
    """The mediation notes an area resting on some items."""
    return does(by, a.NoteArea(AREA, frozenset(map(Ref, names))), name="area")


@pytest.mark.parametrize("by", [MEDIATOR, ANALYST])
def test_an_area_rests_on_what_may_guide_and_on_nothing_told_to_the_mediator_alone(by):
    record = talk(SAID)
    assert then(record, note_area("weeks", "rest", "say", by=by))
    assert refusal(record, note_area("alone", by=by)).code == "guide"
    assert refusal(record, note_area("weeks", "alone", by=by)).code == "guide"
    later = does(by, a.RestOn(Ref("area"), frozenset({Ref("alone")})))
    assert refusal(record, note_area("weeks", by=by), later).code == "guide"


def test_a_question_to_a_source_rests_only_on_what_may_guide_either():
    record = talk(SAID)
    for name, allowed in (("weeks", True), ("alone", False)):
        asking = does(MEDIATOR, a.Clarify(Ref("say"), ASKED, frozenset({Ref(name)})))
        if allowed:
            assert then(record, asking)
        else:
            assert refusal(record, asking).code == "guide"


def test_nothing_rests_on_what_was_withdrawn_or_has_run_out():
    hour = START + timedelta(hours=1)
    record = talk(
        SAID,
        says(NORTH, "Until ten.", replace(THINK, expires=hour), name="short"),
        does(NORTH, a.Withdraw(Ref("weeks"))),
    )
    assert refusal(record, note_area("weeks")).code == "withdrawn"
    assert then(record, note_area("short"))
    late = does(MEDIATOR, a.NoteArea(AREA, frozenset({Ref("short")})), at=hour)
    assert refusal(record, late).code == "expired"


def test_areas_are_read_by_the_mediation_and_by_nobody_else():
    record = talk(SAID, note_area("weeks", "rest"))
    for seat in everyone(N, S):
        assert bool(read(record, seat, AreaLine)) == (seat == MEDIATOR)
        assert sees(record, seat, AREA.text) == (seat == MEDIATOR)
    [area] = read(record, ANALYST, AreaLine)
    assert set(area.rests_on) == {named(ANALYST, "weeks"), named(ANALYST, "rest")}


@pytest.mark.parametrize(
    "act",
    [
        a.Withdraw(Ref("weeks")),
        a.Narrow(Ref("weeks"), ALONE),
        a.Supersede(Ref("weeks"), Words("We need six weeks.")),
    ],
)
def test_an_area_is_shaken_when_what_it_rests_on_no_longer_may_guide(act):
    record = talk(SAID, note_area("weeks", "rest"))
    assert [area.shaken for area in read(record, MEDIATOR, AreaLine)] == [False]
    shaken = then(record, does(NORTH, act))
    assert [area.shaken for area in read(shaken, MEDIATOR, AreaLine)] == [True]


def test_a_source_is_asked_what_it_meant_and_answers_and_does_not_learn_on_what_that_rests():
    record = talk(
        SAID,
        does(MEDIATOR, a.Clarify(Ref("say"), ASKED, frozenset({Ref("weeks")})), name="asked"),
        does(SOUTH, a.Answer(Ref("asked"), Words("The first four."))),
    )
    [theirs] = read(record, SOUTH, ClarificationLine)
    assert (theirs.words, theirs.answer) == (ASKED, Words("The first four."))
    assert theirs.rests_on == ()
    [hers] = read(record, MEDIATOR, ClarificationLine)
    assert hers.rests_on == (named(MEDIATOR, "weeks"),)
    assert not read(record, NORTH, ClarificationLine)
    assert refusal(record, does(NORTH, a.Answer(Ref("asked"), AREA))).code == "no_such"


def test_an_area_lets_nothing_cross_that_its_sources_do_not_let_cross():
    record = talk(SAID, note_area("weeks", "rest"))
    assert refusal(record, convey("weeks", to=S)).code == "guide"


def test_an_area_that_is_closed_takes_nothing_more():
    record = talk(
        SAID, note_area("weeks"), does(MEDIATOR, a.CloseArea(Ref("area"), "It is agreed."))
    )
    [area] = read(record, MEDIATOR, AreaLine)
    assert area.closed
    assert area.why == "It is agreed."
    more = does(MEDIATOR, a.RestOn(Ref("area"), frozenset({Ref("rest")})))
    assert refusal(record, more).code == "closed"
