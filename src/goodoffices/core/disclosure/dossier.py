"""Who may know of the public record: of sources, of what they say, of their texts as taken in."""

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
from goodoffices.core.disclosure.eyes import Eyes
from goodoffices.core.entries import Entry
from goodoffices.core.lines import ClaimLine, CopyLine, RemarkLine, SourceLine
from goodoffices.core.refs import Ref
from goodoffices.core.state import State
from goodoffices.core.state.dossier import Line, Remark


def disclose(
    state: State, entry: Entry, act: DossierAct, eyes: Eyes
) -> SourceLine | ClaimLine | CopyLine | None:
    """What these eyes may read of the public record: all that stands in it; suggestions not."""
    match act:
        case Cite():
            source = state.sources[entry.id]
            if not (eyes.mediation or (source.used and eyes.public)):
                return None
            return SourceLine(
                eyes.name(entry.id),
                eyes.at(state, entry),
                act.publisher,
                act.title,
                act.published,
                act.lang,
                act.url,
                act.kind,
                act.note,
            )
        case Claim():
            line = state.claims[entry.id]
            if not (eyes.mediation or (line.open and eyes.public)):
                return None
            return _claim(state, entry, act, eyes)
        case Interpret() | ConfirmClaim() | DisputeClaim() | CorrectClaim() | WithdrawClaim():
            return None  # read on the line of the claim
        case Recognise():
            return None  # read on the lines of the claims
        case TakeIn():
            if not eyes.mediation:
                return None
            aside = tuple(state.copies[entry.id].aside)
            return CopyLine(
                eyes.name(entry.id),
                eyes.at(state, entry),
                eyes.name(act.source),
                act.text,
                aside,
            )
        case SetAside():
            return None  # read on the line of the text
        case _:
            assert_never(act)


def _claim(state: State, entry: Entry, act: Claim, eyes: Eyes) -> ClaimLine:
    line = state.claims[entry.id]
    beside = act.beside
    while beside is not None and not (eyes.mediation or state.claims[beside].open):
        beside = state.claims[beside].act.beside
    return ClaimLine(
        eyes.name(entry.id),
        eyes.at(state, entry),
        act.topic,
        line.words,
        line.standing,
        eyes.name(act.source),
        act.anchor,
        act.speaker,
        act.forms,
        act.office,
        act.side,
        act.capacity,
        act.saying,
        act.reporter,
        act.when,
        act.qualifier,
        eyes.link(entry, beside),
        tuple(line.earlier),
        tuple(_remark(entry, remark, line, eyes) for remark in line.remarks),
        line.why,
        act.since,
        act.until,
        _person(state, entry, eyes),
        eyes.links(entry, state.persons.apart(entry.id)) if eyes.mediation else (),
    )


def _remark(entry: Entry, said: Remark, line: Line, eyes: Eyes) -> RemarkLine:
    source = eyes.link(entry, said.source)
    earlier = said.of < len(line.earlier)
    return RemarkLine(said.standing, said.by, said.words, source, said.anchor, earlier)


def _person(state: State, entry: Entry, eyes: Eyes) -> Ref:
    """The line that stands for a person, chosen by what it says: it tells nothing of any order."""
    kin = state.persons.kin(entry.id)
    return eyes.name(min(kin, key=lambda ref: (_says(state, ref), eyes.name(ref))))


def _says(state: State, ref: Ref) -> tuple[str, ...]:
    act = state.claims[ref].act
    return act.speaker, act.words.text, act.anchor, act.topic.value
