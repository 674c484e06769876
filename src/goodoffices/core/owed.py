"""What the mediation owes whom, and who owes it an answer: questions asked of its own view."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from goodoffices.core.acts.contributions import Kind
from goodoffices.core.lines import AskLine, ClarificationLine, CrossingLine, ItemLine, RecordLine
from goodoffices.core.marking import Release
from goodoffices.core.refs import Ref, Side
from goodoffices.core.stages import Fate, Leave, RecordState
from goodoffices.core.view import View


class Debt(Enum):
    """What is owed."""

    CARRY = "may be carried"
    ANSWER = "asked a question"
    TELL = "should be told of a slip"
    READ_BACK = "record to be read back"
    CONFIRM = "record awaits its answer"
    CLARIFY = "was asked what it meant"
    CLEAR = "was asked to clear words"
    CONVEY = "cleared words that have not gone"


@dataclass(frozen=True, slots=True)
class Owed:
    """One thing owed to a side, or by it where `by_side`."""

    debt: Debt
    side: Side
    thing: Ref
    since: datetime
    by_side: bool = False


def owed(view: View) -> tuple[Owed, ...]:
    """Everything owed, the oldest first."""
    found = [*_items(view), *_words(view), *_records(view)]
    return tuple(sorted(found, key=lambda each: each.since))


def _items(view: View) -> list[Owed]:
    talk = view.talk
    sides = [party.side for party in talk.parties] if talk else []
    answered = {line.answers for line in view.of(CrossingLine)}
    told = {line.id: line.told for line in view.of(CrossingLine) if line.slips}
    slipped = {ref: line for line in view.of(CrossingLine) for ref, _code in line.slips}
    found = []
    for item in view.of(ItemLine):
        crossing = slipped.get(item.id)
        if crossing is not None and not told[crossing.id]:
            found.append(Owed(Debt.TELL, item.side, crossing.id, crossing.at))
        if item.fate is not Fate.STANDS:
            continue
        if item.kind is Kind.QUESTION and item.id not in answered and not item.sent:
            found.append(Owed(Debt.ANSWER, item.side, item.id, item.at))
        if not may_go(item, view.now):
            continue
        reached = {side for span in item.sent for side in span.to}
        for side in sides:
            if side != item.side and item.marking.receives(side) and side not in reached:
                found.append(Owed(Debt.CARRY, side, item.id, item.at))
    return found


def may_go(item: ItemLine, now: datetime) -> bool:
    """Whether an item may be carried now without anybody's further word."""
    marking = item.marking
    if not marking.uses() or (marking.expires is not None and now >= marking.expires):
        return False
    match marking.release:
        case Release.NOW:
            return True
        case Release.NOT_BEFORE:
            return marking.not_before is not None and now >= marking.not_before
        case Release.RECIPROCAL:
            return bool(item.paired)
        case Release.AFTER_CAPITAL:
            return item.permitted
        case Release.ASK:
            return False


def _words(view: View) -> list[Owed]:
    found = [
        Owed(Debt.CLARIFY, line.side, line.id, line.at, by_side=True)
        for line in view.of(ClarificationLine)
        if line.answer is None
    ]
    for line in view.of(AskLine):
        waiting = [side for side, answer, _words in line.answers if answer is Leave.ASKED]
        found += [Owed(Debt.CLEAR, side, line.id, line.at, by_side=True) for side in waiting]
        cleared = all(answer is Leave.CLEARED for _side, answer, _words in line.answers)
        if cleared and not line.used:
            found += [Owed(Debt.CONVEY, side, line.id, line.at) for side in line.to]
    return found


def _records(view: View) -> list[Owed]:
    found = []
    for line in view.of(RecordLine):
        for side, state, _words in line.answers:
            if state is RecordState.DRAFTED:
                found.append(Owed(Debt.READ_BACK, side, line.id, line.at))
            elif state is RecordState.READ_BACK:
                found.append(Owed(Debt.CONFIRM, side, line.id, line.at, by_side=True))
    return found
