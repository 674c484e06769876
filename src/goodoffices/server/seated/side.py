"""The room of a delegation or of a capital: its sections in the order in which they are read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from goodoffices.core.lines import (
    AskLine,
    ClaimLine,
    ClarificationLine,
    ItemLine,
    LetterLine,
    NoteLine,
    PressLineLine,
    ReceivedLine,
    SeatLine,
    StatementLine,
)
from goodoffices.core.seats import Chamber
from goodoffices.core.view import View
from goodoffices.server.asking import seat
from goodoffices.server.seated import ground, meetings
from goodoffices.server.seated.awaiting import awaits, unanswered
from goodoffices.server.seated.telling import Card, Telling
from goodoffices.server.seated.ways import Ways
from goodoffices.server.sentences import isolated
from goodoffices.server.steps import Step

LATEST = 6
"""How many things of a kind are shown before the earlier ones are folded away."""


@dataclass(frozen=True, slots=True)
class Section:
    """Things of one kind under a heading; what can be begun there; what is said where none are."""

    name: str
    title: Promise | str
    cards: Sequence[Card]
    begin: Sequence[Step] = ()
    empty: str = ""
    asked: Mapping[str, Sequence[Card]] = field(default_factory=dict)
    """The cards under what is asked of whoever reads them."""
    looked_up: bool = False
    """Whether it is opened by whoever wants it: what is looked up, and not waited for."""
    folds: bool = False
    """Whether the latest come first, so that the earlier ones can be folded away."""

    @property
    def latest(self) -> Sequence[Card]:
        """What is shown at once."""
        return self.cards[:LATEST] if self.folds else self.cards

    @property
    def earlier(self) -> Sequence[Card]:
        """What is folded away."""
        return self.cards[LATEST:] if self.folds else ()


def sections(view: View, key: str) -> list[Section]:
    """The sections that hold anything, or in which something can be begun."""
    tell = Telling(view, Ways(key, view))
    told = _told(tell)
    (now,) = (each.asked for each in told if each.name == "now")
    waiting = {card.line: card for cards in now.values() for card in cards}
    every = [*told, *_own(tell), *_common(tell)]
    if view.eyes.role == "spokesperson":
        # Whoever speaks outside begins with what is said there.
        every.sort(key=lambda each: each.name not in ("received", "now", "statements"))
    return [
        replace(each, cards=[_once(card, waiting) for card in each.cards])
        for each in every
        if each.cards or each.begin or each.asked or each.empty
    ]


def first(view: View, key: str) -> list[Step]:
    """What is begun most often, in reach at the head of the room."""
    begin = Ways(key, view).begin
    often = begin("Lodge", "Instruct", "Report")
    return often or begin("DraftStatement", "PressLine") or begin("Note")


def _once(card: Card, waiting: Mapping[str, Card]) -> Card:
    """What awaits whoever reads stands there with its clicks, and elsewhere leads there."""
    now = waiting.get(card.id)
    if now is None or card.item:
        return card
    there = {str(step.words) for step in now.steps}
    more = [step for step in (*card.steps, *card.more) if str(step.words) not in there]
    return Card(card.id, card.at, card.head, status=card.status, more=more, above=True)


def _told(tell: Telling) -> list[Section]:
    view = tell.view
    lodged = gettext_lazy("What we lodged, and what became of it")
    if view.eyes.chamber is Chamber.CAPITAL:
        lodged = gettext_lazy("What our delegation lodged, and left to us")
    asked = [(line.at, tell.ask(line)) for line in view.of(AskLine)]
    asked += [(line.at, tell.clarification(line)) for line in view.of(ClarificationLine)]
    questions = [card for _at, card in sorted(asked, key=lambda each: each[0], reverse=True)]
    return [
        _received(tell),
        Section("now", gettext_lazy("What awaits you"), (), (),
                _("Nothing awaits you now."), awaits(Telling(view, tell.ways.back_at("now")))),
        Section("lodged", lodged,
                [tell.item(line) for line in reversed(view.of(ItemLine))], folds=True),
        Section("asked", gettext_lazy("What we were asked"), questions, folds=True),
    ]  # fmt: skip


def _received(tell: Telling) -> Section:
    """What came, above all else; what nobody of this side has acknowledged yet before the rest."""
    view, back = tell.view, Telling(tell.view, tell.ways.back_at("received"))
    fresh = unanswered(tell)
    known = {line.id for line in fresh}
    asked = (
        {_("Not acknowledged yet"): [back.received(line) for line in reversed(fresh)]}
        if fresh
        else {}
    )
    delegation = view.eyes.chamber is Chamber.DELEGATION
    return Section(
        "received", gettext_lazy("What was conveyed to us"),
        [tell.received(line) for line in reversed(view.of(ReceivedLine)) if line.id not in known],
        empty=_("Nothing has been conveyed to you yet.") if delegation else "",
        asked=asked, folds=True,
    )  # fmt: skip


def _own(tell: Telling) -> list[Section]:
    view, begin = tell.view, tell.ways.begin
    capital = view.eyes.chamber is Chamber.CAPITAL
    title = gettext_lazy("Our delegation") if capital else gettext_lazy("Our capital")
    return [
        Section("capital", title, [tell.letter(line) for line in reversed(view.of(LetterLine))],
                folds=True),
        Section("notes", gettext_lazy("Our notes"),
                [tell.note(line) for line in reversed(view.of(NoteLine))],
                begin("Note", "RuleNotes"), folds=True),
    ]  # fmt: skip


def _common(tell: Telling) -> list[Section]:
    view, begin = tell.view, tell.ways.begin
    spoken = [(line.at, tell.statement(line)) for line in view.of(StatementLine)]
    spoken += [(line.at, tell.press_line(line)) for line in view.of(PressLineLine)]
    statements = [card for _at, card in sorted(spoken, key=lambda each: each[0], reverse=True)]
    return [
        Section("rounds", gettext_lazy("Rounds"), meetings.rounds(tell), looked_up=True),
        Section("sessions", gettext_lazy("Sessions"), meetings.sessions(tell), looked_up=True),
        Section("records", gettext_lazy("Records of sessions"), meetings.records(tell),
                looked_up=True),
        Section("ground", gettext_lazy("The ground of the talks"), ground.ground(tell),
                begin("StateScope", "RuleOut"), looked_up=True),
        Section("statements", gettext_lazy("Statements"), statements,
                begin("DraftStatement", "PressLine"), folds=True),
        Section("public", gettext_lazy("The public record"),
                [tell.claim(line) for line in reversed(view.of(ClaimLine))],
                folds=True, looked_up=True),
        Section("seats", gettext_lazy("Who sits here"),
                [_seat(line, view) for line in view.of(SeatLine)], begin("HandOver"),
                looked_up=True),
    ]  # fmt: skip


def _seat(line: SeatLine, view: View) -> Card:
    own = _("your own seat") if line.seat == str(view.eyes) else ""
    told = f"{capfirst(seat(line.seat, view))}: {isolated(line.person)}"
    return Card(line.id, None, told=(told,), status=own, spent=not line.held)
