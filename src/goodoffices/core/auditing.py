"""What the auditor is told of an act: its kind, room and day, never how an answer fell."""

from collections.abc import Iterable
from datetime import date
from zoneinfo import ZoneInfo

from goodoffices.core.acts import (
    Agree,
    Answer,
    ClearStatement,
    ClearWords,
    ConfirmClaim,
    ConfirmRecord,
    DisputeClaim,
    DisputeRecord,
    Instruct,
    Issue,
    Permit,
    RecordCrossed,
    RefuseWords,
    TellSource,
)
from goodoffices.core.entries import Entry
from goodoffices.core.lines import AuditLine
from goodoffices.core.refs import Ref
from goodoffices.core.state import State

ANSWERED = "Answered"
"""What every answer is called that may fall one way or the other."""
_ANSWERS = (
    Answer, ClearWords, RefuseWords, ConfirmRecord, DisputeRecord, ConfirmClaim, DisputeClaim,
)  # fmt: skip


def kind(entry: Entry) -> str:
    """What an act is called to the auditor."""
    match entry.act:
        case _ if isinstance(entry.act, _ANSWERS):
            return ANSWERED
        case Permit():
            # There is no act of a capital that says no: by its own name this would be a lone yes.
            return ANSWERED if entry.behalf else Instruct.__name__
        case TellSource():
            # Only of a slip is a source told, and a slip is for the mediation's eyes.
            return RecordCrossed.__name__
        case _:
            return type(entry.act).__name__


class Audit:
    """That acts of a kind happened, by room and by day; how often is not told."""

    def __init__(self) -> None:
        self._lines: set[AuditLine] = set()
        self._cleared: dict[Ref, list[Entry]] = {}

    def take(self, state: State, entry: Entry, touched: Iterable[Ref]) -> None:
        """Note one entry, and what it opens: a yes is told, of the day, when all have said it."""
        for each in self._opened(state, entry, touched):
            line = AuditLine(_day(state, entry), each.by.audience, kind(each))
            self._lines.add(line)

    def before(self, today: date) -> tuple[AuditLine, ...]:
        """What is told: of a day only once it is over, or the hour would be told."""
        return tuple(sorted((each for each in self._lines if each.day < today), key=_by_day))

    def _opened(self, state: State, entry: Entry, touched: Iterable[Ref]) -> list[Entry]:
        match entry.act:
            case Agree(proposal):
                if not state.proposals[proposal].by_all(state.sides):
                    return []
                found = [state.entries[ref] for ref in touched]
                return [each for each in found if isinstance(each.act, Agree)]
            case ClearStatement(statement):
                self._cleared.setdefault(statement, []).append(entry)
                return []
            case Issue(statement):
                return [entry, *self._cleared.pop(statement, ())]
            case _:
                return [entry]


def _day(state: State, entry: Entry) -> date:
    return entry.at.astimezone(ZoneInfo(state.founded.act.place.zone)).date()


def _by_day(line: AuditLine) -> tuple[str, str, str]:
    return (line.day.isoformat(), line.room, line.kind)
