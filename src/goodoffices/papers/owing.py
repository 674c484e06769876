"""What is owed to a side and by it, asked of what its own room may read."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from goodoffices.core.acts.contributions import Kind
from goodoffices.core.lines import (
    AskLine,
    ClarificationLine,
    ItemLine,
    ReceivedLine,
    RecordLine,
    SessionLine,
)
from goodoffices.core.marking import Release
from goodoffices.core.owed import on_offer
from goodoffices.core.refs import Ref, Side
from goodoffices.core.stages import Fate, Leave, RecordState
from goodoffices.core.view import View
from goodoffices.core.words import Words


class Owing(Enum):
    """What is owed; the first two to the side, the others by it."""

    ANSWER = "asked, and has had no answer"
    SHOW = "wants to see the words before they leave"
    CLARIFY = "was asked what it meant"
    CLEAR = "was shown words"
    CONFIRM = "was read a record"


TO_IT = (Owing.ANSWER, Owing.SHOW)
BY_IT = (Owing.CLARIFY, Owing.CLEAR, Owing.CONFIRM)


@dataclass(frozen=True, slots=True)
class Owed:
    """One thing owed: the words it is about, and for a record its session."""

    owing: Owing
    words: Words
    session: SessionLine | None = None


def owed(room: View, side: Side) -> tuple[Owed, ...]:
    """Everything owed between the mediation and a side, of what its whole room reads."""
    return (*_to(room, side), *_by(room, side))


def _to(room: View, side: Side) -> Iterator[Owed]:
    answered = {line.answers for line in room.of(ReceivedLine)}
    shown = {ref for line in room.of(AskLine) for _words, refs in line.parts for ref in refs}
    for item in room.of(ItemLine):
        if item.fate is not Fate.STANDS or item.side != side:
            continue
        if item.kind is Kind.QUESTION and item.id not in answered and not item.sent:
            yield Owed(Owing.ANSWER, item.words)
        if _to_show(item, room, shown):
            yield Owed(Owing.SHOW, item.words)


def _to_show(item: ItemLine, room: View, shown: set[Ref]) -> bool:
    """Whether its source waits to see words, because it may be carried to somebody yet."""
    if item.marking.release is not Release.ASK or item.id in shown:
        return False
    reached = {side for span in item.sent for side in span.to}
    others = {p.side for p in room.talk.parties} - {item.side, *reached} if room.talk else set()
    return on_offer(item, room.now) and any(map(item.marking.receives, others))


def _by(room: View, side: Side) -> Iterator[Owed]:
    items = {line.id: line for line in room.of(ItemLine)}
    sessions = {line.id: line for line in room.of(SessionLine)}
    for asked in room.of(ClarificationLine):
        if asked.answer is None and items[asked.item].fate is Fate.STANDS:
            yield Owed(Owing.CLARIFY, asked.words)
    for line in room.of(AskLine):
        rests_on = [items[ref] for _words, refs in line.parts for ref in refs if ref in items]
        waits = (side, Leave.ASKED) in {(each, answer) for each, answer, _words in line.answers}
        if waits and all(on_offer(item, room.now) for item in rests_on):
            for words, _refs in line.parts:
                yield Owed(Owing.CLEAR, words)
    for record in room.of(RecordLine):
        if (side, RecordState.READ_BACK) in {(each, state) for each, state, _w in record.answers}:
            yield Owed(Owing.CONFIRM, record.words, sessions.get(record.session))
