"""An event is sent if, and only if, the own view of whoever hears it has become another."""

import threading
from dataclasses import replace
from datetime import timedelta
from itertools import count

import pytest
from tests.disclosure.talks import whole
from tests.disclosure.world import KEY
from tests.server.live.listeners import HOURS, TALK, House
from tests.talks import (
    NORTH,
    OBSERVER,
    SOUTH,
    SUBSTANCE,
    convey,
    does,
    founding,
    says,
    sits,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.marking import PRESETS, Preset
from goodoffices.core.record import Record
from goodoffices.core.refs import Side
from goodoffices.core.seats import MEDIATOR, capital
from goodoffices.rooms import Room
from goodoffices.server.live import feeds, grid, pulse
from goodoffices.server.live.exchange import ALL, Exchange
from goodoffices.server.live.feeds import BEAT, Viewpoint, event


def news(before, *steps):
    """What these steps add to a talk."""
    return then(before, *steps).entries[len(before.entries) :]


BEFORE = talk(says(NORTH, "Twelve per cent.", SUBSTANCE, name="quota"))


def test_each_hears_of_what_its_own_view_shows_and_of_nothing_else():
    house = House(BEFORE)
    north, south, desk = house.opens(NORTH), house.opens(SOUTH), house.opens(MEDIATOR)
    house.passes(2)
    assert north.events == south.events == desk.events == []
    house.does(*news(BEFORE, says(NORTH, "Ten would do.", PRESETS[Preset.ALONE])))
    assert (len(north.events), len(south.events), len(desk.events)) == (1, 0, 1)
    house.does(*news(BEFORE, convey("quota", to=SOUTH, words="A smaller share.")))
    assert len(south.events) == 1
    assert south.events == [event(house.shows(SOUTH)[1])]


def test_every_event_and_every_beat_is_as_long_as_any_other():
    house = House(BEFORE)
    south, desk = house.opens(SOUTH, told=""), house.opens(MEDIATOR, told="")
    house.does(*news(BEFORE, convey("quota", to=SOUTH, words="A smaller share. " * 50)))
    house.passes(grid.BEAT)
    assert len({len(each) for each in south.events + desk.events}) == 1
    assert south.said.count(BEAT) == desk.said.count(BEAT) == 1


def test_beats_come_at_their_own_turn_whatever_happens():
    quiet, busy = House(BEFORE), House(BEFORE)
    lines = [house.opens(SOUTH) for house in (quiet, busy)]
    for line in lines:
        line.feed.turn = 7
    beats = []
    hidden = iter(news(BEFORE, *(says(NORTH, f"{n}.", PRESETS[Preset.ALONE]) for n in range(20))))
    for _ in range(3 * grid.BEAT):
        quiet.passes()
        busy.does(*([next(hidden, None)] if _ % 7 == 0 and _ < 140 else []))
        beats.append([line.said.count(BEAT) for line in lines])
    assert all(one == other for one, other in beats)
    assert beats[-1] == [3, 3]


SEATS = (NORTH, SOUTH, MEDIATOR, OBSERVER, capital(Side("A")))


def rightly_told(seed, step):
    """In a random talk every line is told rightly, to the moment; how many events there were.

    With `step` the talk counts so many minutes as one: all but the mediation hear at its ticks.
    """
    world = whole(seed, 45)
    first = replace(world.entries[0], act=replace(world.entries[0].act, granularity=step))
    house = House(Record(KEY, (first,)))
    lines = {seat: house.opens(seat) for seat in SEATS}
    known = {seat: line.feed.told for seat, line in lines.items()}
    ticked, sent = {}, 0
    for entry in world.entries[1:]:
        house.does(entry)
        house.passes(grid.LOOK + 1)
        for seat, line in lines.items():
            each = house.rooms.enter(TALK, seat).glance().step
            tick = (each, grid.tick(house.now, each, first.act.place.zone))
            told, shown = line.events[:], house.shows(seat)[1]
            line.said.clear()
            may = each == 1 or ticked.get(seat, tick) != tick
            expected = [event(shown)] if may and shown != known[seat] else []
            assert told == expected, f"{seed} {seat} {entry.act}"
            known[seat] = shown if may else known[seat]
            ticked[seat], sent = tick, sent + len(told)
    return sent


@pytest.mark.parametrize("seed", range(3))
def test_in_any_talk_an_event_is_sent_if_and_only_if_the_own_view_is_another(seed):
    assert rightly_told(seed, 1) > 20


@pytest.mark.parametrize("seed", range(3, 5))
def test_with_a_granularity_it_is_sent_at_the_next_tick_and_at_no_other_time(seed):
    assert rightly_told(seed, 60) > 5


def _on_every_act(monkeypatch):
    monkeypatch.setattr(Viewpoint, "owed", lambda viewpoint, feed: True)


def _as_long_as_the_record(monkeypatch):
    own = Room.glance

    def glance(room, **how):
        length = room._window.look().length
        return replace(own(room, **how), imprint=f"{length:032x}")

    monkeypatch.setattr(Room, "glance", glance)


def _at_once(monkeypatch):
    own = Viewpoint.look

    def look(viewpoint, at, **how):
        moved = own(viewpoint, at, **how)
        viewpoint.due = viewpoint.now
        return moved

    monkeypatch.setattr(Viewpoint, "look", look)


def _a_tick_skipped(monkeypatch):
    own = Viewpoint.look

    def look(viewpoint, at, **how):
        due = viewpoint.due
        moved = own(viewpoint, at, **how)
        viewpoint.due = due if viewpoint.step > 1 else viewpoint.due
        return moved

    monkeypatch.setattr(Viewpoint, "look", look)


def _of_the_first_in_the_room(monkeypatch):
    own = Viewpoint.look

    def look(viewpoint, at, **how):
        return own(viewpoint, at, **how) if viewpoint.step == 0 else False

    monkeypatch.setattr(Viewpoint, "look", look)


@pytest.mark.parametrize(
    ("plant", "step"),
    [
        (_on_every_act, 1), (_as_long_as_the_record, 1), (_at_once, 60),
        (_a_tick_skipped, 60), (_of_the_first_in_the_room, 1),
    ],
)  # fmt: skip
def test_an_event_that_tells_of_hidden_acts_or_does_not_come_is_noticed(plant, step, monkeypatch):
    plant(monkeypatch)
    with pytest.raises(AssertionError):
        rightly_told(3, step)


def test_at_the_tick_it_is_told_though_nothing_happens_then_and_not_before():
    slow = talk(founding(granularity=15), says(NORTH, "Twelve per cent.", SUBSTANCE, name="quota"))
    house = House(slow)
    south, fresh = house.opens(SOUTH), None
    house.passes(grid.LOOK)
    house.does(*news(slow, convey("quota", to=SOUTH, words="A smaller share.")))
    fresh = house.opens(SOUTH)
    house.passes(grid.LOOK, minutes=5)
    assert south.events == []
    house.passes(grid.LOOK + 1, minutes=10)
    assert len(south.events) == 1
    assert fresh.events == [], "whoever opened the page meanwhile reads it there already"
    late = house.opens(SOUTH, told="0" * 32)
    house.passes(2)
    assert late.events == south.events, "what the last tick told is told at once to who missed it"


def test_what_time_alone_changes_is_told_as_its_minute_begins_and_not_as_somebody_acts():
    ends = BEFORE.entries[-1].at.replace(second=0, microsecond=0) + timedelta(minutes=10)
    offer = says(SOUTH, "For ten minutes.", replace(SUBSTANCE, expires=ends))
    before = then(BEFORE, *sits(SOUTH), offer)
    soon = ends + timedelta(seconds=4)
    hidden = news(before, says(NORTH, "Of ours.", PRESETS[Preset.ALONE], at=soon))
    quiet, busy = House(before), House(before)
    lines = [house.opens(SOUTH) for house in (quiet, busy)]
    for line, house in zip(lines, (quiet, busy), strict=True):
        line.feed.turn = grid.BEAT - 1
        house.passes(3)
        house.passes(2, seconds=(ends - house.now).total_seconds())
    told = [len(line.events) for line in lines]
    quiet.passes()
    busy.does(*hidden)
    assert told == [1, 1] == [len(line.events) for line in lines]


def test_what_time_alone_changes_is_told_without_the_archive_being_read():
    ends = BEFORE.entries[-1].at.replace(second=0, microsecond=0) + timedelta(minutes=10)
    offer = says(SOUTH, "For ten minutes.", replace(SUBSTANCE, expires=ends))
    house = House(then(BEFORE, *sits(SOUTH), offer))
    line = house.opens(SOUTH)
    line.feed.turn = grid.BEAT - 1
    house.passes(3)
    before = house.archive.asked
    house.passes(2, seconds=(ends - house.now).total_seconds())
    assert (len(line.events), house.archive.asked) == (1, before)


def test_who_was_cut_off_is_told_at_once_what_was_missed_and_who_missed_nothing_is_not():
    house = House(BEFORE)
    old = house.shows(SOUTH)[1]
    house.does(*news(BEFORE, convey("quota", to=SOUTH, words="A smaller share.")))
    behind, abreast = house.opens(SOUTH, told=old), house.opens(SOUTH)
    house.passes(2)
    assert (len(behind.events), len(abreast.events)) == (1, 0)


def test_what_changes_and_changes_back_between_two_moments_is_not_told():
    house = House(BEFORE)
    line = house.opens(NORTH)
    house.passes()
    line.feed.told, now = "other", line.feed.told
    house.exchange.ring(TALK)
    house.exchange.look(0)
    line.feed.told = now
    house.exchange.ring(TALK)
    house.exchange.look(0)
    house.passes()
    assert line.events == []


def test_whoever_may_not_listen_any_more_is_cut_off_before_anything_is_told():
    house, left = House(BEFORE), [HOURS]
    out, other = house.opens(SOUTH, holds=lambda: left[0]), house.opens(SOUTH)
    house.passes()
    left[0] = 0
    house.does(*news(BEFORE, convey("quota", to=SOUTH, words="A smaller share.")))
    assert (out.ended, out.events) == (True, [])
    assert (other.ended, len(other.events)) == (False, 1)


def test_a_sign_in_that_runs_out_ends_its_lines_though_nothing_happens():
    house, left = House(BEFORE), [5.0]
    line = house.opens(SOUTH, holds=lambda: left[0])
    line.feed.turn = grid.BEAT - 1
    house.passes()
    left[0] = 0.0
    house.passes(int(4 / grid.STEP))
    assert not line.ended
    house.passes(int(3 / grid.STEP))
    assert line.ended


def test_a_seat_that_is_taken_back_ends_its_lines_at_once_and_no_others():
    before, sitting = talk(*sits(NORTH, SOUTH)), [True]
    house = House(before)
    south, north = house.opens(SOUTH, holds=lambda: HOURS * sitting[0]), house.opens(NORTH)
    house.passes()
    sitting[0] = False
    for entry in news(before, does(MEDIATOR, a.Unseat(SOUTH))):
        house.archive.grow(entry)
    house.exchange.ring(TALK)
    house.exchange.look(0)
    assert (south.ended, north.ended) == (True, False)


def test_signing_out_ends_the_lines_of_that_sign_in_and_a_lock_ends_all():
    house = House(BEFORE)
    here, there = house.opens(SOUTH, sign_in="here"), house.opens(SOUTH, sign_in="there")
    house.exchange.end("here")
    assert (here.ended, there.ended) == (True, False)
    house.rooms.close()
    house.exchange.ring(ALL)
    house.exchange.look(0)
    assert there.ended
    assert house.exchange.open_now == 0


def test_a_talk_that_is_burnt_ends_its_lines():
    house = House(BEFORE)
    line = house.opens(NORTH)
    house.passes()
    house.rooms.burn(TALK)
    house.passes()
    assert line.ended


def test_where_looking_goes_wrong_every_line_ends_and_whoever_comes_back_is_told():
    house = House(BEFORE)
    south = house.opens(SOUTH)
    broken = house.opens(NORTH, holds=lambda: 1 / 0)
    done, seconds = threading.Event(), count(0, grid.STEP / 50)
    slept = []

    def sleeps(_seconds):
        slept.append(_seconds)
        done.set()

    pulse.beat(house.exchange, done, lambda: next(seconds), sleeps)
    assert slept == [grid.STEP]
    assert south.ended
    assert broken.ended
    again = house.opens(SOUTH, told="")
    house.passes(2)
    assert again.events == [event(house.shows(SOUTH)[1])]


def test_a_house_that_stops_ends_its_lines_so_that_browsers_take_them_for_whole(monkeypatch):
    house = House(BEFORE)
    monkeypatch.setattr(pulse, "exchange", house.exchange)
    monkeypatch.setattr(pulse.door, "_told", pulse.door._told)
    with pulse.going():
        line = house.opens(SOUTH)
        assert not line.ended
    assert line.ended


def test_one_person_has_so_many_lines_and_no_more(monkeypatch):
    monkeypatch.setattr(feeds, "MOST_OF_ONE", 2)
    house = House(BEFORE)
    first = house.opens(NORTH)
    theirs = first.feed.who
    assert not house.exchange.full(theirs)
    house.opens(NORTH)
    assert house.exchange.full(theirs)
    assert not house.exchange.full(replace(theirs, person="q"))
    assert not house.exchange.full(replace(theirs, program=True))
    house.exchange.closed(first.feed)
    assert not house.exchange.full(theirs)


def test_what_is_looked_at_longer_than_there_is_time_is_told_at_a_moment_all_the_same():
    clock, told = Ticking(), []

    class Slow(Exchange):
        def look(self, passed):
            self.woken.clear()
            clock.now += clock.takes

        def tell(self, moments, passed):
            told.append((list(moments), round(passed / grid.STEP, 3)))

    slow, at = Slow(), 0
    slow.woken.wait = lambda left: slow.woken.is_set() or clock.sleep(left)
    for clock.takes in (0.01, 0.13, 0.25):
        slow.woken.set()
        at = pulse._once(slow, at, clock, clock.sleep)
    assert told == [([1], 1.0), ([2, 3], 3.0), ([4, 5, 6], 6.0)]


class Ticking:
    """A clock that goes on when somebody waits."""

    now = takes = 0.0

    def __call__(self):
        return self.now

    def sleep(self, seconds):
        self.now += seconds
        return False
