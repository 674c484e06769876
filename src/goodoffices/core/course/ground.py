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
            return _rule_out(state, entry, act)
        case ReturnOutOfScope():
            item = state.items[act.item]
            item.changes(entry.moment)
            item.fate, item.fate_words = Fate.RETURNED, act.words
            return (entry.id, act.item, *hangs_on(item))
        case _:
            assert_never(act)
    return (entry.id,)


def _rule_out(state: State, entry: Entry, act: RuleOut) -> tuple[Ref, ...]:
    ruling = state.rulings[entry.id] = Ruling(entry, act, entry.actor)
    touched = [entry.id]
    for ref, proposal in state.proposals.items():
        if proposal.replaced or not proposal.includes(act.subject):
            continue
        if proposal.by_all(state.sides):
            ruling.against = ref
        else:
            # Whoever rules a subject out no longer agrees to have it inside.
            proposal.agreed.pop(ruling.side, None)
            proposal.noted.pop(ruling.side, None)
            touched.append(ref)
    return tuple(touched)


def _agree(state: State, entry: Entry, act: Agree) -> tuple[Ref, ...]:
    proposal = state.proposals[act.proposal]
    proposal.agreed.setdefault(entry.actor, entry)
    if entry.behalf is not None:
        proposal.noted[entry.actor] = entry
    if not proposal.by_all(state.sides):
        return (entry.id, act.proposal)
    given = [each.id for each in (*proposal.agreed.values(), *proposal.noted.values())]
    return (entry.id, act.proposal, *given, *_agreed(state, act.proposal, proposal))


def _agreed(state: State, ref: Ref, proposal: Proposal) -> tuple[Ref, ...]:
    """What changes once all have agreed; the things it touches."""
    what = proposal.act
    touched = _amended(state, ref, what)
    if what.ground is Ground.FRAMEWORK and what.silence is not None:
        # For what is lodged from now on: what was said before was said under the earlier rule.
        state.founded.silence = what.silence
        touched.append(state.founded.ref)
    for ruled, ruling in state.rulings.items():
        if ruling.lifted is None and proposal.includes(ruling.act.subject):
            ruling.lifted = ref
            touched.append(ruled)
    if what.ground is Ground.ENDING and what.round is not None:
        state.rounds[what.round].agreed_wording = what.words
        touched.append(what.round)
    return tuple(touched)


def _amended(state: State, new: Ref, what: Propose) -> list[Ref]:
    """Put an agreed amendment in the place of the agreement that it amends, over any drafts."""
    old = what.amends
    while old is not None and not state.proposals[old].by_all(state.sides):
        old = state.proposals[old].act.amends
    if old is None:
        return []
    closed = [ref for ref in state.proposals if ref != new and _amends(state, ref, old)]
    for ref in closed:
        state.proposals[ref].replaced = True
    return closed


def _amends(state: State, ref: Ref | None, old: Ref) -> bool:
    """Whether a proposal is that agreement, or would amend it, itself or over drafts."""
    while ref is not None and ref != old:
        ref = state.proposals[ref].act.amends
    return ref == old
