"""Session times as a calendar file, for a telephone that may hand it on to anybody.

It holds what one view holds of its sessions and no word of the talk: each is called Session,
unless whoever keeps the calendar wants its sides and its place named in it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vText

from goodoffices.core.lines import RoundLine, SessionLine
from goodoffices.core.stages import RoundState, SessionState
from goodoffices.core.times import When
from goodoffices.core.view import View

MAKER = "-//Good Offices//Sessions//EN"
_OVER = frozenset({RoundState.ENDED, RoundState.IN_CAPITALS, RoundState.RECONVENING})
_STEPS = tuple(SessionState)


@dataclass(frozen=True, slots=True)
class Timed:
    """One session in the calendar: when it begins and ends, and what is said beside."""

    line: SessionLine
    starts: datetime | date
    ends: datetime | None
    told: tuple[str, ...]
    off: bool


def calendar(view: View, *, names: bool = False) -> bytes:
    """The sessions of a view as an iCalendar file; with their sides and places where wanted."""
    made = Calendar()
    made.add("version", "2.0")
    made.add("prodid", MAKER)
    made.add("calscale", "GREGORIAN")
    for each in timed(view):
        made.add_component(_event(view, each, names=names))
    if made.events:
        _explain_zones(made)
    return bytes(made.to_ical())


def timed(view: View) -> Iterator[Timed]:
    """Every session that has a day, in the order of the view."""
    rounds = {line.id: line for line in view.of(RoundLine)}
    for line in view.of(SessionLine):
        began = line.opened or line.starts
        if began is None or began.at is None:
            continue
        held = rounds.get(line.round) if line.round else None
        over = held is not None and held.state in _OVER
        off = line.state is SessionState.SCHEDULED and over
        yield Timed(line, _begin(began, line), _end(began, line), _beside(began, line), off)


def unsaid(view: View) -> int:
    """How many sessions are left out: of these only words say when."""
    return len(view.of(SessionLine)) - sum(1 for _each in timed(view))


def _begin(began: When, line: SessionLine) -> datetime | date:
    """The very time by the clock of the place; where it was not given, the day alone."""
    if began.exact is not None:
        return _by_its_clock(began.exact, line)
    zone = ZoneInfo(began.zone if began.day_only else line.place.zone)
    return (began.at or line.at).astimezone(zone).date()


def _end(began: When, line: SessionLine) -> datetime | None:
    closed = line.closed.exact if line.closed else None
    if began.exact is None or closed is None or closed <= began.exact:
        return None
    return _by_its_clock(closed, line)


def _by_its_clock(at: datetime, line: SessionLine) -> datetime:
    local = at.astimezone(ZoneInfo(line.place.zone)).replace(microsecond=0)
    # The second of two hours that a clock shows twice: a calendar would take it for the first.
    return local.astimezone(UTC) if local.fold else local


def _beside(began: When, line: SessionLine) -> tuple[str, ...]:
    told = []
    if began.about and not began.day_only and began.at is not None:
        told.append(f"about {began.at.astimezone(ZoneInfo(line.place.zone)):%H:%M}")
    elif began.about:
        told.append("about that day")
    if line.state is SessionState.PAUSED:
        told.append("paused")
    return tuple(told)


def _event(view: View, each: Timed, *, names: bool) -> Event:
    line, made = each.line, Event()
    made.add("uid", line.id)
    # Of the record, not of this machine: the same view makes the same file, wherever, whenever.
    made.add("dtstamp", line.at.astimezone(UTC).replace(microsecond=0))
    made.add("sequence", len(_STEPS) if each.off else _STEPS.index(line.state))
    made.add("dtstart", each.starts)
    if each.ends is not None:
        made.add("dtend", each.ends)
    elif not isinstance(each.starts, datetime):
        made.add("dtend", each.starts + timedelta(days=1))
    made.add("summary", vText(_summary(view, each, names=names)))
    if names:
        made.add("location", vText(line.place.name))
    made.add("status", "CANCELLED" if each.off else "CONFIRMED")
    made.add("class", "PRIVATE")
    return made


def _summary(view: View, each: Timed, *, names: bool) -> str:
    called = {party.side: party.name.text for party in view.talk.parties} if view.talk else {}
    told = list(each.told)
    if view.talk is not None and view.talk.illustrative:
        told.append("ILLUSTRATIVE")
    whom = f": {', '.join(called.get(side, side) for side in each.line.sides)}" if names else ""
    return f"Session{whom}" + (f" ({', '.join(told)})" if told else "")


def _explain_zones(made: Calendar) -> None:
    """Say in the file how each clock in it goes, for the years that it speaks of."""
    starts = [each.start for each in made.events]
    days = [each.date() if isinstance(each, datetime) else each for each in starts]
    first, last = min(days), max(days)
    made.add_missing_timezones(date(first.year - 1, 1, 1), date(last.year + 2, 1, 1))
