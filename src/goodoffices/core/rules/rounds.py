"""What the talk allows of rounds: which step follows which."""

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
from goodoffices.core.refusals import Closed
from goodoffices.core.rules.checks import find
from goodoffices.core.stages import RoundState as R
from goodoffices.core.state import State

_NEXT: dict[R, frozenset[type[RoundAct]]] = {
    R.PROPOSED: frozenset({Convene}),
    R.CONVENED: frozenset({OpenRound, EndRound}),
    R.IN_SESSION: frozenset({Recess, EndRound}),
    R.IN_RECESS: frozenset({OpenRound, EndRound}),
    R.ENDED: frozenset({DeclareInCapitals, IntendToReconvene}),
    R.IN_CAPITALS: frozenset({IntendToReconvene}),
    R.RECONVENING: frozenset({DeclareInCapitals, IntendToReconvene}),
}


def check(state: State, entry: Entry, act: RoundAct) -> None:
    """Refuse what may not be done."""
    match act:
        case ProposeRound():
            return
        case WordEnding():
            if find(state.rounds, act.round).ending is None:
                raise Closed("round_state", allowed="wording it once it has ended")
        case AssertResult():
            find(state.rounds, act.round)
        case (
            Convene()
            | OpenRound()
            | Recess()
            | EndRound()
            | DeclareInCapitals()
            | IntendToReconvene()
        ):
            possible = _NEXT[find(state.rounds, act.round).state]
            if type(act) not in possible:
                raise Closed(
                    "round_state", allowed=", ".join(sorted(k.__name__ for k in possible))
                )
        case _:
            assert_never(act)
