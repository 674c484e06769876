"""Who reads in a room of their own what is written down for a side, and which heads confirm it."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from goodoffices.core.refs import Side
from goodoffices.core.seats import Chamber, Seat
from goodoffices.server.seated.models import Sitting
from goodoffices.server.seated.seats import taken


def around(request: HttpRequest) -> dict[str, Any]:
    """What the pages of a talk may ask, and ask only where something is written for a side."""
    match = request.resolver_match
    talk = match.kwargs.get("talk", "") if match else ""
    return {
        "confirming": SimpleLazyObject(lambda: confirming(talk)),
    }


def confirming(talk: str) -> list[Side]:
    """The sides whose head sits in a room of their own now."""
    return [
        seat.side
        for seat in _of_sides(talk)
        if seat.side and seat == Seat(Chamber.DELEGATION, "head", seat.side) and taken(talk, seat)
    ]


def read_along(talk: str) -> bool:
    """Whether anybody of a side reads at once what is written down for it."""
    return any(taken(talk, seat) for seat in _of_sides(talk))


def _of_sides(talk: str) -> list[Seat]:
    """The seats of the sides that were ever given to somebody."""
    seats = set(Sitting.objects.filter(talk=talk).values_list("seat", flat=True))
    return [seat for seat in map(Seat.parse, sorted(seats)) if seat.side]
