"""S3: began about 11:00 local time, ended the same day, a team returned to its residence."""

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from tests.talks import FOUNDING, N, S

from goodoffices.core import acts as a
from goodoffices.core.lines import MovementLine, SessionLine
from goodoffices.core.refusals import Malformed
from goodoffices.core.seats import MEDIATOR, head
from goodoffices.core.showing import as_json
from goodoffices.core.times import Place, When
from goodoffices.core.words import Words
from goodoffices.rooms import Rooms

LOCAL = timezone(timedelta(hours=4))
ELEVEN = When(datetime(2026, 5, 4, 11, 0, tzinfo=LOCAL), about=True, zone="Asia/Muscat")
HALL = Place("Lantern House, east hall", "Asia/Muscat")
NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
EVENING = When(words="the same evening")


@pytest.fixture
def house():
    """Rooms, a talk in them, and the mediator's room."""
    rooms = Rooms(clock=lambda: NOON)
    talk, room = rooms.found(FOUNDING)
    return rooms, talk, room


def met(room):
    """A session of North with the mediator from about eleven to the evening, and the ways home."""
    room.act(a.GiveSeat(head(N), "An invented head"))
    view = room.act(a.Schedule(frozenset({N}), HALL, ELEVEN))
    [session] = view.of(SessionLine)
    room.act(a.OpenSession(session.id, ELEVEN))
    room.act(a.CloseSession(session.id, EVENING))
    room.act(a.Movement(N, Words("The team returned to its residence."), EVENING))
    return room.act(
        a.Movement(N, Words("The team will leave."), When(words="tomorrow"), expected=True)
    )


def test_about_eleven_stays_about_eleven_with_its_place_and_zone(house):
    _, _, room = house
    [session] = met(room).of(SessionLine)
    assert session.starts == session.opened == ELEVEN
    assert session.starts.about
    assert session.place.zone == session.starts.zone == "Asia/Muscat"
    assert session.closed == EVENING
    assert session.closed.at is None


def test_it_still_is_about_eleven_after_the_talk_was_written_out_and_read_in(house):
    rooms, talk, room = house
    met(room)
    copy = rooms.bring(rooms.written(talk).encode(), "copy.yaml")
    for seat in (MEDIATOR, head(N)):
        view = rooms.enter(copy, seat).read()
        [session] = view.of(SessionLine)
        assert session.starts == session.opened == ELEVEN
        shown = json.dumps(as_json(view))
        assert '"about": true' in shown
        assert "2026-05-04T11:00:00+04:00" in shown


def test_a_movement_done_and_one_expected_are_told_apart_and_known_to_that_side_only(house):
    rooms, talk, room = house
    met(room)
    for seat in (MEDIATOR, head(N)):
        moves = rooms.enter(talk, seat).read().of(MovementLine)
        assert [(move.expected, move.when.words) for move in moves] == [
            (False, "the same evening"),
            (True, "tomorrow"),
        ]
    assert not rooms.enter(talk, head(S)).read().of(MovementLine)


def test_when_it_was_said_and_when_it_was_written_down_are_two_times(house):
    *_, room = house
    [session] = met(room).of(SessionLine)
    assert session.at.astimezone(LOCAL).hour == 16
    assert session.opened.at.hour == 11


def test_a_time_is_never_without_its_zone():
    with pytest.raises(Malformed):
        When(datetime(2026, 5, 4, 11, 0))
    with pytest.raises(Malformed):
        Place("Nowhere", "Mars/Olympus")
