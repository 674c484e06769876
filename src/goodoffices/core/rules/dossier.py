"""What the talk allows of the public record: sources, and what they say."""

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
from goodoffices.core.acts.dossier import Standing, Topic
from goodoffices.core.entries import Entry
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import Closed, Malformed, NotYours
from goodoffices.core.rules.checks import find
from goodoffices.core.seats import Chamber
from goodoffices.core.state import State
from goodoffices.core.words import language, safe


def check(state: State, entry: Entry, act: DossierAct) -> None:
    """Refuse what may not be done about the public record."""
    match act:
        case Cite():
            for text in (act.publisher, act.title, act.url, act.kind):
                safe(text, 500)
            language(act.lang)
            if not act.publisher.strip():
                raise Malformed("anchor")
        case Claim():
            _anchored(state, act.source, act.anchor)
            if act.beside is not None:
                find(state.claims, act.beside)
            if act.standing not in (Standing.SUGGESTED, Standing.REPORTED):
                raise Malformed("standing", allowed="A claim begins as suggested or reported.")
            for text in (
                act.speaker,
                act.office,
                act.side,
                act.reporter,
                act.qualifier,
                *act.forms,
            ):
                safe(text, 300)
            _held(act)
        case Interpret():
            _public(state, act.claim)
            safe(act.by, 300)
            _anchored(state, act.source, act.anchor)
        case ConfirmClaim() | DisputeClaim():
            _public(state, act.claim)
            safe(act.by, 300)
            safe(act.anchor, 1000)
            if act.by and entry.by.chamber is not Chamber.MEDIATION:
                raise NotYours("not_your_act", allowed="A room speaks for itself.")
            if act.source is not None or act.by:
                _anchored(state, act.source, act.anchor)
        case CorrectClaim():
            _standing(state, act.claim)
            safe(act.why, 1000)
            safe(act.anchor, 1000)
            if act.source is not None:
                _anchored(state, act.source, act.anchor)
        case WithdrawClaim():
            _standing(state, act.claim)
            safe(act.why, 1000)
        case Recognise():
            _named(state, act.claim)
            _named(state, act.other)
            if act.claim == act.other:
                raise Malformed("persons_differ")
        case TakeIn():
            find(state.sources, act.source)
        case SetAside():
            copy = find(state.copies, act.copy)
            if not act.anchor.strip() or act.anchor not in copy.act.text.text:
                raise Malformed("anchor")
            if (act.topic, act.anchor) in copy.aside:
                raise Closed("answered")
        case _:
            assert_never(act)


def _anchored(state: State, source: Ref | None, anchor: str) -> None:
    if source is None or not safe(anchor, 1000).strip():
        raise Malformed("anchor")
    find(state.sources, source)


def _standing(state: State, ref: Ref) -> None:
    if find(state.claims, ref).withdrawn:
        raise Closed("standing", allowed="What was withdrawn is claimed anew.")


def _public(state: State, ref: Ref) -> None:
    """Refuse to say that anybody spoke of what is not in the public record."""
    _standing(state, ref)
    if not state.claims[ref].open:
        raise Closed("standing", allowed="A suggestion is filed as a claim first.")


def _held(act: Claim) -> None:
    """Refuse days of an office that is none, or that ended before it began."""
    if act.since is None and act.until is None:
        return
    if act.topic is not Topic.OFFICE or (act.since and act.until and act.until < act.since):
        raise Malformed("held")


def _named(state: State, ref: Ref) -> None:
    """Refuse to say who somebody is in a line that is not public or names nobody."""
    _public(state, ref)
    if not state.claims[ref].act.speaker.strip():
        raise Malformed("persons_differ")
