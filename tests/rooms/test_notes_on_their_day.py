"""On the day that a seat laid down its notes are destroyed, whoever is the first to come."""

import gc
import os
from datetime import UTC, date, datetime

import pytest
from tests.archive.test_crossing_and_kills import program
from tests.archive.test_ended import left_of
from tests.rooms.clocks import PASSPHRASE, Clock, lodge, note, notes
from tests.rooms.test_destroying import held
from tests.talks import FOUNDING, N, S

from goodoffices.archive import sealed
from goodoffices.archive.faults import Busy, DiskFull
from goodoffices.core.acts import GiveSeat, RuleNotes
from goodoffices.core.emptying import DESTROYED
from goodoffices.core.seats import MEDIATOR, head
from goodoffices.rooms import Rooms
from goodoffices.rooms.room import Window

NORTH, SOUTH = head(N), head(S)
LONG = "For us alone, and for nobody else. " * 9


LONG_AGO = datetime(2001, 5, 4, 12, tzinfo=UTC)
"""So that the clock of whatever machine this runs on is past the day."""


def spoken(rooms, day=date(2026, 5, 6)):
    """A talk in which three rooms noted something, and the north laid down a day for its own."""
    talk, desk = rooms.found(FOUNDING)
    for seat in (NORTH, SOUTH):
        desk.act(GiveSeat(seat, "Somebody"))
        rooms.enter(talk, seat).act(note(LONG if seat == NORTH else "Of the south."))
    desk.act(note("Of the house."))
    north = rooms.enter(talk, NORTH)
    north.act(lodge("Twelve boats."))
    north.act(RuleNotes(day))
    return talk


def test_the_first_to_enter_on_that_day_finds_them_gone_and_every_other_word_where_it_was(
    rooms, clock
):
    talk = spoken(rooms)
    clock.goes(days=1, hours=7)
    assert notes(rooms.enter(talk, NORTH).read()) == [LONG]
    clock.goes(hours=1)
    south = rooms.enter(talk, SOUTH).read()
    assert notes(south) == ["Of the south."]
    assert notes(rooms.enter(talk, NORTH).read()) == [DESTROYED]
    assert notes(rooms.enter(talk, MEDIATOR).read()) == ["Of the house."]
    gc.collect()
    assert held(LONG) == 0


def test_no_other_room_reads_anything_else_because_they_went(rooms, clock):
    talk = spoken(rooms)
    before = {seat: rooms.enter(talk, seat).read() for seat in (SOUTH, MEDIATOR)}
    clock.goes(days=3)
    for seat, then in before.items():
        now = rooms.enter(talk, seat).read()
        assert (now.lines, now.audit) == (then.lines, then.audit)


def test_a_clock_that_was_set_back_brings_nothing_back_and_destroys_nothing_twice(rooms, clock):
    talk = spoken(rooms)
    clock.goes(days=3)
    rooms.enter(talk, NORTH)
    epoch = rooms._archive.epoch(talk)
    clock.goes(days=-3)
    assert notes(rooms.enter(talk, NORTH).read()) == [DESTROYED]
    assert rooms._archive.epoch(talk) == epoch == 1


def test_a_room_in_another_program_holds_nothing_of_before(path):
    clock = Clock()
    house, elsewhere = (Rooms(sealed.open(path, PASSPHRASE), clock) for _ in range(2))
    talk = spoken(house)
    there = elsewhere.enter(talk, NORTH)
    assert notes(there.read()) == [LONG]
    clock.goes(days=3)
    house.enter(talk, SOUTH)
    assert notes(there.read()) == [DESTROYED]
    gc.collect()
    assert held(LONG) == 0
    house.close()
    elsewhere.close()


def past(path):
    """A closed file with a talk in which notes are past their day; its name and its old seals."""
    rooms = Rooms(sealed.open(path, PASSPHRASE), Clock(LONG_AGO))
    talk = spoken(rooms, date(2001, 5, 6))
    rooms.enter(talk, SOUTH).act(RuleNotes(date(2001, 5, 7)))
    with rooms._archive._drawer.reading() as db:
        kept = rooms._archive._kept(db, talk)
        seals = [row[1] for row in sealed.rows.found(db, kept, 0)]
    rooms.close()
    # From the first note on every seal hangs on the one before, and is another once it is gone.
    return talk, seals[2:], kept.ring.audiences


def test_opening_a_file_is_enough_and_leaves_no_byte_of_them_and_no_key(path, tmp_path):
    talk, seals, ring = past(path)
    assert left_of(seals, tmp_path) == {"desk"}
    rooms = Rooms.open(path, PASSPHRASE)
    assert left_of(seals, tmp_path) == set()
    with rooms._archive._drawer.reading() as db:
        anew = rooms._archive._kept(db, talk).ring.audiences
    changed = {each for each in ring if ring[each] != anew[each]}
    assert changed == {NORTH.audience, SOUTH.audience}
    assert not any(LONG in str(each) for each in rooms._archive.entries(talk))
    rooms.close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_kill_at_any_moment_is_made_good_by_the_next_opening(path, tmp_path):
    talk, seals, _ring = past(path)
    whole, ended, epochs = path.read_bytes(), "", []
    with program("notes-and-die", path) as house:
        # Each single step is tried with what destroys, in tests/archive/test_destroyed.py.
        for moment in range(0, 1000, 5):
            path.write_bytes(whole)
            house.stdin.write(f"{moment}\n")
            house.stdin.flush()
            ended = house.stdout.readline().strip()
            left = sealed.open(path, PASSPHRASE)
            epochs.append(left.epoch(talk))
            left.close()
            rooms = Rooms.open(path, PASSPHRASE)
            assert rooms._archive.epoch(talk) == 2
            assert rooms.verify() == 9
            rooms.close()
            assert left_of(seals, tmp_path) == set()
            if ended == "lived":
                break
        house.stdin.close()
    assert ended == "lived"
    assert epochs == sorted(epochs)
    assert set(epochs) == {0, 1, 2}


@pytest.mark.parametrize("fault", [Busy, DiskFull])
def test_where_nothing_can_be_written_one_reads_on_and_the_next_to_enter_tries_again(
    path, monkeypatch, fault
):
    clock = Clock()
    rooms = Rooms(sealed.open(path, PASSPHRASE), clock)
    talk = spoken(rooms)
    clock.goes(days=3)

    def refuse(*_given):
        raise fault

    with monkeypatch.context() as broken:
        broken.setattr(rooms._archive, "destroy", refuse)
        assert notes(rooms.enter(talk, SOUTH).read()) == ["Of the south."]
    rooms.enter(talk, SOUTH)
    assert notes(rooms.enter(talk, NORTH).read()) == [DESTROYED]
    rooms.close()


def test_a_talk_that_was_put_away_loses_them_as_it_is_taken_out(path):
    clock = Clock()
    rooms = Rooms(sealed.open(path, PASSPHRASE), clock)
    talk = spoken(rooms)
    rooms.put_away(talk, "the boathouse key")
    clock.goes(days=3)
    rooms.burn_overdue()
    assert rooms.take_out("the boathouse key") == (talk,)
    window = Window(rooms._archive, talk, NORTH)
    assert notes(window.look().view(clock())) == [DESTROYED]
    rooms.close()


def test_one_talk_that_cannot_be_read_keeps_no_other_from_its_day(path, monkeypatch):
    clock = Clock()
    rooms = Rooms(sealed.open(path, PASSPHRASE), clock)
    talks = [spoken(rooms) for _ in range(2)]
    clock.goes(days=3)
    entries, broken = rooms._archive.entries, talks[0]

    def damaged(talk, *rest):
        if talk == broken:
            raise sealed.rows.Damaged
        return entries(talk, *rest)

    monkeypatch.setattr(rooms._archive, "entries", damaged)
    rooms.burn_overdue()
    epochs = [rooms._archive.epoch(talk) for talk in talks]
    assert epochs == [0, 1]
    rooms.close()
