"""How conveyances, slips, areas and capital traffic carry a talk on."""

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
            refs = _items(act.onward)
            asked = {
                state.items[ref].side: Leave.ASKED
                for ref in refs
                if state.items[ref].marking.release is Release.ASK
            }
            state.asks[entry.id] = Ask(entry, act.onward, asked)
            for ref in refs:
                state.items[ref].asks.append(entry.id)
        case ClearWords() | RefuseWords():
            ask = state.asks[act.ask]
            cleared = isinstance(act, ClearWords)
            ask.answers[entry.actor] = Leave.CLEARED if cleared else Leave.REFUSED
            ask.words[entry.actor] = None if isinstance(act, ClearWords) else act.words
            return (entry.id, act.ask)
        case Convey():
            if act.ask is not None:
                state.asks[act.ask].used = entry.id
            touched = _cross(state, entry, act.onward, already=False)
            return touched if act.ask is None else (*touched, act.ask)
        case RecordCrossed():
            return _cross(state, entry, act.onward, already=True)
        case TellSource():
            crossing = state.crossings[act.slip]
            crossing.told = True
            return (entry.id, act.slip, *_items(crossing.onward))
        case Acknowledge():
            state.crossings[act.conveyance].acknowledged.append(entry.actor)
            return (entry.id, act.conveyance)
        case _:
            assert_never(act)
    return (entry.id,)


def _items(onward: Onward) -> frozenset[Ref]:
    return frozenset[Ref]().union(*(part.items for part in onward.parts))


def _cross(state: State, entry: Entry, onward: Onward, *, already: bool) -> tuple[Ref, ...]:
    refs = _items(onward)
    given = {state.items[ref].side for ref in refs}
    sources = tuple(side for side in state.sides if side in given)
    speakers = sorted({state.items[ref].speaker for ref in refs} - {""})
    crossing = Crossing(entry, onward, sources, tuple(speakers), already)
    if already:
        for part in onward.parts:
            for ref in part.items:
                why = forbidden(state, ref, part, onward, entry.at, None)
                if why is not None:
                    crossing.slips[ref] = why.code
    state.crossings[entry.id] = crossing
    for ref in refs:
        state.items[ref].crossings.append(entry.id)
    answered = () if onward.answers is None else (onward.answers,)
    return (entry.id, *refs, *answered)


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
