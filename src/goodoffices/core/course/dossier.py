"""How the public record carries a talk on."""

from typing import assert_never

from goodoffices.core.acts import (
    Cite,
    Claim,
    ConfirmClaim,
    CorrectClaim,
    DisputeClaim,
    DossierAct,
    Interpret,
    Recognise,
    SetAside,
    TakeIn,
    WithdrawClaim,
)
from goodoffices.core.acts.dossier import Standing
from goodoffices.core.course.public import voice_of
from goodoffices.core.entries import Entry
from goodoffices.core.refs import Ref
from goodoffices.core.state import State
from goodoffices.core.state.dossier import Copy, Line, Remark, Source
from goodoffices.core.words import Words


def take(state: State, entry: Entry, act: DossierAct) -> tuple[Ref, ...]:
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
        case Recognise():
            touched = state.persons.say(act.claim, act.other, same=act.same)
            return (entry.id, *(ref for ref in state.claims if ref in touched))
        case TakeIn():
            state.copies[entry.id] = Copy(entry, act)
            return (entry.id,)
        case SetAside():
            state.copies[act.copy].aside[act.topic, act.anchor] = None
            return (entry.id, act.copy)
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
