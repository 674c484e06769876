"""Words that were destroyed are read in no room any more, here or in another program."""

import gc
from datetime import timedelta

import pytest
from tests.archive.conftest import database, server
from tests.rooms.clocks import CHEAP, FOR_NORTH, NOON, PASSPHRASE, items, lodge, note, notes
from tests.talks import FOUNDING, N

from goodoffices.archive import served
from goodoffices.archive.faults import NoSuchTalk
from goodoffices.core.acts import GiveSeat
from goodoffices.core.emptying import DESTROYED
from goodoffices.core.seats import MEDIATOR, head
from goodoffices.core.words import Words
from goodoffices.rooms import Rooms, TalkId

__all__ = ("database", "server")
NORTH = head(N)


def held(words):
    """How often words with this text are held in memory."""
    return sum(type(each) is Words and each.text == words for each in gc.get_objects())


def spoken(rooms):
    """A talk in which both the mediation and a delegation said and noted something."""
    talk, desk = rooms.found(FOUNDING)
    desk.act(GiveSeat(NORTH, "Ingrid"))
    north = rooms.enter(talk, NORTH)
    north.act(note("For us alone."))
    north.act(lodge("Twelve boats."))
    desk.act(note("Of the house."))
    desk.act(lodge("Told on the stairs."), FOR_NORTH)
    return talk, desk, north


def test_what_an_audience_said_goes_and_what_the_mediation_wrote_for_it_stays(rooms):
    talk, desk, north = spoken(rooms)
    assert rooms.audiences(talk) == ("mediation", "delegation/N")
    assert rooms.destroy(talk, "delegation/N") == 2
    assert items(desk.read()) == [DESTROYED, "Told on the stairs."]
    assert notes(desk.read()) == ["Of the house."]
    assert notes(north.read()) == [DESTROYED]
    assert rooms.destroy(talk, "delegation/N") == 0
    north.act(note("Begun anew."))
    assert notes(north.read()) == [DESTROYED, "Begun anew."]


def test_notes_burn_by_their_date_and_no_other_rooms(rooms, clock):
    talk, desk, north = spoken(rooms)
    clock.goes(days=2)
    north.act(note("Of today."))
    assert rooms.destroy(talk, "delegation/N", NOON + timedelta(days=1)) == 1
    assert notes(north.read()) == [DESTROYED, "Of today."]
    assert notes(desk.read()) == ["Of the house."]
    assert items(north.read())[0] == "Twelve boats."


@pytest.fixture(params=["file", pytest.param("database", marks=pytest.mark.database)])
def programs(request, tmp_path):
    """The rooms of two programs over one archive."""
    if request.param == "file":
        both = [Rooms.create(tmp_path / "talks", PASSPHRASE, CHEAP)]
        both.append(Rooms.open(tmp_path / "talks", PASSPHRASE))
    else:
        address, schema = request.getfixturevalue("database")
        both = [Rooms(served.create(address, PASSPHRASE, CHEAP, schema))]
        both.append(Rooms(served.open(address, PASSPHRASE, schema)))
    yield both
    for each in both:
        each.close()


def test_what_another_program_destroys_leaves_the_memory_though_nobody_looks(programs):
    house, elsewhere = programs
    talk, _desk, _north = spoken(house)
    there = elsewhere.enter(talk, NORTH)
    assert notes(there.read()) == ["For us alone."]
    elsewhere.heed(0)
    house.destroy(talk, "delegation/N")
    assert held("Twelve boats.") > 0
    elsewhere.heed(20)
    gc.collect()
    assert held("For us alone.") == held("Twelve boats.") == 0
    assert notes(there.read()) == [DESTROYED]


def test_a_talk_that_another_program_burns_leaves_the_memory_though_nobody_looks(programs):
    house, elsewhere = programs
    talk, _desk, _north = spoken(house)
    there = elsewhere.enter(talk, NORTH)
    there.read()
    elsewhere.heed(0)
    house.burn(talk)
    elsewhere.heed(20)
    gc.collect()
    assert held("Of the house.") == held("Twelve boats.") == 0
    with pytest.raises(NoSuchTalk):
        there.read()


def test_what_another_program_writes_lets_nothing_go_that_stays(programs):
    house, elsewhere = programs
    talk, _desk, north = spoken(house)
    there = elsewhere.enter(talk, NORTH)
    there.read()
    elsewhere.heed(0)
    before = there._window._sight
    north.act(note("More."))
    elsewhere.heed(20)
    assert there._window._sight is before
    assert notes(there.read()) == ["For us alone.", "More."]


def test_a_room_in_another_program_reads_anew_and_holds_nothing_of_before(path):
    house, elsewhere = Rooms.open(path, PASSPHRASE), Rooms.open(path, PASSPHRASE)
    talk, _desk, _north = spoken(house)
    there = elsewhere.enter(talk, NORTH)
    assert notes(there.read()) == ["For us alone."]
    house.destroy(talk, "delegation/N")
    assert notes(there.read()) == [DESTROYED]
    there.act(note("After."))
    assert notes(there.read()) == [DESTROYED, "After."]
    gc.collect()
    assert held("For us alone.") == held("Twelve boats.") == 0
    assert held("Of the house.") > 0
    house.close()
    elsewhere.close()


def test_an_act_that_is_sent_again_after_its_words_were_destroyed_is_another(rooms):
    talk, _desk, north = spoken(rooms)
    north.act(note("Twice."), key="key-1")
    rooms.destroy(talk, "delegation/N")
    north.act(note("Twice."), key="key-1")
    assert notes(north.read()) == [DESTROYED, DESTROYED, "Twice."]


def test_no_seat_can_destroy_and_a_talk_that_is_not_there_has_nothing_to_destroy(rooms):
    talk, desk, north = spoken(rooms)
    for room in (desk, north, rooms.enter(talk, MEDIATOR)):
        assert not {"destroy", "audiences"} & set(dir(room))
    with pytest.raises(NoSuchTalk):
        rooms.destroy(TalkId("none"), "mediation")
