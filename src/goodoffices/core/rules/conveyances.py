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
from goodoffices.core.acts.conveyances import Onward, Part
from goodoffices.core.entries import Entry
from goodoffices.core.marking import WIDE, Attribution, Reach, Release, Use
from goodoffices.core.permission import forbidden, source
from goodoffices.core.refs import Ref, Side
from goodoffices.core.refusals import Closed, Malformed, MarkingForbids, NotYours
from goodoffices.core.rules.checks import find, guiding, once, sides_exist
from goodoffices.core.seats import ROLES, Chamber
from goodoffices.core.stages import Fate, Leave
from goodoffices.core.state import State
from goodoffices.core.state.crossings import Ask
from goodoffices.core.state.items import Item
from goodoffices.core.words import safe

MOST_PARTS = 50


def check(state: State, entry: Entry, act: ConveyanceAct) -> None:
    """Refuse what may not be done."""
    match act:
        case AskLeave():
            _shape(state, act.onward)
            _asking(state, act.onward, entry)
        case ClearWords() | RefuseWords():
            ask = find(state.asks, act.ask)
            _answering(state, entry, ask, cleared=isinstance(act, ClearWords))
        case Convey():
            _shape(state, act.onward)
            _permitted(state, act.onward, entry, _cleared(state, act))
        case RecordCrossed():
            # What has crossed is recorded whatever a marking says: the record never lies.
            _shape(state, act.onward)
            if any(part.document for part in act.onward.parts):
                raise Malformed("document_told")
            if act.when is not None and act.when.at is not None and act.when.at > entry.at:
                raise Malformed("in_future")
        case TellSource():
            slip = find(state.crossings, act.slip)
            if not slip.slips:
                raise NotYours("no_such")
            if slip.told:
                raise Closed("answered")
        case Acknowledge():
            crossing = find(state.crossings, act.conveyance)
            once(entry.side, crossing.onward.to, crossing.acknowledged)
        case _:
            assert_never(act)


def _shape(state: State, onward: Onward) -> None:
    """Refuse a conveyance that no marking could allow: it is not one."""
    sides_exist(state, onward.to)
    if not onward.parts or not onward.to:
        raise Malformed("nothing_to_carry")
    if len(onward.parts) > MOST_PARTS:
        raise Malformed("too_many", longest=f"{MOST_PARTS} parts")
    # The receiver reads it as one text, which must be one that can be read.
    safe(" ".join(part.words.text for part in onward.parts))
    sources = set()
    for part in onward.parts:
        for ref in part.items:
            find(state.items, ref)
        sources.add(source(state, part.items))
        if part.document is not None and len(part.items) != 1:
            raise Malformed("document")
    if onward.to & sources:
        raise Malformed("nothing_to_carry")
    everyone = frozenset(state.sides) - sources
    if onward.reach in WIDE and onward.to != everyone:
        raise Malformed("reach", allowed=Reach.WITH_CAPITAL.value)
    roles = ROLES[Chamber.DELEGATION]
    if (onward.reach is Reach.SEATS) != bool(onward.persons) or not onward.persons <= set(roles):
        raise Malformed("persons", allowed=", ".join(roles))
    if onward.use in (Use.MEDIATOR_ONLY, Use.GUIDE_ONLY):
        allowed = ", ".join(u.value for u in Use if u not in (Use.MEDIATOR_ONLY, Use.GUIDE_ONLY))
        raise MarkingForbids("use", allowed=allowed)
    if onward.use is Use.VERBATIM and not all(part.items for part in onward.parts):
        raise MarkingForbids("exact_words")
    if onward.attribution is not Attribution.NOBODY and not sources - {None}:
        raise MarkingForbids("attribution", allowed=Attribution.NOBODY.value)
    if onward.answers is not None:
        answered = find(state.items, onward.answers)
        if onward.to != {answered.side} or answered.fate is Fate.STRUCK:
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
        raise Closed("nothing_to_ask")
    cleared = dict.fromkeys(state.sides, Leave.CLEARED)
    answered = dict.fromkeys(state.sides, entry.at)
    _permitted(state, onward, entry, Ask(entry, onward, cleared, answered=answered))


def _answering(state: State, entry: Entry, ask: Ask, *, cleared: bool) -> None:
    """Let whoever was asked, and reads all its words, answer once, or take its leave back."""
    given = ask.answers.get(entry.actor)
    own = [
        state.items[ref]
        for part in ask.onward.parts
        for ref in part.items
        if state.items[ref].side == entry.side
    ]
    if given is None or not all(_reads(item, entry) for item in own):
        raise NotYours("no_such")
    if _went(state, ask, entry.actor):
        raise Closed("gone")
    if given is Leave.REFUSED or (given is Leave.CLEARED and cleared):
        raise Closed("answered")


def _went(state: State, ask: Ask, side: Side) -> bool:
    """Whether a side can read that its own part of the words it was shown has gone."""
    # Not whether all of it has: that would tell of a slip, or of what another source answered.
    own = _parts(state, ask.onward, side)
    refs = {ref for part in own for ref in part.items}
    for crossed in {each for ref in refs for each in state.items[ref].crossings}:
        crossing = state.crossings[crossed]
        shown = crossing.told or not refs & crossing.slips.keys()
        later = crossing.entry.at >= ask.entry.at
        same = _manner(state, crossing.onward, side) == _manner(state, ask.onward, side)
        if shown and later and same and _parts(state, crossing.onward, side) == own:
            return True
    return False


def _parts(state: State, onward: Onward, side: Side) -> list[Part]:
    """The parts of words that rest on what a side handed over."""
    return [p for p in onward.parts if any(state.items[ref].side == side for ref in p.items)]


def _manner(state: State, onward: Onward, side: Side) -> tuple[object, ...]:
    """How and to whom words go, as far as a source is told."""
    return onward.readers(state.sides, side), onward.use, onward.attribution, onward.form


def _reads(item: Item, entry: Entry) -> bool:
    """Whether whoever acts for a side reads its item."""
    own = item.entry.by == entry.by and not item.left
    return item.marking.own_room or entry.behalf is not None or own


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
