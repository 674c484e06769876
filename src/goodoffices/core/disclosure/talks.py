"""Who may know of the talk, its seats and each room's own notes."""

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
from goodoffices.core.burning import burns
from goodoffices.core.disclosure.eyes import Eyes
from goodoffices.core.entries import Entry
from goodoffices.core.lines import NoteLine, SeatLine, TalkLine
from goodoffices.core.seats import Seat
from goodoffices.core.state import State
from goodoffices.core.times import coarse

DAY = 24 * 60


def disclose(
    state: State, entry: Entry, act: TalkAct, eyes: Eyes
) -> TalkLine | SeatLine | NoteLine | None:
    """What these eyes may read of an act on the talk."""
    at = eyes.at(state, entry)
    match act:
        case Found():
            return _talk(state, entry, eyes)
        case GiveSeat():
            return _seat(state, entry, act.seat, eyes)
        case HandOver():
            return _seat(state, entry, entry.by, eyes)
        case NoteContext():
            if not eyes.mediation:
                return None
            return NoteLine(eyes.name(entry.id), at, act.words, source=act.source, when=act.when)
        case Note():
            if eyes.seat.audience != entry.by.audience:
                return None
            return NoteLine(
                eyes.name(entry.id),
                at,
                act.words,
                eyes.link(entry, act.about),
                burn=burns(state, entry),
            )
        case DeclareState() | Unseat():
            return None  # read on the line of the talk, and of the seat
        case _:
            assert_never(act)


def _seat(state: State, entry: Entry, seat: Seat, eyes: Eyes) -> SeatLine | None:
    seating = state.seats.given[seat]
    here = eyes.mediation or eyes.seat.audience == seat.audience
    if seating.ref != entry.id or not here:
        return None
    at = eyes.at(state, entry)
    # The room itself is not told that somebody at the desk has turned one key of two.
    waits = eyes.mediation and not seating.held and bool(seating.given_by)
    return SeatLine(eyes.name(entry.id), at, str(seat), seating.person, seating.held, waits)


def _talk(state: State, entry: Entry, eyes: Eyes) -> TalkLine | None:
    founding = state.founded
    if not eyes.public:
        return None
    act, inside = founding.act, eyes.participant
    return TalkLine(
        eyes.name(entry.id),
        # Outside, the day is enough.
        eyes.at(state, entry) if inside else coarse(entry.at, DAY, act.place.zone),
        act.title,
        act.parties,
        act.place,
        act.mediation,
        act.file,
        act.illustrative,
        act.granularity,
        founding.silence if inside else None,
        founding.state if inside else None,
        founding.state_words if inside else None,
        state.desks.rule if inside else None,
    )
