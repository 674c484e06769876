"""Moves on the talk, its seats, its ground."""

from tests.disclosure import phrases
from tests.disclosure.picking import Picking
from tests.disclosure.world import Move

from goodoffices.core import acts as a
from goodoffices.core.acts.ground import Ground, Stage
from goodoffices.core.acts.talk import TalkState
from goodoffices.core.marking import Silence
from goodoffices.core.refs import Ref, Side
from goodoffices.core.seats import Chamber
from goodoffices.core.state.ground import Proposal
from goodoffices.core.words import Words


class Setting(Picking):
    """Moves on the talk, its seats, its ground."""

    def give_seat(self) -> Move:
        seats = self.world.state.seats
        waiting = [each for each in seats.given.values() if each.given_by and not each.held]
        if waiting and self.chance(0.7):
            seating = self.rng.choice(waiting)
            key = self.one(seats.needed() - seating.given_by)
            return Move(key, a.GiveSeat(seating.seat, seating.person))
        return self.mediation(a.GiveSeat(self.seat(), self.rng.choice(phrases.PEOPLE)))

    def unseat(self) -> Move:
        held = [s for s in self.world.held() if s.role not in ("mediator", "deputy", "head")]
        return self.mediation(a.Unseat(self.one(s for s in held if s != self.eager)))

    def hand_over(self) -> Move:
        by = self.one(self.world.held())
        return Move(by, a.HandOver(self.rng.choice(phrases.PEOPLE)))

    def declare_state(self) -> Move:
        return self.mediation(a.DeclareState(self.one(TalkState), self.maybe(self.words)))

    def note_context(self) -> Move:
        when = phrases.when(self.rng, self.at)
        return self.mediation(a.NoteContext(self.words(), "a gazette", when))

    def note(self) -> Move:
        able = [s for s in self.world.held() if s.chamber is not Chamber.AUDITOR]
        by = self.eager if self.eager in able and self.chance(0.4) else self.one(able)
        return Move(by or able[0], a.Note(self.words(), self.maybe(self.anything)))

    def propose(self, ground: Ground | None = None) -> Move:
        ground, state = ground or self.one(Ground), self.world.state

        def live(proposal: Proposal) -> bool:
            return not proposal.replaced and proposal.act.ground is ground

        scope, ending = ground is Ground.SCOPE, ground is Ground.ENDING
        framework = ground is Ground.FRAMEWORK
        ruled = self.maybe(lambda: self.ref(state.rulings, lambda r: not r.lifted), 0.4 * scope)
        again = (state.rulings[ruled].act.subject,) if ruled else ()
        return self.mediation(
            a.Propose(
                ground,
                self.words(),
                again + self._list(),
                self._list(),
                silence=self.maybe(lambda: self.one(Silence), 0.5 * framework),
                amends=self.maybe(lambda: self.ref(state.proposals, live), 0.3),
                reopens=ruled,
                round=self.maybe(lambda: self.ref(state.rounds), 0.9 * ending),
            )
        )

    def _list(self) -> tuple[Words, ...]:
        return tuple(self.words() for _ in range(self.rng.randint(0, 2)))

    def agree(self, proposal: Ref | None = None, side: Side | None = None) -> Move:
        proposal = proposal or self.ref(
            self.world.state.proposals, lambda p: not p.replaced and not p.by_all(self.sides)
        )
        return self.by(a.Agree, a.Agree(proposal), side or self.side())

    def state_scope(self) -> Move:
        qualifier = self.maybe(self.words)
        act = a.StateScope((self.words(),), (self.words(),), qualifier)
        return self.by(a.StateScope, act, self.side())

    def rule_out(self) -> Move:
        act = a.RuleOut(self.words(), self.one(Stage), phrases.when(self.rng, self.at))
        return self.by(a.RuleOut, act, self.side())

    def return_out_of_scope(self) -> Move:
        return self.mediation(a.ReturnOutOfScope(self.one(self.items()), self.words()))
