"""A seating is one person's: whoever holds a seat next holds it by another."""

from dataclasses import replace

import pytest
from tests.rooms.clocks import FOUNDING, items, lodge
from tests.talks import NORTH

from goodoffices.core import acts as a
from goodoffices.core.lines import ItemLine
from goodoffices.core.marking import Marking
from goodoffices.core.seats import MEDIATOR, Chamber, Seat
from goodoffices.rooms import NoSuchTalk

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


def test_what_a_new_holder_does_is_done_though_the_one_before_did_the_same_under_that_key(rooms):
    talk, desk = rooms.found(FOUNDING)
    desk.act(a.GiveSeat(NORTH, "Ingrid"))
    room = rooms.enter(talk, NORTH)
    apart = replace(lodge("Ours."), marking=Marking(own_room=False))
    room.act(apart, key="lodge-001")
    room.act(a.HandOver("Astrid"), key="hand-0001")
    assert items(room.read()) == []
    for _ in range(2):
        view, line = room.does(apart, key="lodge-001")
        assert [each.id for each in view.of(ItemLine)] == [line]
    assert items(desk.read()) == ["Ours.", "Ours."]


def test_a_room_that_was_opened_for_one_holder_shows_and_does_nothing_for_the_next(rooms):
    talk, desk = rooms.found(FOUNDING)
    desk.act(a.GiveSeat(NORTH, "Ingrid"))
    seat = rooms.enter(talk, NORTH)
    hers = seat.of(seat.seating())
    hers.act(lodge("Ours."))
    assert items(hers.act(a.HandOver("Astrid"))) == ["Ours."]
    for ask in (hers.read, lambda: hers.act(lodge("More.")), lambda: hers.refuses(lodge("More."))):
        with pytest.raises(NoSuchTalk):
            ask()
    assert items(seat.of(seat.seating()).read()) == items(desk.read()) == ["Ours."]


def test_whoever_is_just_about_to_act_as_the_seat_changes_hands_does_nothing(rooms, monkeypatch):
    talk, desk = rooms.found(FOUNDING)
    desk.act(a.GiveSeat(NORTH, "Ingrid"))
    seat = rooms.enter(talk, NORTH)
    hers, append = seat.of(seat.seating()), seat._archive.append

    def crossed(*entry):
        monkeypatch.undo()
        desk.act(a.GiveSeat(NORTH, "Astrid"))
        append(*entry)

    monkeypatch.setattr(seat._archive, "append", crossed)
    with pytest.raises(NoSuchTalk):
        hers.act(lodge("Ours."))
    assert items(desk.read()) == []


def test_a_seat_is_handed_over_once_however_often_it_is_sent(rooms, archive):
    talk, _desk = rooms.found(FOUNDING)
    desk = rooms.enter(talk, MEDIATOR)
    for _ in range(2):
        desk.act(a.HandOver("Jonas"), key="hand-0001")
    assert len(archive.entries(talk)) == 2
