"""What the talk allows of framework, scope and rulings."""

from typing import assert_never

from goodoffices.core.acts import (
    Agree,
    GroundAct,
    Propose,
    ReturnOutOfScope,
    RuleOut,
    StateScope,
)
from goodoffices.core.acts.ground import Ground
from goodoffices.core.entries import Entry
from goodoffices.core.refusals import Closed, Malformed
from goodoffices.core.rules.checks import find, standing
from goodoffices.core.state import State
from goodoffices.core.state.ground import Proposal
from goodoffices.core.words import plain


def check(state: State, entry: Entry, act: GroundAct) -> None:
    """Refuse what may not be done."""
    match act:
        case Propose():
            _proposal(state, entry, act)
        case Agree():
            proposal = find(state.proposals, act.proposal)
            if proposal.replaced:
                raise Closed("closed")
            if entry.side in proposal.agreed and _told(state, proposal, entry):
                raise Closed("answered")
        case StateScope():
            if not (act.inside or act.outside or act.qualifier):
                raise Malformed("empty", field="inside")
        case RuleOut():
            return
        case ReturnOutOfScope():
            standing(find(state.items, act.item))
        case _:
            assert_never(act)


def _told(state: State, proposal: Proposal, entry: Entry) -> bool:
    """Whether whoever agrees may know that the side has agreed already."""
    # To the mediation's pen a side's own agreement is sealed: a refusal would break the seal.
    if entry.behalf is None or proposal.by_all(state.sides):
        return True
    return entry.side in proposal.noted


def _proposal(state: State, entry: Entry, act: Propose) -> None:
    if act.amends is not None:
        old = find(state.proposals, act.amends)
        if old.replaced or old.act.ground is not act.ground:
            raise Closed("closed")
    if act.round is not None:
        find(state.rounds, act.round)
    if act.ground is Ground.ENDING and act.round is None:
        raise Malformed("no_round")
    if act.ground is not Ground.FRAMEWORK and act.silence is not None:
        raise Malformed("silence")
    _scope(state, entry, act)


def _scope(state: State, entry: Entry, act: Propose) -> None:
    """Let what was ruled out come back by a scope that says so, and by nothing else."""
    proposed = Proposal(entry, act)
    reopened = None
    if act.reopens is not None:
        reopened = find(state.rulings, act.reopens).act.subject
        if not state.rulings[act.reopens].holds(entry.at):
            raise Closed("answered")
        if not proposed.includes(reopened):
            raise Malformed("reopens")
    for ruling in state.rulings.values():
        subject = ruling.act.subject
        again = reopened is not None and plain(subject.text) == plain(reopened.text)
        if proposed.includes(subject) and ruling.holds(entry.at) and not again:
            raise Closed("ruled_out")
