"""How acts on sessions, meetings and movements carry a talk on."""

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
from goodoffices.core.entries import Entry
from goodoffices.core.refs import Ref
from goodoffices.core.stages import Confirmation, RecordState, SessionState
from goodoffices.core.state import State
from goodoffices.core.state.rounds import Draft, Session
from goodoffices.core.words import Words

_CONFIRMS = {
    RecordState.CONFIRMED: Confirmation.CONFIRMED,
    RecordState.RESERVED: Confirmation.RESERVED,
    RecordState.DISPUTED: Confirmation.DISPUTED,
}


def take(state: State, entry: Entry, act: SessionAct) -> tuple[Ref, ...]:
    """Carry the talk on by one act; the things it touches."""
    match act:
        case Schedule():
            state.sessions[entry.id] = Session(entry, act)
        case OpenSession():
            session = state.sessions[act.session]
            session.state, session.opened = SessionState.OPEN, session.opened or act.when
            return (entry.id, act.session)
        case PauseSession():
            state.sessions[act.session].state = SessionState.PAUSED
            return (entry.id, act.session)
        case CloseSession():
            session = state.sessions[act.session]
            session.state, session.closed = SessionState.CLOSED, act.when
            return (entry.id, act.session)
        case Attend():
            state.sessions[act.session].attendance.append(act)
            return (entry.id, act.session)
        case DraftRecord():
            state.drafts[entry.id] = Draft(entry, act.session, act.words, act.items)
        case ReadBack():
            state.drafts[act.draft].read_back = True
            return (entry.id, act.draft)
        case ConfirmRecord():
            kind = RecordState.RESERVED if act.reservation else RecordState.CONFIRMED
            return _answer(state, entry, act.draft, kind, act.reservation)
        case DisputeRecord():
            return _answer(state, entry, act.draft, RecordState.DISPUTED, act.words)
        case Bilateral() | Movement():
            pass
        case _:
            assert_never(act)
    return (entry.id,)


def _answer(
    state: State, entry: Entry, ref: Ref, answer: RecordState, words: Words | None
) -> tuple[Ref, ...]:
    draft = state.drafts[ref]
    draft.answers[entry.actor] = (answer, words)
    own = [item for item in draft.items if state.items[item].side == entry.actor]
    for item in own:
        state.items[item].confirmation = _CONFIRMS[answer]
    return (entry.id, ref, *own)
