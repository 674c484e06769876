"""Who may know of what crossed, of what sources are asked, and of areas of possible progress."""

from collections.abc import Iterable
from datetime import datetime
from typing import assert_never

from goodoffices.core.acts import (
    Acknowledge,
    AreaAct,
    AskLeave,
    ClearWords,
    CloseArea,
    Convey,
    ConveyanceAct,
    NoteArea,
    RecordCrossed,
    RefuseWords,
    RestOn,
    TellSource,
)
from goodoffices.core.acts.conveyances import Onward, Part
from goodoffices.core.disclosure.contributions import readable
from goodoffices.core.disclosure.eyes import Eyes
from goodoffices.core.documents import Document
from goodoffices.core.entries import Entry
from goodoffices.core.lines import AreaLine, AskLine, CrossingLine, ReceivedLine
from goodoffices.core.marking import Attribution, Reach, Use
from goodoffices.core.naming import mapped
from goodoffices.core.seats import Chamber
from goodoffices.core.state import State
from goodoffices.core.state.crossings import Crossing
from goodoffices.core.words import joined


def disclose(
    state: State, entry: Entry, act: ConveyanceAct, eyes: Eyes
) -> CrossingLine | ReceivedLine | AskLine | None:
    """What these eyes may read of an act by which words cross."""
    match act:
        case AskLeave():
            return _ask(state, entry, eyes)
        case Convey() | RecordCrossed():
            crossing = state.crossings[entry.id]
            if eyes.mediation:
                return _crossing(state, entry, crossing, eyes)
            return _received(state, entry, crossing, eyes) if receives(crossing, eyes) else None
        case ClearWords() | RefuseWords() | TellSource() | Acknowledge():
            return None  # read on the line of the question, and of the crossing
        case _:
            assert_never(act)


def receives(crossing: Crossing, eyes: Eyes) -> bool:
    """Whether words that crossed went to this room."""
    onward = crossing.onward
    match onward.reach:
        case Reach.SEATS:
            named = eyes.seat.role in onward.persons
            return eyes.seat.side in onward.to and (
                (named and eyes.seat.chamber is Chamber.DELEGATION)
                or eyes.seat.chamber is Chamber.LIAISON
            )
        case Reach.DELEGATION:
            return any(eyes.near(side) for side in onward.to)
        case Reach.WITH_CAPITAL:
            return eyes.seat.side in onward.to
        case Reach.PARTICIPANTS:
            return eyes.seat.side in onward.to or eyes.watcher
        case Reach.PUBLIC:
            public = eyes.seat.chamber is Chamber.PUBLIC
            return eyes.seat.side in onward.to or eyes.watcher or public


def _crossing(state: State, entry: Entry, crossing: Crossing, eyes: Eyes) -> CrossingLine:
    onward, act = crossing.onward, entry.act
    return CrossingLine(
        eyes.name(entry.id),
        eyes.at(state, entry),
        tuple((part.words, eyes.links(entry, part.items)) for part in onward.parts),
        eyes.receivers(state, onward),
        crossing.sources,
        onward.use,
        onward.attribution,
        onward.form,
        onward.status,
        onward.reach,
        tuple(sorted(onward.persons)),
        eyes.link(entry, onward.answers),
        crossing.already,
        act.when if isinstance(act, RecordCrossed) else None,
        act.how if isinstance(act, RecordCrossed) else "",
        tuple(sorted((eyes.name(ref), code) for ref, code in crossing.slips.items())),
        crossing.told,
        tuple(crossing.acknowledged),
        documents(onward.parts),
    )


def _received(state: State, entry: Entry, crossing: Crossing, eyes: Eyes) -> ReceivedLine:
    onward = crossing.onward
    named = onward.attribution in (Attribution.DELEGATION, Attribution.SPEAKER)
    own = any(eyes.near(side) for side in onward.to)
    return ReceivedLine(
        eyes.name(entry.id),
        eyes.at(state, entry),
        joined(part.words for part in onward.parts),
        onward.use is Use.VERBATIM,
        onward.attribution,
        eyes.turned("named", crossing.sources, entry.id) if named else (),
        crossing.speakers if onward.attribution is Attribution.SPEAKER else (),
        onward.form,
        onward.status,
        onward.reach,
        eyes.link(entry, onward.answers) if own and len(onward.to) == 1 else None,
        eyes.seat.side in crossing.acknowledged,
        documents(onward.parts),
        _acknowledged_by(crossing, eyes),
    )


def _acknowledged_by(crossing: Crossing, eyes: Eyes) -> str:
    """Which seat of their own delegation acknowledged it; of no other, and to nobody else."""
    side = eyes.seat.side if eyes.seat.chamber is Chamber.DELEGATION else None
    return crossing.acknowledged.get(side, "") if side is not None else ""


def documents(parts: Iterable[Part]) -> tuple[Document, ...]:
    """The copies that go with parts of words."""
    return tuple(part.document for part in parts if part.document is not None)


def _ask(state: State, entry: Entry, eyes: Eyes) -> AskLine | None:
    ask = state.asks[entry.id]
    onward = ask.onward
    parts = onward.parts
    if not eyes.mediation:
        asked = any(eyes.near(side) for side in ask.answers) and _answers(state, onward, eyes)
        parts = tuple(part for part in parts if asked and _rests_on_own(state, part, eyes))
    if not parts:
        return None
    return AskLine(
        eyes.name(entry.id),
        eyes.at(state, entry),
        tuple((part.words, eyes.links(entry, part.items)) for part in parts),
        eyes.receivers(state, onward),
        onward.use,
        onward.attribution,
        onward.form,
        tuple(
            (side, answer, ask.words.get(side))
            for side, answer in ask.answers.items()
            if eyes.mediation or eyes.near(side)
        ),
        ask.used is not None if eyes.mediation else None,
        mapped(onward, eyes.name) if eyes.mediation else None,
        documents(parts),
    )


def _answers(state: State, onward: Onward, eyes: Eyes) -> bool:
    """Whether these eyes read all of their side that would cross, so that they can answer."""
    items = [state.items[ref] for part in onward.parts for ref in part.items]
    return all(readable(item, eyes) for item in items if eyes.near(item.side))


def _rests_on_own(state: State, part: Part, eyes: Eyes) -> bool:
    items = [state.items[ref] for ref in part.items]
    return bool(items) and all(eyes.near(i.side) and readable(i, eyes) for i in items)


def disclose_area(
    state: State, entry: Entry, act: AreaAct, eyes: Eyes, now: datetime
) -> AreaLine | None:
    """What these eyes may read of an area of possible progress: the mediation's only."""
    match act:
        case NoteArea():
            if not eyes.mediation:
                return None
            area = state.areas[entry.id]
            return AreaLine(
                eyes.name(entry.id),
                eyes.at(state, entry),
                area.words,
                eyes.links(entry, area.rests_on),
                area.closed,
                area.why,
                not all(state.items[ref].may_guide(now) for ref in area.rests_on),
            )
        case RestOn() | CloseArea():
            return None  # read on the line of the area
        case _:
            assert_never(act)
