"""Whole talks made up at random, over every act."""

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from tests.disclosure import phrases
from tests.disclosure.episodes import EPISODES, Episode, Theme
from tests.disclosure.moves import BESIDE, SINGLE, Moves
from tests.disclosure.picking import Nothing
from tests.disclosure.world import Move, World

from goodoffices.core import acts as a
from goodoffices.core.acts.talk import Party
from goodoffices.core.marking import Silence
from goodoffices.core.refs import Ref, Side
from goodoffices.core.refusals import Refusal
from goodoffices.core.seats import MEDIATOR, ROLES, Chamber, Seat, head
from goodoffices.core.words import Words

SIDES = (Side("A"), Side("B"), Side("C"), Side("D"))
FIRST = datetime(2026, 5, 4, 6, 0, tzinfo=UTC)
DEPUTY = Seat(Chamber.MEDIATION, "deputy")
_COUNTS = {2: 10, 3: 10, 4: 1}
_STEPS = {1: 8, 15: 4, 60: 2, 24 * 60: 1}


def founding(rng: random.Random, count: int) -> a.Found:
    """The founding of a talk with so many sides."""
    parties = tuple(
        Party(side, Words(f"{side} Isle"), rng.choice(phrases.PLACES)) for side in SIDES[:count]
    )
    return a.Found(
        Words("The fishing bank"),
        parties,
        rng.choice(phrases.PLACES),
        Words("The house"),
        granularity=phrases.weighed(rng, _STEPS),
        silence=rng.choice(list(Silence)),
    )


def count(rng: random.Random) -> int:
    """How many sides a talk has."""
    return phrases.weighed(rng, _COUNTS)


class Course:
    """A talk's moves: episodes taking turns, and single moves between them."""

    def __init__(
        self, moves: Moves, single: float = 0.35, themes: Sequence[Theme] = (), at_once: int = 3
    ) -> None:
        self.moves, self._single, self._at_once = moves, single, at_once
        # A talk has its themes: what leads deep comes in it more than once.
        self._themes = themes or moves.rng.sample(EPISODES, 3)
        self._running: list[tuple[Episode, Ref | None, bool]] = []
        self._last: tuple[Episode, bool] | None = None

    def next(self, at: datetime) -> Move:
        """The next move; tell `done` what became of it."""
        self.moves.at = at
        for _ in range(60):
            self._last = None
            try:
                return self._next()
            except (Nothing, StopIteration, Refusal):
                continue
        raise Nothing

    def _next(self) -> Move:
        rng = self.moves.rng
        if rng.random() < self._single:
            kinds = (*SINGLE.values(), *BESIDE)
            return rng.choice(kinds)(self.moves)
        if len(self._running) < self._at_once:
            drawn = rng.choice(self._themes if rng.random() < 0.5 else EPISODES)
            self._running.append((drawn(self.moves), None, False))
        place = rng.randrange(len(self._running))
        episode, told, begun = self._running.pop(place)
        move = episode.send(told) if begun else next(episode)
        self._last = (episode, True)
        return move

    def done(self, made: Ref | None) -> None:
        """What the last move made; None if it was refused or left out."""
        if self._last is not None:
            self._running.append((self._last[0], made, True))
            self._last = None

    @property
    def episode(self) -> Episode | None:
        """The episode that the last move belongs to."""
        return self._last[0] if self._last else None


def opening(rng: random.Random, sides: tuple[Side, ...]) -> Iterator[Move]:
    """Seats given at the beginning: mostly the heads, often others, seldom a deputy."""
    seats = [head(side) for side in sides if rng.random() < 0.85]
    seats += [
        Seat(Chamber.DELEGATION, role, side)
        for side in sides
        for role in ("negotiator", "expert", "adviser", "spokesperson")
        if rng.random() < 0.25
    ]
    seats += [Seat(Chamber.CAPITAL, "principal", side) for side in sides if rng.random() < 0.6]
    seats += [Seat(Chamber.LIAISON, "officer", side) for side in sides if rng.random() < 0.3]
    seats += [
        Seat(chamber, ROLES[chamber][0])
        for chamber in (Chamber.OBSERVER, Chamber.GUARANTOR, Chamber.VERIFIER, Chamber.AUDITOR)
        if rng.random() < 0.3
    ]
    if rng.random() < 0.25:
        seats.append(DEPUTY)
    for seat in seats:
        yield Move(MEDIATOR, a.GiveSeat(seat, rng.choice(phrases.PEOPLE)))


def whole(seed: int, length: int = 70) -> World:
    """A whole talk of about so many acts; what was refused is not in it."""
    rng = random.Random(seed)
    world = World("t", rng)
    at = FIRST + timedelta(minutes=rng.randint(0, 14 * 60))
    world.take(world.entry(Move(MEDIATOR, founding(rng, count(rng))), at))
    for move in opening(rng, world.state.sides):
        at += timedelta(seconds=rng.randint(1, 90))
        _tried(world, move, at)
    course = Course(Moves(world, rng))
    while len(world.entries) < length:
        at += timedelta(seconds=rng.randint(1, 900))
        move = course.next(at)
        course.done(_tried(world, move, at))
    return world


def _tried(world: World, move: Move, at: datetime) -> Ref | None:
    entry = world.entry(move, at)
    if world.refusal(entry) is not None:
        return None
    world.take(entry)
    return entry.id
