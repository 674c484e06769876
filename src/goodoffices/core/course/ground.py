"""How acts on framework and scope carry a talk on."""

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
from goodoffices.core.course.contributions import hangs_on
from goodoffices.core.entries import Entry
from goodoffices.core.refs import Ref
from goodoffices.core.stages import Fate
from goodoffices.core.state import State
from goodoffices.core.state.ground import Proposal, Ruling


def take(state: State, entry: Entry, act: GroundAct) -> tuple[Ref, ...]:
    """Carry the talk on by one act; the things it touches."""
    match act:
        case Propose():
            state.proposals[entry.id] = Proposal(entry, act)
            if act.amends is not None and not state.proposals[act.amends].by_all(state.sides):
                state.proposals[act.amends].replaced = True
                return (entry.id, act.amends)
        case Agree():
            return _agree(state, entry, act)
        case StateScope():
            pass
        case RuleOut():
            state.rulings[entry.id] = Ruling(entry, act, entry.actor)
        case ReturnOutOfScope():
            item = state.items[act.item]
            item.changes(entry.moment)
            item.fate, item.fate_words = Fate.RETURNED, act.words
            return (entry.id, act.item, *hangs_on(item))
        case _:
            assert_never(act)
    return (entry.id,)


def _agree(state: State, entry: Entry, act: Agree) -> tuple[Ref, ...]:
    proposal = state.proposals[act.proposal]
    proposal.agreed.setdefault(entry.actor, entry)
    if entry.behalf is not None:
        proposal.noted[entry.actor] = entry
    touched = [entry.id, act.proposal]
    if proposal.by_all(state.sides):
        given = (*proposal.agreed.values(), *proposal.noted.values())
        touched += [each.id for each in given]
        what = proposal.act
        if what.amends is not None:
            touched += _amended(state, what.amends, act.proposal)
        if what.ground is Ground.FRAMEWORK and what.silence is not None:
            state.founded.silence = what.silence
            touched.append(state.founded.ref)
        if what.reopens is not None:
            state.rulings[what.reopens].lifted = act.proposal
            touched.append(what.reopens)
        if what.ground is Ground.ENDING and what.round is not None:
            state.rounds[what.round].agreed_wording = what.words
            touched.append(what.round)
    return tuple(touched)


def _amended(state: State, old: Ref, new: Ref) -> list[Ref]:
    """Put an agreed amendment in the place of what it amends; others that would have, close."""
    closed = [
        ref
        for ref, proposal in state.proposals.items()
        if ref == old or (proposal.act.amends == old and ref != new)
    ]
    for ref in closed:
        state.proposals[ref].replaced = True
    return closed
