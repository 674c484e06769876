"""Moves on a room's own desk: names, answers to findings, papers."""

from datetime import timedelta

from tests.disclosure.picking import Picking
from tests.disclosure.world import Move

from goodoffices.core import acts as a
from goodoffices.core.acts.desk import FindingAnswer, Listed, Paper, PaperForm
from goodoffices.core.refs import Ref
from goodoffices.core.seating import may


class Desk(Picking):
    """Moves on a room's own desk: names, answers to findings, papers."""

    def enter_name(self) -> Move:
        forms = tuple(self.words() for _ in range(self.rng.randint(1, 2)))
        return self._room(a.EnterName(forms, self.one(Listed)))

    def drop_name(self) -> Move:
        return self._ours(a.DropName, self._done(a.EnterName))

    def answer_finding(self) -> Move:
        item, to = self.ref(self.world.state.items), frozenset({self.side()})
        shared = tuple(self.words().text for _ in range(self.rng.randint(1, 2)))
        answer = self.one(FindingAnswer)
        return self.mediation(a.AnswerFinding(item, to, shared, answer, "it is long known"))

    def rule_papers(self) -> Move:
        return self.mediation(a.RulePapers(self.chance(0.6), self.rng.choice((0, 1, 7))))

    def print_paper(self) -> Move:
        about = self.maybe(lambda: self.ref(self.world.state.sessions))
        to = self.maybe(self.side)
        return self._room(a.PrintPaper(self.one(Paper), self.one(PaperForm), "fa", to, about))

    def destroy_paper(self) -> Move:
        papers = self.world.state.desks.papers
        return self._ours(a.DestroyPaper, self.ref(papers, lambda each: not each.destroyed))

    def rule_notes(self) -> Move:
        first = self.world.state.founded.entry.at
        later = first + timedelta(days=self.rng.randint(2, 40))
        return self._room(a.RuleNotes(later.date() if self.chance(0.8) else None))

    def _done(self, kind: type[a.EnterName]) -> Ref:
        return self.ref(self.world.state.entries, lambda entry: isinstance(entry.act, kind))

    def _room(self, act: a.EnterName | a.PrintPaper | a.RuleNotes) -> Move:
        """An act of any room that may do it, oftener of the eager seat."""
        able = [seat for seat in self.world.held() if may(seat, type(act))]
        by = self.eager if self.eager in able and self.chance(0.4) else self.one(able)
        return Move(by or able[0], act)

    def _ours(self, act: type[a.DropName] | type[a.DestroyPaper], ref: Ref) -> Move:
        """An act on a thing of the same room, seldom tried by another."""
        room = self.world.state.entries[ref].by.audience
        held = list(self.world.held())
        near = [seat for seat in held if seat.audience == room and may(seat, act)]
        return Move(self.one(near if self.chance(0.9) else held), act(ref))
