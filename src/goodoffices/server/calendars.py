"""Days, hours and figures of the house's own words, as the language of the page writes them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils import formats
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from goodoffices.core.times import When
from goodoffices.papers import dates


def tongue() -> str:
    """The language in which the page speaks now."""
    return (get_language() or "en").split("-")[0]


def figures(text: str | int) -> str:
    """Digits as the language of the page writes them."""
    return dates.digits(text, tongue())


class Count(int):
    """A number to count with, which is shown in the digits of the page."""

    def __str__(self) -> str:
        return figures(int(self))


def day(at: date) -> str:
    """A day; in Persian by the Solar Hijri calendar with the Gregorian beside it."""
    lang = tongue()
    if lang == "fa":
        return f"{dates.day(at, lang)} ({figures(formats.date_format(at, 'j F Y'))})"
    return dates.day(at, lang)


def clock(at: datetime, zone: str) -> str:
    """The time of day in a zone."""
    return dates.clock(at, zone, tongue())


def moment(at: datetime) -> str:
    """A day and its hour, by the clock that the time is given in."""
    told = {"day": day(at.date()), "time": figures(f"{at:%H:%M}")}
    return _("%(day)s, %(time)s") % told


def when(time: When | None, zone: str = "") -> str:
    """A time as roughly as it was given: exact, about, a day, or in words."""
    if time is None:
        return ""
    if time.at is None:
        return time.words
    local = time.at.astimezone(ZoneInfo(time.zone if time.zone != "UTC" else zone or "UTC"))
    shown = day(local.date()) if time.day_only else moment(local)
    if time.about:
        shown = _("about %(time)s") % {"time": shown}
    # Isolated: its words may be of another direction than the page.
    return f"{shown} (\u2068{time.words}\u2069)" if time.words else shown
