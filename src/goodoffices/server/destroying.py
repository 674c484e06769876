"""What was said from one room of a talk, destroyed for good by whoever mediates it."""

from collections.abc import Callable, Mapping
from datetime import datetime, time
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from goodoffices.core.lines import SeatLine
from goodoffices.core.seats import MEDIATOR, Seat
from goodoffices.core.view import View
from goodoffices.core.words import typed_as
from goodoffices.server import sentences
from goodoffices.server.door import Fault, Lingers, door
from goodoffices.server.listing import listed
from goodoffices.server.naming import Choice
from goodoffices.server.sent import latin
from goodoffices.server.terms import term

Forgets = Callable[[str, str, datetime | None], None]
"""Forgets what was begun and not sent: in a talk, from a room, before a time."""


def rooms(view: View) -> list[Choice]:
    """The rooms whose words can be destroyed: the mediation, and each in which a seat was given.

    Not those that wrote something: that a room did is not the mediation's to know.
    """
    seats = [MEDIATOR, *(Seat.parse(line.seat) for line in view.of(SeatLine))]
    names = sentences.spoken(view)
    return [
        Choice(room, listed([term(seat.chamber), *([names[seat.side]] if seat.side else [])]))
        for room, seat in {seat.audience: seat for seat in seats}.items()
    ]


def destroyed(talk: str, view: View, sent: Mapping[str, str], forgets: Forgets) -> tuple[str, str]:
    """How it ended as the form asks, and else what is wrong."""
    title, room = view.talk.title.text if view.talk else "", sent.get("room", "")
    if room not in [each.value for each in rooms(view)]:
        return "", _("Choose whose words are to be destroyed.")
    if not typed_as(sent.get("title", ""), title):
        return "", _("That is not its title. Nothing was destroyed.")
    try:
        before = _before(view, sent.get("day", ""))
        forgets(talk, room, before)
        door.destroy(talk, room, before)
    except Lingers:
        return "lingers", ""
    except ValueError:
        return "", _("That is no day. Nothing was destroyed.")
    except Fault as fault:
        return "", str(fault)
    return "destroyed", ""


def _before(view: View, day: str) -> datetime | None:
    """As the day begins where the talk is, where one is given.

    Raises:
        ValueError: it is no day.
    """
    if not day or view.talk is None:
        return None
    zone = ZoneInfo(view.talk.place.zone)
    return datetime.combine(datetime.fromisoformat(latin(day)), time(), zone)
