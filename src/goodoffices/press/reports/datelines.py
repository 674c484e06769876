"""When and by whom a report was published, as the lines at its head say it."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from goodoffices.leaks.calendars.conversion import Calendar, ordinals
from goodoffices.leaks.calendars.reading import Reading
from goodoffices.leaks.days import Days, days

_OUTLET = re.compile(
    r"\b(?:Post|Times|News(?:paper|wire)?|Reports?|Radio|Agency|Wire|Press|Ledger|Herald|Gazette"
    r"|Journal|Tribune|Observer|Daily|Weekly|Guardian|Mail|Telegraph|Chronicle|Sentinel|Courier"
    r"|Standard|Review|TV|Television|Broadcasting|Broadcaster|Service|Echo|Star|Today|Media"
    r"|Bulletin|Monitor|Dispatch|Voice|Register|Examiner|Ministry|Office|Commission)\b"
    r"|[A-Z]{2,}(?:PRESS|NEWS)\b|خبرگزاری|روزنامه|رادیو|وكالة|صحيفة|إذاعة|قناة"
)
_BYLINE = re.compile(
    r"\b(?:by|from) (?:our|the|a|an|staff)\b|^\W*(?:by|from|published|updated|posted)\b"
    r"|correspondent|reporter|writers?\b|edition\b|pages\b|broadcast\b|script\b|done at\b",
    re.IGNORECASE,
)
_PLACE = r"[^\W\d_][\w .,'’‘/-]{1,50}?"
_DASH = r"\s*[-–—]{1,2}\s+"
_OPENING = (
    # PORT HALLOW, March 4 (Corvane Wire) - …
    re.compile(
        rf"^\W{{0,3}}(?P<place>{_PLACE})(?P<day>,[^()\n]{{3,40}})?\s*\((?P<by>[^()\n]{{2,50}})\){_DASH}"
    ),
    # Lantern Hill, 5 March 2031, TARPRESS -- …
    re.compile(rf"^\W{{0,3}}(?P<place>{_PLACE}),(?P<day>[^()\n:“”\"«]{{4,60}}?){_DASH}(?=\S)"),
    # پورت هالو - خبرگزاری تارپرس: …
    re.compile(
        rf"^\W{{0,3}}(?P<place>{_PLACE}){_DASH}(?P<by>(?:خبرگزاری|وكالة)[^:\n]{{2,40}})[:：]\s+"
    ),
)
_SEPARATORS = " \t,;:،؛|·•*_-–—()/"
_FULL = 4
"""Signs that a name has at the least."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a line at the head of a report says, and how far it goes."""

    end: int
    day: Days | None
    publisher: str


@lru_cache(maxsize=10_000)
def _of_reading(reading: Reading, year: int | None) -> frozenset[int]:
    told = reading.year if reading.year is not None else year
    if told is None or reading.month is None or reading.first != reading.last:
        return frozenset()
    return ordinals(reading.calendar, told, reading.month, reading.first)


def day_of(found: Days, year: int | None = None) -> date | None:
    """The one day that a date names, where it names one; `year` is lent to a Gregorian date."""
    for reading in found.readings:
        lent = year if reading.calendar is Calendar.GREGORIAN else None
        several = sorted(_of_reading(reading, lent))
        if several:
            return date.fromordinal(several[len(several) // 2])
    return None


def opening(words: str, lang: str) -> Dateline | None:
    """The dateline with which a paragraph opens."""
    for pattern in _OPENING:
        if not (match := pattern.match(words)):
            continue
        told = match.groupdict()
        named = days(match[0], lang)
        if told.get("day") and not named and "by" not in told:
            continue
        by = (told.get("by") or _beside(match[0], named)).strip(_SEPARATORS)
        return Dateline(match.end(), named[0] if named else None, by)
    return None


def alone(words: str, lang: str) -> Dateline | None:
    """The dateline that a line is, if it has a date that is whole."""
    named = [each for each in days(words, lang) if day_of(each)]
    if not named:
        return None
    return Dateline(len(words), named[0], _publisher(words, named[0]))


def _publisher(words: str, day: Days) -> str:
    """Who publishes, written beside a date: glued to it, or by a name that outlets have."""
    after = words[day.end :]
    if re.match(r"[^\W\d_]", after):
        return re.split(r"[|·•\n]", after)[0].strip(_SEPARATORS)
    if _BYLINE.search(words):
        return ""
    return _beside(words, (day,))


def _beside(words: str, named: tuple[Days, ...]) -> str:
    if not named:
        return ""
    apart = words[: named[0].start] + "|" + words[named[0].end :]
    for told in re.split(r"[|·•,\n()]|\s[-–—]+\s", apart):
        if name := outlet(told):
            return name
    return ""


def outlet(words: str) -> str:
    """The name of an outlet that some words are, or nothing."""
    name = words.strip(_SEPARATORS)
    known = len(name) >= _FULL and _OUTLET.search(name) and not _BYLINE.search(name)
    return name if known else ""
