"""When: the days and times of a report, told, reckoned from its own day, or left open."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time

from goodoffices.leaks.calendars.conversion import Calendar, ordinals, years_around
from goodoffices.leaks.calendars.reading import Reading
from goodoffices.leaks.days import Days, days
from goodoffices.press.reports.hours import hours
from goodoffices.press.reports.layout import Document, Part
from goodoffices.press.reports.weekdays import NamedDay, from_today, weekdays

_CUE = re.compile(
    r"\d|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|فروردین|اردیبهشت|خرداد"
    r"|مرداد"
    r"|شهریور|آبان|بهمن|اسفند|رمضان|شعبان|محرم|شوال"
)
_DIGIT = re.compile(r"\d")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_AROUND = 45
# A month in two names: أيلول/سبتمبر.
_TWICE = re.compile(r"(?<=[\u0600-\u06ff])/[\u0600-\u06ff]+(?: [اآ][\u0600-\u06ff]+)?")
_JOINT = re.compile(
    r"[\s,،]*(?:(?:\b(?:on|at|the|in|of|from|around|about)\b|morning|afternoon|evening|night"
    r"|(?<!\w)(?:روز|يوم|من|في|صباح"
    r"|مساء|عند|در|صبح|عصر|شب))[\s,،]*)*"
)
_SAID = (Part.PARAGRAPH, Part.QUOTED, Part.STANDFIRST, Part.DATELINE, Part.HEADING)


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, a time of day, or both.

    `inferred` where its date was reckoned from the day of the report; `from_today` where the
    words are such as "yesterday"; `about` where the time is told roughly.
    """

    start: int
    end: int
    day: date | None = None
    clock: time | None = None
    zone: str | None = None
    about: bool = False
    inferred: bool = False
    from_today: bool = False


def moments(document: Document) -> tuple[Moment, ...]:
    """The days and times of a report, in their order."""
    today = reference(document)
    found: list[Moment] = []
    for block in document.of(*_SAID):
        for each in _in_stretch(document.words(block), document.lang[:2], today):
            found.append(replace(each, start=each.start + block.start, end=each.end + block.start))
    return tuple(found)


def reference(document: Document) -> date | None:
    """The day that a report speaks from: its own, else the first whole date in it."""
    if document.published:
        return document.published
    for block in document.of(*_SAID):
        for found in _days(document.words(block), document.lang[:2]):
            if told := _date(found, None)[0]:
                return told
    return None


def _in_stretch(text: str, lang: str, today: date | None) -> list[Moment]:
    dated = []
    for each in _days(text, lang):
        told, inferred = _date(each, today)
        if told:
            dated.append(Moment(each.start, each.end, told, inferred=inferred))
    named = list(weekdays(text, lang, today))
    dated = _with_weekdays(text, dated, named)
    taken = [(each.start, each.end) for each in dated]
    timed = [
        Moment(each.start, each.end, None, each.time, each.zone, each.about)
        for each in hours(text, lang)
        if not any(each.start < end and start < each.end for start, end in taken)
    ]
    relative = [
        Moment(each.start, each.end, each.date, inferred=True, from_today=True)
        for each in from_today(text, lang, today)
    ]
    return sorted([*_joined(text, dated, timed), *relative], key=lambda each: each.start)


def _days(text: str, lang: str) -> Iterator[Days]:
    """The dates around whatever may be one."""
    if text.isascii() and not (_DIGIT.search(text) or any(each in text for each in _MONTHS)):
        return
    plain = _TWICE.sub(lambda match: " " * len(match[0]), text)
    ranges: list[list[int]] = []
    for match in _CUE.finditer(plain):
        start, end = max(0, match.start() - _AROUND), min(len(plain), match.end() + _AROUND)
        start = plain.rfind(" ", 0, start) + 1 if start else 0
        space = plain.find(" ", end)
        end = len(plain) if space < 0 else space
        if ranges and start <= ranges[-1][1]:
            ranges[-1][1] = end
        else:
            ranges.append([start, end])
    for start, end in ranges:
        for each in days(plain[start:end], lang):
            if not each.doubtful:
                yield replace(each, start=each.start + start, end=each.end + start)


def _date(found: Days, today: date | None) -> tuple[date | None, bool]:
    """The one day a date names, and whether the day of the report was needed to tell."""
    for reading in found.readings:
        if reading.first != reading.last or reading.month is None:
            continue
        if reading.year is not None:
            if told := _middle(reading, reading.year):
                return told, False
        elif today and (near := _nearest(reading, today)):
            return near, True
    return None, False


def _middle(reading: Reading, year: int) -> date | None:
    several = sorted(ordinals(reading.calendar, year, reading.month or 1, reading.first))
    return date.fromordinal(several[len(several) // 2]) if several else None


def _nearest(reading: Reading, today: date) -> date | None:
    if reading.calendar is Calendar.LUNAR:
        return None
    years = {year for n in (-1, 0, 1) for year in years_around(reading.calendar, today.year + n)}
    told = [day for year in years if (day := _middle(reading, year))]
    return min(told, key=lambda day: abs(day - today), default=None)


def _with_weekdays(text: str, dated: list[Moment], named: list[NamedDay]) -> list[Moment]:
    """Dates with the weekday before them, and the weekdays that stand alone."""
    made = list(dated)
    for day in named:
        beside = next(
            (
                at
                for at, each in enumerate(made)
                if day.start < each.end
                and (day.end > each.start or _JOINT.fullmatch(text, day.end, each.start))
            ),
            None,
        )
        after = next(
            (
                at
                for at, each in enumerate(made)
                if each.end <= day.start and text[each.end : day.start].strip(" ,،(") == ""
            ),
            None,
        )
        if beside is not None:
            each = made[beside]
            start = min(day.start, each.start)
            made[beside] = replace(_corrected(each, day), start=start)
        elif after is not None:
            made[after] = replace(made[after], end=day.end)
        elif day.date is not None:
            made.append(Moment(day.start, day.end, day.date, inferred=True))
    return sorted(made, key=lambda each: each.start)


def _corrected(each: Moment, day: NamedDay) -> Moment:
    """A date whose year was lent, but whose weekday says that it is of another."""
    if not each.inferred or each.day is None or day.weekday in (None, each.day.weekday()):
        return each
    for years in (1, -1):
        try:
            other = each.day.replace(year=each.day.year + years)
        except ValueError:
            continue
        if other.weekday() == day.weekday:
            return replace(each, day=other)
    return each


def _joined(text: str, dated: list[Moment], timed: list[Moment]) -> Iterator[Moment]:
    """A day and a time beside each other are one moment."""
    rest = list(dated)
    for hour in timed:
        day = next(
            (
                each
                for each in rest
                if each.clock is None
                and _JOINT.fullmatch(text, min(each.end, hour.end), max(each.start, hour.start))
            ),
            None,
        )
        if day is None:
            yield hour
            continue
        rest.remove(day)
        start, end = min(day.start, hour.start), max(day.end, hour.end)
        yield replace(hour, start=start, end=end, day=day.day, inferred=day.inferred)
    yield from rest
