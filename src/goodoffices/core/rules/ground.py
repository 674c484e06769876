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
from goodoffices.core.refusals import Closed
from goodoffices.core.rules.checks import find, standing
from goodoffices.core.state import State
from goodoffices.core.state.ground import Proposal
from goodoffices.core.words import plain


def check(state: State, entry: Entry, act: GroundAct) -> None:
    """Refuse what may not be done."""
    match act:
        case Propose():
            _proposal(state, act)
        case Agree():
            proposal = find(state.proposals, act.proposal)
            if proposal.replaced:
                raise Closed("closed")
            if entry.side in proposal.agreed and _told(state, proposal, entry):
                raise Closed("answered")
        case StateScope() | RuleOut():
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


def _proposal(state: State, act: Propose) -> None:
    if act.amends is not None:
        old = find(state.proposals, act.amends)
        if old.replaced or old.act.ground is not act.ground:
            raise Closed("closed")
    if act.reopens is not None and find(state.rulings, act.reopens).lifted is not None:
        raise Closed("answered")
    if act.round is not None:
        find(state.rounds, act.round)
    if act.ground is Ground.SCOPE:
        inside = {plain(words.text) for words in act.inside}
        for ref, ruling in state.rulings.items():
            ruled = plain(ruling.act.subject.text) in inside
            if ruled and ruling.lifted is None and act.reopens != ref:
                raise Closed("ruled_out")
