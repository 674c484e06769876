"""What stands on the page of a narrow room: its lines by kind, and the acts of its seat."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from goodoffices.core.acts import ACTS
from goodoffices.core.lines import (
    AskLine,
    ClarificationLine,
    ItemLine,
    LetterLine,
    NoteLine,
    ProposalLine,
    ReceivedLine,
    RecordLine,
    RoundLine,
    SeatLine,
    SessionLine,
    StatementLine,
)
from goodoffices.core.seating import may
from goodoffices.core.seats import Seat
from goodoffices.core.view import View
from goodoffices.core.words import Words
from goodoffices.server import sentences, wording
from goodoffices.server.asking import seat


@dataclass(frozen=True, slots=True)
class Told:
    """One line of a room: when, the words, and what the house says of it."""

    id: str
    at: datetime
    words: Sequence[Words]
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Lines of one kind, under a heading."""

    name: str
    title: Promise
    lines: tuple[Told, ...]


def sections(view: View) -> list[Section]:
    """The sections of a room that hold anything, the latest line first."""
    made = []
    for name, title, kind, tell in _KINDS:
        lines = tuple(tell(line, view) for line in reversed(view.of(kind)))
        if lines:
            made.append(Section(name, title, lines))
    return made


OWN: dict[str, Promise] = {
    "Note": _("Write a note for your room"),
    "HandOver": _("Hand your seat over"),
    "Agree": _("Agree to what is put to all"),
    "StateScope": _("State your scope"),
    "RuleOut": _("Rule something out"),
    "Lodge": _("Say something to the mediation"),
    "Answer": _("Answer what you are asked"),
    "Widen": _("Allow more"),
    "Narrow": _("Allow less"),
    "Withdraw": _("Withdraw it"),
    "Supersede": _("Replace it"),
    "Correct": _("Correct how it is written"),
    "Tie": _("Tie items together"),
    "ClearWords": _("Give leave for these words"),
    "RefuseWords": _("Give no leave for them"),
    "Acknowledge": _("Acknowledge what reached you"),
    "ConfirmRecord": _("Confirm the record"),
    "DisputeRecord": _("Dispute the record"),
    "Report": _("Report to your capital"),
    "Instruct": _("Instruct the delegation"),
    "Permit": _("Agree that it may be used"),
    "ClearStatement": _("Clear the statement"),
    "WordEnding": _("Word how the round ended"),
    "ConfirmClaim": _("Say that it is so"),
    "DisputeClaim": _("Say that it is not so"),
}
"""What a seat's own acts are called in its own room."""


def title(act: str) -> Promise | str:
    """What an act is called in the room of whoever does it."""
    return OWN.get(act) or wording.title(act)


def acts(of: Seat) -> list[tuple[str, Promise | str]]:
    """What a seat may do by itself: the name of the act, and what it is called."""
    return [(name, title(name)) for name, act in ACTS.items() if may(of, act)]


def _item(line: ItemLine, view: View) -> Told:
    return Told(
        line.id, line.at, (line.words,), sentences.may_be_done(line, sentences.spoken(view))
    )


def _words(line: Any, view: View) -> Told:
    return Told(line.id, line.at, (line.words,))


def _received(line: ReceivedLine, view: View) -> Told:
    return Told(line.id, line.at, line.words)


def _asked(line: AskLine, view: View) -> Told:
    return Told(line.id, line.at, tuple(words for words, _refs in line.parts))


def _statement(line: StatementLine, view: View) -> Told:
    return Told(line.id, line.at, line.words)


def _seat(line: SeatLine, view: View) -> Told:
    return Told(line.id, line.at, (), f"{seat(line.seat, view)}: {line.person}")


def _plain(line: Any, view: View) -> Told:
    return Told(line.id, line.at, ())


_KINDS: tuple[tuple[str, Promise, type[Any], Callable[[Any, View], Told]], ...] = (
    ("received", _("What was conveyed to you"), ReceivedLine, _received),
    ("asked", _("Words that wait for your leave"), AskLine, _asked),
    ("questions", _("What you are asked"), ClarificationLine, _words),
    ("items", _("What you said, and what became of it"), ItemLine, _item),
    ("proposals", _("What is put to all"), ProposalLine, _words),
    ("records", _("Records of sessions"), RecordLine, _plain),
    ("letters", _("Between you and your capital"), LetterLine, _words),
    ("statements", _("Statements"), StatementLine, _statement),
    ("sessions", _("Sessions"), SessionLine, _plain),
    ("rounds", _("Rounds"), RoundLine, _plain),
    ("notes", _("Your notes"), NoteLine, _words),
    ("seats", _("Who sits here"), SeatLine, _seat),
)
