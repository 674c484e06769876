"""What a thing of a talk is called where one must choose it among others."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from goodoffices.core.lines import (
    AreaLine,
    AskLine,
    ClaimLine,
    ClarificationLine,
    CopyLine,
    CrossingLine,
    ItemLine,
    LetterLine,
    Line,
    NameLine,
    PaperLine,
    ProposalLine,
    ReceivedLine,
    RecordLine,
    RoundLine,
    RulingLine,
    SessionLine,
    SourceLine,
    StatementLine,
)
from goodoffices.core.view import View
from goodoffices.core.words import Words
from goodoffices.server.calendars import when
from goodoffices.server.listing import listed
from goodoffices.server.sentences import called
from goodoffices.server.terms import term

LONGEST = 90


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several to choose from: its value, its words and their language, its group."""

    value: str
    text: str
    lang: str = "en"
    group: str = ""

    @property
    def short(self) -> str:
        """Its words as far as a line of choices holds them."""
        return self.text if len(self.text) <= LONGEST else f"{self.text[:LONGEST]}…"


def named(line: Line, view: View) -> Choice:
    """A thing by its own words, grouped by the side it belongs to."""
    words, group = _called(line, view)
    return Choice(line.id, words.text, words.lang, group)


def _called(line: Line, view: View) -> tuple[Words, str]:
    """The words by which it is known, and the name of its group."""
    names = {side: name.text for side, name in called(view).items()}

    def all_of(sides: Any) -> str:
        return listed(names.get(side, side) for side in sides)

    match line:
        case ItemLine() | ClarificationLine():
            return line.words, names.get(line.side, line.side)
        case RulingLine():
            return line.subject, names.get(line.side, line.side)
        case CrossingLine() | AskLine():
            return line.parts[0][0], _("to %(sides)s") % {"sides": all_of(line.to)}
        case RoundLine():
            return line.name, term(line.state)
        case SessionLine():
            told = [line.place.name, when(line.starts), term(line.state)]
            return Words(f"{all_of(line.sides)} · " + " · ".join(filter(None, told))), ""
        case StatementLine():
            return line.words[0], line.speaker
        case SourceLine():
            return Words(line.title or line.publisher), line.publisher
        case CopyLine():
            source = next(each for each in view.of(SourceLine) if each.id == line.source)
            return _called(source, view)
        case ProposalLine():
            return line.words, term(line.ground)
        case ClaimLine():
            return line.words, term(line.topic)
        case NameLine():
            return line.forms[0], term(line.listed)
        case PaperLine():
            told = [term(line.paper), *([f"№ {line.copy}"] if line.copy else [])]
            return Words(" · ".join(told)), ""
        case ReceivedLine():
            return line.words[0], _("what was conveyed")
        case RecordLine() | AreaLine() | LetterLine():
            return line.words, ""
        case _:
            raise ValueError("nobody chooses among things of that kind")
