"""The clock of a talk never goes back, whatever the clock of the machine does."""

from datetime import timedelta

import pytest
from tests.rooms.clocks import FOR_SOUTH, FOUNDING, NOON, PASSPHRASE, Clock, lodge, note
from tests.talks import NORTH

from goodoffices.archive.faults import CannotWrite, DiskFull
from goodoffices.archive.sealed import open as opened
from goodoffices.core import acts as a
from goodoffices.core.acts.statements import Voice
from goodoffices.core.lines import NoteLine, StatementLine
from goodoffices.core.seats import MEDIATOR, PUBLIC
from goodoffices.core.words import Words
from goodoffices.rooms import Rooms


def test_a_clock_set_back_does_not_bring_an_earlier_time_into_the_talk(rooms, clock):
    _, desk = rooms.found(FOUNDING)
    desk.act(note("At noon."))
    clock.goes(days=-1)
    assert desk.read().now == NOON
    assert [line.at for line in desk.act(note("At noon too.")).of(NoteLine)] == [NOON, NOON]
    clock.goes(days=1, minutes=5)
    assert desk.act(note("Later.")).now == clock.at


def test_a_clock_set_back_while_the_desk_was_closed_is_noticed(rooms, archive, clock):
    talk, desk = rooms.found(FOUNDING)
    clock.goes(hours=3)
    assert desk.read().now == clock.at
    before = clock.at
    clock.goes(hours=-2)
    again = Rooms(archive, clock).enter(talk, MEDIATOR)
    assert again.read().now == before
    assert again.act(note("After.")).of(NoteLine)[0].at == before


def test_no_act_stands_before_one_of_a_desk_with_another_clock(rooms, archive, clock):
    talk, desk = rooms.found(FOUNDING)
    desk.read()
    fast = Rooms(archive, Clock(clock.at)).enter(talk, MEDIATOR)
    fast.read()
    fast._clock.goes(hours=1)
    fast.act(note("Fast."))
    assert desk.act(note("Slow.")).now == fast._clock.at
    fast._clock.goes(hours=1)
    fast.read()  # told, and nothing done
    clock.goes(minutes=1)
    times = [line.at for line in desk.act(note("Slow again.")).of(NoteLine)]
    assert times == sorted(times)
    assert times[-1] == fast._clock.at


def test_a_statement_does_not_go_back_under_its_embargo(rooms, archive, clock):
    talk, desk = rooms.found(FOUNDING)
    draft = a.DraftStatement((Words("Talks went on."),), Voice.MEDIATOR, "The mediator")
    [statement] = desk.act(draft).of(StatementLine)
    clock.goes(minutes=1)
    desk.act(a.Embargo(statement.id, clock.at.replace(hour=14)))
    desk.act(a.Issue(statement.id))
    public = rooms.enter(talk, PUBLIC)
    assert public.read().of(StatementLine) == ()
    clock.at = clock.at.replace(hour=15)
    assert len(public.read().of(StatementLine)) == 1
    clock.goes(days=-2)
    assert len(public.read().of(StatementLine)) == 1
    assert len(Rooms(archive, clock).enter(talk, PUBLIC).read().of(StatementLine)) == 1


@pytest.mark.parametrize("fault", [DiskFull, CannotWrite])
def test_where_nothing_can_be_written_one_can_still_read(
    rooms, archive, clock, monkeypatch, fault
):
    talk, desk = rooms.found(FOUNDING)
    desk.act(note("Kept."))
    clock.goes(hours=1)

    def full(*_):
        raise fault

    monkeypatch.setattr(archive, "mark", full)
    monkeypatch.setattr(archive, "append", full)
    assert desk.read().now == clock.at
    assert rooms.enter(talk, NORTH).read().now == clock.at
    with pytest.raises(fault):
        desk.act(note("Not kept."))
    assert len(desk.read().of(NoteLine)) == 1


def test_reading_does_not_write_at_every_look(path, clock):
    rooms = Rooms(opened(path, PASSPHRASE), clock)
    _, desk = rooms.found(FOUNDING)
    desk.read()
    beside = path.with_name("desk-wal")
    before = beside.read_bytes()
    for _ in range(5):
        clock.goes(seconds=10)
        desk.read()
    assert beside.read_bytes() == before
    clock.goes(minutes=1)
    desk.read()
    assert beside.read_bytes() != before
    rooms.close()


def test_where_the_clock_was_set_back_no_act_carries_the_moment_of_a_hidden_one(
    rooms, archive, clock
):
    talk, desk = rooms.found(FOUNDING)
    desk.act(a.GiveSeat(NORTH, "A. Quill"))
    north = rooms.enter(talk, NORTH)
    clock.goes(minutes=20, seconds=7, microseconds=31)
    desk.act(lodge("Nobody of North may know of this."), FOR_SOUTH)
    hidden = clock.at
    clock.goes(hours=-1)
    after = north.act(note("Mine."))
    [mine] = after.of(NoteLine)
    assert mine.at == after.now == NOON + timedelta(minutes=21)
    assert mine.at > hidden
    again = Rooms(archive, clock).enter(talk, NORTH)
    assert again.read().now == NOON + timedelta(minutes=21)
    assert again.act(note("Mine too.")).of(NoteLine)[-1].at == NOON + timedelta(minutes=21)
    clock.at = hidden + timedelta(seconds=1)
    assert again.read().now == NOON + timedelta(minutes=21), "what was told is not taken back"


def test_a_clock_that_goes_on_is_not_rounded(rooms, archive, clock):
    talk, desk = rooms.found(FOUNDING)
    desk.act(note("First."))
    clock.goes(seconds=7)
    ahead = iter((clock.at - timedelta(seconds=5), clock.at))
    other = Rooms(archive, lambda: next(ahead, clock.at)).enter(talk, MEDIATOR)
    desk.act(note("Another's, in between."))
    assert other.read().now == clock.at
