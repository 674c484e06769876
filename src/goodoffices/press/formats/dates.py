"""The days of a public record for machines: those that stand on its page, and no others.

When a line was filed is never among them.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time

from goodoffices.core.lines import ClaimLine
from goodoffices.core.times import When
from goodoffices.press.page import Page

UNDATED = datetime(1970, 1, 1, tzinfo=UTC)
"""What stands where a format wants a time and nothing on the page has one."""


def said(claim: ClaimLine, page: Page) -> datetime | None:
    """When a line says that it was; else the day on which its source was published."""
    return of_when(claim.when) or published(page, claim)


def of_when(when: When | None) -> datetime | None:
    """A time as far as it was given."""
    return when.at if when is not None else None


def published(page: Page, claim: ClaimLine) -> datetime | None:
    """The day on which the source of a line was published, from its first hour."""
    day = page.sources[page.numbers[claim.source] - 1].published
    return at_midnight(day) if day else None


def at_midnight(day: date) -> datetime:
    """The first hour of a day."""
    return datetime.combine(day, time(), UTC)


def all_of(page: Page) -> Iterator[datetime]:
    """Every time that stands on a page."""
    for claim in page.claims():
        at = said(claim, page)
        if at is not None:
            yield at
    yield from (line.issued for line in page.issued if line.issued)


def latest(page: Page) -> datetime:
    """The latest time that stands on a page: a feed wants one for itself."""
    return max(all_of(page), default=UNDATED)


def earliest(page: Page) -> datetime:
    """The earliest: what stands where a feed wants a time of a line that has none."""
    return min(all_of(page), default=UNDATED)


def stamp(at: datetime) -> str:
    """A time as feeds write it."""
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def on(when: When | None) -> str:
    """A time in the way of ISO 8601: a day where no hour was given; nothing where none was."""
    if when is None or when.at is None:
        return ""
    return when.at.date().isoformat() if when.day_only else when.at.isoformat(timespec="minutes")
