"""The rooms of the sides as the mediator sees them: what was said there and what was told."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from goodoffices.core.acts.talk import Party
from goodoffices.core.lines import CrossingLine, ItemLine
from goodoffices.core.marking import PRESETS
from goodoffices.core.refs import Side
from goodoffices.core.stages import Confirmation, Fate
from goodoffices.core.view import View
from goodoffices.server import sentences
from goodoffices.server.asking_to_use import asked, may_be_asked


@dataclass(frozen=True, slots=True)
class Said:
    """A line of a room: what was said, what may be done with it, to which sides it may go."""

    item: ItemLine
    may: str
    at: datetime
    to: tuple[Side, ...]
    asks: bool = False
    asked: bool = False
    day: datetime | None = None

    @property
    def carries(self) -> bool:
        """Whether it may be carried; to nobody at all its page tells why."""
        return self.item.fate is Fate.STANDS and bool(self.item.marking.uses())

    @property
    def plain(self) -> bool:
        """Whether its slip says all that may be done with it."""
        item = self.item
        more = item.kept_back or item.tied or item.fate is not Fate.STANDS
        return not more and item.marking in PRESETS.values()


@dataclass(frozen=True, slots=True)
class SideRoom:
    """One side's room, as the mediator sees it: what was said there and what it was told.

    `gone` is what was said there and no longer stands.
    """

    place: int
    party: Party
    said: tuple[Said, ...]
    gone: tuple[Said, ...]
    told: tuple[CrossingLine, ...]
    passage_next: bool

    @property
    def unconfirmed(self) -> bool:
        """Whether a line of it waits for its side to stand by it."""
        return any(each.item.confirmation is Confirmation.NOT_CONFIRMED for each in self.said)


def rooms(view: View) -> list[SideRoom]:
    """The rooms in the order of the founding; the corridor lies in the middle of them."""
    parties = view.talk.parties if view.talk else ()
    crossed = tuple(reversed(view.of(CrossingLine)))
    middle = len(parties) // 2
    today = view.now.astimezone(ZoneInfo(_place(view))).date()
    found = []
    for place, party in enumerate(parties, 1):
        every = said(view, party)
        stand = _dated((each for each in every if each.item.fate is Fate.STANDS), today)
        gone = _dated(each for each in every if each.item.fate is not Fate.STANDS)
        told = tuple(each for each in crossed if party.side in each.to)
        found.append(SideRoom(place, party, stand, gone, told, place == middle))
    return found


def said(view: View, party: Party) -> tuple[Said, ...]:
    """What one side said, the latest first."""
    names, zone = sentences.spoken(view), ZoneInfo(_place(view))
    sides = [Side(side) for side in sentences.sides(view)]
    waiting, lines = asked(view), []
    own = [(_at(item).astimezone(zone), item) for item in view.of(ItemLine)]
    own = [(at, item) for at, item in reversed(own) if item.side == party.side]
    for at, item in sorted(own, key=lambda each: each[0].date(), reverse=True):
        may = sentences.may_be_done(item, names, zone.key)
        to = tuple(side for side in sides if side != party.side and item.marking.receives(side))
        asks = may_be_asked(item)
        lines.append(Said(item, may, at, to, asks, asks and item.id in waiting))
    return tuple(lines)


def _dated(said: Iterable[Said], above: date | None = None) -> tuple[Said, ...]:
    """Each line of another day than the one above it is headed by its day."""
    found = []
    for each in said:
        found.append(replace(each, day=None if each.at.date() == above else each.at))
        above = each.at.date()
    return tuple(found)


def _at(item: ItemLine) -> datetime:
    """When it was said, where that is known; else when it was noted."""
    return item.behalf.said if item.behalf and item.behalf.said else item.at


def _place(view: View) -> str:
    return view.talk.place.zone if view.talk else "UTC"
