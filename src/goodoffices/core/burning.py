"""Which notes go on a day that their seat laid down."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from goodoffices.core.emptying import emptied
from goodoffices.core.entries import Entry
from goodoffices.core.seats import Seat
from goodoffices.core.state import State


def burns(state: State, note: Entry) -> date | None:
    """The day on which a note is destroyed; None where it stays."""
    day = state.desks.burns.get(note.by)
    return day if day is not None and note.at < _begins(state, day) else None


def overdue(state: State, now: datetime) -> tuple[tuple[Seat, datetime], ...]:
    """The seats whose day has come while notes of theirs still stand; and before when they go."""
    days = [(seat, _begins(state, day)) for seat, day in state.desks.burns.items()]
    return tuple((seat, at) for seat, at in days if at <= now and _stands(state, seat, at))


def _stands(state: State, seat: Seat, before: datetime) -> bool:
    notes = (state.entries[ref] for ref in state.desks.noted.get(seat, ()))
    return any(note.at < before and emptied(note) != note for note in notes)


def _begins(state: State, day: date) -> datetime:
    """When a day begins where the talk is."""
    return datetime.combine(day, time(), ZoneInfo(state.founded.act.place.zone))
