"""What the talk allows of contributions: whose they are, and what a marking may become."""

from typing import assert_never

from goodoffices.core.acts import (
    Answer,
    Clarify,
    ContributionAct,
    Correct,
    Lodge,
    Narrow,
    Pair,
    Permit,
    Strike,
    Supersede,
    Tie,
    Widen,
    Withdraw,
)
from goodoffices.core.details import contains
from goodoffices.core.entries import Entry
from goodoffices.core.marking import Marking, Release, Status, Use, within
from goodoffices.core.refusals import Closed, Malformed, MarkingForbids, NotYours
from goodoffices.core.rules.checks import find, guiding, own_item, sides_exist, standing
from goodoffices.core.seats import ROLES, Chamber
from goodoffices.core.state import State
from goodoffices.core.state.items import Item
from goodoffices.core.words import safe


def check(state: State, entry: Entry, act: ContributionAct) -> None:
    """Refuse what may not be done."""
    match act:
        case Lodge():
            _lodging(state, entry, act)
        case Clarify():
            standing(find(state.items, act.item))
            guiding(state, act.rests_on, entry)
        case Answer():
            asked = find(state.clarifications, act.clarification)
            own_item(state, entry, asked.item)
            if asked.answer is not None:
                raise Closed("answered")
        case Widen():
            item = standing(own_item(state, entry, act.item))
            _marking(state, entry, act.marking, item)
            if within(act.marking, item.marking):
                raise MarkingForbids("narrower")
        case Narrow():
            item = standing(find(state.items, act.item))
            if entry.side is not None:
                own_item(state, entry, act.item)
            _marking(state, entry, act.marking, item)
            if not within(act.marking, item.marking):
                raise MarkingForbids("wider")
            if entry.side is None and not _read_as_before(act.marking, item.marking):
                raise MarkingForbids("wider")
        case Withdraw():
            # Never refused to its source, used or not: a refusal would tell that it had been used.
            own_item(state, entry, act.item)
        case Supersede():
            item = standing(own_item(state, entry, act.item))
            marking = act.marking or item.marking
            _marking(state, entry, marking, item)
            _weight(entry, marking)
        case Correct():
            _correcting(state, entry, act)
        case Strike():
            item = standing(find(state.items, act.item))
            if item.entry.by.audience != entry.by.audience:
                raise NotYours("not_your_act", allowed="It can strike what it wrote down itself.")
        case Tie():
            if len(act.items) < 2:
                raise Malformed("tie")
            for ref in act.items:
                standing(own_item(state, entry, ref))
        case Pair():
            items = [standing(find(state.items, ref)) for ref in act.items]
            released = all(i.marking.release is Release.RECIPROCAL for i in items)
            if len(items) < 2 or len({i.side for i in items}) < len(items) or not released:
                raise Malformed("pairing")
        case Permit():
            item = standing(own_item(state, entry, act.item))
            if item.permitted or item.marking.release is not Release.AFTER_CAPITAL:
                raise Closed("answered")
        case _:
            assert_never(act)


def _lodging(state: State, entry: Entry, act: Lodge) -> None:
    safe(act.speaker, 200)
    if act.marking is not None:
        _marking(state, entry, act.marking)
    for detail in act.kept_back:
        if not contains(act.words.text, detail):
            raise Malformed("detail")
    if act.session is not None and entry.side not in find(state.sessions, act.session).act.sides:
        raise NotYours("no_such")
    if act.about is not None and entry.actor not in find(state.crossings, act.about).onward.to:
        raise NotYours("no_such")


def _marking(state: State, entry: Entry, marking: Marking, item: Item | None = None) -> None:
    """Refuse a marking that cannot be meant, or is not this seat's to give."""
    sides_exist(state, marking.receivers or ())
    if item is None or item.marking.status is not Status.FORMAL:
        _weight(entry, marking)
    if item is not None and entry.side is not None:
        _room(entry, item, marking)
    if marking.release is Release.NOT_BEFORE and marking.not_before is None:
        raise Malformed("no_time")
    if marking.exact_only and marking.use is not Use.VERBATIM:
        raise Malformed("exact_only")
    roles = ROLES[Chamber.DELEGATION]
    if not marking.persons <= set(roles):
        raise Malformed("persons", allowed=", ".join(roles))


def _weight(entry: Entry, marking: Marking) -> None:
    """Let only the head put words forward formally; the mediation writes down what it heard."""
    aloud = entry.behalf is not None or entry.side is None
    if marking.status is Status.FORMAL and not aloud and entry.by.role != "head":
        raise MarkingForbids("formal")


def _room(entry: Entry, item: Item, marking: Marking) -> None:
    """Let nobody but whoever lodged an item shut it off from its own room, or open it there."""
    # Shut off by another hand, its own side could not even withdraw it any more.
    author = item.entry.by
    noted = entry.behalf is not None and author.audience == entry.by.audience
    if marking.own_room is not item.marking.own_room and entry.by != author and not noted:
        raise NotYours(
            "not_your_act", allowed="Whoever lodged it decides who of its side reads it."
        )


def _read_as_before(new: Marking, old: Marking) -> bool:
    """Whether the source's own delegation and capital read the item under both markings alike."""
    # To wait for its capital is to show it to its capital: only the source may choose that.
    waits = new.release is Release.AFTER_CAPITAL and old.release is not Release.AFTER_CAPITAL
    return not waits and new.own_room is old.own_room


def _correcting(state: State, entry: Entry, act: Correct) -> None:
    item = standing(find(state.items, act.item))
    wrote = item.entry.by.audience == entry.by.audience
    if not wrote or (entry.side is not None and item.side != entry.side):
        raise NotYours("not_your_act", allowed="Whoever wrote it down can mend it.")
    _weight(entry, item.marking)
    if not all(contains(act.words.text, detail) for detail in item.kept_back):
        raise Malformed("detail")
