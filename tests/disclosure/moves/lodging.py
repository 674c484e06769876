"""Moves on what a side hands to the mediation."""

from dataclasses import replace
from random import Random

from tests.disclosure import phrases
from tests.disclosure.picking import Nothing, Picking
from tests.disclosure.world import Move

from goodoffices.core import acts as a
from goodoffices.core.acts import Act
from goodoffices.core.acts.contributions import Kind
from goodoffices.core.documents import Enclosure
from goodoffices.core.marking import Attribution, Marking, Reach, Release, Use
from goodoffices.core.refs import Ref, Side
from goodoffices.core.seats import Chamber
from goodoffices.core.words import Words

KEPT = "sixty-one tons"


def _handed_in(said: Words) -> Enclosure | None:
    """A document with one item in four: by the words themselves, so that no other chance moves."""
    rng = Random(said.text)
    return phrases.enclosure(rng) if rng.random() < 0.25 else None


class Lodging(Picking):
    """Moves on what a side hands to the mediation."""

    def lodge(
        self,
        side: Side | None = None,
        marking: Marking | None = None,
        *,
        session: Ref | None = None,
    ) -> Move:
        side = side or self.side()
        silent = marking is None and self.chance(0.1)
        given = marking or phrases.marking(self.rng, self.sides, self.at)
        said, kept = self.words(), tuple[str, ...]()
        if self.chance(0.15):
            said, kept = replace(said, text=f"{said.text} {KEPT}"), (KEPT,)
        about = self.maybe(lambda: self._heard(side), 0.2)
        session = session or self.maybe(lambda: self._met(side), 0.3)
        act = a.Lodge(
            said,
            self.one(Kind),
            None if silent else given,
            self.speaker(),
            kept,
            session,
            about,
            _handed_in(said),
        )
        return self.by(a.Lodge, act, side)

    def _heard(self, side: Side) -> Ref:
        return self.ref(self.world.state.crossings, lambda c: side in c.onward.to)

    def _met(self, side: Side) -> Ref:
        return self.ref(self.world.state.sessions, lambda s: side in s.act.sides)

    def clarify(self) -> Move:
        item = self.one(self.items())
        guides = self.items(lambda i: i.marking.guides())
        rests = phrases.some(self.rng, guides[-4:], 0)
        return self.mediation(a.Clarify(item, self.words(), rests))

    def clarify_walled(self) -> Move:
        by = self.one(s for s in self.world.held() if s.chamber is Chamber.LIAISON)
        return Move(by, a.Clarify(self.one(self.items(lambda i: i.side == by.side)), self.words()))

    def answer(self) -> Move:
        state = self.world.state
        asked = self.ref(state.clarifications, lambda c: c.answer is None)
        side = state.items[state.clarifications[asked].item].side
        return self.by(a.Answer, a.Answer(asked, self.words()), side)

    def _own(self, ref: Ref, act: Act) -> Move:
        return self.by(type(act), act, self.world.state.items[ref].side)

    def widen(self) -> Move:
        ref = self.one(self.items())
        return self._own(ref, a.Widen(ref, phrases.open_marking(self.rng, self.sides, self.at)))

    def narrow(self) -> Move:
        ref = self.one(self.items())
        marking = self.world.state.items[ref].marking
        less: list[Marking] = [
            replace(marking, use=Use.GUIDE_ONLY) if marking.guides() else marking,
            replace(marking, use=Use.MEDIATOR_ONLY, attribution=Attribution.NOBODY),
            replace(marking, own_room=False),
            replace(marking, reach=Reach.SEATS, persons=marking.persons or frozenset({"head"})),
        ]
        if marking.release is Release.NOW:
            less += [replace(marking, release=r) for r in (Release.ASK, Release.AFTER_CAPITAL)]
        act = a.Narrow(ref, self.rng.choice(less))
        return self.mediation(act) if self.chance(0.5) else self._own(ref, act)

    def widen_unasked(self) -> Move:
        """The mediation would allow itself more: refused."""
        ref = self.one(self.items())
        marking = self.world.state.items[ref].marking
        wider = replace(phrases.open_marking(self.rng, self.sides, self.at), own_room=True)
        return self.mediation(a.Narrow(ref, replace(wider, own_room=marking.own_room)))

    def withdraw(self) -> Move:
        ref = self.one(self.items())
        return self._own(ref, a.Withdraw(ref))

    def supersede(self) -> Move:
        ref = self.one(self.items())
        marking = self.maybe(lambda: phrases.marking(self.rng, self.sides, self.at))
        said = self.words()
        kept = self.world.state.items[ref].kept_back
        said = replace(said, text=" ".join((said.text, *kept)))
        return self._own(ref, a.Supersede(ref, said, marking))

    def correct(self) -> Move:
        ref = self.one(self.items())
        item = self.world.state.items[ref]
        said = Words(" ".join((phrases.text(self.rng, item.words.lang), *item.kept_back)))
        act = a.Correct(ref, said, "misheard")
        if item.entry.by.chamber is Chamber.MEDIATION and self.chance(0.5):
            return self.mediation(act)
        return self._own(ref, act)

    def strike(self) -> Move:
        noted = self.items(lambda i: i.entry.by.chamber is Chamber.MEDIATION)
        return self.mediation(a.Strike(self.one(noted), "the wrong room"))

    def tie(self) -> Move:
        side = self.side()
        own = self.items(lambda i: i.side == side)
        if len(own) < 2:
            raise Nothing
        return self.by(a.Tie, a.Tie(frozenset(self.rng.sample(own, 2))), side)

    def pair(self) -> Move:
        offers = self.items(lambda i: i.marking.release is Release.RECIPROCAL)
        first = self.one(offers)
        side = self.world.state.items[first].side
        second = self.one(r for r in offers if self.world.state.items[r].side != side)
        return self.mediation(a.Pair(frozenset({first, second})))

    def permit(self) -> Move:
        ref = self.one(
            self.items(lambda i: i.marking.release is Release.AFTER_CAPITAL and not i.permitted)
        )
        return self._own(ref, a.Permit(ref))
