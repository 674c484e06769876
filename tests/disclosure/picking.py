"""Who may act, and on what: picking at random from a talk as it stands."""

import random
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from tests.disclosure import phrases
from tests.disclosure.world import Move, World

from goodoffices.core import acts as a
from goodoffices.core.acts import Act
from goodoffices.core.acts.conveyances import Onward, Part
from goodoffices.core.details import without
from goodoffices.core.entries import Behalf, How
from goodoffices.core.marking import WEIGHT, Attribution, Marking, Reach, Status, Use
from goodoffices.core.refs import Ref, Side
from goodoffices.core.seating import FOR_A_SIDE, may, may_for
from goodoffices.core.seats import ROLES, Chamber, Seat
from goodoffices.core.stages import Fate
from goodoffices.core.state.items import Item
from goodoffices.core.times import Place
from goodoffices.core.words import Words

T = TypeVar("T")
CROSSING_USES = (Use.AS_MEDIATORS_IDEA, Use.IN_SUBSTANCE, Use.VERBATIM)
_GIVEN = (
    Chamber.MEDIATION,
    Chamber.OBSERVER,
    Chamber.GUARANTOR,
    Chamber.VERIFIER,
    Chamber.AUDITOR,
)
_SIDED = (Chamber.DELEGATION, Chamber.CAPITAL, Chamber.LIAISON)


class Nothing(Exception):
    """There is nothing to act on, or nobody who could."""


class Picking:
    """Chance, and the part of a talk from which it picks.

    `only` limits what may be referred to; `eager` is a seat that acts where it can.
    """

    def __init__(
        self,
        world: World,
        rng: random.Random,
        only: Container[Ref] | None = None,
        eager: Seat | None = None,
    ) -> None:
        self.world, self.rng, self.only, self.eager = world, rng, only, eager
        self.at = world.entries[-1].at if world.entries else datetime.max.replace(tzinfo=UTC)

    @property
    def sides(self) -> tuple[Side, ...]:
        return self.world.state.sides

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def one(self, of: Iterable[T]) -> T:
        """One of these; raises Nothing where there is none."""
        found = list(of)
        if not found:
            raise Nothing
        return self.rng.choice(found)

    def maybe(self, of: Callable[[], T], share: float = 0.5) -> T | None:
        """One of these, now and then."""
        try:
            return of() if self.chance(share) else None
        except Nothing:
            return None

    def refs(
        self, things: Mapping[Ref, T], test: Callable[[T], object] | None = None
    ) -> list[Ref]:
        """The names of the things of a kind that may be referred to."""
        only = self.only
        return [
            ref
            for ref, thing in things.items()
            if (only is None or ref in only) and (test is None or test(thing))
        ]

    def ref(self, things: Mapping[Ref, T], test: Callable[[T], object] | None = None) -> Ref:
        return self.one(self.refs(things, test))

    def anything(self) -> Ref:
        """The name of any entry."""
        return self.ref(self.world.state.entries)

    def items(self, test: Callable[[Item], object] = lambda _item: True) -> list[Ref]:
        """Items that stand."""
        return self.refs(
            self.world.state.items, lambda item: item.fate is Fate.STANDS and test(item)
        )

    def by(self, kind: type[Act], act: Act, side: Side | None = None) -> Move:
        """The act, by a seat that may do it: for a side itself, or written down for it."""
        held = list(self.world.held())
        able = [s for s in held if may(s, kind) and (s.side or None) == side]
        pens = [s for s in held if side and kind in FOR_A_SIDE and may_for(s, kind, side)]
        if self.eager in able + pens and self.chance(0.7):
            return self._moved(self.eager or able[0], act, side)
        return self._moved(self.one(able * 2 + pens), act, side)

    def _moved(self, by: Seat, act: Act, side: Side | None) -> Move:
        if side is None or (by.side == side and by.chamber is not Chamber.LIAISON):
            return Move(by, act)
        speaker = self.rng.choice(("", *phrases.PEOPLE))
        said = self.at - timedelta(minutes=self.rng.randint(0, 90)) if self.chance(0.3) else None
        return Move(by, act, Behalf(side, self.rng.choice(list(How)), speaker, said))

    def mediation(self, act: Act) -> Move:
        return self.by(type(act), act)

    def seat(self) -> Seat:
        """Any seat that can be given."""
        chamber = self.rng.choice((*_SIDED, *_SIDED, *_GIVEN))
        roles = [role for role in ROLES[chamber] if role != "mediator"]
        side = self.one(self.sides) if chamber in _SIDED else None
        return Seat(chamber, self.rng.choice(roles), side)

    def side(self) -> Side:
        """A side, oftener that of the eager seat."""
        if self.eager and self.eager.side and self.chance(0.4):
            return self.eager.side
        return self.one(self.sides)

    def place(self) -> Place:
        return self.rng.choice(phrases.PLACES)

    def speaker(self) -> str:
        return self.rng.choice(("", *phrases.PEOPLE))

    def words(self) -> Words:
        return phrases.words(self.rng)

    def onward(
        self,
        parts: Sequence[Sequence[Ref]],
        *,
        to: frozenset[Side] | None = None,
        loose: bool = False,
    ) -> Onward:
        """What may cross resting on these items; `loose` where no marking is asked."""
        items = [self.world.state.items[ref] for refs in parts for ref in refs]
        markings = [] if loose else [item.marking for item in items]
        use = self._use(markings, verbatim=all(len(refs) == 1 for refs in parts))
        reach = self._reach(markings)
        sources = {item.side for item in items}
        to = to or self._receivers(markings, sources, reach)
        return Onward(
            tuple(self._part(refs, use, reach) for refs in parts),
            to,
            use,
            self._attribution(markings, use),
            status=self._status(markings),
            form=self.rng.choice(list(a.conveyances.Form)),
            reach=reach,
            persons=self._persons(markings) if reach is Reach.SEATS else frozenset(),
            answers=self.maybe(lambda: self._answered(to), 0.4),
        )

    def _answered(self, to: frozenset[Side]) -> Ref:
        """Something that the only receiver handed over itself."""
        return self.one(self.items(lambda item: {item.side} == to))

    def _part(self, refs: Sequence[Ref], use: Use, reach: Reach) -> Part:
        if use is Use.VERBATIM and refs:
            item = self.world.state.items[refs[0]]
            said = Words(without(item.words.text, item.kept_back), item.words.lang)
            open_ = reach is not Reach.PUBLIC and not item.kept_back and len(refs) == 1
            given = item.enclosed if open_ and item.enclosed and item.enclosed.bare else None
            rng = random.Random(said.text)
            goes = given is not None and rng.random() < 0.7
            copy = given.copy(rng.choice(phrases.NAMES)) if goes and given else None
            return Part(said, frozenset(refs), copy)
        return Part(self.words(), frozenset(refs))

    def _use(self, markings: Sequence[Marking], *, verbatim: bool) -> Use:
        possible = [
            use
            for use in CROSSING_USES
            if all(use in m.uses() for m in markings) and (verbatim or use is not Use.VERBATIM)
        ]
        return self.one(possible or [Use.IN_SUBSTANCE])

    def _attribution(self, markings: Sequence[Marking], use: Use) -> Attribution:
        if use is Use.AS_MEDIATORS_IDEA:
            return Attribution.NOBODY
        return self.one(at for at in Attribution if all(m.names(at) for m in markings))

    def _reach(self, markings: Sequence[Marking]) -> Reach:
        possible = [each for each in Reach if all(m.reaches(each) for m in markings)]
        return self.rng.choice((*possible, possible[-1]))

    def _status(self, markings: Sequence[Marking]) -> Status:
        return self.one(s for s in Status if all(WEIGHT[s] <= WEIGHT[m.status] for m in markings))

    def _receivers(
        self, markings: Sequence[Marking], sources: set[Side], reach: Reach
    ) -> frozenset[Side]:
        others = [side for side in self.sides if side not in sources]
        able = [side for side in others if all(m.receives(side) for m in markings)]
        if reach in (Reach.PARTICIPANTS, Reach.PUBLIC):
            return frozenset(others)
        if not able:
            return frozenset(others)
        here = self.eager.side if self.eager and self.chance(0.6) else None
        return phrases.some(self.rng, able) | {side for side in able if side == here}

    def _persons(self, markings: Sequence[Marking]) -> frozenset[str]:
        allowed = set(ROLES[Chamber.DELEGATION])
        for marking in markings:
            if marking.reach is Reach.SEATS and marking.persons:
                allowed &= marking.persons
        return phrases.some(self.rng, sorted(allowed) or ["head"])
