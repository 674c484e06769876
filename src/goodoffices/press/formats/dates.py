"""The days of a public record for machines: those that stand on its page, and no others.

When a line was filed is never among them.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from goodoffices.core.lines import ClaimLine, TalkLine
from goodoffices.core.times import When
from goodoffices.press.page import Page

UNDATED = datetime(1970, 1, 1, tzinfo=UTC)
"""What stands where a format wants a time and nothing on the page has one."""


def said(claim: ClaimLine, talk: TalkLine, page: Page) -> datetime | None:
    """When a line says that it was; else the day on which its source was published."""
    told = local(claim.when, talk)
    if told is not None and claim.when is not None and claim.when.day_only:
        return _first_hour(told.date())
    return told or _published(page, claim)


def local(when: When | None, talk: TalkLine) -> datetime | None:
    """A time by its own clocks, or else by those of the venue: a day is one only in its zone."""
    if when is None or when.at is None:
        return None
    return when.at.astimezone(ZoneInfo(when.zone if when.zone != "UTC" else talk.place.zone))


def on(when: When | None, talk: TalkLine) -> str:
    """A time in the way of ISO 8601: a day where no hour was given; nothing where none was."""
    at = local(when, talk)
    if at is None or when is None:
        return ""
    return at.date().isoformat() if when.day_only else at.isoformat(timespec="minutes")


def issued(at: datetime | None, talk: TalkLine) -> str:
    """When a statement was issued, by the clocks of the venue."""
    if at is None:
        return ""
    return at.astimezone(ZoneInfo(talk.place.zone)).isoformat(timespec="minutes")


def latest(talk: TalkLine, page: Page) -> datetime:
    """The latest time that stands on a page: a feed wants one for itself."""
    return max(_all(talk, page), default=UNDATED)


def earliest(talk: TalkLine, page: Page) -> datetime:
    """The earliest: what stands where a feed wants a time of a line that has none."""
    return min(_all(talk, page), default=UNDATED)


def stamp(at: datetime) -> str:
    """A time as feeds write it."""
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _all(talk: TalkLine, page: Page) -> Iterator[datetime]:
    yield from filter(None, (said(claim, talk, page) for claim in page.claims()))
    yield from (line.issued for line in page.issued if line.issued)


def _published(page: Page, claim: ClaimLine) -> datetime | None:
    day = page.sources[page.numbers[claim.source] - 1].published
    return _first_hour(day) if day else None


def _first_hour(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
