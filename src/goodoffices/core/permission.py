"""Whether a source's marking allows an item to cross as it is about to."""

from datetime import datetime

from goodoffices.core import details
from goodoffices.core.acts.conveyances import Onward, Part
from goodoffices.core.marking import WEIGHT, Attribution, Reach, Release, Use
from goodoffices.core.refs import Ref, Side
from goodoffices.core.refusals import MarkingForbids
from goodoffices.core.seats import Seat
from goodoffices.core.stages import Fate
from goodoffices.core.state import State
from goodoffices.core.state.crossings import Ask
from goodoffices.core.state.items import Item
from goodoffices.core.words import plain

SHORT = 4
"""Words below this number are nobody's own: “Yes.” may be said by anyone."""


def forbidden(
    state: State, ref: Ref, part: Part, onward: Onward, at: datetime, ask: Ask | None
) -> MarkingForbids | None:
    """Why an item may not cross in this part of these words at that time; None if it may."""
    item = state.items[ref].as_of(at)
    return (
        _standing(item, at)
        or _use(item, onward)
        or forbidden_receivers(state, item, onward)
        or _words(item, part, onward)
        or _document(item, part, onward)
        or _together(item, ref, onward)
        or unreleased(state, item, onward, at, ask)
    )


def _standing(item: Item, at: datetime) -> MarkingForbids | None:
    if item.fate is not Fate.STANDS:
        return MarkingForbids("withdrawn")
    if item.marking.expires is not None and at >= item.marking.expires:
        return MarkingForbids("expired")
    return None


def _use(item: Item, onward: Onward) -> MarkingForbids | None:
    marking = item.marking
    uses = [use for use in Use if use in marking.uses()]
    if not uses:
        return MarkingForbids("guide")
    if onward.use not in uses:
        return MarkingForbids("use", allowed=", ".join(use.value for use in uses))
    if onward.use is Use.AS_MEDIATORS_IDEA and onward.attribution is not Attribution.NOBODY:
        return MarkingForbids("attribution", allowed=Attribution.NOBODY.value)
    if not marking.names(onward.attribution):
        return MarkingForbids("attribution", allowed=marking.attribution.value)
    if WEIGHT[onward.status] > WEIGHT[marking.status]:
        return MarkingForbids("status", allowed=marking.status.value)
    return None


def forbidden_receivers(state: State, item: Item, onward: Onward) -> MarkingForbids | None:
    """Why an item may not go to these receivers, or not as far as that there."""
    marking = item.marking
    if not all(marking.receives(side) for side in onward.readers(state.sides, item.side)):
        allowed = ", ".join(sorted(marking.receivers or ())) or "nobody"
        return MarkingForbids("receiver", allowed=allowed)
    if not marking.reaches(onward.reach):
        return MarkingForbids("reach", allowed=marking.reach.value)
    if marking.reach is Reach.SEATS and marking.persons and not onward.persons <= marking.persons:
        return MarkingForbids("persons", allowed=", ".join(sorted(marking.persons)))
    return None


def _words(item: Item, part: Part, onward: Onward) -> MarkingForbids | None:
    text = item.words.text
    exact = details.without(text, item.kept_back) if item.kept_back else text
    # The receiver reads all parts as one text, so a detail may stand in none of them.
    read = " ".join(each.words.text for each in onward.parts)
    if onward.use is Use.VERBATIM:
        same = plain(part.words.text) == plain(exact) and part.words.lang == item.words.lang
        if not same or len(part.items) > 1:
            return MarkingForbids("exact_words")
    elif any(repeats(read, own) for own in {text, exact}):
        return MarkingForbids("own_words")
    if any(details.contains(read, detail) for detail in item.kept_back):
        return MarkingForbids("kept_back")
    return None


def repeats(read: str, own: str) -> bool:
    """Whether a text says the whole of somebody's words again."""
    return len(own.split()) >= SHORT and details.contains(read, plain(own))


def _document(item: Item, part: Part, onward: Onward) -> MarkingForbids | None:
    """A document says more than any words: it crosses as its bare copy, where nothing is left."""
    if part.document is None:
        return None
    given = item.enclosed
    copy = (part.document.format, part.document.content)
    if given is None or not given.bare or copy != (given.document.format, given.bare):
        return MarkingForbids("document")
    if onward.use is not Use.VERBATIM:
        return MarkingForbids("use", allowed=Use.VERBATIM.value)
    if item.kept_back:
        return MarkingForbids("document_whole")
    if onward.reach is Reach.PUBLIC:
        return MarkingForbids("reach", allowed=Reach.PARTICIPANTS.value)
    return None


def _together(item: Item, ref: Ref, onward: Onward) -> MarkingForbids | None:
    going = frozenset[Ref]().union(*(part.items for part in onward.parts))
    if not item.tied - {ref} <= going:
        return MarkingForbids("together")
    return None


def unreleased(
    state: State, item: Item, onward: Onward, at: datetime, ask: Ask | None
) -> MarkingForbids | None:
    """Why an item may not leave at that time."""
    marking = item.marking
    match marking.release:
        case Release.NOW:
            return None
        case Release.ASK:
            cleared = ask is not None and ask.cleared(item.side, at)
            return None if cleared else MarkingForbids("ask_first")
        case Release.NOT_BEFORE:
            if marking.not_before is None:
                raise ValueError("a release not before a time has a time; the rules see to it")
            if at >= marking.not_before:
                return None
            # In UTC and to the minute, as the source gave it; pages show it in the venue's zone.
            return MarkingForbids("not_before", time=marking.not_before.isoformat(" ", "minutes"))
        case Release.RECIPROCAL:
            offering = {
                state.items[mate].side
                for mate in item.paired
                if _offers(state, mate, item.side, at)
            }
            readers = onward.readers(state.sides, item.side)
            return None if readers <= offering else MarkingForbids("reciprocal")
        case Release.AFTER_CAPITAL:
            return None if item.permitted else MarkingForbids("after_capital")


def _offers(state: State, mate: Ref, side: Side, at: datetime) -> bool:
    """Whether a paired item stands, and is itself on offer to that side."""
    item = state.items[mate].as_of(at)
    marking = item.marking
    return _standing(item, at) is None and bool(marking.uses()) and marking.receives(side)


def source(state: State, items: frozenset[Ref]) -> Side | None:
    """The one side that items come from; None where there are no items.

    Raises:
        MarkingForbids: they come from several, or some of them were confided by somebody against
            the side's own room.
    """
    sources = {_source(state.items[ref]) for ref in items}
    if len(sources) > 1:
        raise MarkingForbids("spans")
    return sources.pop()[0] if sources else None


def _source(item: Item) -> tuple[Side, tuple[Seat, str, str] | None]:
    """Who may read a span that rests on an item: its side, or whoever confided it alone."""
    alone = (item.entry.by, item.person, item.speaker)
    return item.side, None if item.marking.own_room else alone
