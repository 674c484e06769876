"""The times of the sessions as a calendar file, from a written talk."""

from icalendar import Calendar
from tests.cli.program import HOUSE, goodoffices

EVENING = HOUSE / "examples/evening/talk.yaml"


def events(text):
    """What stands in the file, but the marks: a replay draws them anew each time."""
    return [
        (each.start, each.end, str(each["SUMMARY"])) for each in Calendar.from_ical(text).events
    ]


def test_a_room_has_its_own_sessions_and_no_word_of_the_talk(tmp_path):
    whole = goodoffices("calendar", EVENING)
    north = goodoffices("calendar", EVENING, "--as", "delegation/A")
    assert (whole.code, whole.err, north.code, north.err) == (0, "", 0, "")
    assert len(events(whole.out)) > len(events(north.out)) > 0
    for said in ("Quillsay", "Zharfan", "Lampwright"):
        assert said not in whole.out
        assert said in goodoffices("calendar", EVENING, "--names").out
    to = tmp_path / "north.ics"
    ran = goodoffices("calendar", EVENING, "--as", "delegation/A", "--to", to)
    assert (ran.code, ran.out) == (0, "")
    assert events(to.read_bytes()) == events(north.out)


def test_what_was_exported_is_read_from_standard_input():
    ran = goodoffices("calendar", "-", given=EVENING.read_bytes())
    assert events(ran.out) == events(goodoffices("calendar", EVENING).out)


def test_a_file_that_is_no_talk_and_a_room_that_is_none_are_refused_in_one_line():
    for words in (("nothing.yaml",), (EVENING, "--as", "delegation/Q")):
        ran = goodoffices("calendar", *words)
        assert (ran.code, ran.out) == (1, "")
        assert len(ran.err.splitlines()) == 1
