"""Days and times as a reader of each language writes them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import jdatetime

from goodoffices.core.times import When
from goodoffices.papers.model import Line, Run
from goodoffices.papers.phrases import Speech

_DIGITS = {
    "ar": str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"),
    "fa": str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"),
}
_ENGLISH = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
# Both names of each month, as the United Nations print them: each is the only one somewhere.
_ARABIC = (
    "كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو",
    "حزيران/يونيه", "تموز/يوليه", "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر",
    "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر",
)  # fmt: skip
_PERSIAN = [
    "فروردین",
    "اردیبهشت",
    "خرداد",
    "تیر",
    "مرداد",
    "شهریور",
    "مهر",
    "آبان",
    "آذر",
    "دی",
    "بهمن",
    "اسفند",
]


def digits(text: str | int, lang: str) -> str:
    """A number as the language writes its digits."""
    return str(text).translate(_DIGITS.get(lang, {}))


def day(at: date, lang: str) -> str:
    """A day: in Persian by the Solar Hijri calendar, in Arabic and English by the Gregorian."""
    if lang == "fa":
        there = jdatetime.date.fromgregorian(date=at)
        return digits(f"{there.day} {_PERSIAN[there.month - 1]} {there.year}", lang)
    months = _ARABIC if lang == "ar" else _ENGLISH
    return digits(f"{at.day} {months[at.month - 1]} {at.year}", lang)


def local(at: datetime, zone: str) -> datetime:
    """A time by the clocks of a zone."""
    return at.astimezone(ZoneInfo(zone))


def clock(at: datetime, zone: str, lang: str) -> str:
    """The time of day by the clocks of a zone."""
    return digits(f"{local(at, zone):%H:%M}", lang)


def offset(at: datetime, zone: str) -> Line:
    """How far the clocks of a zone stand from UTC at that time, as is written everywhere."""
    told = f"{local(at, zone):%z}"
    return (Run(f"UTC{told[:3]}:{told[3:]}".replace("-", "−"), "en", said=True),)


def moment(at: datetime, zone: str, speech: Speech) -> Line:
    """A day with its time."""
    there = day(local(at, zone).date(), speech.lang)
    return speech.line("moment", day=there, time=clock(at, zone, speech.lang))


def when(time: When, zone: str, speech: Speech) -> Line:
    """A time as roughly as it was given, in its own words where it was only worded."""
    worded = (Run(time.words, "", said=True),) if time.words else ()
    if time.at is None:
        return worded
    zone = zone if time.zone == "UTC" else time.zone
    there = local(time.at, zone).date()
    told = speech.own(day(there, speech.lang)) if time.day_only else moment(time.at, zone, speech)
    told = speech.line("about", time=told) if time.about else told
    return speech.line("worded", time=told, words=worded) if worded else told
