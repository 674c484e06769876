"""Who may know of framework, scope and rulings."""

from typing import assert_never

from goodoffices.core.acts import (
    Agree,
    GroundAct,
    Propose,
    ReturnOutOfScope,
    RuleOut,
    StateScope,
)
from goodoffices.core.disclosure.eyes import Eyes
from goodoffices.core.entries import Entry
from goodoffices.core.lines import ProposalLine, RulingLine, ScopeLine
from goodoffices.core.refs import Ref, Side
from goodoffices.core.seats import Chamber
from goodoffices.core.state import State
from goodoffices.core.state.ground import Proposal

_ADDRESSED = frozenset({Chamber.MEDIATION, Chamber.LIAISON, Chamber.DELEGATION})


def disclose(
    state: State, entry: Entry, act: GroundAct, eyes: Eyes
) -> ProposalLine | ScopeLine | RulingLine | None:
    """What these eyes may read of an act on the ground of the talks."""
    at, name = eyes.at(state, entry), eyes.name(entry.id)
    match act:
        case Propose():
            if eyes.seat.chamber not in _ADDRESSED:
                return None
            return _proposal(state, state.proposals[entry.id], entry, eyes)
        case StateScope():
            if entry.side is None or not (eyes.mediation or eyes.near(entry.side)):
                return None
            return ScopeLine(
                name, at, entry.side, act.inside, act.outside, act.qualifier, entry.behalf
            )
        case RuleOut():
            ruling = state.rulings[entry.id]
            if not (eyes.mediation or eyes.near(ruling.side)):
                return None
            return RulingLine(
                name,
                at,
                ruling.side,
                act.subject,
                act.stage,
                act.until,
                ruling.lifted is not None,
                eyes.link(entry, ruling.against),
                entry.behalf,
            )
        case Agree() | ReturnOutOfScope():
            return None  # read on the line of the proposal, and of the item
        case _:
            assert_never(act)


def _proposal(state: State, proposal: Proposal, entry: Entry, eyes: Eyes) -> ProposalLine:
    act = proposal.act
    whole = proposal.by_all(state.sides)
    # Sealed until all have agreed, but from whoever did it: the side, or the pen that wrote it.
    known: tuple[Side, ...] = tuple(
        side
        for side in state.sides
        if side in proposal.agreed
        and (whole or eyes.delegation(side) or _wrote(eyes, proposal.noted.get(side)))
    )
    return ProposalLine(
        eyes.name(entry.id),
        eyes.at(state, entry),
        act.ground,
        act.words,
        act.inside,
        act.outside,
        act.silence,
        eyes.link(entry, act.amends),
        _ruling(state, act.reopens, eyes),
        eyes.link(entry, act.round),
        eyes.turned("proposal", state.sides, entry.id),
        whole,
        known,
        proposal.replaced,
    )


def _wrote(eyes: Eyes, noted: Entry | None) -> bool:
    return noted is not None and (eyes.seat.audience == noted.by.audience or eyes.near(noted.side))


def _ruling(state: State, ref: Ref | None, eyes: Eyes) -> Ref | None:
    if ref is None or not (eyes.mediation or eyes.near(state.rulings[ref].side)):
        return None
    return eyes.name(ref)
