"""Moves on what crosses, and on areas of possible progress."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from tests.disclosure import phrases
from tests.disclosure.picking import CROSSING_USES, Nothing, Picking
from tests.disclosure.world import Move

from goodoffices.core import acts as a
from goodoffices.core.acts.conveyances import Onward
from goodoffices.core.marking import Attribution, Reach, Release, Status, Use
from goodoffices.core.refs import Ref, Side
from goodoffices.core.seats import ROLES, Chamber
from goodoffices.core.stages import Leave
from goodoffices.core.state.crossings import Ask
from goodoffices.core.state.items import Item

_NARROW: tuple[Callable[[Item], object], ...] = (
    lambda item: item.marking.receivers,
    lambda item: item.marking.persons,
    lambda item: item.marking.expires,
    lambda item: item.kept_back,
)
"""What makes it easy to go too far."""


def _cleared(ask: Ask) -> bool:
    return ask.used is None and set(ask.answers.values()) == {Leave.CLEARED}


class Carrying(Picking):
    """Moves on what crosses, and on areas of possible progress."""

    def _carried(self, test: Callable[[Release], bool], most: int = 3) -> list[list[Ref]]:
        """Items in parts, each of one source, none from every side at once."""
        state = self.world.state
        able = self.items(lambda i: i.marking.uses() and test(i.marking.release))
        sources = self.rng.sample(self.sides, self.rng.randint(1, len(self.sides) - 1))
        pool = [r for r in able if state.items[r].side in sources]
        if not pool:
            raise Nothing
        parts = [[self.rng.choice(pool)] for _ in range(self.rng.randint(1, most))]
        for part in parts:
            item = state.items[part[0]]
            part += [r for r in item.tied if r not in part and self.chance(0.9)]
        return parts

    def ask_leave(self) -> Move:
        parts = self._carried(lambda r: r in (Release.NOW, Release.ASK))
        return self.mediation(a.AskLeave(self.onward(parts)))

    def _asked(self) -> tuple[Ref, Side]:
        state = self.world.state
        return self.one(
            (ref, side)
            for ref in self.refs(state.asks, lambda ask: ask.used is None)
            for side, leave in state.asks[ref].answers.items()
            if leave is Leave.ASKED
        )

    def _shown(self) -> tuple[Ref, Side]:
        state = self.world.state
        return self.one(
            (ref, side) for ref in self.refs(state.asks) for side in state.asks[ref].answers
        )

    def clear_words(self) -> Move:
        ask, side = self._asked()
        return self.by(a.ClearWords, a.ClearWords(ask), side)

    def refuse_words(self) -> Move:
        ask, side = self._asked() if self.chance(0.5) else self._shown()
        return self.by(a.RefuseWords, a.RefuseWords(ask, self.maybe(self.words)), side)

    def convey(self) -> Move:
        state = self.world.state
        ask = self.maybe(lambda: self.ref(state.asks, _cleared), 0.4)
        if ask is not None:
            return self.mediation(a.Convey(state.asks[ask].onward, ask))
        onward = self.onward(self._carried(lambda r: r is not Release.ASK))
        return self.mediation(a.Convey(onward))

    def convey_idea(self) -> Move:
        """Words of the mediator's own, resting on nothing."""
        return self.mediation(a.Convey(self.onward([[] for _ in range(self.rng.randint(1, 2))])))

    def overreach(self) -> Move:
        """More than the sources allow, in one way or in none: mostly it is refused."""
        state = self.world.state
        every = self.refs(state.items, lambda i: i.marking.use is not Use.MEDIATOR_ONLY)
        narrow = [ref for ref in every if self.rng.choice(_NARROW)(state.items[ref])]
        first = self.one(narrow if narrow and self.chance(0.6) else every)
        side = state.items[first].side
        own = [ref for ref in every if state.items[ref].side == side]
        more_of = [ref for ref in own if ref != first]
        parts = [[first], *([ref] for ref in self.rng.sample(more_of, min(len(more_of), 1)))]
        parts = parts[: self.rng.randint(1, 2)]
        items = [state.items[ref] for refs in parts for ref in refs]
        if not all(item.marking.uses() for item in items):
            return self.mediation(a.Convey(self.onward(parts, loose=True)))
        onward = self.onward(parts)
        others = frozenset(each for each in self.sides if each != side)
        more: list[Onward] = [
            onward,
            replace(onward, reach=self.one(Reach), to=others, persons=frozenset()),
            replace(onward, attribution=self.one(Attribution)),
            replace(onward, status=self.one(Status)),
            replace(onward, to=others),
            replace(onward, use=self.one(CROSSING_USES)),
            replace(onward, reach=Reach.SEATS, persons=frozenset({"adviser", "head"})),
        ]
        going = self.rng.choice(more)
        kept = [detail for item in items for detail in item.kept_back]
        if kept and self.chance(0.5):
            leading = going.parts[0]
            said = replace(leading.words, text=f"{leading.words.text} {kept[0]}")
            going = replace(going, parts=(replace(leading, words=said), *going.parts[1:]))
        if len(going.parts) > 1 and self.chance(0.3):
            one = replace(going.parts[0], items=frozenset(ref for refs in parts for ref in refs))
            going = replace(going, parts=(one,))
        asks = self.refs(state.asks, lambda ask: ask.used is None)
        if asks and self.chance(0.3):
            ask = self.rng.choice(asks)
            return self.mediation(a.Convey(state.asks[ask].onward, ask))
        anybody = frozenset(ROLES[Chamber.DELEGATION])
        if items[0].marking.persons and self.chance(0.5):
            going = replace(onward, reach=Reach.SEATS, persons=anybody)
        if items[0].marking.receivers and self.chance(0.5):
            going = replace(onward, to=others)
        return self.mediation(a.Convey(going))

    def mixed(self) -> Move:
        """One span on what two sources said: refused, whatever they allow."""
        state = self.world.state
        able = self.items(lambda i: i.marking.uses())
        receiver = self.one(self.sides)
        pool = [ref for ref in able if state.items[ref].side != receiver]
        if len(pool) < 2:
            raise Nothing
        refs = self.rng.sample(pool, 2)
        return self.mediation(a.Convey(self.onward([refs], to=frozenset({receiver}))))

    def record_crossed(self) -> Move:
        state = self.world.state
        if state.asks and self.chance(0.3):
            return self._crossed(state.asks[self.ref(state.asks)].onward)
        sources = self.rng.sample(self.sides, self.rng.randint(1, len(self.sides) - 1))
        any_ = self.refs(self.world.state.items, lambda i: i.side in sources)
        parts = [[self.one(any_)] for _ in range(self.rng.randint(1, 2))]
        return self._crossed(self.onward(parts, loose=True))

    def _crossed(self, onward: Onward) -> Move:
        when = phrases.when(self.rng, self.at - timedelta(minutes=90))
        return self.mediation(a.RecordCrossed(onward, when, "on the stairs"))

    def tell_source(self) -> Move:
        slip = self.ref(self.world.state.crossings, lambda c: c.slips and not c.told)
        return self.mediation(a.TellSource(slip))

    def acknowledge(self) -> Move:
        state = self.world.state
        ref, side = self.one(
            (ref, side)
            for ref in self.refs(state.crossings)
            for side in sorted(state.crossings[ref].onward.to)
            if side not in state.crossings[ref].acknowledged
        )
        return self.by(a.Acknowledge, a.Acknowledge(ref), side)

    def note_area(self) -> Move:
        guides = self.items(lambda i: i.marking.guides())
        return self.mediation(a.NoteArea(self.words(), phrases.some(self.rng, guides[-4:], 0)))

    def _area(self) -> Ref:
        return self.ref(self.world.state.areas, lambda area: not area.closed)

    def rest_on(self) -> Move:
        guides = self.items(lambda i: i.marking.guides())
        return self.mediation(a.RestOn(self._area(), frozenset({self.one(guides)})))

    def close_area(self) -> Move:
        return self.mediation(a.CloseArea(self._area(), "overtaken"))
