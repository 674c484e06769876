"""What the talk allows of words that cross, and of what they may rest on."""

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
from goodoffices.core.marking import Reach, Release, Use
from goodoffices.core.permission import forbidden, source
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import Closed, Malformed, MarkingForbids, NotYours
from goodoffices.core.rules.checks import find, guiding, sides_exist
from goodoffices.core.seats import ROLES, Chamber
from goodoffices.core.stages import Leave
from goodoffices.core.state import State
from goodoffices.core.state.crossings import Ask

MOST_PARTS = 50


def check(state: State, entry: Entry, act: ConveyanceAct) -> None:
    """Refuse what may not be done."""
    match act:
        case AskLeave():
            _shape(state, act.onward)
            _asking(state, act.onward, entry)
        case ClearWords() | RefuseWords():
            ask = find(state.asks, act.ask)
            if entry.side not in ask.answers:
                raise NotYours("no_such")
            if ask.used is not None or ask.answers[entry.actor] is not Leave.ASKED:
                raise Closed("answered")
        case Convey():
            _shape(state, act.onward)
            _permitted(state, act.onward, entry, _cleared(state, act))
        case RecordCrossed():
            # What has crossed is recorded whatever a marking says: the record never lies.
            _shape(state, act.onward)
        case TellSource():
            slip = find(state.crossings, act.slip)
            if not slip.slips:
                raise NotYours("no_such")
            if slip.told:
                raise Closed("answered")
        case Acknowledge():
            crossing = find(state.crossings, act.conveyance)
            if entry.side not in crossing.onward.to:
                raise NotYours("no_such")
            if entry.side in crossing.acknowledged:
                raise Closed("answered")
        case _:
            assert_never(act)


def _shape(state: State, onward: Onward) -> None:
    """Refuse a conveyance that no marking could allow: it is not one."""
    sides_exist(state, onward.to)
    if not onward.parts or not onward.to:
        raise Malformed("nothing_to_carry")
    if len(onward.parts) > MOST_PARTS:
        raise Malformed("too_many", longest=f"{MOST_PARTS} parts")
    sources = set()
    for part in onward.parts:
        for ref in part.items:
            find(state.items, ref)
        sources.add(source(state, part.items))
    if onward.to & sources:
        raise Malformed("nothing_to_carry")
    everyone = frozenset(state.sides) - sources
    if onward.reach in (Reach.PARTICIPANTS, Reach.PUBLIC) and onward.to != everyone:
        raise Malformed("reach", allowed=Reach.WITH_CAPITAL.value)
    roles = ROLES[Chamber.DELEGATION]
    if (onward.reach is Reach.SEATS) != bool(onward.persons) or not onward.persons <= set(roles):
        raise Malformed("persons", allowed=", ".join(roles))
    if onward.use in (Use.MEDIATOR_ONLY, Use.GUIDE_ONLY):
        allowed = ", ".join(u.value for u in Use if u not in (Use.MEDIATOR_ONLY, Use.GUIDE_ONLY))
        raise MarkingForbids("use", allowed=allowed)
    if onward.answers is not None and onward.to != {find(state.items, onward.answers).side}:
        raise NotYours("no_such")


def _cleared(state: State, act: Convey) -> Ask | None:
    """Where the sources cleared exactly these words, if they were asked."""
    if act.ask is None:
        return None
    ask = find(state.asks, act.ask)
    if ask.used is not None:
        raise Closed("answered")
    if ask.onward != act.onward:
        raise MarkingForbids("ask_first")
    return ask


def _permitted(state: State, onward: Onward, entry: Entry, ask: Ask | None) -> None:
    for part in onward.parts:
        for ref in sorted(part.items):
            why = forbidden(state, ref, part, onward, entry.at, ask)
            if why is not None:
                raise why


def _asking(state: State, onward: Onward, entry: Entry) -> None:
    """One asks leave for what would be allowed once the sources have cleared it."""
    releases = [state.items[ref].marking.release for part in onward.parts for ref in part.items]
    if Release.ASK not in releases:
        raise Closed("answered")
    cleared = dict.fromkeys(state.sides, Leave.CLEARED)
    _permitted(state, onward, entry, Ask(entry, onward, cleared))


def check_area(state: State, entry: Entry, act: AreaAct) -> None:
    """Refuse what may not be done about an area of possible progress."""
    match act:
        case NoteArea():
            guiding(state, act.rests_on, entry)
        case RestOn():
            _open(state, act.area)
            guiding(state, act.items, entry)
        case CloseArea():
            _open(state, act.area)
        case _:
            assert_never(act)


def _open(state: State, ref: Ref) -> None:
    if find(state.areas, ref).closed:
        raise Closed("closed")
