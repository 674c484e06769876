"""Each thing of a side's room as it stands there: the words, what the house says, the clicks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from goodoffices.core.documents import Document
from goodoffices.core.lines import (
    AskLine,
    ClaimLine,
    ClarificationLine,
    ItemLine,
    LetterLine,
    NoteLine,
    PressLineLine,
    ReceivedLine,
    Span,
    StatementLine,
)
from goodoffices.core.marking import Attribution, Reach, Use
from goodoffices.core.seats import Chamber
from goodoffices.core.stages import Confirmation, Fate, Leave
from goodoffices.core.view import View
from goodoffices.core.words import Words
from goodoffices.server import sentences
from goodoffices.server.downloading import BARE, GIVEN, documents
from goodoffices.server.listing import listed
from goodoffices.server.seated.became import OFTEN, SELDOM, Became, acknowledged, asked, became
from goodoffices.server.seated.marked import allowed
from goodoffices.server.seated.offering import gone, leave
from goodoffices.server.seated.ways import Ways
from goodoffices.server.steps import Step
from goodoffices.server.terms import term

REACHES = {
    Reach.SEATS: lambda: _("for the persons named only"),
    Reach.DELEGATION: lambda: _("for the delegation"),
    Reach.WITH_CAPITAL: lambda: _("for the delegation and its capital"),
    Reach.PARTICIPANTS: lambda: _("for all participants"),
    Reach.PUBLIC: lambda: _("public"),
}


USES = {
    Use.MEDIATOR_ONLY: lambda: term(Use.MEDIATOR_ONLY),
    Use.GUIDE_ONLY: lambda: term(Use.GUIDE_ONLY),
    Use.AS_MEDIATORS_IDEA: lambda: _("as the mediator's own idea"),
    Use.IN_SUBSTANCE: lambda: _("in the mediator's words"),
    Use.VERBATIM: lambda: _("in your very words"),
}
"""In which way words go, told to their source."""


NOW = "-now"
"""What is added to the name of a line where it stands a second time, among what awaits."""


@dataclass(frozen=True, slots=True)
class Went:
    """The very words that went and rest on one item, when, and how."""

    at: datetime
    sentence: str
    words: Sequence[Words]
    documents: Sequence[Document] = ()


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A document of a line: under which name and where it is given out, and what is said of it."""

    document: Document
    href: str
    words: str


@dataclass(frozen=True, slots=True)
class Card:
    """One thing of a room; `item` where its marking is shown first."""

    id: str
    at: datetime | None
    head: tuple[str, ...] = ()
    words: Sequence[Words] = ()
    item: ItemLine | None = None
    documents: Sequence[Enclosed] = ()
    told: tuple[str, ...] = ()
    went: tuple[Went, ...] = ()
    status: str = ""
    said: Words | None = None
    steps: Sequence[Step] = ()
    more: Sequence[Step] = ()
    spent: bool = False
    became: Became | None = None
    rest: Sequence[Step] = ()
    """What is done to it more seldom."""
    above: bool = False
    """Whether all of it stands among what awaits whoever reads."""

    @property
    def line(self) -> str:
        """The name of the line, wherever in the room it stands."""
        return self.id.removesuffix(NOW)


class Telling:
    """Tells the things of one view to whoever sits in its seat."""

    def __init__(self, view: View, ways: Ways) -> None:
        self.view, self.ways = view, ways
        self.names = sentences.spoken(view)
        self.zone = view.talk.place.zone if view.talk else "UTC"
        self._asked = asked(view)

    def item(self, line: ItemLine) -> Card:
        """What the side lodged, what it allows, and what became of it."""
        head = [term(line.kind), *([line.speaker] if line.speaker else [])]
        if line.behalf:
            head.append(
                _("written down by the mediation, %(how)s") % {"how": term(line.behalf.how)}
            )
        if line.confirmation is not Confirmation.OWN:
            head.append(term(line.confirmation))
        kept = [
            _("Kept back: %(detail)s") % {"detail": sentences.isolated(d)} for d in line.kept_back
        ]
        return Card(
            line.id, line.at, tuple(head), (line.words,), line, self._handed(line),
            (allowed(line, self.names, self.zone), *kept), tuple(map(self._went, line.sent)),
            said=line.fate_words, more=self.ways.on(line, *OFTEN),
            rest=self.ways.on(line, *SELDOM), spent=line.fate is not Fate.STANDS,
            became=became(line, self._asked),
        )  # fmt: skip

    def received(self, line: ReceivedLine) -> Card:
        """What was conveyed: whose it is said to be, and whether it is exact."""
        exact = (
            _("These are the source's own words.") if line.exact else _("In the mediator's words.")
        )
        own, steps = self.view.eyes.chamber is Chamber.DELEGATION, self.ways.on(line)
        status = acknowledged(line) if line.acknowledged and own else ""
        return Card(
            line.id, line.at, (capfirst(self.source(line)), term(line.form), term(line.status)),
            line.words, documents=self._given(line),
            told=(f"{exact} {capfirst(REACHES[line.reach]())}.",), status=status,
            steps=[s for s in steps if s.at_once], more=[s for s in steps if not s.at_once],
        )  # fmt: skip

    def source(self, line: ReceivedLine) -> str:
        """From whom it comes, as far as it is attributed."""
        who = listed([*(self.names[side] for side in line.named), *line.speakers])
        match line.attribution:
            case Attribution.NOBODY:
                return _("nobody is named")
            case Attribution.A_SIDE:
                return _("from a side")
            case Attribution.DELEGATION | Attribution.SPEAKER:
                return _("from %(who)s") % {"who": who}

    def ask(self, line: AskLine) -> Card:
        """The exact words shown before they leave, and what the side said to them."""
        answer = leave(line, self.view)
        said = next((w for side, _a, w in line.answers if side == self.view.eyes.side), None)
        status = _("they have gone") if gone(line, self.view) else term(answer) if answer else ""
        return Card(
            line.id, line.at, (_("words shown to you before they leave"),),
            tuple(words for words, _refs in line.parts), documents=self._given(line),
            told=(self.would_go(line),),
            status="" if answer is Leave.ASKED and not gone(line, self.view) else status,
            said=said, steps=self.ways.on(line),
        )  # fmt: skip

    def would_go(self, line: AskLine) -> str:
        """To whom such words would go, and how."""
        return _("They would go to %(to)s, %(form)s, %(use)s; named: %(who)s.") % {
            "to": listed(self.names.get(side, side) for side in line.to),
            "form": term(line.form),
            "use": USES[line.use](),
            "who": term(line.attribution),
        }

    def clarification(self, line: ClarificationLine) -> Card:
        """What the mediation asks of something said, and what was answered."""
        item = next((i for i in self.view.of(ItemLine) if i.id == line.item), None)
        told = (
            (_("About: %(words)s") % {"words": sentences.isolated(item.words.text)},)
            if item
            else ()
        )
        return Card(
            line.id, line.at, (_("a question of the mediation"),), (line.words,), told=told,
            status=_("answered") if line.answer else "", said=line.answer,
            steps=self.ways.on(line),
        )  # fmt: skip

    def letter(self, line: LetterLine) -> Card:
        """What passed between a delegation and its capital."""
        head = _("instruction") if line.instruction else _("report")
        return Card(line.id, line.at, (head,), (line.words,), steps=self.ways.on(line))

    def note(self, line: NoteLine) -> Card:
        """What the room wrote down for itself."""
        item = next((i for i in self.view.of(ItemLine) if i.id == line.about), None)
        told = (
            (_("About: %(words)s") % {"words": sentences.isolated(item.words.text)},)
            if item
            else ()
        )
        gone = sentences.burns(line)
        return Card(line.id, line.at, (), (line.words,), told=(*told, gone) if gone else told)

    def statement(self, line: StatementLine) -> Card:
        """A statement: how far it has come, who speaks, what must still happen."""
        own = line.side is not None and line.side == self.view.eyes.side
        who = self.names.get(line.side, line.side) if line.side else _("the mediation")
        state = _("issued") if line.public else _("under embargo") if line.issued else _("draft")
        told = [
            _("Corrected %(day)s.") % {"day": sentences.local_day(at, self.zone)}
            for _words, _why, at in line.earlier
        ]
        told += [
            _("Disputed by %(who)s: %(words)s")
            % {"who": sentences.isolated(by), "words": sentences.isolated(w.text)}
            for by, w in line.disputes
        ]
        if line.joint and line.issued is None:
            told.append(_("It issues only when all who must have cleared it."))
        cleared = self.view.eyes.side in line.cleared and line.issued is None
        # The mediator is of the mediation, and a speaker who is named speaks with one voice.
        whose = [] if own or line.side is None else [str(who)]
        head = (state, line.speaker or term(line.voice), *whose)
        return Card(
            line.id, line.at, head,
            line.words, told=tuple(told), status=_("you have cleared it") if cleared else "",
            steps=self.ways.on(line),
        )  # fmt: skip

    def press_line(self, line: PressLineLine) -> Card:
        """What the room may say to the press."""
        return Card(line.id, line.at, (_("what you may say to the press"),), (line.words,))

    def claim(self, line: ClaimLine) -> Card:
        """A line of the public record."""
        told = tuple(
            f"{term(each.standing)} {sentences.isolated(each.by)}"
            for each in line.remarks
            if each.by
        )
        return Card(
            line.id, line.at, (term(line.topic), term(line.standing)), (line.words,), told=told,
            more=self.ways.on(line),
        )  # fmt: skip

    def _went(self, span: Span) -> Went:
        to = listed(self.names.get(side, side) for side in span.to)
        sentence = _("Went to %(to)s, %(form)s, %(use)s; named: %(who)s.") % {
            "to": to, "form": term(span.form), "use": USES[span.use](),
            "who": term(span.attribution),
        }  # fmt: skip
        return Went(span.at, sentence, span.words, span.documents)

    def _handed(self, line: ItemLine) -> tuple[Enclosed, ...]:
        """A document of its own as it was given, and the copy of it that may cross."""
        given = line.enclosed
        if given is None or not given.document.content:
            return ()
        kept = _("as you gave it; the mediation has it so")
        if given.obstacle is not None:
            kept = _("kept as you gave it; no copy of it can cross: %(why)s") % {
                "why": term(given.obstacle)
            }
        own = Enclosed(given.document, self.ways.document(line, GIVEN), kept)
        if not given.bare:
            return (own,)
        copy = given.copy(given.document.name)
        told = _("the copy that may cross, under a name that the mediator gives it")
        return own, Enclosed(copy, self.ways.document(line, BARE), told)

    def _given(self, line: ReceivedLine | AskLine) -> tuple[Enclosed, ...]:
        return tuple(
            Enclosed(each, self.ways.document(line, which), "")
            for which, each in documents(line).items()
        )
