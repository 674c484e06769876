"""How acts on the talk and its seats carry it on."""

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
from goodoffices.core.course.contributions import hangs_on
from goodoffices.core.entries import Entry
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR, Seat
from goodoffices.core.state import State
from goodoffices.core.state.talks import Founding, Seating


def take(state: State, entry: Entry, act: TalkAct) -> tuple[Ref, ...]:
    """Carry the talk on by one act; the things it touches."""
    match act:
        case Found():
            sides = tuple(party.side for party in act.parties)
            state.founding = Founding(entry.id, entry, act, sides, act.silence)
            state.seats.given[MEDIATOR] = Seating(
                entry.id, MEDIATOR, "", {MEDIATOR}, held=True, hands=entry.id
            )
        case GiveSeat():
            return _give(state, entry, act)
        case Unseat():
            seating = state.seats.given[act.seat]
            seating.held = False
            seating.given_by.clear()
            return (entry.id, seating.ref)
        case HandOver():
            seating = state.seats.given[entry.by]
            seating.person, seating.hands = act.person, entry.id
            if seating.ref == state.founded.ref:
                # The founder's seat was given by nobody: it has a line once it is handed over.
                seating.ref = entry.id
            return (entry.id, seating.ref, *_changed_hands(state, entry.by))
        case DeclareState():
            founded = state.founded
            founded.state, founded.state_words = act.state, act.words
            return (entry.id, founded.ref)
        case Note():
            state.desks.noted.setdefault(entry.by, []).append(entry.id)
        case NoteContext():
            pass
        case _:
            assert_never(act)
    return (entry.id,)


def _give(state: State, entry: Entry, act: GiveSeat) -> tuple[Ref, ...]:
    seating = state.seats.given.get(act.seat)
    if seating is None:
        seating = state.seats.given[act.seat] = Seating(entry.id, act.seat, act.person)
    if seating.person != act.person:
        seating.held = False
        seating.given_by.clear()
    seating.person = act.person
    seating.given_by.add(entry.by)
    if state.seats.needed() <= seating.given_by and not seating.held:
        seating.held, seating.hands = True, entry.id
    return (entry.id, seating.ref, *_changed_hands(state, act.seat))


def _changed_hands(state: State, seat: Seat) -> tuple[Ref, ...]:
    """Close to a seat what somebody who had it before confided alone; what that touches."""
    touched: list[Ref] = []
    for ref, item in state.items.items():
        if item.entry.by == seat and item.left != (item.person != state.seats.person(seat)):
            item.left = not item.left
            touched += [] if item.marking.own_room else [ref, *hangs_on(item)]
    return tuple(touched)
