"""What the mediation owes whom, and who owes it an answer: questions asked of its own view."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from zoneinfo import ZoneInfo

from goodoffices.core.acts.contributions import Kind
from goodoffices.core.lines import (
    AskLine,
    ClarificationLine,
    CrossingLine,
    ItemLine,
    PaperLine,
    RecordLine,
)
from goodoffices.core.marking import Release
from goodoffices.core.refs import Ref, Side
from goodoffices.core.seats import Chamber
from goodoffices.core.stages import Fate, Leave, RecordState
from goodoffices.core.view import View


class Debt(Enum):
    """What is owed."""

    CARRY = "may be carried"
    SHOW = "wants to see the words before they leave"
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
    """Everything owed, the oldest first; from any room but the mediation's, nothing."""
    if view.eyes.chamber is not Chamber.MEDIATION:
        return ()
    found = [*_items(view), *_words(view), *_records(view)]
    return tuple(sorted(found, key=lambda each: each.since))


def overdue(view: View) -> tuple[tuple[PaperLine, date], ...]:
    """Copies that nobody said to be destroyed, each with its day, which is past at the venue.

    From any room but the mediation's, none.
    """
    if view.eyes.chamber is not Chamber.MEDIATION or view.talk is None:
        return ()
    today = view.now.astimezone(ZoneInfo(view.talk.place.zone)).date()
    copies = [(line, line.burn) for line in view.of(PaperLine) if line.burn and not line.destroyed]
    late = [(line, day) for line, day in copies if day < today]
    return tuple(sorted(late, key=lambda each: (each[1], each[0].at)))


def _items(view: View) -> list[Owed]:
    items = {line.id: line for line in view.of(ItemLine)}
    found = [
        Owed(Debt.TELL, side, line.id, line.at)
        for line in view.of(CrossingLine)
        if not line.told
        for side in sorted({items[ref].side for ref, _code in line.slips})
    ]
    answered = {line.answers for line in view.of(CrossingLine)}
    shown = {ref for line in view.of(AskLine) for _words, refs in line.parts for ref in refs}
    for item in items.values():
        if item.fate is not Fate.STANDS:
            continue
        if item.kind is Kind.QUESTION and item.id not in answered and not item.sent:
            found.append(Owed(Debt.ANSWER, item.side, item.id, item.at))
        found += _carrying(view, item, items, asked=item.id in shown)
    return found


def _carrying(
    view: View, item: ItemLine, items: Mapping[Ref, ItemLine], *, asked: bool
) -> list[Owed]:
    """To whom an item may be carried; where its source sees the words first, that it be shown."""
    reached = {side for span in item.sent for side in span.to}
    talk = view.talk
    waiting = [
        party.side
        for party in (talk.parties if talk else ())
        if party.side not in {item.side, *reached} and item.marking.receives(party.side)
    ]
    if not on_offer(item, view.now):
        return []
    if item.marking.release is Release.ASK:
        return [Owed(Debt.SHOW, item.side, item.id, item.at)] if waiting and not asked else []
    return [
        Owed(Debt.CARRY, side, item.id, item.at)
        for side in waiting
        if may_go(item, side, items, view.now)
    ]


def on_offer(item: ItemLine, now: datetime) -> bool:
    """Whether an item stands, has not run out, and may cross in some way."""
    marking = item.marking
    expired = marking.expires is not None and now >= marking.expires
    return item.fate is Fate.STANDS and not expired and bool(marking.uses())


def may_go(item: ItemLine, to: Side, items: Mapping[Ref, ItemLine], now: datetime) -> bool:
    """Whether an item may be carried to a side now without anybody's further word."""
    marking = item.marking
    if not all(on_offer(items[mate], now) for mate in item.tied):
        return False
    match marking.release:
        case Release.NOW:
            return True
        case Release.NOT_BEFORE:
            return marking.not_before is not None and now >= marking.not_before
        case Release.RECIPROCAL:
            mates = [items[mate] for mate in item.paired if items[mate].side == to]
            return any(on_offer(m, now) and m.marking.receives(item.side) for m in mates)
        case Release.AFTER_CAPITAL:
            return item.permitted
        case Release.ASK:
            return False


def _words(view: View) -> list[Owed]:
    items = {line.id: line for line in view.of(ItemLine)}
    found = [
        Owed(Debt.CLARIFY, line.side, line.id, line.at, by_side=True)
        for line in view.of(ClarificationLine)
        if line.answer is None and items[line.item].fate is Fate.STANDS
    ]
    for line in view.of(AskLine):
        rests_on = [items[ref] for _words, refs in line.parts for ref in refs]
        if line.used or not all(on_offer(item, view.now) for item in rests_on):
            continue
        waiting = [side for side, answer, _words in line.answers if answer is Leave.ASKED]
        found += [Owed(Debt.CLEAR, side, line.id, line.at, by_side=True) for side in waiting]
        if all(answer is Leave.CLEARED for _side, answer, _words in line.answers):
            found += [Owed(Debt.CONVEY, side, line.id, line.at) for side in line.to]
    return found


def _records(view: View) -> list[Owed]:
    found = []
    latest = {line.session: line.id for line in view.of(RecordLine)}
    for line in view.of(RecordLine):
        # A draft that was never read back is done with once there is a newer one.
        if not line.read_back and latest[line.session] != line.id:
            continue
        for side, state, _words in line.answers:
            if state is RecordState.DRAFTED:
                found.append(Owed(Debt.READ_BACK, side, line.id, line.at))
            elif state is RecordState.READ_BACK:
                found.append(Owed(Debt.CONFIRM, side, line.id, line.at, by_side=True))
    return found
