"""One way to read a date, and when two readings may be the same day."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from goodoffices.leaks.calendars.conversion import Calendar, last_day, ordinals, years_around

# Any years do: the two solar calendars keep step, the leap day moves them by one.
_SOLAR_YEARS = range(2019, 2032)
# A day without its year is one of last season or the next: the moon goes round in 354 days.
_NEAREST = 200


@dataclass(frozen=True, slots=True)
class Reading:
    """Days of a month (from `first` to `last`), of a known or unknown year."""

    calendar: Calendar
    year: int | None
    month: int | None
    first: int
    last: int
    month_to: int | None = None


@lru_cache(maxsize=50_000)
def _in_year(reading: Reading, year: int) -> frozenset[int]:
    months = range(1, 13) if reading.month is None else _months(reading)
    found: set[int] = set()
    for month in months:
        first = reading.first if month == months[0] or reading.month is None else 1
        last = reading.last if month == months[-1] or reading.month is None else 31
        for day in range(first, min(last, last_day(reading.calendar, month)) + 1):
            found |= ordinals(reading.calendar, year, month, day)
    return frozenset(found)


def _months(reading: Reading) -> range:
    month = reading.month or 1
    return range(month, (reading.month_to or month) + 1)


@lru_cache(maxsize=50_000)
def _around(reading: Reading, gregorian: range) -> frozenset[int]:
    """The days of a reading in some Gregorian years; all of its own year where it says one."""
    if reading.year is not None:
        return _in_year(reading, reading.year)
    years = {year for each in gregorian for year in years_around(reading.calendar, each)}
    return frozenset(day for year in years for day in _in_year(reading, year))


def meet(a: Reading, b: Reading, near: date | None = None) -> bool:
    """Whether two readings may be the same day; `near` is a day of the talks, if known.

    Where neither says a year, a Hijri date meets one of another calendar only near that day:
    in some year or other it would meet any.
    """
    if a.calendar is b.calendar and (a.year is None or b.year is None or a.year == b.year):
        return _same_calendar(a, b)
    if a.year is None and b.year is None:
        if Calendar.LUNAR in (a.calendar, b.calendar):
            if near is None:
                return False
            years = range(near.year - 1, near.year + 2)
            both = _around(a, years) & _around(b, years)
            return any(abs(day - near.toordinal()) <= _NEAREST for day in both)
        return not _around(a, _SOLAR_YEARS).isdisjoint(_around(b, _SOLAR_YEARS))
    known = a if a.year is not None else b
    days = _in_year(known, known.year or 0)
    if not days:
        return False
    years = range(date.fromordinal(min(days)).year, date.fromordinal(max(days)).year + 1)
    return not _around(a, years).isdisjoint(_around(b, years))


def _same_calendar(a: Reading, b: Reading) -> bool:
    slack = 1 if a.calendar is Calendar.LUNAR else 0
    if a.month is None or b.month is None:
        return a.first <= b.last + slack and b.first <= a.last + slack
    one = (a.month * 31 + a.first - slack, _months(a)[-1] * 31 + a.last + slack)
    other = (b.month * 31 + b.first, _months(b)[-1] * 31 + b.last)
    return one[0] <= other[1] and other[0] <= one[1]
