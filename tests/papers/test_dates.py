"""Days and hours as their reader writes them."""

from datetime import UTC, date, datetime

import pytest

from goodoffices.core.times import When
from goodoffices.papers.dates import clock, day, digits, moment, offset, when
from goodoffices.papers.phrases import Speech

AT = datetime(2023, 5, 26, 20, 15, tzinfo=UTC)


def flat(line):
    """A line as plain text."""
    return "".join(run.text for run in line)


@pytest.mark.parametrize(
    ("lang", "written"),
    [("en", "26 May 2023"), ("ar", "٢٦ أيار/مايو ٢٠٢٣"), ("fa", "۵ خرداد ۱۴۰۲")],
)
def test_a_day_is_written_by_the_calendar_and_the_digits_of_its_reader(lang, written):
    assert day(date(2023, 5, 26), lang) == written


@pytest.mark.parametrize(("at", "written"), [
    (date(2024, 3, 19), "۲۹ اسفند ۱۴۰۲"),
    (date(2024, 3, 20), "۱ فروردین ۱۴۰۳"),
    (date(2025, 3, 20), "۳۰ اسفند ۱۴۰۳"),
    (date(2025, 3, 21), "۱ فروردین ۱۴۰۴"),
])  # fmt: skip
def test_the_persian_year_turns_at_nowruz_also_after_a_leap_year(at, written):
    assert day(at, "fa") == written


def test_every_month_of_the_year_has_both_its_arabic_names():
    months = {day(date(2025, month, 1), "ar").split(" ", 1)[1] for month in range(1, 13)}
    assert len(months) == 12
    assert all(each.count("/") == 1 for each in months)


def test_an_hour_is_that_of_the_venue():
    assert clock(AT, "Asia/Muscat", "en") == "00:15"
    assert clock(AT, "Asia/Tehran", "fa") == "۲۳:۴۵"
    assert flat(moment(AT, "Asia/Muscat", Speech("en"))) == "27 May 2023, 00:15"
    assert flat(offset(AT, "Asia/Tehran")) == "UTC+03:30"
    assert flat(offset(AT, "America/St_Johns")) == "UTC−02:30"


def test_a_rough_time_stays_as_rough_as_it_was_given():
    english = Speech("en")
    about = When(AT, about=True, zone="Asia/Muscat")
    assert flat(when(about, "UTC", english)) == "about 27 May 2023, 00:15"
    assert flat(when(When(AT, day_only=True), "Asia/Muscat", english)) == "27 May 2023"
    worded = when(When(words="until the crew are home"), "UTC", Speech("fa"))
    assert flat(worded) == "until the crew are home"
    assert worded[0].said, "what was said is not translated"


def test_digits_of_english_stay_as_they_are():
    assert [digits(1403, lang) for lang in ("en", "ar", "fa")] == ["1403", "١٤٠٣", "۱۴۰۳"]
