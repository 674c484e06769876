"""Whether an office was somebody's at the date of a text, by what is known of who held it when."""

import calendar
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from goodoffices.core.words import plain
from goodoffices.press.persons.callings import one_office, without_former


class Held(Enum):
    """What is known of an office and a person at a date."""

    HOLDS = "holds"
    LEFT = "left"
    NOT_YET = "not yet"
    ANOTHER = "another holds"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Days:
    """Days from the first to the last, both included; all that a day known roughly may be."""

    first: date
    last: date


def days(text: str | date) -> Days:
    """A day, or all the days of a month or a year.

    Raises:
        ValueError: it is none of these.
    """
    if isinstance(text, date):
        return Days(text, text)
    if re.fullmatch(r"\d{4}", text):
        return Days(date(int(text), 1, 1), date(int(text), 12, 31))
    if re.fullmatch(r"\d{4}-\d\d", text):
        year, month = map(int, text.split("-"))
        return Days(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))
    return days(date.fromisoformat(text))


@dataclass(frozen=True, slots=True)
class Tenure:
    """That somebody held an office: since when, nothing where that is not known, and until when.

    Without an end it is still held, as far as was known on the day `known_to`, if there is one.
    """

    person: str
    office: str
    side: str
    since: Days | None = None
    until: Days | None = None
    known_to: date | None = None

    def surely(self, when: Days) -> bool:
        """Whether it was held on each of these days."""
        if self.since is None or self.since.last > when.first:
            return False
        if self.until is None:
            return self.known_to is None or when.last <= self.known_to
        return when.last <= self.until.first

    def perhaps(self, when: Days) -> bool:
        """Whether it may have been held on one of these days."""
        begun = self.since is None or self.since.first <= when.last
        return begun and (self.until is None or self.until.last >= when.first)

    def over(self, when: Days) -> bool:
        """Whether it had ended before these days."""
        return self.until is not None and self.until.last < when.first


@dataclass(frozen=True, slots=True)
class Checked:
    """What is known of an office that a text gives somebody, and on which tenures that rests."""

    held: Held
    rests_on: tuple[Tenure, ...] = ()
    holders: tuple[str, ...] = ()

    @property
    def notice(self) -> bool:
        """Whether somebody must look: it does not hold, or something known leaves it open."""
        return self.held is not Held.HOLDS and bool(self.rests_on)


def checked(
    person: str | None, office: str, side: str, when: Days, known: Iterable[Tenure]
) -> Checked:
    """Whether an office was a person's on the days of a text."""
    asked = without_former(office)
    there = [
        each
        for each in known
        if one_office(asked, each.office) and (not side or plain(side) == plain(each.side))
    ]
    own = tuple(each for each in there if each.person == person)
    others = tuple(each for each in there if each.person != person and each.surely(when))
    holders = tuple(dict.fromkeys(each.person for each in there if each.perhaps(when)))
    if asked != office:
        return _formerly(own, others, when, holders)
    if not own:
        return Checked(Held.ANOTHER if others else Held.UNKNOWN, others, holders)
    if any(each.surely(when) for each in own):
        return Checked(Held.HOLDS, own, holders)
    if any(each.perhaps(when) for each in own):
        return Checked(Held.UNKNOWN, own, holders)
    over = tuple(each for each in own if each.over(when))
    return Checked(Held.LEFT if over else Held.NOT_YET, (over or own)[-1:], holders)


def _formerly(
    own: Sequence[Tenure], others: tuple[Tenure, ...], when: Days, holders: tuple[str, ...]
) -> Checked:
    """Of an office that a text itself says somebody held before."""
    if any(each.over(when) for each in own):
        return Checked(Held.HOLDS, tuple(own), holders)
    return Checked(Held.NOT_YET if own else Held.UNKNOWN, tuple(own), holders)
