"""What the talk allows of sessions, meetings and their records."""

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
from goodoffices.core.refusals import Closed, NotYours
from goodoffices.core.rules.checks import find, sides_exist
from goodoffices.core.stages import RecordState
from goodoffices.core.stages import SessionState as S
from goodoffices.core.state import State
from goodoffices.core.state.rounds import Session
from goodoffices.core.words import safe

_NEXT: dict[S, frozenset[type[SessionAct]]] = {
    S.SCHEDULED: frozenset({OpenSession}),
    S.OPEN: frozenset({PauseSession, CloseSession}),
    S.PAUSED: frozenset({OpenSession, CloseSession}),
    S.CLOSED: frozenset({DraftRecord}),
}


def check(state: State, entry: Entry, act: SessionAct) -> None:
    """Refuse what may not be done."""
    match act:
        case Schedule():
            if not act.sides:
                raise NotYours("no_such_side")
            sides_exist(state, act.sides)
            if act.round is not None:
                find(state.rounds, act.round)
        case OpenSession() | PauseSession() | CloseSession():
            _step(find(state.sessions, act.session), type(act))
        case Attend():
            safe(act.person, 200)
            session = find(state.sessions, act.session)
            if act.side is not None:
                sides_exist(state, {act.side})
                if act.side not in session.act.sides:
                    raise NotYours("no_such_side")
        case Bilateral() | Movement():
            sides_exist(state, {act.side})
        case DraftRecord():
            session = find(state.sessions, act.session)
            _step(session, type(act))
            for ref in act.items:
                if find(state.items, ref).side not in session.act.sides:
                    raise NotYours("no_such")
        case ReadBack():
            if find(state.drafts, act.draft).read_back:
                raise Closed("answered")
        case ConfirmRecord() | DisputeRecord():
            _answer(state, entry, act.draft)
        case _:
            assert_never(act)


def _step(session: Session, step: type[SessionAct]) -> None:
    possible = _NEXT[session.state]
    if step not in possible:
        raise Closed("session_state", allowed=", ".join(sorted(k.__name__ for k in possible)))


def _answer(state: State, entry: Entry, ref: Ref) -> None:
    draft = find(state.drafts, ref)
    if entry.actor not in state.sessions[draft.session].act.sides or not draft.read_back:
        raise NotYours("no_such")
    if draft.state(entry.actor) is not RecordState.READ_BACK:
        raise Closed("answered")
