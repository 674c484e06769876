"""Moves on letters, statements and the public record."""

from dataclasses import replace

from tests.disclosure import phrases
from tests.disclosure.picking import Picking
from tests.disclosure.world import Move

from goodoffices.core import acts as a
from goodoffices.core.acts import Act
from goodoffices.core.acts.dossier import Saying, Standing, Topic
from goodoffices.core.acts.statements import Voice
from goodoffices.core.refs import Ref, Side
from goodoffices.core.words import Words


class Telling(Picking):
    """Moves on letters, statements and the public record."""

    def report(self) -> Move:
        act = a.Report(self.words(), self.maybe(self.anything))
        return self.by(a.Report, act, self.side())

    def instruct(self) -> Move:
        side = self.side()
        letters = {
            ref: entry
            for ref, entry in self.world.state.entries.items()
            if isinstance(entry.act, a.Report) and entry.by.side == side
        }
        act = a.Instruct(self.words(), self.maybe(lambda: self.ref(letters)))
        return self.by(a.Instruct, act, side)

    def draft_statement(self, clearers: frozenset[Side] | None = None) -> Move:
        joint = phrases.some(self.rng, self.sides, 2) if self.chance(0.3) else frozenset()
        clearers = joint if clearers is None else clearers
        texts = tuple(self.words() for _ in range(self.rng.randint(1, 2)))
        act = a.DraftStatement(texts, self.one(Voice), self.speaker(), "an office", clearers)
        side = None if clearers else self.rng.choice((None, self.side(), self.side()))
        return self.by(a.DraftStatement, act, side)

    def _drafted(self, ref: Ref, act: Act) -> Move:
        """By the room that drafted the statement."""
        entry = self.world.state.statements[ref].entry
        if entry.behalf is None:
            return self.by(type(act), act, entry.side)
        pens = [s for s in self.world.held() if s == entry.by]
        return Move(self.one(pens), act, replace(entry.behalf, speaker=""))

    def clear_statement(self) -> Move:
        state = self.world.state
        ref, side = self.one(
            (ref, side)
            for ref in self.refs(state.statements, lambda s: s.issued is None)
            for side in sorted(state.statements[ref].act.clearers - state.statements[ref].cleared)
        )
        return self.cleared(ref, side)

    def cleared(self, ref: Ref, side: Side) -> Move:
        """A side clears it, in one of its languages or in all that are left."""
        statement = self.world.state.statements[ref]
        left = [each for each in statement.languages if each not in statement.by(side)]
        one = self.maybe(lambda: frozenset({self.rng.choice(left)}), 0.4) if left else None
        return self.by(a.ClearStatement, a.ClearStatement(ref, one or frozenset()), side)

    def embargo(self) -> Move:
        ref = self.ref(self.world.state.statements, lambda s: s.issued is None)
        until = phrases.later(self.at, self.rng.choice((7, 45, 200, 60 * 24 * 30)))
        held = [s.embargo for s in self.world.state.statements.values() if s.embargo]
        later = [moment for moment in held if moment > self.at]
        if later and self.chance(0.5):
            until = self.rng.choice(later)  # two are often held back until the same moment
        zone = self.rng.choice(("", "Asia/Tehran", "Pacific/Chatham"))
        return self._drafted(ref, a.Embargo(ref, until, zone))

    def issue(self) -> Move:
        ref = self.ref(
            self.world.state.statements,
            lambda s: s.issued is None and s.cleared == s.act.clearers,
        )
        return self._drafted(ref, a.Issue(ref))

    def correct_statement(self) -> Move:
        ref = self.ref(self.world.state.statements, lambda s: s.issued)
        return self._drafted(ref, a.CorrectStatement(ref, (self.words(),), "a slip of the pen"))

    def dispute_statement(self) -> Move:
        ref = self.ref(self.world.state.statements, lambda s: s.public(self.at))
        act = a.DisputeStatement(ref, self.words())
        return self.by(a.DisputeStatement, act, self.rng.choice((None, *self.sides)))

    def press_line(self) -> Move:
        act = a.PressLine(self.words(), self.maybe(lambda: self.ref(self.world.state.rounds)))
        return self.by(a.PressLine, act, self.rng.choice((None, self.side(), self.side())))

    def cite(self) -> Move:
        return self.mediation(a.Cite("The gazette", phrases.text(self.rng)))

    def claim(self, source: Ref | None = None, standing: Standing | None = None) -> Move:
        state = self.world.state
        standing = standing or self.rng.choice((Standing.SUGGESTED, Standing.REPORTED))
        return self.mediation(
            a.Claim(
                self.one(Topic),
                self.words(),
                source or self.ref(state.sources),
                "on the quay",
                standing,
                self.speaker(),
                saying=self.maybe(lambda: self.one(Saying)),
                beside=self.maybe(lambda: self.ref(state.claims), 0.3),
            )
        )

    def _claimed(self) -> Ref:
        return self.ref(self.world.state.claims, lambda c: c.open and not c.withdrawn)

    def _quoted(self) -> tuple[str, Ref | None, str]:
        source = self.maybe(lambda: self.ref(self.world.state.sources))
        return ("", None, "") if source is None else ("an observer", source, "so it was said")

    def interpret(self) -> Move:
        source = self.ref(self.world.state.sources)
        act = a.Interpret(self._claimed(), self.words(), source, "seen as", "observers")
        return self.mediation(act)

    def confirm_claim(self) -> Move:
        claim, side = self._claimed(), self.rng.choice((None, self.side()))
        by, source, anchor = self._quoted() if side is None else ("", None, "")
        return self.by(a.ConfirmClaim, a.ConfirmClaim(claim, by, source, anchor), side)

    def dispute_claim(self) -> Move:
        claim, side = self._claimed(), self.rng.choice((None, self.side()))
        by, source, anchor = self._quoted() if side is None else ("", None, "")
        act = a.DisputeClaim(claim, self.words(), by, source, anchor)
        return self.by(a.DisputeClaim, act, side)

    def _line(self) -> Ref:
        return self.ref(self.world.state.claims, lambda c: not c.withdrawn)

    def correct_claim(self) -> Move:
        source = self.maybe(lambda: self.ref(self.world.state.sources))
        act = a.CorrectClaim(self._line(), self.words(), "misread", source, "in the hall")
        return self.mediation(act)

    def recognise(self) -> Move:
        claims = self.world.state.claims
        named = [r for r in claims if claims[r].open and not claims[r].withdrawn]
        named = [r for r in named if claims[r].act.speaker]
        one = self.one(named)
        other = self.one(ref for ref in named if ref != one)
        return self.mediation(a.Recognise(one, other, self.chance(0.8)))

    def take_in(self) -> Move:
        source = self.ref(self.world.state.sources)
        return self.mediation(a.TakeIn(source, Words(phrases.text(self.rng))))

    def set_aside(self) -> Move:
        ref = self.ref(self.world.state.copies)
        copy = self.world.state.copies[ref]
        anchor = self.rng.choice(copy.act.text.text.split())
        topic = self.one(t for t in Topic if (t, anchor) not in copy.aside)
        return self.mediation(a.SetAside(ref, topic, anchor))

    def withdraw_claim(self) -> Move:
        return self.mediation(a.WithdrawClaim(self._line(), "a rumour"))
