"""A seating is one person's: whoever holds a seat next holds it by another."""

from tests.rooms.clocks import FOUNDING
from tests.talks import NORTH

from goodoffices.core import acts as a
from goodoffices.core.seats import MEDIATOR, Chamber, Seat

DEPUTY = Seat(Chamber.MEDIATION, "deputy")


def seatings(rooms, talk, *done, seat=NORTH):
    """By what the seat is held after each act, an act being of whoever is named beside it."""
    found = []
    for by, act in done:
        rooms.enter(talk, by).act(act)
        found.append(rooms.enter(talk, seat).seating())
    return found


def test_a_seat_that_was_taken_back_and_given_again_is_another_seating(rooms):
    talk, _room = rooms.found(FOUNDING)
    first, none, again, handed = seatings(
        rooms, talk,
        (MEDIATOR, a.GiveSeat(NORTH, "Ingrid")),
        (MEDIATOR, a.Unseat(NORTH)),
        (MEDIATOR, a.GiveSeat(NORTH, "Ingrid")),
        (NORTH, a.HandOver("Astrid")),
    )  # fmt: skip
    assert none == ""
    assert len({first, none, again, handed}) == 4


def test_a_seat_given_to_somebody_else_is_another_seating(rooms):
    talk, _room = rooms.found(FOUNDING)
    first, second, noted = seatings(
        rooms, talk,
        (MEDIATOR, a.GiveSeat(NORTH, "Ingrid")),
        (MEDIATOR, a.GiveSeat(NORTH, "Astrid")),
        (NORTH, a.HandOver("Ingrid")),
    )  # fmt: skip
    assert len({first, second, noted}) == 3


def test_a_seat_is_held_by_nobody_until_the_deputy_has_given_it_too(rooms):
    talk, _room = rooms.found(FOUNDING)
    rooms.enter(talk, MEDIATOR).act(a.GiveSeat(DEPUTY, "Jonas"))
    one_key, both = seatings(
        rooms, talk,
        (MEDIATOR, a.GiveSeat(NORTH, "Ingrid")), (DEPUTY, a.GiveSeat(NORTH, "Ingrid")),
    )  # fmt: skip
    assert one_key == ""
    assert both


def test_the_founder_sits_by_another_seating_than_her_successor(rooms):
    talk, room = rooms.found(FOUNDING)
    founded = room.seating()
    [handed] = seatings(rooms, talk, (MEDIATOR, a.HandOver("Jonas")), seat=MEDIATOR)
    assert founded
    assert founded != handed
