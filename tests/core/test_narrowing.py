"""Who may narrow a marking, and what narrowing never does."""

from dataclasses import replace

from tests.talks import (
    NORTH,
    NORTH_CAPITAL,
    SUBSTANCE,
    N,
    does,
    heard,
    notes_for,
    read,
    refusal,
    says,
    sits,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.lines import ItemLine
from goodoffices.core.marking import Attribution, Release
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR

AFTER_CAPITAL = replace(SUBSTANCE, release=Release.AFTER_CAPITAL)


def test_the_mediation_narrows_what_may_cross():
    record = talk(
        says(NORTH, "Say it for us.", SUBSTANCE, name="item"),
        does(MEDIATOR, a.Narrow(Ref("item"), replace(SUBSTANCE, attribution=Attribution.NOBODY))),
    )
    [item] = read(record, NORTH, ItemLine)
    assert item.marking.attribution is Attribution.NOBODY


def test_by_narrowing_the_mediation_cannot_open_an_item_to_the_capital_of_its_source():
    record = talk(
        sits(NORTH_CAPITAL), says(NORTH, "My capital shall not know.", SUBSTANCE, name="item")
    )
    narrowing = a.Narrow(Ref("item"), AFTER_CAPITAL)
    assert refusal(record, does(MEDIATOR, narrowing)).code == "wider"
    assert not read(record, NORTH_CAPITAL, ItemLine)
    for own in (does(NORTH, narrowing), notes_for(N, narrowing)):
        assert len(read(then(record, own), NORTH_CAPITAL, ItemLine)) == 1


def test_by_narrowing_the_mediation_cannot_take_an_item_from_its_sources_own_room():
    record = talk(sits(NORTH), heard(N, "We said this.", SUBSTANCE, name="item"))
    hiding = a.Narrow(Ref("item"), replace(SUBSTANCE, own_room=False))
    assert refusal(record, does(MEDIATOR, hiding)).code == "wider"
    assert len(read(record, NORTH, ItemLine)) == 1
    assert not read(then(record, notes_for(N, hiding)), NORTH, ItemLine)
