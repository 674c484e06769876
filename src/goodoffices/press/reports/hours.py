"""Times of day in a report, with their zone, as roughly as they are told."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

_ZONE = (
    r"(?:\s*\(?\s*(?P<zone>(?:local|\w+) time|(?:UTC|GMT)\s?[+-]\s?\d{1,2}(?::?\d{2})?|GMT|UTC|BST"
    r"|CES?T|EES?T|WES?T"
    r"|IRST|GST|MSK|PKT|IST|[ECMP][SD]?T|[+-]\d{4}|Z\b"
    r"|به وقت (?:محلی|\w+)|بالتوقيت المحلي|بتوقيت \w+)\)?)?"
)
_HALF = r"(?P<half>[ap]\.?\s?m\b\.?(?!\w))"
_FIGURES = re.compile(
    rf"(?<![\d:.,/۰-۹٫])(?P<hour>\d{{1,2}})[:٫](?P<minute>\d{{2}})(?::\d{{2}})?(?!\d"
    rf"|[:/]\d)\s*{_HALF}?"
    r"(?:\s*(?P<part>صباح\w*|مساء\w*|عصر\w*|ظهر\w*|ليلا\w*|فجر\w*|صبح|بعدازظهر|شب"
    rf"|بامداد))?{_ZONE}",
    re.IGNORECASE,
)
_HALVED = re.compile(
    rf"(?<![\d:.,/])(?P<hour>\d{{1,2}})(?:\.(?P<minute>\d{{2}}))?\s*{_HALF}{_ZONE}", re.IGNORECASE
)
_DOTTED = re.compile(
    r"(?:(?<=^)|(?<=\bat )|(?<=until )"
    r"|(?<=till ))(?P<hour>[012]?\d)[.h](?P<minute>[0-5]\d)(?![\d.]|\s?%)"
    rf"(?=\s*(?:$|[\n,;)]|\.\s|(?:local|GMT|UTC|on|in|and|\()\b)){_ZONE}",
    re.MULTILINE,
)
_MILITARY = re.compile(
    rf"(?:(?<=\bat )|(?<=\bby )|(?<=until )|(?<=till ))(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)"
    rf"(?:\s?(?:hrs|hours))?(?![\d,]|\s+[a-z]*s\b){_ZONE}"
)
_NUMBERS = {
    word: number
    for number, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ],
        start=1,
    )
}
_OCLOCK = re.compile(
    rf"\b(?P<word>{'|'.join(_NUMBERS)}|\d{{1,2}}) o['’]clock\b{_ZONE}", re.IGNORECASE
)
_PERSIAN = re.compile(
    r"ساعت\s(?P<hour>[۰-۹\d]{1,2})(?:[:٫](?P<minute>[۰-۹\d]{2}))?"
    rf"(?:\s(?P<part>صبح|بامداد|ظهر|عصر|بعدازظهر|شب))?{_ZONE}"
)
_ARABIC = re.compile(
    r"(?:عند\s)?الساعة\s(?P<hour>[٠-٩\d]{1,2})(?:[:٫](?P<minute>[٠-٩\d]{2}))?"
    rf"(?:\s(?P<part>صباح\w*|مساء\w*|عصر\w*|ظهر\w*|ليلا\w*|فجر\w*))?{_ZONE}"
)
_ARABIC_HOURS = [
    "الواحدة",
    "الثانية",
    "الثالثة",
    "الرابعة",
    "الخامسة",
    "السادسة",
    "السابعة",
    "الثامنة",
    "التاسعة",
    "العاشرة",
]
_ARABIC_NAMED = re.compile(
    rf"(?:الساعة\s)?(?P<word>{'|'.join(_ARABIC_HOURS)})\s(?:من\s)?(?P<part>صباح|مساء|عصر|ظهر"
    r"|فجر)(?=\s)"
)
_ABOUT = re.compile(
    r"(?:\b(?:around|about|approximately|roughly|some time (?:around|after)|shortly (?:before"
    r"|after)|just (?:before|after)"
    r"|close to|nearly|circa|towards?|not long (?:before|after))|حدود|حوالی|نزدیک|نزدیک به|نحو"
    r"|حوالي|قرابة)\s*$",
    re.IGNORECASE,
)
_MAYBE = re.compile("\\d|o['’]clock|[\u0600-\u06ff]")
_EVENING = re.compile(r"\b(?:evening|tonight|night|afternoon)\b", re.IGNORECASE)
_LATE_PARTS = ("مساء", "عصر", "ظهر", "ليل", "شب", "بعد")


@dataclass(frozen=True, slots=True)
class Hour:
    """A time of day with where it stands; `zone` as it is told, `local` for the place's own."""

    start: int
    end: int
    time: time
    zone: str | None
    about: bool


def hours(text: str, lang: str) -> list[Hour]:
    """The times of day in a stretch of text, those in figures or with their o'clock."""
    found: list[Hour] = []
    if not _MAYBE.search(text):
        return found
    for pattern in _patterns(lang):
        for match in pattern.finditer(text):
            each = _hour(text, match)
            if each and not any(each.start < o.end and o.start < each.end for o in found):
                found.append(each)
    return sorted(found, key=lambda each: each.start)


def _patterns(lang: str) -> Iterator[re.Pattern[str]]:
    if lang == "fa":
        yield _PERSIAN
    if lang == "ar":
        yield from (_ARABIC, _ARABIC_NAMED)
    yield from (_FIGURES, _HALVED)
    if lang not in ("fa", "ar"):
        yield from (_OCLOCK, _DOTTED, _MILITARY)


def _hour(text: str, match: re.Match[str]) -> Hour | None:
    told = match.groupdict()
    if word := told.get("word"):
        plain = word.lower()
        hour = (
            _NUMBERS.get(plain)
            or (int(plain) if plain.isdigit() else 0)
            or _ARABIC_HOURS.index(word) + 1
        )
    else:
        hour = _number(told["hour"])
    minute = _number(told.get("minute") or "0")
    half, part = (told.get("half") or "").lower(), told.get("part") or ""
    late = half.startswith("p") or part.startswith(_LATE_PARTS)
    near = text[max(0, match.start() - 30) : match.end() + 20]
    if told.get("word") and not part and _EVENING.search(near):
        late = True
    if late and hour < 12:
        hour += 12
    if half.startswith("a") and hour == 12:
        hour = 0
    if hour > 23 or minute > 59:
        return None
    about = bool(_ABOUT.search(text[max(0, match.start() - 30) : match.start()]))
    end = match.start() + len(match[0].rstrip())
    return Hour(match.start(), end, time(hour, minute), _zone(told.get("zone")), about)


def _number(figures: str) -> int:
    return int("".join(str(unicodedata.digit(each)) for each in figures))


def _zone(told: str | None) -> str | None:
    if not told:
        return None
    zone = " ".join(told.split())
    if zone.lower() == "local time" or zone.endswith(("محلی", "المحلي")):
        return "local"
    zone = zone.removesuffix(" time").removeprefix("به وقت ").removeprefix("بتوقيت ")
    return None if zone.lower() in ("the", "this", "that", "same", "first", "any") else zone
