"""Once the desk is locked nothing more is read, and whatever was under way ends whole."""

import gc
import threading

import pytest
from tests.rooms.clocks import FOUNDING, PASSPHRASE, note, notes

from goodoffices.archive import sealed
from goodoffices.archive.faults import Locked
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.state import State
from goodoffices.core.view import Sight, View
from goodoffices.rooms import Rooms


@pytest.fixture
def house(path):
    rooms = Rooms.open(path, PASSPHRASE)
    talk, desk = rooms.found(FOUNDING)
    desk.act(note("Before."))
    return rooms, talk, desk


def test_a_locked_desk_answers_nothing_until_it_is_opened_again(house, path, tmp_path):
    rooms, talk, desk = house
    rooms.close()
    rooms.close()
    for ask in (
        desk.read,
        lambda: desk.act(note("After.")),
        rooms.talks,
        lambda: rooms.enter(talk, MEDIATOR),
        lambda: rooms.written(talk),
        lambda: rooms.found(FOUNDING),
        lambda: rooms.backup(tmp_path / "backup"),
        lambda: rooms.change_passphrase(PASSPHRASE, "another passphrase"),
    ):
        with pytest.raises(Locked, match="locked"):
            ask()
    again = Rooms.open(path, PASSPHRASE)
    assert notes(again.enter(talk, MEDIATOR).read()) == ["Before."]
    again.close()


def test_locking_lets_go_of_all_that_was_read_even_where_somebody_still_holds_a_room(house):
    rooms, _, desk = house
    gc.collect()
    before = alive()
    rooms.close()
    gc.collect()
    assert alive() == before - 1
    assert not desk._window.done
    assert not rooms._archive._keys._file


def alive():
    """How many talks are held in memory, read."""
    return sum(type(each) is State for each in gc.get_objects())


def test_an_act_under_way_when_the_desk_is_locked_is_kept_whole_under_its_own_keys(
    house, path, monkeypatch
):
    rooms, talk, desk = house
    in_it, go_on = threading.Event(), threading.Event()
    row = sealed.rows.row

    def slowly(*given):
        in_it.set()
        assert go_on.wait(20)
        return row(*given)

    monkeypatch.setattr(sealed.rows, "row", slowly)
    told: list[object] = []

    def act():
        try:
            told.append(desk.act(note("Under way.")))
        except Locked as locked:
            told.append(locked)

    writer, locker = threading.Thread(target=act), threading.Thread(target=rooms.close)
    writer.start()
    assert in_it.wait(20)
    locker.start()
    locker.join(0.05)
    assert locker.is_alive()  # it waits for the act, rather than take the keys from under it
    go_on.set()
    writer.join()
    locker.join()
    assert isinstance(told[0], View | Locked)  # whichever came first; what was done is kept
    again = Rooms.open(path, PASSPHRASE)
    assert notes(again.enter(talk, MEDIATOR).read()) == ["Before.", "Under way."]
    assert again._archive.verify() == 3
    again.close()


def test_a_view_that_was_being_read_is_finished_and_the_next_one_is_not_begun(house, monkeypatch):
    rooms, _, desk = house
    in_it, go_on = threading.Event(), threading.Event()
    view = Sight.view

    def slowly(sight, now):
        in_it.set()
        assert go_on.wait(20)
        return view(sight, now)

    monkeypatch.setattr(Sight, "view", slowly)
    read: list[object] = []
    reader = threading.Thread(target=lambda: read.append(desk.read()))
    reader.start()
    assert in_it.wait(20)
    locker = threading.Thread(target=rooms.close)
    locker.start()
    go_on.set()
    reader.join()
    locker.join()
    assert notes(read[0]) == ["Before."]
    with pytest.raises(Locked):
        desk.read()


def test_rooms_in_memory_forget_too_when_they_close():
    rooms = Rooms()
    _, desk = rooms.found(FOUNDING)
    rooms.close()
    with pytest.raises(Locked):
        desk.read()
