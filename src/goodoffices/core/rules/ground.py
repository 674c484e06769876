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
            if entry.side in proposal.agreed:
                raise Closed("answered")
        case StateScope() | RuleOut():
            return
        case ReturnOutOfScope():
            standing(find(state.items, act.item))
        case _:
            assert_never(act)


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
