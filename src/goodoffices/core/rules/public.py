"""What the talk allows of letters, statements and the public record."""

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
from goodoffices.core.acts.statements import Voice
from goodoffices.core.entries import Entry
from goodoffices.core.refs import Ref, Side
from goodoffices.core.refusals import Closed, Malformed, NotYours
from goodoffices.core.rules.checks import find, once, sides_exist
from goodoffices.core.state import State
from goodoffices.core.state.public import Statement
from goodoffices.core.words import Words, safe

_VOICES = {
    True: (Voice.HEAD, Voice.SPOKESPERSON),
    False: (Voice.MEDIATOR, Voice.SPOKESPERSON),
}
"""Who speaks for a side, and who for the mediation."""

_OWN = frozenset({"head", "mediator", "deputy"})
"""Roles that speak for themselves; nobody else issues in their voice."""


def check_letter(state: State, entry: Entry, act: CapitalAct) -> None:
    """Refuse what may not pass between a delegation and its capital."""
    match act:
        case Report():
            return
        case Instruct():
            if act.report is not None and not isinstance(state.entries[act.report].act, Report):
                raise NotYours("no_such")
        case _:
            assert_never(act)


def check(state: State, entry: Entry, act: StatementAct) -> None:
    """Refuse what may not be done about a statement."""
    match act:
        case DraftStatement():
            _drafting(state, entry, act)
        case ClearStatement():
            _clearing(find(state.statements, act.statement), entry.side, act.languages)
        case Embargo():
            if _own(state, entry, act.statement).issued is not None:
                raise Closed("issued")
            if act.until <= entry.at:
                raise Malformed("embargo")
        case Issue():
            statement = _voiced(state, entry, act.statement)
            if statement.issued is not None:
                raise Closed("issued")
            if statement.cleared != statement.act.clearers:
                raise Closed("not_cleared")
        case CorrectStatement():
            _correcting(state, entry, act)
        case DisputeStatement():
            statement = find(state.statements, act.statement)
            if not statement.public(entry.at):
                raise Closed("not_public")
            if statement.entry.side == entry.side:
                raise NotYours("not_your_act", allowed="One's own is corrected, not disputed.")
        case PressLine():
            if act.round is not None:
                find(state.rounds, act.round)
        case _:
            assert_never(act)


def _clearing(statement: Statement, side: Side | None, languages: frozenset[str]) -> None:
    """Refuse a side that need not clear it, a language it has not, and what is cleared already."""
    once(side, statement.act.clearers, statement.cleared)
    if not languages <= set(statement.languages):
        raise Malformed("version", field="languages", allowed=", ".join(statement.languages))
    if side is not None and languages and languages <= set(statement.by(side)):
        raise Closed("answered")


def _drafting(state: State, entry: Entry, act: DraftStatement) -> None:
    safe(act.speaker, 200)
    safe(act.office, 200)
    sides_exist(state, act.clearers)
    _versions(act.words, frozenset(each.lang for each in act.words))
    if act.voice not in _VOICES[entry.side is not None]:
        raise Malformed("voice")
    if act.clearers and entry.side is not None:
        raise NotYours("not_your_act", allowed="A joint statement has the mediation's pen.")


def _correcting(state: State, entry: Entry, act: CorrectStatement) -> None:
    statement = _voiced(state, entry, act.statement)
    if statement.issued is None:
        raise Closed("closed")
    if statement.act.clearers:
        # All cleared those words; nobody may put others into their mouths.
        raise NotYours(
            "not_your_act", allowed="A joint statement is drafted anew and cleared by all."
        )
    _versions(act.words, frozenset(each.lang for each in statement.words))


def _versions(words: tuple[Words, ...], languages: frozenset[str]) -> None:
    """Refuse a statement that does not stand once in each of its languages."""
    if not words:
        raise Malformed("empty", field="words")
    if sorted(each.lang for each in words) != sorted(languages):
        raise Malformed("languages", allowed=", ".join(sorted(languages)))


def _own(state: State, entry: Entry, ref: Ref) -> Statement:
    statement = find(state.statements, ref)
    if statement.entry.side != entry.side:
        raise NotYours("not_your_act", allowed="The room that drafted it can do that.")
    return statement


def _voiced(state: State, entry: Entry, ref: Ref) -> Statement:
    """One's own statement, in a voice that one has."""
    statement = _own(state, entry, ref)
    lent = statement.act.voice is Voice.SPOKESPERSON or entry.behalf is not None
    if not lent and entry.by.role not in _OWN:
        raise NotYours("not_your_act", allowed="Whoever's voice it is issues and corrects it.")
    return statement
