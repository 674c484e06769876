"""The dates of a text, in three calendars and any precision."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from goodoffices.leaks.calendars.conversion import Calendar, last_day
from goodoffices.leaks.calendars.months import MONTHS, ONLY_ARABIC, ONLY_PERSIAN
from goodoffices.leaks.calendars.numeric import calendars_of, numeric
from goodoffices.leaks.calendars.parts import part_before
from goodoffices.leaks.calendars.reading import Reading, meet
from goodoffices.leaks.folding import AT_ONCE
from goodoffices.leaks.listed import folded
from goodoffices.leaks.numerals.lexeme import Lexeme, Sense
from goodoffices.leaks.numerals.lexing import lexemes
from goodoffices.leaks.numerals.numeral import Numeral, numeral
from goodoffices.leaks.numerals.phrases import Phrases

_BETWEEN_DAY_AND_MONTH = folded("of the من شهر ماه از لشهر")
_BEFORE_YEAR = folded("of سال عام سنة لعام لسنة ماه in")
_MONTH_CUES = folded(
    "in of by since until till before after next last this from during for to late early mid "
    "ماه شهر در تا از"
)
_STRICT_CUES = folded("ماه شهر")
_RANGE = folded("to and until till through تا الی و إلى حتى or یا أو")
_MONTHS = Phrases(MONTHS)
_DASH = "-–—"
_DAY_CUES = folded(
    "the monday tuesday wednesday thursday friday saturday sunday روز یوم يوم اليوم ليلة شب "
    "دوشنبه شنبه "
    "جمعه پنجشنبه چهارشنبه الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد"
)
_WEEKDAYS = _DAY_CUES - folded("the روز یوم يوم ليلة شب اليوم")


@dataclass(frozen=True, slots=True)
class Days:
    """A day, or days, that a text names: the ways to read it and where it stands.

    `weak` says that it is a month alone, or a day of some month; `doubtful` that it may be no
    date at all but a fraction (`7/5`).
    """

    readings: tuple[Reading, ...]
    start: int
    end: int
    weak: bool = False
    doubtful: bool = False


def overlaps(a: Days, b: Days, near: date | None = None) -> bool:
    """Whether two dates may name the same day; those without a year are of the time of `near`."""
    return any(meet(one, other, near) for one in a.readings for other in b.readings)


@lru_cache(maxsize=AT_ONCE)
def days(text: str, lang: str) -> tuple[Days, ...]:
    """The dates of a text in the order they stand; "tomorrow" and "in ten days" are none."""
    words = lexemes(text, lang)
    tongue = lang[:2]
    found = [
        Days(readings, start, end, doubtful=doubtful)
        for readings, start, end, doubtful in numeric(text, tongue)
        if readings
    ]
    at = 0
    while at < len(words):
        month = _month(text, words, at)
        dated = _dated(text, words, *month) if month else None
        if dated and not _inside(dated, found):
            found.append(dated)
        at = month[2] if month else at + 1
    found.extend(each for each in _unnamed(words, tongue) if not _inside(each, found))
    return tuple(sorted(found, key=lambda each: each.start))


def _inside(one: Days, others: Sequence[Days]) -> bool:
    return any(one.start < each.end and each.start < one.end for each in others)


Month = tuple[tuple[tuple[Calendar, int, bool], ...], int, int]


def _month(text: str, words: Sequence[Lexeme], at: int) -> Month | None:
    """The month that begins at a word: what it may be, with its first word and the place after."""
    word = words[at]
    for key, to in _MONTHS.at(words, at):
        if not _spoken(key, word.lang):
            continue
        # "may", "march" and "mar" are months only with a capital.
        everyday = any(each[2] for each in MONTHS[key]) or len(key) == 3
        if word.lang == "en" and everyday and not text[word.start].isupper():
            continue
        return MONTHS[key], at, to
    return None


def _spoken(key: str, lang: str) -> bool:
    return not ((lang == "fa" and key in ONLY_ARABIC) or (lang == "ar" and key in ONLY_PERSIAN))


def _dated(
    text: str,
    words: Sequence[Lexeme],
    month: tuple[tuple[Calendar, int, bool], ...],
    at: int,
    to: int,
) -> Days | None:
    """The date around a month: with its day or part, and its year."""
    start, days_of = _before(words, at)
    if days_of is None and (after := _day_after(words, to)):
        days_of, to = (int(after.value), int(after.value)), after.to
    year, end = _year_after(words, to)
    everyday = all(each[2] for each in month)
    if days_of is None and year is None and everyday and not _cued(words, at, to):
        return None
    readings = tuple(
        Reading(calendar, year, number, *_within(days_of, calendar, number))
        for calendar, number, _ in month
        if year is None or calendar in calendars_of(year, words[at].lang)
    )
    if not readings:
        readings = tuple(
            Reading(calendar, None, number, *_within(days_of, calendar, number))
            for calendar, number, _ in month
        )
        end = to
    weak = days_of is None and year is None
    return Days(readings, words[start].start, words[end - 1].end, weak=weak)


def _within(days_of: tuple[int, int] | None, calendar: Calendar, month: int) -> tuple[int, int]:
    if days_of is None:
        return 1, last_day(calendar, month)
    if calendar is Calendar.LUNAR and days_of == (11, 20):
        # The middle of Sha'ban is its fifteenth night.
        return 14, 16
    return days_of


def _before(words: Sequence[Lexeme], month: int) -> tuple[int, tuple[int, int] | None]:
    """The first word of the date, and the days named before the month."""
    to = month
    while to and words[to].close and _BETWEEN_DAY_AND_MONTH.intersection(words[to - 1].forms):
        to -= 1
    part = part_before(words, month)
    last = _ending_at(words, to) if to and words[to].close else None
    if last is None or (part and part[1] < last.at):
        return (part[1], part[0]) if part else (month, None)
    first = _range_start(words, last)
    if first:
        return first.at, (int(first.value), int(last.value))
    return last.at, (int(last.value), int(last.value))


def _ending_at(words: Sequence[Lexeme], to: int) -> Numeral | None:
    """The day of a month whose words end at a place; the longest wins."""
    for at in range(max(0, to - 4), to):
        found = numeral(words, at)
        if found and found.to == to and _day(found):
            return found
    return None


def _day(found: Numeral) -> bool:
    return not found.share and found.value.denominator == 1 and 1 <= found.value <= 31


def _range_start(words: Sequence[Lexeme], last: Numeral) -> Numeral | None:
    """The first day of "3 to 7 June"."""
    at = last.at
    while at and words[at].close and words[at - 1].forms[0] == "the":
        at -= 1
    if words[at].gap.strip() and words[at].gap.strip() in _DASH:
        first = _ending_at(words, at)
    elif (
        at
        and words[at].close
        and words[at - 1].close
        and (words[at - 1].sense is Sense.AND or _RANGE.intersection(words[at - 1].forms))
    ):
        first = _ending_at(words, at - 1)
    else:
        return None
    return first if first and first.value < last.value else None


def _day_after(words: Sequence[Lexeme], to: int) -> Numeral | None:
    """The day in "June 3rd", "June the third"."""
    if words[to - 1].lang != "en":
        return None
    short = _short(words, to)
    if to < len(words) and words[to].close and words[to].forms[0] == "the":
        to += 1
    if to >= len(words) or not (words[to].close or short) or words[to].lang != "en":
        return None
    found = numeral(words, to)
    return found if found and _day(found) and (found.figure or found.ordinal) else None


def _short(words: Sequence[Lexeme], to: int) -> bool:
    """Whether a month cut short stands before, whose full stop ends no sentence: Oct. 3."""
    month = words[to - 1].forms[0]
    return to < len(words) and words[to].gap.strip() == "." and month in MONTHS and len(month) <= 4


def _year_after(words: Sequence[Lexeme], to: int) -> tuple[int | None, int]:
    at = to
    while at < len(words) and words[at].close and _BEFORE_YEAR.intersection(words[at].forms):
        at += 1
    if at >= len(words) or not (words[at].gap.strip() in ("", ",", "،") or _short(words, at)):
        return None, to
    found = numeral(words, at)
    if found is None or found.ordinal or found.value.denominator != 1:
        return None, to
    if 1300 <= found.value <= 1500 or 1900 <= found.value <= 2100:
        return int(found.value), found.to
    return None, to


def _cued(words: Sequence[Lexeme], at: int, to: int) -> bool:
    """Whether an everyday word is a month by what stands beside it."""
    cues = _MONTH_CUES if words[at].lang == "en" else _STRICT_CUES
    before = at > 0 and words[at].close and bool(cues.intersection(words[at - 1].forms))
    after = (
        to < len(words) and words[to].close and bool(_STRICT_CUES.intersection(words[to].forms))
    )
    return before or after


def _unnamed(words: Sequence[Lexeme], lang: str) -> Iterator[Days]:
    """A day without a month: Monday the 16th, on the 16th; روز شانزدهم; يوم السادس عشر."""
    for at in range(1, len(words)):
        before = words[at - 1].forms
        if not words[at].close or not _DAY_CUES.intersection(before):
            continue
        found = numeral(words, at)
        if (
            found is None
            or not _day(found)
            or not (found.ordinal or _WEEKDAYS.intersection(before))
        ):
            continue
        if words[at].lang == "en" and not _ends(words, found):
            continue
        if words[at].lang != "en" and found.value <= 3:
            continue
        day = int(found.value)
        calendar = Calendar.SOLAR if lang == "fa" else Calendar.GREGORIAN
        yield Days(
            (Reading(calendar, None, None, day, day),),
            words[found.at].start,
            words[found.to - 1].end,
            weak=True,
        )


def _ends(words: Sequence[Lexeme], found: Numeral) -> bool:
    """Whether no noun follows "the sixteenth", so that it is a day and no session."""
    if found.value <= 4 and not found.figure:
        return False
    after = found.to
    return (
        after == len(words)
        or not words[after].close
        or words[after].sense is Sense.AND
        or words[after].forms[0]
        in ("the", "at", "in", "we", "they", "i", "if", "or", "when", "to", "for")
    )
