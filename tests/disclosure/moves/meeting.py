"""Moves on rounds, sessions and meetings beside them."""

from tests.disclosure import phrases
from tests.disclosure.picking import Picking
from tests.disclosure.world import Move

from goodoffices.core import acts as a
from goodoffices.core.acts.rounds import Ending
from goodoffices.core.acts.sessions import Capacity
from goodoffices.core.marking import Use
from goodoffices.core.refs import Ref, Side
from goodoffices.core.stages import RecordState, RoundState, SessionState
from goodoffices.core.state.rounds import Draft


class Meeting(Picking):
    """Moves on rounds, sessions and meetings beside them."""

    def propose_round(self) -> Move:
        when = phrases.when(self.rng, self.at)
        return self.mediation(a.ProposeRound(self.words(), self.place(), when))

    def _round(self, *states: RoundState) -> Ref:
        return self.ref(self.world.state.rounds, lambda r: not states or r.state in states)

    def convene(self) -> Move:
        when = phrases.when(self.rng, self.at)
        return self.mediation(a.Convene(self._round(RoundState.PROPOSED), when))

    def open_round(self) -> Move:
        return self.mediation(a.OpenRound(self._round(RoundState.CONVENED, RoundState.IN_RECESS)))

    def recess(self) -> Move:
        return self.mediation(a.Recess(self._round(RoundState.IN_SESSION)))

    def end_round(self) -> Move:
        running = (RoundState.CONVENED, RoundState.IN_SESSION, RoundState.IN_RECESS)
        return self.mediation(a.EndRound(self._round(*running), self.one(Ending)))

    def declare_in_capitals(self) -> Move:
        after = (RoundState.ENDED, RoundState.RECONVENING)
        return self.mediation(a.DeclareInCapitals(self._round(*after)))

    def intend_to_reconvene(self) -> Move:
        after = (RoundState.ENDED, RoundState.IN_CAPITALS, RoundState.RECONVENING)
        when, said = phrases.when(self.rng, self.at), self.maybe(self.words)
        return self.mediation(a.IntendToReconvene(self._round(*after), when, said))

    def word_ending(self) -> Move:
        ended = self.ref(self.world.state.rounds, lambda r: r.ending)
        act = a.WordEnding(ended, self.words(), self.speaker())
        return self.by(a.WordEnding, act, self.rng.choice((None, self.side(), self.side())))

    def assert_result(self) -> Move:
        act = a.AssertResult(self._round(), self.words())
        return self.by(a.AssertResult, act, self.rng.choice((None, self.side(), self.side())))

    def schedule(self, sides: frozenset[Side] | None = None) -> Move:
        met = sides or phrases.some(self.rng, self.sides)
        round_ = self.maybe(self._round)
        when = phrases.when(self.rng, self.at)
        return self.mediation(a.Schedule(met, self.place(), when, round_))

    def _session(self, *states: SessionState) -> Ref:
        return self.ref(self.world.state.sessions, lambda s: s.state in states)

    def open_session(self) -> Move:
        able = self._session(SessionState.SCHEDULED, SessionState.PAUSED)
        return self.mediation(a.OpenSession(able, phrases.when(self.rng, self.at)))

    def pause_session(self) -> Move:
        return self.mediation(a.PauseSession(self._session(SessionState.OPEN)))

    def close_session(self) -> Move:
        able = self._session(SessionState.OPEN, SessionState.PAUSED)
        return self.mediation(a.CloseSession(able, phrases.when(self.rng, self.at)))

    def attend(self) -> Move:
        session = self.ref(self.world.state.sessions)
        sides = self.world.state.sessions[session].act.sides
        side = self.maybe(lambda: self.one(sorted(sides)))
        person, capacity = self.rng.choice(phrases.PEOPLE), self.one(Capacity)
        return self.mediation(a.Attend(session, person, capacity, side, "an office"))

    def bilateral(self) -> Move:
        when, place = phrases.when(self.rng, self.at), self.maybe(self.place)
        act = a.Bilateral(self.side(), self.words(), when, place, self.chance(0.5))
        return self.mediation(act)

    def movement(self) -> Move:
        when = phrases.when(self.rng, self.at)
        return self.mediation(a.Movement(self.side(), self.words(), when, self.chance(0.5)))

    def draft_record(self) -> Move:
        session = self._session(SessionState.CLOSED)
        sides = self.world.state.sessions[session].act.sides
        items = self.refs(self.world.state.items, lambda item: item.side in sides)
        if self.chance(0.8):  # else a line that not all there may hear may be among them
            items = [ref for ref in items if self._aloud(session, ref)]
        drawn = phrases.some(self.rng, items[-6:], 0)
        return self.mediation(a.DraftRecord(session, self.words(), drawn))

    def _aloud(self, session: Ref, ref: Ref) -> bool:
        """Whether all who sat in a session may hear a line, by its marking alone."""
        item, met = self.world.state.items[ref], self.world.state.sessions[session].act.sides
        marking = item.marking
        alone = met == {item.side}
        openly = marking.uses() & {Use.IN_SUBSTANCE, Use.VERBATIM} and item.session == session
        return marking.own_room and bool(alone or openly)

    def read_back(self) -> Move:
        return self.mediation(
            a.ReadBack(
                self.ref(self.world.state.drafts, lambda d: not d.read_back or d.heard != d.items)
            )
        )

    def _unanswered(self, side: Side) -> Ref:
        state, waits = self.world.state, RecordState.READ_BACK
        return self.ref(
            state.drafts,
            lambda d: (
                d.read_back
                and side in state.sessions[d.session].act.sides
                and (side not in d.answers or d.state(side, self._of(d, side)) is waits)
            ),
        )

    def confirm_record(self, side: Side | None = None) -> Move:
        side = side or self.side()
        draft = self._unanswered(side)
        act = a.ConfirmRecord(draft, self.maybe(self.words), self._lines(draft, side))
        return self.by(a.ConfirmRecord, act, side)

    def dispute_record(self, side: Side | None = None) -> Move:
        side = side or self.side()
        draft = self._unanswered(side)
        act = a.DisputeRecord(draft, self.words(), self._lines(draft, side))
        return self.by(a.DisputeRecord, act, side)

    def _of(self, draft: Draft, side: Side) -> list[Ref]:
        """The lines of a record that are a side's."""
        items = self.world.state.items
        return [ref for ref in draft.items if items[ref].side == side]

    def _lines(self, draft: Ref, side: Side) -> frozenset[Ref]:
        """Some lines of the record, or none, which means all that wait."""
        held = self.world.state.drafts[draft]
        own = self._of(held, side)
        waiting = self.refs(
            {ref: held.line(ref)[0] for ref in sorted(own)}, lambda at: at is RecordState.READ_BACK
        )
        return phrases.some(self.rng, waiting, 0)
