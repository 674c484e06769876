"""Who may know of sessions, meetings, movements and their records."""

from typing import assert_never

from goodoffices.core.acts import (
    Attend,
    Bilateral,
    CloseSession,
    ConfirmRecord,
    DisputeRecord,
    DraftRecord,
    Movement,
    OpenSession,
    PauseSession,
    ReadBack,
    Schedule,
    SessionAct,
)
from goodoffices.core.disclosure.contributions import readable
from goodoffices.core.disclosure.eyes import Eyes
from goodoffices.core.entries import Entry
from goodoffices.core.lines import MeetingLine, MovementLine, RecordLine, SessionLine
from goodoffices.core.naming import mapped
from goodoffices.core.refs import Ref, Side
from goodoffices.core.stages import Fate, RecordState
from goodoffices.core.state import State
from goodoffices.core.state.rounds import Draft
from goodoffices.core.words import Words


def disclose(
    state: State, entry: Entry, act: SessionAct, eyes: Eyes
) -> SessionLine | MeetingLine | MovementLine | RecordLine | None:
    """What these eyes may read of an act on sessions and meetings."""
    at, name = eyes.at(state, entry), eyes.name(entry.id)
    match act:
        case Schedule():
            if not (eyes.mediation or any(eyes.near(side) for side in act.sides)):
                return None
            return _session(state, entry, eyes)
        case Bilateral():
            if not (eyes.mediation or eyes.near(act.side)):
                return None
            return MeetingLine(name, at, act.side, act.subject, act.when, act.place, act.wider)
        case Movement():
            if not (eyes.mediation or eyes.near(act.side)):
                return None
            return MovementLine(name, at, act.side, act.words, act.when, act.expected)
        case DraftRecord():
            return _record(state, entry, eyes)
        case (
            OpenSession()
            | PauseSession()
            | CloseSession()
            | Attend()
            | ReadBack()
            | ConfirmRecord()
            | DisputeRecord()
        ):
            return None  # read on the line of the session, and of its record
        case _:
            assert_never(act)


def _session(state: State, entry: Entry, eyes: Eyes) -> SessionLine:
    held = state.sessions[entry.id]
    sides = tuple(side for side in state.sides if side in held.act.sides)
    return SessionLine(
        eyes.name(entry.id),
        eyes.at(state, entry),
        eyes.turned("session", sides, entry.id),
        held.act.place,
        held.act.starts,
        eyes.link(entry, held.act.round),
        held.state,
        held.opened,
        held.closed,
        tuple(mapped(each, eyes.name) for each in held.attendance),
        tuple(held.sat) if eyes.mediation else (),
    )


def reads_record(state: State, draft: Draft, eyes: Eyes) -> bool:
    """Whether these eyes may read a record: the mediation's; a side's once it was read back."""
    sides = state.sessions[draft.session].act.sides
    return eyes.mediation or (draft.read_back and any(eyes.near(side) for side in sides))


def _record(state: State, entry: Entry, eyes: Eyes) -> RecordLine | None:
    draft = state.drafts[entry.id]
    if not reads_record(state, draft, eyes):
        return None
    sides = state.sessions[draft.session].act.sides
    own = [side for side in sides if eyes.near(side)]
    known = [side for side in state.sides if side in sides and (eyes.mediation or side in own)]
    items = [
        ref
        for ref in draft.items
        if state.items[ref].side in known and readable(state.items[ref], eyes)
    ]
    # Of what was struck, noted in the wrong room, nobody is asked.
    lines = [ref for ref in items if state.items[ref].fate is not Fate.STRUCK]
    named = [(eyes.link(entry, ref), ref) for ref in lines]
    return RecordLine(
        eyes.name(entry.id),
        eyes.at(state, entry),
        eyes.name(draft.session),
        draft.words,
        eyes.links(entry, items),
        tuple(_answer(state, draft, side, lines) for side in known),
        tuple(sorted((name, *draft.line(ref)) for name, ref in named if name is not None)),
        tuple((side, draft.answers[side][0]) for side in known if side in draft.answers),
        draft.read_back,
    )


def _answer(
    state: State, draft: Draft, side: Side, lines: list[Ref]
) -> tuple[Side, RecordState, Words | None]:
    """How far the record has come with a side, as far as these eyes read its lines."""
    own = [ref for ref in lines if state.items[ref].side == side]
    _kind, words = draft.answers.get(side, (None, None))
    return side, draft.state(side, own), words
