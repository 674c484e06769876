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
from goodoffices.core.hearing import may_be_read_back
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import Closed, Malformed, NotYours
from goodoffices.core.rules.checks import find, sides_exist
from goodoffices.core.stages import Fate, RecordState
from goodoffices.core.stages import SessionState as S
from goodoffices.core.state import State
from goodoffices.core.state.items import Item
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
            if not safe(act.person, 200).strip():
                raise Malformed("empty", field="person")
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
            for ref in sorted(act.items):
                _noted(session, act.session, find(state.items, ref))
            may_be_read_back(state, act.session, act.words, act.items, entry.at)
        case ReadBack():
            draft = find(state.drafts, act.draft)
            if draft.read_back and draft.heard == draft.items:
                raise Closed("answered")
            # Since it was drafted, its source may have narrowed what was allowed.
            may_be_read_back(state, draft.session, draft.words, draft.items, entry.at)
        case ConfirmRecord() | DisputeRecord():
            _answer(state, entry, act)
        case _:
            assert_never(act)


def _step(session: Session, step: type[SessionAct]) -> None:
    possible = _NEXT[session.state]
    if step not in possible:
        raise Closed("session_state", allowed=", ".join(sorted(k.__name__ for k in possible)))


def _noted(session: Session, ref: Ref, item: Item) -> None:
    """Let a record rest on what its sides said, and was not noted in another session or struck."""
    elsewhere = item.session not in (None, ref)
    if item.side not in session.act.sides or elsewhere or item.fate is Fate.STRUCK:
        raise NotYours("no_such")


def _answer(state: State, entry: Entry, act: ConfirmRecord | DisputeRecord) -> None:
    draft = find(state.drafts, act.draft)
    if entry.actor not in state.sessions[draft.session].act.sides:
        raise NotYours("no_such")
    if not draft.read_back:
        # To the side itself there is no such record yet; whoever writes for it holds the draft.
        raise Closed("session_state", allowed=ReadBack.__name__)
    if not act.lines and entry.actor in draft.answers and not state.unanswered(draft, entry):
        raise Closed("answered")
    for ref in sorted(act.lines):
        item = find(state.items, ref)
        if ref not in draft.items or item.side != entry.actor or item.fate is Fate.STRUCK:
            raise NotYours("no_such")
        match draft.line(ref)[0]:
            case RecordState.READ_BACK:
                pass
            case RecordState.DRAFTED:
                raise Closed("session_state", allowed=ReadBack.__name__)
            case _:
                raise Closed("answered")
