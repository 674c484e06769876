"""The talks made up at random hold every act, keep every rule, and get deep."""

import random

import pytest
from tests.disclosure.moves import SINGLE
from tests.disclosure.rules_kept import check_rules
from tests.disclosure.states import STATES, tally
from tests.disclosure.talks import SIDES, whole
from tests.disclosure.viewpoints import KINDS, viewpoint
from tests.disclosure.world import Readable, World

from goodoffices.core.acts import ACTS, Found
from goodoffices.core.seats import Chamber
from goodoffices.core.view import view

TALKS = 150
ACTING = set(Chamber) - {Chamber.PUBLIC, Chamber.NOBODY}


@pytest.fixture(scope="module")
def counted():
    """In how many talks each act and each state occurs."""
    return tally(TALKS)


def test_every_kind_of_act_is_made_up():
    assert set(SINGLE) | {Found} == set(ACTS.values())


@pytest.mark.parametrize("kind", ACTS)
def test_every_kind_of_act_is_done_in_one_talk_of_fifteen(kind, counted):
    assert counted[kind] >= TALKS / 15


@pytest.mark.parametrize("state", STATES)
def test_every_deep_state_is_reached_in_one_talk_of_fifty(state, counted):
    assert counted[state] >= TALKS / 50


@pytest.mark.parametrize("chamber", sorted(ACTING, key=str), ids=lambda chamber: chamber.value)
def test_every_room_acts(chamber, counted):
    assert counted[f"{chamber.value} acts"] >= 3


@pytest.mark.parametrize("first", range(0, 120, 20))
def test_what_the_rules_promise_holds_for_every_act_of_a_talk(first):
    for seed in range(first, first + 20):
        check_rules(seed)


def test_what_is_asked_thing_by_thing_is_what_a_sight_reads():
    for seed in range(12):
        made = whole(seed)
        world = World("t", random.Random(seed))
        seats = [viewpoint(kind, made.rng, SIDES[:2]) for kind in KINDS]
        for place, entry in enumerate(made.entries):
            world.take(entry)
            seat = seats[place % len(seats)]
            lines = set(world.sight(seat)._lines)
            asked = Readable(world.state, world._eyes_of(seat), entry.at)
            if not world.state.seats.shut(seat):
                assert lines == {each.id for each in world.entries if each.id in asked}


def test_a_view_grown_act_by_act_is_the_view_made_at_once():
    for seed in range(8):
        made = whole(seed)
        now = made.entries[-1].at
        for kind in KINDS:
            seat = viewpoint(kind, made.rng, made.state.sides)
            grown = World("t", random.Random(seed))
            for entry in made.entries:
                grown.take(entry)
                grown.sight(seat).view(entry.at)
            assert grown.sight(seat).view(now) == view(made.record, seat, now)
