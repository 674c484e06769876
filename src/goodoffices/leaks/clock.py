"""Times of day: what o'clock it is is no amount."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from goodoffices.leaks.listed import folded
from goodoffices.leaks.numerals.lexeme import Lexeme, Sense
from goodoffices.leaks.numerals.numeral import Numeral, numeral, part_after


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day on a face of twelve hours, in minutes, with where it stands."""

    minutes: int
    start: int
    end: int


_WRITTEN = re.compile(
    r"(?<![\d:.,٫٬/])(\d{1,2}):(\d{2})(?::\d{2})?(?![\d:])|(?<!\d)(\d{1,2})h(\d{2})(?!\w)"
)
_DOTTED = re.compile(r"(?<![\d.,])(\d{1,2})\.(\d{2})(?=\s*(?:[ap]\.?m\b))", re.IGNORECASE)


_HOUR_BEFORE = folded("ساعت الساعة")
_OCLOCK = folded("oclock am pm")
_DAY_PART = folded(
    "صباحا صباحًا عصرا عصراً مساء مساءً ظهرا ظهراً ليلا ليلاً فجرا فجراً صبح عصر بعدازظهر شب ظهر بامداد"
)
_PAST = folded("past after")
_TO = folded("to before")
_LESS = folded("إلا الا")
_QUARTER_HOURS = {"quarter": 15, "half": 30}


def clocks(text: str, words: Sequence[Lexeme]) -> tuple[Clock, ...]:
    """The times of day in a text."""
    found = list(_in_figures(text))
    at = 0
    while at < len(words):
        time = _in_words(words, at)
        if time and not any(
            each.start < time[0].end and time[0].start < each.end for each in found
        ):
            found.append(time[0])
            at = time[1]
        else:
            at += 1
    return tuple(found)


def _in_figures(text: str) -> Iterator[Clock]:
    for pattern in (_WRITTEN, _DOTTED):
        for match in pattern.finditer(text):
            hour, minute = (int(part) for part in match.groups() if part)
            if hour <= 24 and minute < 60:
                yield Clock((hour * 60 + minute) % 720, match.start(), match.end())


def _in_words(words: Sequence[Lexeme], at: int) -> tuple[Clock, int] | None:
    return _english(words, at) or _named_hour(words, at) or _hour_by_ordinal(words, at)


def _clock(
    words: Sequence[Lexeme], at: int, to: int, minutes: Fraction | int
) -> tuple[Clock, int]:
    return Clock(int(minutes) % 720, words[at].start, words[to - 1].end), to


def _english(words: Sequence[Lexeme], at: int) -> tuple[Clock, int] | None:
    """Half past eight, ten to four, five o'clock, 4 pm."""
    first = words[at]
    if first.lang != "en":
        return None
    if first.forms[0] in _QUARTER_HOURS:
        minutes, to = Fraction(_QUARTER_HOURS[first.forms[0]]), at + 1
    else:
        found = numeral(words, at)
        if found is None or found.ordinal or found.share or found.value > 59:
            return None
        minutes, to = found.value, found.to
        if to < len(words) and words[to].close and _OCLOCK.intersection(words[to].forms):
            return _clock(words, at, to + 1, minutes * 60) if minutes <= 24 else None
        if to + 1 < len(words) and [w.forms[0] for w in words[to : to + 2]] in (
            ["a", "m"],
            ["p", "m"],
        ):
            return _clock(words, at, to + 2, minutes * 60) if minutes <= 12 else None
        if to < len(words) and words[to].forms[0] in ("minutes", "minute"):
            to += 1
    if to + 1 >= len(words) or not words[to].close:
        return None
    past, before = words[to].forms[0] in _PAST, words[to].forms[0] in _TO
    hour = _hour(words, to + 1)
    if hour is None or not (past or (before and minutes in (5, 10, 15, 20, 25))):
        return None
    # "Ten to twelve boats" is a range; "ten to twelve." and "ten to four" are times.
    if before and first.forms[0] != "quarter" and hour.value >= minutes:
        return None
    return _clock(words, at, hour.to, hour.value * 60 + (minutes if past else -minutes))


def _hour(words: Sequence[Lexeme], at: int) -> Numeral | None:
    found = numeral(words, at) if at < len(words) else None
    if found is None or found.share or not 1 <= found.value <= 24:
        return None
    return found


def _named_hour(words: Sequence[Lexeme], at: int) -> tuple[Clock, int] | None:
    """ساعت ده و نیم; الساعة الرابعة والنصف."""
    if not _HOUR_BEFORE.intersection(words[at].forms) or at + 1 >= len(words):
        return None
    if at and words[at].close and words[at - 1].sense not in (Sense.WORD, Sense.AND):
        return None
    found = numeral(words, at + 1)
    if found is None or not words[at + 1].close or not 0 <= found.value < 25:
        return None
    minutes, to = _minutes_after(words, found)
    return _clock(words, at, to, minutes)


def _hour_by_ordinal(words: Sequence[Lexeme], at: int) -> tuple[Clock, int] | None:
    """الرابعة عصراً; چهار بعدازظهر: an hour is known by the part of the day after it."""
    found = numeral(words, at)
    if found is None or found.share or not 1 <= found.value <= 12 or words[at].lang == "en":
        return None
    minutes, to = _minutes_after(words, found)
    half = words[at].lang == "ar" and found.ordinal and to > found.to
    feminine = words[at].forms[0].endswith("ه")
    if to < len(words) and words[to].close:
        part = _DAY_PART.intersection(words[to].forms)
        noon = (
            to + 1 < len(words)
            and words[to].forms[0] in ("بعد", "قبل")
            and "ظهر" in words[to + 1].forms
        )
        if words[at].lang == "ar" and not found.ordinal and not feminine:
            return None
        # «سه شب» are three nights.
        if words[at].lang == "fa" and not (part - folded("شب عصر صبح ظهر")):
            return None
        if part or noon:
            return _clock(words, at, to + 1 + noon, minutes)
    return _clock(words, at, to, minutes) if half and feminine else None


def _minutes_after(words: Sequence[Lexeme], found: Numeral) -> tuple[Fraction, int]:
    minutes, to = found.value * 60, found.to
    if part := part_after(words, to):
        return minutes + part[0] * 60, part[1]
    if to + 1 < len(words) and _LESS.intersection(words[to].forms):
        rest = numeral(words, to + 1)
        if rest is not None:
            return minutes - (rest.value * 60 if rest.share else rest.value), rest.to
    return minutes, to
