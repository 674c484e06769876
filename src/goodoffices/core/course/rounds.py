"""How acts on rounds carry a talk on."""

from typing import assert_never

from goodoffices.core.acts import (
    AssertResult,
    Convene,
    DeclareInCapitals,
    EndRound,
    IntendToReconvene,
    OpenRound,
    ProposeRound,
    Recess,
    RoundAct,
    WordEnding,
)
from goodoffices.core.entries import Entry
from goodoffices.core.refs import Ref
from goodoffices.core.stages import RoundState
from goodoffices.core.state import State
from goodoffices.core.state.rounds import Round


def take(state: State, entry: Entry, act: RoundAct) -> tuple[Ref, ...]:
    """Carry the talk on by one act; the things it touches."""
    if isinstance(act, ProposeRound):
        state.rounds[entry.id] = Round(entry, act.name, act.place, act.starts)
        return (entry.id,)
    current = state.rounds[act.round]
    match act:
        case Convene():
            current.state = RoundState.CONVENED
            current.starts = act.starts or current.starts
        case OpenRound():
            current.state = RoundState.IN_SESSION
        case Recess():
            current.state = RoundState.IN_RECESS
        case EndRound():
            current.state, current.ending, current.ended = RoundState.ENDED, act.ending, entry
        case DeclareInCapitals():
            current.state = RoundState.IN_CAPITALS
        case IntendToReconvene():
            current.state, current.reconvene = RoundState.RECONVENING, act
        case WordEnding() | AssertResult():
            return (entry.id,)
        case _:
            assert_never(act)
    return (entry.id, act.round)
