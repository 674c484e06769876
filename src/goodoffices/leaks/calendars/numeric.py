"""Dates in figures alone: 2026-11-16, 16/11/2026, ۱۴۰۵/۴/۱۶, 16/11."""

import re
from collections.abc import Iterator

from goodoffices.leaks.calendars.conversion import Calendar, last_day
from goodoffices.leaks.calendars.reading import Reading

_YEAR_FIRST = re.compile(
    r"(?<![\d./-])(\d{4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?![\d/-]|\.\d)"
)
_YEAR_LAST = re.compile(
    r"(?<![\d./-])(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d/-]|\.\d)"
)
_NO_YEAR = re.compile(r"(?<![\d./-])(\d{1,2})/(\d{1,2})(?![\d/%٪-]|[.,٫٬]\d)")
_SAID_TO_BE_A_DAY = re.compile(
    r"(?:\b(?:on|until|till|before|after|since|from)(?: the)?|روز|تاریخ|مورخ|يوم|تاريخ|بتاريخ) $",
    re.IGNORECASE,
)
_FRACTIONS = frozenset({2, 3, 4, 5, 6, 8, 10})


def calendars_of(year: int, lang: str) -> tuple[Calendar, ...]:
    """The calendars in which somebody alive would write this year."""
    if 1900 <= year <= 2100:
        return (Calendar.GREGORIAN,)
    if 1300 <= year <= 1420:
        return (Calendar.SOLAR,) if lang == "fa" else (Calendar.SOLAR, Calendar.LUNAR)
    if 1420 < year <= 1500:
        return (Calendar.LUNAR, Calendar.SOLAR)
    return ()


def numeric(text: str, lang: str) -> Iterator[tuple[tuple[Reading, ...], int, int, bool]]:
    """The dates in figures with where they stand, and whether a fraction may be meant."""
    for match in _YEAR_FIRST.finditer(text):
        year, month, day = int(match[1]), int(match[3]), int(match[4])
        yield (
            _readings(year, ((month, day), (day, month)), lang),
            match.start(),
            match.end(),
            False,
        )
    for match in _YEAR_LAST.finditer(text):
        day, month, year = int(match[1]), int(match[3]), int(match[4])
        if year < 100:
            year += 1300 if year > 80 and lang == "fa" else 2000 if year < 80 else 1900
        yield (
            _readings(year, ((month, day), (day, month)), lang),
            match.start(),
            match.end(),
            False,
        )
    for match in _NO_YEAR.finditer(text):
        one, other = int(match[1]), int(match[2])
        yield (
            _without_year(one, other, lang),
            match.start(),
            match.end(),
            _doubtful(one, other, lang, match)
            and not _SAID_TO_BE_A_DAY.search(text, 0, match.start()),
        )


def _doubtful(one: int, other: int, lang: str, match: re.Match[str]) -> bool:
    """Whether a fraction may be meant, or an Eastern decimal."""
    return (one < other and other in _FRACTIONS) or (lang != "en" and not match[1].isascii())


def _readings(year: int, orders: tuple[tuple[int, int], ...], lang: str) -> tuple[Reading, ...]:
    for month, day in orders:
        found = tuple(
            Reading(calendar, year, month, day, day)
            for calendar in calendars_of(year, lang)
            if _possible(calendar, month, day)
        )
        if found:
            return found
    return ()


def _without_year(one: int, other: int, lang: str) -> tuple[Reading, ...]:
    calendars = (Calendar.SOLAR, Calendar.GREGORIAN) if lang == "fa" else (Calendar.GREGORIAN,)
    return tuple(
        Reading(calendar, None, month, day, day)
        for calendar in calendars
        for day, month in ((one, other), (other, one))
        if _possible(calendar, month, day)
    )


def _possible(calendar: Calendar, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= last_day(calendar, month)
