"""What the mediation takes for open in a side's room is what that room reads, and no more."""

from collections import Counter
from dataclasses import replace

import pytest
from tests.disclosure.talks import whole
from tests.talks import seated

from goodoffices.core.lines import ItemLine, RecordLine
from goodoffices.core.refusals import NotYours
from goodoffices.core.seats import MEDIATOR, PUBLIC, Chamber, Seat, capital, head
from goodoffices.core.stages import Fate
from goodoffices.core.view import view
from goodoffices.papers.room_card import room_card
from goodoffices.papers.towards import towards
from goodoffices.papers.whole_view import whole_view

SEEDS = range(20)


def delegates(side):
    """Everyone who may sit in a side's delegation."""
    return [seated(side, role) for role in ("head", "negotiator", "expert", "adviser")]


def looks(seed):
    """A random talk from the mediation and from each seat of each side's delegation."""
    world = whole(seed)
    now = world.entries[-1].at
    above = view(world.record, MEDIATOR, now)
    for side in world.state.sides:
        if _untold(above, side):
            continue
        for seat in delegates(side):
            below = view(world.record, seat, now)
            if below.lines:
                yield side, above, below


def _untold(above, side):
    """Whether a record rests only on what the side's own room does not read: less is told then."""
    items = {item.id: item for item in above.of(ItemLine)}
    for record in above.of(RecordLine):
        own = [items[ref] for ref in record.items if items[ref].side == side]
        own = [item for item in own if item.fate is not Fate.STRUCK]
        if own and not any(item.marking.own_room for item in own):
            return True
    return False


@pytest.mark.parametrize("seed", SEEDS)
def test_the_card_the_mediation_prints_is_the_card_that_any_seat_of_the_room_would(seed):
    for side, above, below in looks(seed):
        down, own = room_card(above, side, "en"), room_card(below, side, "en")
        if any(item.opened for item in below.of(ItemLine)):
            # Whoever confided it knows the hours of others less exactly than the mediation.
            down, own = (replace(each, parts=Counter(each.parts)) for each in (down, own))
        assert down == own


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_stands_in_a_view_looked_down_upon_that_its_room_does_not_read(seed):
    for side, above, below in looks(seed):
        down, own = (whole_view(each, "en", side=side) for each in (above, below))
        assert [part for part in down.parts if part not in own.parts] == []


def test_only_the_mediation_looks_down_and_only_into_rooms_there_are():
    world = whole(3)
    now, side = world.entries[-1].at, world.state.sides[0]
    other = world.state.sides[1]
    assert towards(view(world.record, MEDIATOR, now), side).lines
    assert towards(view(world.record, head(side), now), side).lines
    for eyes in (head(other), capital(side), Seat(Chamber.OBSERVER, "observer"), PUBLIC):
        with pytest.raises(NotYours):
            towards(view(world.record, eyes, now), side)
    with pytest.raises(NotYours):
        towards(view(world.record, MEDIATOR, now), "Z")
