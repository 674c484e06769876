"""Days, times and zones of a report: told, reckoned from its own day, or left open."""

from datetime import date, time

import pytest
from tests.reading.gold import cases

from goodoffices.press.reports.document import document
from goodoffices.press.reports.moments import moments, reference

DEVELOPED = [
    case
    for case in cases("developed")
    if reference(document(case.path.read_bytes(), case.path.name))
]
"""Those that say a year somewhere; of the others no day can be told."""
HEAD = "Talks go on\n\nTuesday, 4 March 2031\n\n"
"""A report of a Tuesday."""


def told(words, head=HEAD):
    """The moments of a sentence, with the words of each."""
    made = document((head + words + "\n").encode(), "report.txt")
    return [
        (made.text[each.start : each.end], each)
        for each in moments(made)
        if each.start >= len(head)
    ]


def agree(made, found, gold):
    """Whether a moment is the one the gold means, where its words stand."""
    words = made.text[found.start : found.end]
    return (
        (words in gold["text"] or gold["text"] in words)
        and (gold["date"] is None or str(found.day) == str(gold["date"]))
        and gold["time"] == (found.clock and f"{found.clock:%H:%M}")
        and gold["zone"] == found.zone
    )


@pytest.mark.parametrize("case", DEVELOPED, ids=str)
def test_the_days_and_times_of_a_report_are_those_a_careful_person_reads(case):
    made = document(case.path.read_bytes(), case.path.name)
    found = [each for each in moments(made) if not each.from_today]
    for gold in case.gold["dates"]:
        assert any(agree(made, each, gold) for each in found), gold
    for each in found:
        assert any(agree(made, each, gold) for gold in case.gold["dates"]), each


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("They met on Monday.", date(2031, 3, 3)),
        ("They will meet on Monday.", date(2031, 3, 10)),
        ("They met on Tuesday.", date(2031, 3, 4)),
        ("The talks are adjourned until Tuesday.", date(2031, 3, 11)),
        ("The talks were due to resume on Friday.", date(2031, 3, 7)),
        ("They go back on June 21.", date(2031, 6, 21)),
        ("It has lain there since December 30.", date(2030, 12, 30)),
    ],
)
def test_a_day_without_its_year_or_date_is_reckoned_and_says_so(words, day):
    ((_words, found),) = told(words)
    assert found.day == day
    assert found.inferred


def test_a_day_that_is_told_whole_is_not_reckoned():
    ((_words, found),) = told("They met on 7 March 2029.")
    assert (found.day, found.inferred) == (date(2029, 3, 7), False)


@pytest.mark.parametrize(
    "words",
    [
        "It was a dry Tuesday in June.",
        "They meet on Mondays.",
        "Every Friday they dance.",
        "In 2029.",
    ],
)
def test_a_weekday_or_a_year_that_means_no_one_day_is_left_out(words):
    assert told(words) == []


def test_what_is_told_from_today_is_reckoned_and_marked():
    found = [each for _words, each in told("Yesterday they met, and tomorrow they will again.")]
    assert [each.day for each in found] == [date(2031, 3, 3), date(2031, 3, 5)]
    assert all(each.from_today and each.inferred for each in found)


def test_without_a_day_of_its_own_a_report_tells_no_weekday():
    assert told("They met on Monday and again yesterday.", head="")[0][1].day is None


@pytest.mark.parametrize(
    ("words", "clock", "zone", "about"),
    [
        ("It began around 11:00 a.m. local time.", time(11), "local", True),
        ("It began at 14:15 (UTC+2).", time(14, 15), "UTC+2", False),
        ("It began at 10:15 GMT.", time(10, 15), "GMT", False),
        ("It began at 9 p.m. Port Hallow's clocks stopped.", time(21), None, False),
        ("It began at 12:30 a.m.", time(0, 30), None, False),
        ("A note came at 1800.", time(18), None, False),
        ("They go on this evening at eight o'clock.", time(20), None, False),
    ],
)
def test_a_time_has_its_zone_and_stays_as_rough_as_it_was_told(words, clock, zone, about):
    (found,) = (each for _words, each in told(words) if not each.from_today)
    assert (found.clock, found.zone, found.about) == (clock, zone, about)


def test_a_number_is_no_time_of_day():
    assert told("The envelope lay at 412, the score was 3:1 and they paid 9.50 of it.") == []


def test_the_same_day_in_three_calendars_is_one_date():
    for head in ("5 March 2031", "14 Esfand 1409", "۱۴ اسفند ۱۴۰۹", "5 آذار/مارس 2031"):
        ((_words, found),) = told(f"It was on {head}.", head="")
        assert found.day == date(2031, 3, 5)
