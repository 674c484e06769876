"""When and where, as roughly as it was said."""

from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from goodoffices.core.refusals import Malformed
from goodoffices.core.words import safe


def timely(at: datetime) -> datetime:
    """The time as it is.

    Raises:
        Malformed: it has no zone, or lies where some zones have no such time.
    """
    if at.utcoffset() is None:
        raise Malformed("time_without_zone")
    if not MINYEAR < at.year < MAXYEAR:
        raise Malformed("time_too_far")
    return at


def settled(at: datetime) -> datetime:
    """A time as a clock shows it, which the clocks there show once.

    Raises:
        Malformed: they are put forward or back then, and nobody knows which hour is meant.
    """
    if at.utcoffset() == at.replace(fold=1).utcoffset():
        return at
    there = at.astimezone(UTC).astimezone(at.tzinfo)
    if there.replace(tzinfo=None) != at.replace(tzinfo=None):
        raise Malformed("no_such_hour")
    raise Malformed("hour_twice")


def known_zone(zone: str) -> ZoneInfo:
    """The time zone of that name.

    Raises:
        Malformed: nobody knows it.
    """
    try:
        return ZoneInfo(zone)
    except (KeyError, ValueError, OSError):
        raise Malformed("zone") from None


@dataclass(frozen=True, slots=True)
class Place:
    """A place, with its time zone."""

    name: str
    zone: str = "UTC"

    def __post_init__(self) -> None:
        """Refuse a zone nobody knows."""
        if not safe(self.name, 200).strip():
            raise Malformed("empty")
        known_zone(self.zone)


@dataclass(frozen=True, slots=True)
class When:
    """A time as it was given: exact, about, a day, or only in words."""

    at: datetime | None = None
    about: bool = False
    zone: str = "UTC"
    words: str = ""
    day_only: bool = False

    def __post_init__(self) -> None:
        """Refuse a time without a zone, and one that says nothing."""
        if self.at is None and not self.words.strip():
            raise Malformed("empty")
        safe(self.words, 200)
        known_zone(self.zone)
        if self.at is not None:
            timely(self.at)

    @property
    def exact(self) -> datetime | None:
        """The very time, where it was given."""
        return None if self.about or self.day_only else self.at

    def over(self, now: datetime) -> bool:
        """Whether it has passed: a day with its last hour, what was only worded never."""
        if self.at is None:
            return False
        if not self.day_only:
            return self.at <= now
        zone = known_zone(self.zone)
        after = self.at.astimezone(zone).date() + timedelta(days=1)
        return datetime.combine(after, time(), zone) <= now


def coarse(at: datetime, minutes: int, zone: str) -> datetime:
    """A time rounded down to whole steps of so many minutes since midnight where the talk is."""
    if minutes == 1:
        return at.replace(second=0, microsecond=0)
    there = at.astimezone(ZoneInfo(zone))
    since = there.hour * 60 + there.minute
    hour, minute = divmod(since - since % minutes, 60)
    return there.replace(hour=hour, minute=minute, second=0, microsecond=0).astimezone(at.tzinfo)
