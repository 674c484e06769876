"""How acts on sessions, meetings and movements carry a talk on."""

from datetime import datetime
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
from goodoffices.core.state.rounds import Answer, Draft, Session
from goodoffices.core.times import When
from goodoffices.core.words import plain

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
            session.sat.append((_told(act.when, entry), None))
            return (entry.id, act.session)
        case PauseSession():
            session = state.sessions[act.session]
            session.state = SessionState.PAUSED
            _rise(session, entry.at)
            return (entry.id, act.session)
        case CloseSession():
            session = state.sessions[act.session]
            session.state, session.closed = SessionState.CLOSED, act.when
            _rise(session, _told(act.when, entry))
            return (entry.id, act.session)
        case Attend():
            _attend(state.sessions[act.session], act)
            return (entry.id, act.session)
        case DraftRecord():
            state.drafts[entry.id] = Draft(entry, act.session, act.words, act.items)
            for ref in act.items:
                state.items[ref].drafts.append(entry.id)
        case ReadBack():
            state.drafts[act.draft].read()
            return (entry.id, act.draft)
        case ConfirmRecord():
            kind = RecordState.RESERVED if act.reservation else RecordState.CONFIRMED
            return _answer(state, entry, act, (kind, act.reservation))
        case DisputeRecord():
            return _answer(state, entry, act, (RecordState.DISPUTED, act.words))
        case Bilateral() | Movement():
            pass
        case _:
            assert_never(act)
    return (entry.id,)


def _told(when: When | None, entry: Entry) -> datetime:
    return when.at if when and when.at and not when.day_only else entry.at


def _rise(session: Session, at: datetime) -> None:
    start, end = session.sat[-1]
    if end is None:
        session.sat[-1] = (start, max(start, at))


def _attend(session: Session, act: Attend) -> None:
    """Note somebody once: who is noted again was there as last noted."""
    for place, known in enumerate(session.attendance):
        if (plain(known.person), known.side) == (plain(act.person), act.side):
            session.attendance[place] = act
            return
    session.attendance.append(act)


def _answer(
    state: State, entry: Entry, act: ConfirmRecord | DisputeRecord, answer: Answer
) -> tuple[Ref, ...]:
    """Take an answer to some lines, or to the record and every line of it that waits for one."""
    draft = state.drafts[act.draft]
    lines = sorted(act.lines or state.unanswered(draft, entry))
    if not act.lines:
        draft.answers[entry.actor] = answer
    for ref in lines:
        # What was said of the whole record stands with the record.
        draft.answered[ref] = answer if act.lines else (answer[0], None)
        # What a side wrote itself needs no word from it that it did.
        if state.items[ref].confirmation is not Confirmation.OWN:
            state.items[ref].confirmation = _CONFIRMS[answer[0]]
    return (entry.id, act.draft, *lines)
