"""Who may know of letters to and from capitals, of statements, and of the public record."""

from datetime import datetime
from typing import assert_never

from goodoffices.core.acts import (
    CapitalAct,
    ClearStatement,
    CorrectStatement,
    DisputeStatement,
    DraftStatement,
    Embargo,
    Instruct,
    Issue,
    PressLine,
    Report,
    StatementAct,
)
from goodoffices.core.disclosure.eyes import Eyes
from goodoffices.core.entries import Entry
from goodoffices.core.lines import (
    LetterLine,
    PressLineLine,
    StatementLine,
)
from goodoffices.core.state import State
from goodoffices.core.state.public import Statement


def disclose_letter(state: State, entry: Entry, act: CapitalAct, eyes: Eyes) -> LetterLine | None:
    """What these eyes may read between a delegation and its capital: only the two of them."""
    match act:
        case Report() | Instruct():
            side = entry.by.side
            if side is None or not (eyes.delegation(side) or eyes.capital(side)):
                return None
            report = isinstance(act, Report)
            about = act.about if isinstance(act, Report) else act.report
            return LetterLine(
                eyes.name(entry.id),
                eyes.at(state, entry),
                side,
                act.words,
                not report,
                None if report and eyes.capital(side) else eyes.link(entry, about),
            )
        case _:
            assert_never(act)


def disclose(
    state: State, entry: Entry, act: StatementAct, eyes: Eyes, now: datetime
) -> StatementLine | PressLineLine | None:
    """What these eyes may read of an act on statements."""
    match act:
        case DraftStatement():
            return _statement(state, entry, state.statements[entry.id], eyes, now)
        case PressLine():
            if not (eyes.seat.audience == entry.by.audience or _behalf(entry, eyes)):
                return None
            return PressLineLine(
                eyes.name(entry.id),
                eyes.at(state, entry),
                entry.side,
                act.words,
                eyes.link(entry, act.round),
            )
        case ClearStatement() | Embargo() | Issue() | CorrectStatement() | DisputeStatement():
            return None  # read on the line of the statement
        case _:
            assert_never(act)


def _behalf(entry: Entry, eyes: Eyes) -> bool:
    return entry.behalf is not None and eyes.near(entry.behalf.side)


def drafts(statement: Statement, eyes: Eyes) -> bool:
    """Whether this room reads a statement before it is public."""
    entry = statement.entry
    return (
        eyes.seat.audience == entry.by.audience
        or _behalf(entry, eyes)
        or any(eyes.near(side) for side in statement.act.clearers)
    )


def _statement(
    state: State, entry: Entry, statement: Statement, eyes: Eyes, now: datetime
) -> StatementLine | None:
    public, inside = statement.public(now), drafts(statement, eyes)
    if not (inside or (public and eyes.public)):
        return None
    issued = statement.issued
    joint = tuple(side for side in state.sides if side in statement.act.clearers)
    known = [side for side in state.sides if eyes.mediation or eyes.near(side) or public]
    # Outside its own room a statement exists from the moment it was public, not since its draft.
    since = entry if inside or issued is None else issued
    at = eyes.at(state, since)
    if not inside and statement.embargo is not None:
        at = max(at, statement.embargo)
    return StatementLine(
        eyes.name(entry.id),
        at,
        statement.words,
        statement.act.voice,
        statement.act.speaker,
        statement.act.office,
        entry.side,
        eyes.turned("statement", joint, entry.id),
        tuple(side for side in known if side in statement.cleared),
        tuple(
            (side, statement.by(side))
            for side in known
            if statement.by(side) and side not in statement.cleared
        ),
        statement.embargo if inside else None,
        statement.zone if inside else "",
        at if not inside else (eyes.at(state, issued) if issued else None),
        public,
        tuple(
            (e.words, e.why, eyes.at(state, e.by))
            for e in statement.earlier
            if inside or statement.public(e.by.at)
        ),
        tuple(statement.disputes),
    )
