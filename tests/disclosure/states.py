"""How deep the talks get that are made up at random: python -m tests.disclosure.states."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from tests.disclosure import policy
from tests.disclosure.talks import whole
from tests.disclosure.world import World

from goodoffices.core import acts as a
from goodoffices.core.acts import ACTS
from goodoffices.core.details import LEFT_OUT
from goodoffices.core.marking import Release
from goodoffices.core.seats import Chamber
from goodoffices.core.stages import Fate, Leave, RecordState, RoundState
from goodoffices.core.state import State
from goodoffices.core.state.items import Item

Reached = Callable[[World], object]


def _items(world: World) -> Iterable[Item]:
    return world.state.items.values()


def _done(world: World, kind: type) -> bool:
    return any(isinstance(entry.act, kind) for entry in world.entries)


def _crossed(world: World) -> Iterator[tuple[State, a.conveyances.Onward]]:
    return ((world.state, c.onward) for c in world.state.crossings.values())


def _answers(world: World) -> set[RecordState]:
    return {each[0] for d in world.state.drafts.values() for each in d.answers.values()}


def _agreed(world: World, *, by_all: bool) -> bool:
    proposals = world.state.proposals.values()
    return any(p.agreed and p.by_all(world.state.sides) is by_all for p in proposals)


def _withdrawn_after_use(world: World) -> bool:
    return any(item.fate is Fate.WITHDRAWN and item.crossings for item in _items(world))


def _went_together(world: World) -> bool:
    items = world.state.items
    return any(
        items[ref].tied & {other for p in onward.parts for other in p.items}
        for _state, onward in _crossed(world)
        for part in onward.parts
        for ref in part.items
    )


def _embargoed(world: World, *, over: bool) -> bool:
    now = world.entries[-1].at
    return any(
        s.issued and s.embargo and s.embargo > s.issued.at and (s.embargo <= now) is over
        for s in world.state.statements.values()
    )


def _taken_back(world: World) -> bool:
    return any(not s.held and not s.given_by for s in world.state.seats.given.values())


STATES: dict[str, Reached] = {
    "two sides": lambda w: len(w.state.sides) == 2,
    "three sides": lambda w: len(w.state.sides) == 3,
    "four sides": lambda w: len(w.state.sides) == 4,
    "a second key": lambda w: w.state.seats.holds(policy.DEPUTY),
    "written down for a side": lambda w: any(e.behalf for e in w.entries),
    "by a side's own account": lambda w: any(
        e.by.chamber is Chamber.DELEGATION for e in w.entries
    ),
    "said earlier than written down": lambda w: any(e.moment < e.at for e in w.entries),
    "times told coarsely": lambda w: w.state.founded.act.granularity > 1,
    "a merged conveyance": lambda w: any(len(c.sources) > 1 for c in w.state.crossings.values()),
    "words of the mediator's own": lambda w: any(
        not c.sources for c in w.state.crossings.values()
    ),
    "leave given, and gone": lambda w: any(k.used for k in w.state.asks.values()),
    "leave refused": lambda w: any(
        Leave.REFUSED in k.answers.values() for k in w.state.asks.values()
    ),
    "a slip told": lambda w: any(c.slips and c.told for c in w.state.crossings.values()),
    "a slip not told": lambda w: any(c.slips and not c.told for c in w.state.crossings.values()),
    "items paired": lambda w: any(item.paired for item in _items(w)),
    "given for the like, and gone": lambda w: any(
        item.crossings and item.marking.release is Release.RECIPROCAL for item in _items(w)
    ),
    "tied items gone together": _went_together,
    "a detail kept back, and the rest gone": lambda w: any(
        LEFT_OUT in part.words.text for _s, onward in _crossed(w) for part in onward.parts
    ),
    "let go by the capital": lambda w: any(item.permitted for item in _items(w)),
    "confided against its own room": lambda w: any(not i.marking.own_room for i in _items(w)),
    "withdrawn after it was used": _withdrawn_after_use,
    "struck": lambda w: any(item.fate is Fate.STRUCK for item in _items(w)),
    "replaced by other words": lambda w: any(i.fate is Fate.SUPERSEDED for i in _items(w)),
    "returned out of scope": lambda w: any(item.fate is Fate.RETURNED for item in _items(w)),
    "a clarification answered": lambda w: any(c.answer for c in w.state.clarifications.values()),
    "a record confirmed": lambda w: RecordState.CONFIRMED in _answers(w),
    "a record confirmed with a reservation": lambda w: RecordState.RESERVED in _answers(w),
    "a record disputed": lambda w: RecordState.DISPUTED in _answers(w),
    "agreed by all": lambda w: _agreed(w, by_all=True),
    "agreed by some": lambda w: _agreed(w, by_all=False),
    "a ruling lifted": lambda w: any(r.lifted for r in w.state.rulings.values()),
    "a round ended": lambda w: any(r.ending for r in w.state.rounds.values()),
    "a round in capitals": lambda w: any(
        r.state is RoundState.IN_CAPITALS for r in w.state.rounds.values()
    ),
    "an embargo over": lambda w: _embargoed(w, over=True),
    "an embargo running": lambda w: _embargoed(w, over=False),
    "a joint statement issued": lambda w: any(
        s.issued and s.act.clearers for s in w.state.statements.values()
    ),
    "a statement disputed": lambda w: any(s.disputes for s in w.state.statements.values()),
    "a line suggested": lambda w: any(not c.open for c in w.state.claims.values()),
    "a line disputed": lambda w: _done(w, a.DisputeClaim),
    "a seat taken back": _taken_back,
    "an area that is shaken": lambda w: any(
        w.state.items[ref].fate is not Fate.STANDS
        for area in w.state.areas.values()
        for ref in area.rests_on
    ),
}


def reached(world: World) -> Iterator[str]:
    """Which of the states a talk has reached, and which acts it holds."""
    yield from (name for name, test in STATES.items() if test(world))
    yield from {type(entry.act).__name__ for entry in world.entries}
    yield from {entry.by.chamber.value + " acts" for entry in world.entries}


def tally(talks: int, first: int = 0) -> Counter[str]:
    """In how many of so many talks each state was reached."""
    return Counter(name for seed in range(first, first + talks) for name in reached(whole(seed)))


def main(talks: int = 500) -> None:
    """Print in what share of the talks each state is reached."""
    counted = tally(talks)
    for name in (*STATES, *ACTS):
        print(f"{counted[name] / talks:>6.1%}  {name}")


if __name__ == "__main__":
    main()
