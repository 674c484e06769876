"""Who may know of rounds, their endings and their results."""

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
from goodoffices.core.disclosure.eyes import Eyes
from goodoffices.core.entries import Entry
from goodoffices.core.lines import RoundLine, WordingLine
from goodoffices.core.state import State


def disclose(
    state: State, entry: Entry, act: RoundAct, eyes: Eyes
) -> RoundLine | WordingLine | None:
    """What these eyes may read of an act on a round."""
    match act:
        case ProposeRound():
            return _round(state, entry, eyes) if eyes.participant else None
        case WordEnding() | AssertResult():
            own = eyes.seat.audience == entry.by.audience and entry.side is None
            side = entry.side is not None and (eyes.mediation or eyes.near(entry.side))
            if not (own or side):
                return None
            return WordingLine(
                eyes.name(entry.id),
                eyes.at(state, entry),
                eyes.name(act.round),
                entry.side,
                act.words,
                act.speaker if isinstance(act, WordEnding) else "",
                isinstance(act, AssertResult),
                entry.behalf,
            )
        case (
            Convene()
            | OpenRound()
            | Recess()
            | EndRound()
            | DeclareInCapitals()
            | IntendToReconvene()
        ):
            return None  # read on the line of the round
        case _:
            assert_never(act)


def _round(state: State, entry: Entry, eyes: Eyes) -> RoundLine:
    held = state.rounds[entry.id]
    again = held.reconvene
    return RoundLine(
        eyes.name(entry.id),
        eyes.at(state, entry),
        held.name,
        held.place,
        held.starts,
        eyes.turned("round", state.sides, entry.id),
        held.state,
        held.ending,
        eyes.at(state, held.ended) if held.ended else None,
        again is not None,
        again.when if again else None,
        again.words if again else None,
        held.agreed_wording,
    )
