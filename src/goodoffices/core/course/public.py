"""How statements and the public record carry a talk on."""

from typing import assert_never

from goodoffices.core.acts import (
    Cite,
    Claim,
    ClearStatement,
    ConfirmClaim,
    CorrectClaim,
    CorrectStatement,
    DisputeClaim,
    DisputeStatement,
    DossierAct,
    DraftStatement,
    Embargo,
    Interpret,
    Issue,
    PressLine,
    StatementAct,
    WithdrawClaim,
)
from goodoffices.core.acts.dossier import Standing
from goodoffices.core.entries import Entry
from goodoffices.core.refs import Ref
from goodoffices.core.state import State
from goodoffices.core.state.public import Earlier, Line, Remark, Source, Statement
from goodoffices.core.words import Words


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
            statement.cleared.add(entry.actor)
        case Embargo():
            statement.embargo = act.until
        case Issue():
            statement.issued = entry
        case CorrectStatement():
            statement.earlier.append(Earlier(entry.at, statement.words, act.why))
            statement.words = act.words
        case DisputeStatement():
            statement.disputes.append((voice_of(state, entry), act.words))
        case _:
            assert_never(act)
    return (entry.id, act.statement)


def take_dossier(state: State, entry: Entry, act: DossierAct) -> tuple[Ref, ...]:
    """Carry the public record on by one act; the things it touches."""
    match act:
        case Cite():
            state.sources[entry.id] = Source(entry, act)
            return (entry.id,)
        case Claim():
            line = Line(entry, act, act.words)
            state.claims[entry.id] = line
            return (entry.id, *_sources(state, line, act.source))
        case Interpret():
            line = state.claims[act.claim]
            _remark(line, Standing.INTERPRETED, act.by, act.words, act.source, act.anchor)
            return (entry.id, act.claim, *_sources(state, line, act.source))
        case ConfirmClaim():
            line = state.claims[act.claim]
            by = act.by or voice_of(state, entry)
            _remark(line, Standing.CONFIRMED, by, None, act.source, act.anchor)
            return (entry.id, act.claim, *_sources(state, line, act.source))
        case DisputeClaim():
            line = state.claims[act.claim]
            by = act.by or voice_of(state, entry)
            _remark(line, Standing.DISPUTED, by, act.words, act.source, act.anchor)
            return (entry.id, act.claim, *_sources(state, line, act.source))
        case CorrectClaim():
            line = state.claims[act.claim]
            line.earlier.append((line.words, act.why))
            line.words = act.words
            if act.source is not None:
                _remark(line, Standing.CORRECTED, "", None, act.source, act.anchor)
            return (entry.id, act.claim, *_sources(state, line, act.source))
        case WithdrawClaim():
            line = state.claims[act.claim]
            line.withdrawn, line.why = True, act.why
            return (entry.id, act.claim)
        case _:
            assert_never(act)


def _remark(
    line: Line, standing: Standing, by: str, words: Words | None, source: Ref | None, anchor: str
) -> None:
    line.remarks.append(Remark(standing, by, len(line.earlier), words, source, anchor))


def _sources(state: State, line: Line, source: Ref | None) -> tuple[Ref, ...]:
    """Open the sources that a line now in the public record rests on."""
    if not line.open:
        return ()
    refs = {
        line.act.source,
        *(r.source for r in line.remarks if r.source),
        *([source] if source else []),
    }
    for ref in refs:
        state.sources[ref].used = True
    return tuple(refs)
