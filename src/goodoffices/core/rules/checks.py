"""What every rule asks first: is there such a thing here, and is it yours."""

from collections.abc import Collection, Iterable, Mapping
from typing import TypeVar

from goodoffices.core.entries import Entry
from goodoffices.core.refs import Ref, Side
from goodoffices.core.refusals import Closed, MarkingForbids, NotYours
from goodoffices.core.stages import Fate
from goodoffices.core.state import State
from goodoffices.core.state.items import Item

T = TypeVar("T")


def find(things: Mapping[Ref, T], ref: Ref) -> T:
    """The thing of that kind and name.

    Raises:
        NotYours: there is none.
    """
    if ref not in things:
        raise NotYours("no_such")
    return things[ref]


def once(side: Side | None, asked: Collection[Side], answered: Collection[Side]) -> None:
    """Refuse a side that is not asked, or that has answered.

    Raises:
        NotYours: to that side there is no such thing.
        Closed: it has done so before.
    """
    if side not in asked:
        raise NotYours("no_such")
    if side in answered:
        raise Closed("answered")


def own_item(state: State, entry: Entry, ref: Ref) -> Item:
    """A contribution of the acting side.

    Raises:
        NotYours: there is none of that name among the side's own.
    """
    item = find(state.items, ref)
    # What was struck, noted in the wrong room, was never this side's; it must not become so.
    if item.side != entry.side or item.fate is Fate.STRUCK:
        raise NotYours("no_such")
    return item


def standing(item: Item) -> Item:
    """A contribution that still stands.

    Raises:
        Closed: it was withdrawn, struck, replaced or returned.
    """
    if item.fate is not Fate.STANDS:
        raise Closed("withdrawn")
    return item


def guiding(state: State, refs: Iterable[Ref], entry: Entry) -> None:
    """Refuse to rest on what may not guide the mediation.

    Raises:
        MarkingForbids: one of them is for the mediator alone, or no longer stands.
    """
    for ref in sorted(refs):
        item = find(state.items, ref)
        if item.fate is not Fate.STANDS:
            raise MarkingForbids("withdrawn")
        expires = item.marking.expires
        if expires is not None and entry.at >= expires:
            raise MarkingForbids("expired")
        if not item.marking.guides():
            raise MarkingForbids("guide")


def sides_exist(state: State, sides: Iterable[Side]) -> None:
    """Refuse a side that the talk does not have."""
    if not set(sides) <= set(state.sides):
        raise NotYours("no_such_side")
