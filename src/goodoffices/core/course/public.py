"""How statements and the public record carry a talk on."""

from typing import assert_never

from goodoffices.core.acts import (
    ClearStatement,
    CorrectStatement,
    DisputeStatement,
    DraftStatement,
    Embargo,
    Issue,
    PressLine,
    StatementAct,
)
from goodoffices.core.entries import Entry
from goodoffices.core.refs import Ref
from goodoffices.core.state import State
from goodoffices.core.state.public import Earlier, Statement


def voice_of(state: State, entry: Entry) -> str:
    """Whose public voice an entry speaks with: the side's or the mediation's name."""
    for party in state.founded.act.parties:
        if party.side == entry.side:
            return party.name.text
    return state.founded.act.mediation.text


def take(state: State, entry: Entry, act: StatementAct) -> tuple[Ref, ...]:
    """Carry the statements on by one act; the things it touches."""
    if isinstance(act, DraftStatement):
        state.statements[entry.id] = Statement(entry, act, words=act.words)
        return (entry.id,)
    if isinstance(act, PressLine):
        return (entry.id,)
    statement = state.statements[act.statement]
    match act:
        case ClearStatement():
            done = statement.clearings.setdefault(entry.actor, set())
            done |= act.languages or set(statement.languages)
        case Embargo():
            statement.embargo, statement.zone = act.until, act.zone
        case Issue():
            statement.issued = entry
        case CorrectStatement():
            statement.earlier.append(Earlier(entry, statement.words, act.why))
            statement.words = act.words
        case DisputeStatement():
            statement.disputes.append((voice_of(state, entry), act.words))
        case _:
            assert_never(act)
    return (entry.id, act.statement)
