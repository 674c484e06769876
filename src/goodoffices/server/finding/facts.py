"""What a line is asked by whoever wants to see only some: of whom, what, how far, when."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import assert_never
from zoneinfo import ZoneInfo

from goodoffices.core import lines as ls
from goodoffices.core.marking import Use
from goodoffices.core.refs import Ref, Side
from goodoffices.core.stages import Fate, Leave
from goodoffices.core.view import View
from goodoffices.server.retelling import KINDS

TALK = "talk"
"""What the line of the talk itself is."""
SORTS: Mapping[type[ls.Line], str] = {
    **{kind: name for name, _title, kind, _tell in KINDS},
    ls.LetterLine: "letters",
}
"""What an address says of each kind of line."""
USES: Mapping[str, Use] = {
    "alone": Use.MEDIATOR_ONLY,
    "think": Use.GUIDE_ONLY,
    "idea": Use.AS_MEDIATORS_IDEA,
    "substance": Use.IN_SUBSTANCE,
    "verbatim": Use.VERBATIM,
}
"""What an address says of each use; no word of a talk stands in it."""
_MARKED = {use: name for name, use in USES.items()}
WENT, ASKED, HERE, UNUSED, GONE, AWAITS = "went", "asked", "here", "unused", "gone", "awaits"
"""What an address says of how far a line has come."""
Facts = Mapping[str, Collection[str]]
"""What a line answers to each question."""


@dataclass(frozen=True)
class Asking:
    """What one view says of how its lines stand to one another."""

    zone: ZoneInfo
    items: Mapping[Ref, ls.ItemLine]
    rounds: Mapping[Ref, Ref | None]
    asked: frozenset[Ref]
    awaiting: frozenset[Ref]

    def facts(self, line: ls.Line) -> Facts:
        """What it answers."""
        return {
            "side": _sides(line),
            "what": (SORTS.get(type(line), TALK), *_kind(line)),
            "marking": (_MARKED[line.marking.use],) if isinstance(line, ls.ItemLine) else (),
            "state": tuple(self._state(line)),
            "session": self._meeting(line),
            "lang": _tongues(line),
            "day": (said_at(line).astimezone(self.zone).date().isoformat(),),
        }

    def _state(self, line: ls.Line) -> Iterable[str]:
        if line.id in self.awaiting:
            yield AWAITS
        if line.id in self.asked:
            yield ASKED
        if not isinstance(line, ls.ItemLine):
            return
        if line.sent:
            yield WENT
        if line.fate is not Fate.STANDS:
            yield GONE
        elif not line.sent:
            yield HERE
            if line.marking.uses():
                yield UNUSED

    def _meeting(self, line: ls.Line) -> Collection[str]:
        session = _session(line, self.items)
        called = _round(line) or (self.rounds.get(session) if session else None)
        return tuple(each for each in (session, called) if each)


def asking(view: View, awaiting: Iterable[Ref] = ()) -> Asking:
    """How the lines of a view stand to one another; some of them await whoever reads it."""
    questions = view.of(ls.ClarificationLine)
    open_asks = [ask for ask in view.of(ls.AskLine) if _open(ask)]
    asked = {each.id for each in questions if each.answer is None}
    asked |= {each.item for each in questions if each.answer is None}
    asked |= {ask.id for ask in open_asks}
    asked |= {ref for ask in open_asks for _words, refs in ask.parts for ref in refs}
    return Asking(
        ZoneInfo(view.talk.place.zone if view.talk else "UTC"),
        {item.id: item for item in view.of(ls.ItemLine)},
        {session.id: session.round for session in view.of(ls.SessionLine)},
        frozenset(asked),
        frozenset(awaiting),
    )


def said_at(line: ls.Line) -> datetime:
    """When it was said, where that is known; else when it came to be read here."""
    behalf = line.behalf if isinstance(line, ls.ItemLine) else None
    return behalf.said if behalf and behalf.said else line.at


def _open(ask: ls.AskLine) -> bool:
    return not ask.used and any(leave is Leave.ASKED for _side, leave, _words in ask.answers)


def _kind(line: ls.Line) -> tuple[str, ...]:
    return (line.kind.name.lower(),) if isinstance(line, ls.ItemLine) else ()


def _session(line: ls.Line, items: Mapping[Ref, ls.ItemLine]) -> Ref | None:
    match line:
        case ls.SessionLine():
            return line.id
        case ls.ItemLine() | ls.RecordLine():
            return line.session
        case ls.ClarificationLine():
            item = items.get(line.item)
            return item.session if item else None
        case _:
            return None


def _round(line: ls.Line) -> Ref | None:
    match line:
        case ls.RoundLine():
            return line.id
        case ls.WordingLine() | ls.PressLineLine() | ls.ProposalLine():
            return line.round
        case _:
            return None


def _tongues(line: ls.Line) -> Collection[str]:
    """The languages of its own words."""
    match line:
        case ls.ReceivedLine() | ls.StatementLine():
            words = line.words
        case ls.AskLine() | ls.CrossingLine():
            words = tuple(each for each, _refs in line.parts)
        case ls.NameLine():
            words = line.forms
        case ls.ScopeLine():
            words = (*line.inside, *line.outside)
        case ls.RulingLine() | ls.MeetingLine():
            words = (line.subject,)
        case ls.CopyLine():
            words = (line.text,)
        case ls.TalkLine():
            words = (line.title,)
        case ls.RoundLine():
            words = (line.name,)
        case (
            ls.SeatLine() | ls.SessionLine() | ls.FindingLine() | ls.PaperLine() | ls.SourceLine()
        ):  # fmt: skip
            words = ()
        case _:
            words = (line.words,)
    return {each.lang for each in words}


def _sides(line: ls.Line) -> Collection[Side]:
    """Of which sides it is, or to which it went."""
    match line:
        case (
            ls.ItemLine() | ls.ClarificationLine() | ls.ScopeLine() | ls.RulingLine()
            | ls.MeetingLine() | ls.MovementLine() | ls.LetterLine()
        ):  # fmt: skip
            return (line.side,)
        case ls.WordingLine() | ls.PressLineLine() | ls.StatementLine():
            return (line.side,) if line.side else ()
        case ls.SessionLine():
            return line.sides
        case ls.ReceivedLine():
            return line.named
        case ls.AskLine() | ls.CrossingLine() | ls.FindingLine():
            return line.to
        case ls.ClaimLine():
            return (Side(line.side),) if line.side else ()
        case ls.PaperLine():
            return (line.to,) if line.to else ()
        case ls.RecordLine():
            return tuple(side for side, _state, _words in line.answers)
        case (
            ls.TalkLine() | ls.SeatLine() | ls.NoteLine() | ls.ProposalLine() | ls.RoundLine()
            | ls.AreaLine() | ls.SourceLine() | ls.CopyLine() | ls.NameLine()
        ):  # fmt: skip
            return ()
        case _:
            assert_never(line)
