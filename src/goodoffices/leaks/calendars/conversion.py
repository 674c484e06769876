"""Which days of all time a date in one of three calendars may be."""

from datetime import date
from enum import Enum
from functools import lru_cache

import jdatetime
from hijridate import Hijri

_UMM_AL_QURA = range(1343, 1501)
_HIJRI_EPOCH = date(622, 7, 19).toordinal()  # of the civil tabular calendar, 16 July 622 Julian


class Calendar(Enum):
    """A calendar, with the span of years its dates are written in."""

    GREGORIAN = "gregorian"
    SOLAR = "solar hijri"
    LUNAR = "hijri"


@lru_cache(maxsize=100_000)
def ordinals(calendar: Calendar, year: int, month: int, day: int) -> frozenset[int]:
    """The proleptic ordinals a day may have; empty where there is no such day.

    A Hijri day is that of Umm al-Qura or of the tabular calendar, a day either way, because the
    moon is sighted.
    """
    try:
        match calendar:
            case Calendar.GREGORIAN:
                return frozenset({date(year, month, day).toordinal()})
            case Calendar.SOLAR:
                return frozenset({jdatetime.date(year, month, day).togregorian().toordinal()})
            case Calendar.LUNAR:
                return _lunar(year, month, day)
    except (ValueError, OverflowError):
        return frozenset()


def _lunar(year: int, month: int, day: int) -> frozenset[int]:
    if not (1 <= month <= 12 and 1 <= day <= 30 and 1 <= year <= 9000):
        return frozenset()
    tabular = (
        _HIJRI_EPOCH
        + (year - 1) * 354
        + (3 + 11 * year) // 30
        + (59 * (month - 1) + 1) // 2
        + day
        - 1
    )
    found = {tabular}
    if year in _UMM_AL_QURA:
        try:
            found.add(Hijri(year, month, day).to_gregorian().toordinal())
        except ValueError:
            # The month has 29 days there; the day after the 29th is meant.
            found.add(Hijri(year, month, day - 1).to_gregorian().toordinal() + 1)
    return frozenset(each + slack for each in found for slack in (-1, 0, 1))


def years_around(calendar: Calendar, gregorian: int) -> range:
    """The years of a calendar that touch a Gregorian year."""
    match calendar:
        case Calendar.GREGORIAN:
            return range(gregorian, gregorian + 1)
        case Calendar.SOLAR:
            return range(gregorian - 622, gregorian - 620)
        case Calendar.LUNAR:
            first = (gregorian - 622) * 33 // 32
            return range(first - 1, first + 3)


def last_day(calendar: Calendar, month: int) -> int:
    """The longest a month can be."""
    match calendar:
        case Calendar.GREGORIAN:
            return (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
        case Calendar.SOLAR:
            return 31 if month <= 6 else 30
        case Calendar.LUNAR:
            return 30
