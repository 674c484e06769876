"""Times are as rough as they were given, and never adrift."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from tests.talks import (
    HALL,
    MINUTE,
    NORTH,
    START,
    SUBSTANCE,
    N,
    Step,
    convey,
    does,
    founding,
    read,
    refusal,
    says,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.acts.statements import Voice
from goodoffices.core.entries import Behalf, Entry
from goodoffices.core.lines import MovementLine
from goodoffices.core.marking import Marking, Release, Use
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import Malformed
from goodoffices.core.seats import MEDIATOR, PUBLIC
from goodoffices.core.times import Place, When, settled, timely
from goodoffices.core.words import Words

NAIVE = datetime(2026, 5, 4, 9, 0)


def malformed(make):
    """Why something cannot be meant."""
    with pytest.raises(Malformed) as refused:
        make()
    return refused.value.code


@pytest.mark.parametrize(
    ("zone", "at", "code"),
    [
        ("Europe/Vienna", datetime(2027, 3, 28, 2, 30), "no_such_hour"),
        ("Europe/Vienna", datetime(2027, 10, 31, 2, 30), "hour_twice"),
        ("Australia/Lord_Howe", datetime(2027, 4, 4, 1, 45), "hour_twice"),
        ("Africa/Casablanca", datetime(2026, 3, 22, 2, 30), "no_such_hour"),
    ],
)
def test_an_hour_that_a_clock_shows_twice_or_never_is_not_settled(zone, at, code):
    there = at.replace(tzinfo=ZoneInfo(zone))
    assert malformed(lambda: settled(there)) == code
    for other in (there - timedelta(hours=2), there + timedelta(hours=2)):
        assert settled(other) is other


@pytest.mark.parametrize(
    "make",
    [
        lambda: timely(NAIVE),
        lambda: When(NAIVE),
        lambda: Behalf(N, said=NAIVE),
        lambda: Entry(Ref("e"), MEDIATOR, NAIVE, a.Note(Words("A line."))),
    ],
)
def test_a_time_without_a_zone_is_refused_where_it_is_made(make):
    assert malformed(make) == "time_without_zone"


@pytest.mark.parametrize(
    "act",
    [
        a.Lodge(Words("A line."), marking=Marking(expires=NAIVE)),
        a.Lodge(
            Words("A line."),
            marking=Marking(use=Use.VERBATIM, release=Release.NOT_BEFORE, not_before=NAIVE),
        ),
        a.Widen(Ref("line"), Marking(use=Use.VERBATIM, expires=NAIVE)),
        a.Narrow(Ref("line"), Marking(expires=NAIVE)),
        a.Supersede(Ref("line"), Words("Other words."), Marking(expires=NAIVE)),
        a.Embargo(Ref("statement"), NAIVE),
    ],
)
def test_a_time_without_a_zone_is_refused_deep_inside_an_act(act):
    evening = talk(
        says(NORTH, "A line.", SUBSTANCE, name="line"),
        does(
            NORTH,
            a.DraftStatement((Words("We talk."),), Voice.HEAD, "Somebody"),
            name="statement",
        ),
    )
    assert refusal(evening, does(NORTH, act)).code == "time_without_zone"


def test_a_time_so_far_away_that_a_zone_has_none_is_refused():
    for year in (1, 9999):
        assert (
            malformed(lambda year=year: When(datetime(year, 6, 1, tzinfo=UTC))) == "time_too_far"
        )
    assert When(datetime(1815, 6, 9, tzinfo=UTC)).exact is not None


@pytest.mark.parametrize("zone", ["", "Asia", "Moon/North", "../etc/passwd", "x" * 300, "\ud800"])
def test_a_zone_nobody_knows_is_refused(zone):
    assert malformed(lambda: Place("Lantern House", zone)) == "zone"
    assert malformed(lambda: When(START, zone=zone)) == "zone"


def test_a_place_and_a_time_say_something():
    assert malformed(lambda: Place("  ")) == "empty"
    assert malformed(When) == "empty"
    assert malformed(lambda: When(about=True, words=" ")) == "empty"


def test_a_time_is_exact_only_where_it_was_given_so():
    assert When(START).exact == START
    assert When(START, about=True).exact is None
    assert When(START, day_only=True).exact is None
    assert When(words="in due course").exact is None


def test_an_approximate_time_stays_as_it_was_given():
    given = [
        When(START, about=True, zone="Asia/Muscat", words="about one o'clock"),
        When(START, day_only=True),
        When(words="after dinner"),
    ]
    evening = talk(
        does(MEDIATOR, a.Movement(N, Words("They left."), when, expected=False)) for when in given
    )
    for eyes in (MEDIATOR, NORTH):
        assert [line.when for line in read(evening, eyes, MovementLine)] == given
    assert read(evening, PUBLIC, MovementLine) == ()


def test_a_day_is_over_with_its_last_hour_where_it_is_spent():
    day = When(datetime(2026, 5, 4, 8, tzinfo=UTC), zone="Asia/Muscat", day_only=True)
    midnight = datetime(2026, 5, 5, tzinfo=ZoneInfo("Asia/Muscat"))
    assert not day.over(midnight - MINUTE)
    assert day.over(midnight)
    assert When(START).over(START)
    assert not When(START).over(START - MINUTE)
    assert not When(words="until the crew are home").over(START + timedelta(days=9_000))


def test_nothing_is_written_down_before_it_was_said():
    evening = talk()
    now = evening.entries[-1].at + MINUTE
    heard = Step(MEDIATOR, a.Lodge(Words("A line.")), behalf=Behalf(N, said=now))
    assert then(evening, heard).entries[-1].moment == now
    ahead = replace(heard, behalf=Behalf(N, said=now + MINUTE))
    assert refusal(evening, ahead).code == "in_future"


def test_what_crossed_already_did_not_cross_tomorrow():
    evening = talk(says(NORTH, "We could live with it.", SUBSTANCE, name="line"))
    going = convey("line", to="S").act.onward
    tomorrow = When(START + timedelta(days=1))
    refused = refusal(evening, does(MEDIATOR, a.RecordCrossed(going, tomorrow)))
    assert refused.code == "in_future"


def test_what_is_done_goes_in_the_order_of_time():
    ten = START + timedelta(hours=1)
    evening = talk(says(NORTH, "A line.", at=ten))
    assert refusal(evening, says(NORTH, "Another.", at=ten - MINUTE)).code == "out_of_order"
    assert len(then(evening, says(NORTH, "Another.", at=ten)).entries) == len(evening.entries) + 1


def test_times_told_in_any_zone_are_the_same_moment():
    east = START.astimezone(timezone(timedelta(hours=4)))
    assert talk(founding(place=HALL), says(NORTH, "A line.", at=east + MINUTE * 5)).entries
