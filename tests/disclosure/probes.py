"""What a curious seat may try: any act, on any name it knows, guesses or was never given."""

import random
from collections.abc import Callable, Iterator, Sequence

from tests.archive.examples import ACTS as EXAMPLES
from tests.disclosure.moves import SINGLE, Moves
from tests.disclosure.picking import Nothing
from tests.disclosure.world import KEY, Move, World

from goodoffices.core import acts as a
from goodoffices.core.acts import ACTS, Act
from goodoffices.core.entries import Behalf
from goodoffices.core.lines import (
    AskLine,
    ClaimLine,
    ClarificationLine,
    CrossingLine,
    ItemLine,
    Line,
    ProposalLine,
    ReceivedLine,
    RecordLine,
    RoundLine,
    SessionLine,
    StatementLine,
)
from goodoffices.core.naming import mapped
from goodoffices.core.refs import Ref, Side, label
from goodoffices.core.seating import may, may_for
from goodoffices.core.seats import ROLES, SIDED, Chamber, Seat

_BY_KIND = {type(act): act for act in EXAMPLES}


def probe(rng: random.Random, eyes: Seat, worlds: Sequence[World]) -> tuple[Move, bool]:
    """One attempt; whether its names are raw keys of the record rather than the room's own."""
    world = rng.choice(worlds)
    raw = rng.random() < 0.3
    kinds = [kind for kind in ACTS.values() if may(eyes, kind)]
    kind = rng.choice(kinds) if kinds and rng.random() < 0.85 else rng.choice(list(ACTS.values()))
    act = _made_up(rng, world, eyes, kind) or mapped(
        _BY_KIND[kind], lambda _ref: rng.choice(list(world.state.entries))
    )
    named = mapped(act, _naming(rng, eyes, worlds, raw=raw))
    behalf = None
    sides = [side for side in world.state.sides if may_for(eyes, kind, side)]
    if sides and (not may(eyes, kind) or rng.random() < 0.5):
        behalf = Behalf(rng.choice(sides))
    return Move(eyes, named, behalf), raw


def _made_up(rng: random.Random, world: World, eyes: Seat, kind: type[Act]) -> Act | None:
    """A move that fits one of the worlds, whether or not this seat may know its things."""
    moves = Moves(world, rng, eager=eyes)
    moves.at = world.entries[-1].at
    if kind not in SINGLE or rng.random() < 0.3:
        return None
    try:
        return SINGLE[kind](moves).act
    except (Nothing, ValueError):
        return None


def _naming(
    rng: random.Random, eyes: Seat, worlds: Sequence[World], *, raw: bool
) -> Callable[[Ref], Ref]:
    """Mostly the thing's own name in this room; else another's, a guess, or something else."""
    read = list(worlds[0].sight(eyes)._lines)

    def name(ref: Ref) -> Ref:
        drawn = rng.random()
        if drawn < 0.3 and read:
            ref = rng.choice(read)
        if drawn > 0.97:
            return Ref(f"{rng.getrandbits(80):020x}")
        if raw:
            return ref
        if drawn > 0.85:
            return label(KEY, _audience(rng, worlds[0]), ref)
        if drawn > 0.8:
            return ref
        return label(KEY, eyes.audience, ref)

    return name


def _audience(rng: random.Random, world: World) -> str:
    chamber = rng.choice(list(Chamber))
    side = rng.choice(world.state.sides) if chamber in SIDED else None
    return Seat(chamber, ROLES[chamber][0], side).audience


_ABOUT: dict[type[Line], tuple[type[Act], ...]] = {
    AskLine: (a.ClearWords, a.RefuseWords),
    ProposalLine: (a.Agree,),
    RecordLine: (a.ReadBack, a.ConfirmRecord, a.DisputeRecord),
    ClarificationLine: (a.Answer,),
    ItemLine: (a.Withdraw, a.Widen, a.Narrow, a.Supersede, a.Correct, a.Permit, a.Strike),
    ReceivedLine: (a.Acknowledge,),
    StatementLine: (a.ClearStatement, a.Issue, a.CorrectStatement, a.DisputeStatement),
    RoundLine: (a.WordEnding, a.EndRound, a.OpenRound),
    SessionLine: (a.OpenSession, a.CloseSession),
    CrossingLine: (a.TellSource,),
    ClaimLine: (a.ConfirmClaim, a.WithdrawClaim),
}


def sweep(eyes: Seat, sides: Sequence[Side], lines: Sequence[Line]) -> Iterator[Move]:
    """Everything that can be tried on what is read, thing by thing."""
    for line in lines:
        for kind in _ABOUT.get(type(line), ()):
            act = mapped(_BY_KIND[kind], lambda _ref, line=line: line.id)  # type: ignore[misc]  # bound at once
            if may(eyes, kind):
                yield Move(eyes, act)
            else:
                yield from (
                    Move(eyes, act, Behalf(side)) for side in sides if may_for(eyes, kind, side)
                )
