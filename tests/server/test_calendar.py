"""The calendar file of the desk: a download without names, unless they are asked for."""

from icalendar import Calendar
from tests.server.walk import evening


def taken(sea, **query):
    answer = sea.get("calendar", **query)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="sessions.ics"'
    return answer.content


def test_the_file_holds_the_hours_and_names_nobody_unless_asked(client):
    sea = evening(client)
    place = {"place__name": "Pier", "place__zone": "Asia/Muscat"}
    assert "Session times for a calendar" not in sea.get("rounds").content.decode()
    sea.does("Schedule", sides="A", starts__at="2026-05-04T11:00", **place)
    sea.does("Schedule", sides="B", starts__at="2026-05-04T12:00", **place)
    assert "Session times for a calendar" in sea.get("rounds").content.decode()
    plain = taken(sea)
    assert [each.start.hour for each in Calendar.from_ical(plain).events] == [11, 12]
    for word in ("North Isle", "جزیرهٔ جنوب", "Pier", "fishing"):
        assert word.encode() not in plain
    first, second = Calendar.from_ical(taken(sea, names="on")).events
    assert first["SUMMARY"] == "Session: North Isle (ILLUSTRATIVE)"
    assert first["LOCATION"] == "Pier"
    assert second["SUMMARY"] == "Session: جزیرهٔ جنوب (ILLUSTRATIVE)"
