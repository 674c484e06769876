"""Acts by which a room keeps its own desk: its list of names, its answers, papers and notes."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from goodoffices.core.refs import Ref, Side
from goodoffices.core.words import Words


class Listed(Enum):
    """What is on the list of names and terms."""

    PERSON = "a person"
    PLACE = "a place"
    BODY = "a body"
    TERM = "a term"


class FindingAnswer(Enum):
    """Why words may cross though a confidence seems to stand in them."""

    KNOWN = "it is elsewhere known"
    CLEARED = "it was cleared"
    NEVERTHELESS = "it crosses nevertheless"


class Paper(Enum):
    """The papers a room can print."""

    TALKING_POINTS = "talking points"
    ROOM_CARD = "room card"
    RECORD = "record for read-back"
    PRESS_LINES = "press lines"
    RULED_OUT = "ruled-out register"
    WHOLE_VIEW = "whole view"


class PaperForm(Enum):
    """In which form a paper leaves the desk."""

    PAGE = "page to print"
    PDF = "PDF"
    WORD = "Word"


@dataclass(frozen=True, slots=True)
class EnterName:
    """A room enters a name or a term on its own list, in every form in which it may be said."""

    forms: tuple[Words, ...]
    listed: Listed = Listed.PERSON


@dataclass(frozen=True, slots=True)
class DropName:
    """A room takes a name or a term off its own list."""

    name: Ref


@dataclass(frozen=True, slots=True)
class AnswerFinding:
    """The mediation answers what the leak check found of a confidence in words to a side."""

    confidence: Ref
    to: frozenset[Side]
    shared: tuple[str, ...]
    answer: FindingAnswer
    why: str = ""


@dataclass(frozen=True, slots=True)
class RulePapers:
    """The mediation lays down whether papers are numbered, and after how many days destroyed."""

    numbered: bool = False
    days: int = 0


@dataclass(frozen=True, slots=True)
class PrintPaper:
    """A room prints a paper of what it reads."""

    paper: Paper
    form: PaperForm = PaperForm.PAGE
    lang: str = "en"
    to: Side | None = None
    about: Ref | None = None


@dataclass(frozen=True, slots=True)
class DestroyPaper:
    """A room notes that a paper it printed is destroyed."""

    paper: Ref


@dataclass(frozen=True, slots=True)
class RuleNotes:
    """A seat lays down the day on which the notes written from it before are destroyed."""

    day: date | None = None
