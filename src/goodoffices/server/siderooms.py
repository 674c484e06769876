"""The rooms of the sides as the mediator sees them: what was said there and what was told."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from goodoffices.core.acts.talk import Party
from goodoffices.core.lines import CrossingLine, ItemLine
from goodoffices.core.stages import Fate
from goodoffices.core.view import View
from goodoffices.server import sentences
from goodoffices.server.asking_to_use import asked, may_be_asked


@dataclass(frozen=True, slots=True)
class Said:
    """A line of a room: what was said, and what may be done with it."""

    item: ItemLine
    may: str
    at: datetime
    day: datetime | None
    carries: bool
    asks: bool = False
    asked: bool = False


@dataclass(frozen=True, slots=True)
class SideRoom:
    """One side's room, as the mediator sees it: what was said there and what it was told."""

    place: int
    party: Party
    said: tuple[Said, ...]
    told: tuple[CrossingLine, ...]
    passage_next: bool


def rooms(view: View) -> list[SideRoom]:
    """The rooms in the order of the founding; the corridor lies in the middle of them."""
    talk = view.talk
    parties = talk.parties if talk else ()
    crossed = tuple(reversed(view.of(CrossingLine)))
    middle = len(parties) // 2
    return [
        SideRoom(
            place,
            party,
            said(view, party),
            tuple(each for each in crossed if party.side in each.to),
            place == middle,
        )
        for place, party in enumerate(parties, 1)
    ]


def said(view: View, party: Party) -> tuple[Said, ...]:
    """What one side said, the latest first, each day headed by its date."""
    names, zone = sentences.spoken(view), ZoneInfo(_place(view))
    waiting = asked(view)
    lines, before = [], view.now.astimezone(zone).date()
    own = [(_at(item).astimezone(zone), item) for item in view.of(ItemLine)]
    own = [(at, item) for at, item in reversed(own) if item.side == party.side]
    for at, item in sorted(own, key=lambda each: each[0].date(), reverse=True):
        day = None if at.date() == before else at
        before = at.date()
        stands = item.fate is Fate.STANDS
        may = sentences.may_be_done(item, names, zone.key)
        carries, asks = stands and bool(item.marking.uses()), may_be_asked(item)
        lines.append(Said(item, may, at, day, carries, asks, asks and item.id in waiting))
    return tuple(lines)


def _at(item: ItemLine) -> datetime:
    """When it was said, where that is known; else when it was noted."""
    return item.behalf.said if item.behalf and item.behalf.said else item.at


def _place(view: View) -> str:
    return view.talk.place.zone if view.talk else "UTC"
