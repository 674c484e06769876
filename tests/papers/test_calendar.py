"""Session times come back from a calendar file as they were, and nothing else comes with them."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from tests.talks import EAST, NORTH, SOUTH, N, S, does, reads, sits, talk, then

from goodoffices.core import acts as a
from goodoffices.core.acts.rounds import Ending
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR, PUBLIC
from goodoffices.core.times import Place, When
from goodoffices.core.words import Words
from goodoffices.papers.calendar import calendar, unsaid

CANARY = "Zinnobertaube"


def scheduled(starts, *sides, zone="Asia/Muscat", name="session", round=None):
    place = Place(f"{CANARY} pier", zone)
    act = a.Schedule(frozenset(sides or (N,)), place, starts, round)
    return does(MEDIATOR, act, name=name)


def exact(text, zone="Asia/Muscat"):
    return When(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)), zone=zone)


def file_of(record, eyes=MEDIATOR, later=timedelta(0), **more):
    return calendar(reads(record, eyes, record.entries[-1].at + later), **more)


def events(record, eyes=MEDIATOR, **more):
    """What another program reads in the file."""
    return list(Calendar.from_ical(file_of(record, eyes, **more)).events)


def called(event):
    """What the calendar calls it, without the mark of an invented talk."""
    summary = str(event["SUMMARY"])
    assert "ILLUSTRATIVE" in summary
    return summary.replace(", ILLUSTRATIVE", "").replace(" (ILLUSTRATIVE)", "")


def one(record, eyes=MEDIATOR, **more):
    [event] = events(record, eyes, **more)
    return event


@pytest.mark.parametrize(
    ("zone", "text"),
    [
        ("Asia/Muscat", "2026-05-04T11:00"),
        ("Asia/Tehran", "2026-05-04T11:30"),
        ("Europe/Berlin", "2026-03-29T01:30"),
        ("Europe/Berlin", "2026-03-29T03:30"),
        ("Europe/Berlin", "2026-10-25T01:30"),
        ("Europe/Berlin", "2026-10-25T03:30"),
        ("America/St_Johns", "2026-11-01T12:00"),
        ("Asia/Kathmandu", "2026-05-04T23:45"),
        ("Pacific/Apia", "2026-12-31T23:00"),
        ("Etc/GMT-3", "2026-05-04T09:00"),
    ],
)
def test_an_exact_time_is_the_same_moment_in_every_zone_also_by_the_files_own_rules(zone, text):
    meant = exact(text, zone).at
    record = talk(scheduled(exact(text, zone), zone=zone))
    event = one(record)
    assert event.start == meant
    assert event["DTSTART"].params["TZID"] == zone
    # A reader that knows no zone of that name has what the file says of it, and nothing else.
    ours = f"Ours-{zone}-{text}".replace("/", "-").replace(":", "-")
    renamed = file_of(record).replace(zone.encode(), ours.encode())
    [strange] = Calendar.from_ical(renamed).events
    assert strange.start.astimezone(UTC) == meant.astimezone(UTC)


def test_a_session_across_a_change_of_the_clock_is_as_long_as_it_was():
    zone = "Europe/Berlin"
    record = talk(
        scheduled(exact("2026-03-29T01:00", zone), zone=zone),
        does(MEDIATOR, a.OpenSession(Ref("session"), exact("2026-03-29T01:10", zone))),
        does(MEDIATOR, a.CloseSession(Ref("session"), exact("2026-03-29T03:40", zone))),
    )
    event = one(record)
    lasted = event.end.astimezone(UTC) - event.start.astimezone(UTC)
    assert lasted == timedelta(hours=1, minutes=30)
    assert event.start.strftime("%H:%M") == "01:10"


def test_an_hour_that_the_clock_shows_twice_is_the_moment_it_was():
    zone = ZoneInfo("Europe/Berlin")
    for fold in (0, 1):
        twice = When(datetime(2026, 10, 25, 2, 30, tzinfo=zone, fold=fold), zone="Europe/Berlin")
        event = one(talk(scheduled(twice, zone="Europe/Berlin")))
        assert event.start.astimezone(UTC) == twice.at.astimezone(UTC)


def test_the_clock_is_that_of_the_place_whatever_the_time_was_told_in():
    told = When(datetime(2026, 5, 4, 7, 0, tzinfo=UTC))
    assert one(talk(scheduled(told))).start.strftime("%H:%M") == "11:00"


def test_a_day_alone_is_a_day_and_no_hour():
    muscat = "Asia/Muscat"
    day = When(datetime(2026, 5, 4, tzinfo=ZoneInfo(muscat)), zone=muscat, day_only=True)
    event = one(talk(scheduled(day, zone="Europe/London")))
    assert (event.start, event.end) == (date(2026, 5, 4), date(2026, 5, 5))
    assert called(event) == "Session"


def test_what_is_about_an_hour_stays_about_and_is_said_in_words():
    about = When(exact("2026-05-04T11:00").at, about=True, zone="Asia/Muscat", words=CANARY)
    event = one(talk(scheduled(about)))
    assert event.start == date(2026, 5, 4)
    assert called(event) == "Session (about 11:00)"
    assert CANARY.encode() not in file_of(talk(scheduled(about)))


def test_what_only_words_tell_is_left_out_and_counted():
    worded = When(words=f"after the prayer, {CANARY}")
    record = talk(scheduled(worded), scheduled(None, name="two"))
    assert events(record) == []
    assert unsaid(reads(record, MEDIATOR, record.entries[-1].at)) == 2
    assert b"VTIMEZONE" not in file_of(record)


def test_a_pause_and_a_round_that_ended_first_are_told():
    record = talk(
        does(MEDIATOR, a.ProposeRound(Words("First"), Place("Pier", "Asia/Muscat")), name="round"),
        does(MEDIATOR, a.Convene(Ref("round"))),
        does(MEDIATOR, a.OpenRound(Ref("round"))),
        scheduled(exact("2026-05-04T11:00"), round=Ref("round")),
        scheduled(exact("2026-05-05T11:00"), round=Ref("round"), name="never"),
        does(MEDIATOR, a.OpenSession(Ref("session"), exact("2026-05-04T11:05"))),
        does(MEDIATOR, a.PauseSession(Ref("session"))),
    )
    assert [called(each) for each in events(record)] == ["Session (paused)", "Session"]
    ended = then(record, does(MEDIATOR, a.EndRound(Ref("round"), Ending.FOR_NOW)))
    assert [each["STATUS"] for each in events(ended)] == ["CONFIRMED", "CANCELLED"]
    before, after = (int(each[1]["SEQUENCE"]) for each in (events(record), events(ended)))
    assert after > before


def both(*more):
    return talk(
        sits(NORTH, SOUTH, EAST),
        scheduled(exact("2026-05-04T11:00"), N),
        scheduled(exact("2026-05-04T12:00"), S, name="other"),
        scheduled(exact("2026-05-04T13:00"), N, S, name="plenary"),
        *more,
        sides=3,
    )


def test_a_room_finds_only_its_own_sessions_under_names_of_its_own():
    record = both()
    north, south = events(record, NORTH), events(record, SOUTH)
    assert [each.start.hour for each in north] == [11, 13]
    assert [each.start.hour for each in south] == [12, 13]
    assert len(events(record)) == 3
    for eyes in (EAST, PUBLIC):
        assert events(record, eyes) == []
    uids = [str(each["UID"]) for each in (*north, *south, *events(record))]
    assert len(set(uids)) == len(uids)


def test_without_being_asked_the_file_names_nobody_and_no_place():
    record = both()
    for eyes in (MEDIATOR, NORTH):
        file = file_of(record, eyes).decode()
        assert {called(each) for each in events(record, eyes)} == {"Session"}
        for word in (CANARY, "LOCATION", "DESCRIPTION", "ORGANIZER", "ATTENDEE", "North", "South"):
            assert word not in file
    named = one(talk(scheduled(exact("2026-05-04T11:00"))), names=True)
    assert named["LOCATION"] == f"{CANARY} pier"
    assert named["SUMMARY"].startswith("Session: ")


def test_the_file_is_made_of_the_record_and_of_no_clock_of_the_machine():
    record = both()
    assert file_of(record, NORTH) == file_of(record, NORTH, timedelta(days=300))
    stamps = {each["DTSTAMP"].dt for each in events(record, NORTH)}
    assert stamps <= {entry.at.astimezone(UTC).replace(microsecond=0) for entry in record.entries}


def test_what_is_done_in_another_room_changes_no_byte():
    before = both()
    after = then(before, does(MEDIATOR, a.OpenSession(Ref("other"))))
    now = after.entries[-1].at
    first, second = (calendar(reads(each, NORTH, now), names=True) for each in (before, after))
    assert first == second


@pytest.mark.parametrize(
    "name",
    ["هیئت نمایندگی جزیره‌های شمالی و جنوبی " * 3, "وفد الجزر الشمالية، والجنوبية؛ " * 3],
)
def test_names_in_other_scripts_are_folded_at_75_octets_and_come_back_whole(name):
    place = Place(name.strip(), "Asia/Tehran")
    act = a.Schedule(frozenset({N}), place, exact("2026-05-04T11:00", "Asia/Tehran"))
    record = talk(does(MEDIATOR, act, name="session"))
    for line in file_of(record, names=True).split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
    assert one(record, names=True)["LOCATION"] == name.strip()
