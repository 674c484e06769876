"""A talk that was put away or burnt is forgotten by whoever had read it, here and elsewhere."""

import gc

import pytest
from tests.rooms.clocks import FOUNDING, PASSPHRASE, note, notes
from tests.rooms.test_locking import alive

from goodoffices.archive.faults import NoSuchTalk, PutAway, StaysSealed
from goodoffices.core.seats import MEDIATOR, head
from goodoffices.rooms import Rooms

ITS_OWN = "the boathouse key"


def test_a_talk_put_away_is_read_from_no_room_until_it_is_taken_out(rooms):
    talk, desk = rooms.found(FOUNDING)
    other, beside = rooms.found(FOUNDING)
    desk.act(note("Before."))
    before = desk.read()
    rooms.put_away(talk, ITS_OWN)
    assert (rooms.talks(), rooms.away()) == ((other,), (talk,))
    for ask in (
        desk.read,
        lambda: desk.act(note("After.")),
        lambda: rooms.enter(talk, MEDIATOR),
        lambda: rooms.written(talk),
    ):
        with pytest.raises(PutAway):
            ask()
    assert beside.read().talk is not None
    with pytest.raises(StaysSealed):
        rooms.take_out("another passphrase")
    assert rooms.take_out(ITS_OWN) == (talk,)
    assert rooms.enter(talk, MEDIATOR).read() == before


def test_a_burnt_talk_is_read_from_no_room(rooms):
    talk, desk = rooms.found(FOUNDING)
    other, beside = rooms.found(FOUNDING)
    rooms.burn(talk)
    assert rooms.talks() == (other,)
    for ask in (
        desk.read,
        lambda: desk.act(note("After.")),
        lambda: rooms.enter(talk, MEDIATOR),
        lambda: rooms.burn(talk),
    ):
        with pytest.raises(NoSuchTalk):
            ask()
    assert beside.read().talk is not None


def test_no_seat_in_a_talk_can_end_it(rooms):
    talk, desk = rooms.found(FOUNDING)
    for room in (desk, rooms.enter(talk, head("A"))):
        assert not {"burn", "put_away", "take_out", "away"} & set(dir(room))


@pytest.mark.parametrize("ending", ["burn", "put_away"])
def test_nothing_that_was_read_is_held_once_a_talk_has_ended(path, ending):
    house, elsewhere = Rooms.open(path, PASSPHRASE), Rooms.open(path, PASSPHRASE)
    talk, desk = house.found(FOUNDING)
    desk.act(note("Before."))
    there = elsewhere.enter(talk, MEDIATOR)
    assert notes(there.read()) == ["Before."]
    gc.collect()
    before = alive()
    house.burn(talk) if ending == "burn" else house.put_away(talk, ITS_OWN)
    gc.collect()
    assert alive() == before - 1
    # Another program learns of it when it next asks, and forgets too.
    with pytest.raises(NoSuchTalk):
        there.read()
    gc.collect()
    assert alive() == before - 2
    assert not there._window.done
    with pytest.raises(NoSuchTalk):
        there.read()
    house.close()
    elsewhere.close()
