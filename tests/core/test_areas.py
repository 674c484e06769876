"""Areas of possible progress rest on what may be used, and are the mediation's alone."""

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
    SUBSTANCE,
    THINK,
    VERBATIM,
    N,
    S,
    does,
    everyone,
    heard,
    named,
    read,
    refusal,
    says,
    sits,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.lines import AreaLine
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.words import Words

W = Words("Both could live with turns.")
AREA = Ref("area")


def item(marking=THINK, name="item", by=NORTH):
    return says(by, f"Words of {name}.", marking, name=name)


def noted(*items, by=MEDIATOR):
    return does(by, a.NoteArea(W, frozenset(map(Ref, items))), name="area")


def area(record, now=None):
    (line,) = read(record, MEDIATOR, AreaLine, now)
    return line


def test_an_area_is_read_by_the_mediation_and_by_nobody_else():
    evening = talk(item(), item(SUBSTANCE, "south", SOUTH), noted("item", "south"))
    for eyes in (*everyone(N, S), ANALYST):
        own = eyes.chamber.value == "mediation"
        assert len(read(evening, eyes, AreaLine)) == own, eyes
    assert set(area(evening).rests_on) == {named(MEDIATOR, each) for each in ("item", "south")}


@pytest.mark.parametrize(
    ("marking", "allowed"),
    [(ALONE, False), (THINK, True), (IDEA, True), (SUBSTANCE, True), (VERBATIM, True)],
)
def test_an_area_rests_only_on_what_may_guide(marking, allowed):
    record = talk(item(marking), does(MEDIATOR, a.NoteArea(W), name="area"))
    for step in (noted("item"), does(MEDIATOR, a.RestOn(AREA, frozenset({"item"})))):
        if allowed:
            assert then(record, replace(step, name="more"))
        else:
            assert refusal(record, step).code == "guide"


def test_an_area_rests_on_more_later_and_on_nothing_that_is_no_item():
    record = talk(item(), item(name="more"), noted("item"))
    rested = then(record, does(MEDIATOR, a.RestOn(AREA, frozenset({"more"}))))
    assert len(area(rested).rests_on) == 2
    for wrong in ("talk", "nothing"):
        assert (
            refusal(record, does(MEDIATOR, a.RestOn(AREA, frozenset({wrong})))).code == "no_such"
        )
        assert refusal(record, noted(wrong)).code == "no_such"
    assert refusal(record, does(MEDIATOR, a.RestOn("item", frozenset({"more"})))).code == "no_such"


def test_a_closed_area_stays_closed_with_its_reason():
    closed = talk(item(), noted("item"), does(MEDIATOR, a.CloseArea(AREA, "overtaken")))
    assert (area(closed).closed, area(closed).why) == (True, "overtaken")
    assert refusal(closed, does(MEDIATOR, a.CloseArea(AREA))).code == "closed"
    assert refusal(closed, does(MEDIATOR, a.RestOn(AREA, frozenset({"item"})))).code == "closed"


def test_an_area_is_shaken_when_anything_under_it_no_longer_stands():
    record = talk(
        sits(NORTH), heard(N, "Words of item.", THINK, name="item"), item(name="firm"),
        noted("item", "firm"),
    )  # fmt: skip
    assert not area(record).shaken
    for by, act in (
        (NORTH, a.Withdraw(Ref("item"))),
        (NORTH, a.Narrow(Ref("item"), ALONE)),
        (MEDIATOR, a.Narrow(Ref("item"), ALONE)),
        (NORTH, a.Supersede(Ref("item"), W)),
        (MEDIATOR, a.Strike(Ref("item"))),
        (MEDIATOR, a.ReturnOutOfScope(Ref("item"), W)),
    ):
        assert area(then(record, does(by, act))).shaken, act


def test_an_area_is_shaken_by_itself_when_a_permission_runs_out():
    start = talk(item()).entries[-1].at
    first, second = (start + timedelta(hours=each) for each in (1, 2))
    record = talk(
        item(replace(THINK, expires=second)), item(replace(THINK, expires=first), "brief"),
        noted("item"), replace(noted("item", "brief"), name="both"),
    )  # fmt: skip
    for now, shaken in ((start, [0, 0]), (first, [0, 1]), (second, [1, 1])):
        known = [
            line.shaken
            for line in read(record, MEDIATOR, AreaLine, max(now, record.entries[-1].at))
        ]
        assert known == [bool(each) for each in shaken], now
    renewed = then(record, does(NORTH, a.Widen(Ref("brief"), THINK)))
    assert [line.shaken for line in read(renewed, MEDIATOR, AreaLine, first)] == [False, False]


def test_the_pen_and_the_analyst_note_areas_and_nobody_else():
    assert talk(noted(by=ANALYST))
    for by in (NORTH, OFFICER):
        assert refusal(talk(sits(by)), noted(by=by)).code == "not_your_act"
