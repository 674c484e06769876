"""How conveyances, slips, areas and capital traffic carry a talk on."""

from dataclasses import replace
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
from goodoffices.core.acts.conveyances import Onward
from goodoffices.core.entries import Entry
from goodoffices.core.marking import Release
from goodoffices.core.permission import forbidden
from goodoffices.core.refs import Ref
from goodoffices.core.stages import Leave
from goodoffices.core.state import State
from goodoffices.core.state.crossings import Area, Ask, Crossing


def take(state: State, entry: Entry, act: ConveyanceAct) -> tuple[Ref, ...]:
    """Carry the talk on by one act; the things it touches."""
    match act:
        case AskLeave():
            items = [state.items[ref] for ref in _items(act.onward)]
            asked = {item.side for item in items if item.marking.release is Release.ASK}
            state.asks[entry.id] = Ask(
                entry, act.onward, {side: Leave.ASKED for side in state.sides if side in asked}
            )
            for item in items:
                item.asks.append(entry.id)
        case ClearWords() | RefuseWords():
            ask = state.asks[act.ask]
            cleared = isinstance(act, ClearWords)
            ask.answers[entry.actor] = Leave.CLEARED if cleared else Leave.REFUSED
            ask.answered[entry.actor] = entry.moment
            ask.words[entry.actor] = None if isinstance(act, ClearWords) else act.words
            return (entry.id, act.ask)
        case Convey():
            return _cross(state, entry, act.onward, act.ask)
        case RecordCrossed():
            return _already(state, entry, act)
        case TellSource():
            crossing = state.crossings[act.slip]
            crossing.told = True
            return (entry.id, act.slip, *_items(crossing.onward))
        case Acknowledge():
            by = entry.by.role if entry.behalf is None else ""
            state.crossings[act.conveyance].acknowledged[entry.actor] = by
            return (entry.id, act.conveyance)
        case _:
            assert_never(act)
    return (entry.id,)


def _items(onward: Onward) -> tuple[Ref, ...]:
    """Everything that words rest on, in one order for all who work it out."""
    return tuple(dict.fromkeys(ref for part in onward.parts for ref in sorted(part.items)))


def _already(state: State, entry: Entry, act: RecordCrossed) -> tuple[Ref, ...]:
    """Words that crossed before they were written down: slips where a marking forbade it then."""
    at = (act.when and act.when.exact) or entry.at
    ask = _leave(state, act.onward, at)
    gone = ask.entry.id if ask is not None and ask.cleared_by_all(at) else None
    touched = _cross(state, entry, act.onward, gone)
    crossing = state.crossings[entry.id]
    crossing.already = True
    for part in act.onward.parts:
        for ref in sorted(part.items):
            why = forbidden(state, ref, part, act.onward, at, ask)
            if why is not None:
                crossing.slips[ref] = why.code
    return touched


def _leave(state: State, onward: Onward, at: datetime) -> Ask | None:
    """Where most sources cleared exactly these words, which have not gone by it yet."""
    asks = [ask for ask in state.asks.values() if _told(ask.onward) == onward and ask.used is None]
    return max(
        asks, key=lambda ask: sum(ask.cleared(side, at) for side in ask.answers), default=None
    )


def _told(onward: Onward) -> Onward:
    """The words alone: what crossed outside this house is told without its documents."""
    return replace(onward, parts=tuple(replace(part, document=None) for part in onward.parts))


def _cross(state: State, entry: Entry, onward: Onward, ask: Ref | None) -> tuple[Ref, ...]:
    refs = _items(onward)
    given = {state.items[ref].side for ref in refs}
    sources = tuple(side for side in state.sides if side in given)
    speakers = sorted({state.items[ref].speaker for ref in refs} - {""})
    state.crossings[entry.id] = Crossing(entry, onward, sources, tuple(speakers))
    for ref in refs:
        state.items[ref].crossings.append(entry.id)
    touched = [entry.id, *refs]
    if onward.answers is not None:
        state.items[onward.answers].answers.append(entry.id)
        touched.append(onward.answers)
    if ask is not None:
        state.asks[ask].used = entry.id
        touched.append(ask)
    return tuple(touched)


def take_area(state: State, entry: Entry, act: AreaAct) -> tuple[Ref, ...]:
    """Carry the areas of possible progress on by one act; the things it touches."""
    match act:
        case NoteArea():
            state.areas[entry.id] = Area(entry, act.words, set(act.rests_on))
            for ref in act.rests_on:
                state.items[ref].areas.append(entry.id)
        case RestOn():
            state.areas[act.area].rests_on |= act.items
            for ref in act.items:
                state.items[ref].areas.append(act.area)
            return (entry.id, act.area)
        case CloseArea():
            area = state.areas[act.area]
            area.closed, area.why = True, act.why
            return (entry.id, act.area)
        case _:
            assert_never(act)
    return (entry.id,)
