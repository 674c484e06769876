"""What the talk allows of founding, seats and notes."""

from typing import assert_never

from goodoffices.core.acts import (
    DeclareState,
    Found,
    GiveSeat,
    HandOver,
    Note,
    NoteContext,
    TalkAct,
    Unseat,
)
from goodoffices.core.entries import Entry
from goodoffices.core.refusals import Closed, Malformed, NotYours
from goodoffices.core.seats import MEDIATOR, Chamber, Seat
from goodoffices.core.state import State
from goodoffices.core.words import safe

LONGEST_STEP = 24 * 60
"""Minutes: the coarsest that a talk may tell its times."""


def check(state: State, entry: Entry, act: TalkAct) -> None:
    """Refuse what may not be done."""
    match act:
        case Found():
            _founding(act)
        case GiveSeat():
            _named(act.person)
            _giveable(state, act.seat)
            seating = state.seats.given.get(act.seat)
            if seating and seating.held and seating.person == act.person:
                raise Closed("answered")
        case Unseat():
            _giveable(state, act.seat)
            if not state.seats.holds(act.seat):
                raise NotYours("not_seated")
        case HandOver():
            _named(act.person)
        case NoteContext():
            if not safe(act.source, 500).strip():
                raise Malformed("source")
        case DeclareState() | Note():
            return
        case _:
            assert_never(act)


def _founding(act: Found) -> None:
    sides = [party.side for party in act.parties]
    plain = all(side.isalnum() and len(side) <= 20 for side in sides)
    if len(sides) < 2 or len(set(sides)) < len(sides) or not plain:
        raise Malformed("sides")
    if not 1 <= act.granularity <= LONGEST_STEP:
        raise Malformed("too_many", longest=f"{LONGEST_STEP} minutes")


def _named(person: str) -> None:
    if not safe(person, 200).strip():
        raise Malformed("empty")


def _giveable(state: State, seat: Seat) -> None:
    if seat == MEDIATOR or seat.chamber in (Chamber.PUBLIC, Chamber.NOBODY):
        raise NotYours("not_your_act", allowed="Every other seat can be given.")
    if seat.side is not None and seat.side not in state.sides:
        raise NotYours("no_such_side")
