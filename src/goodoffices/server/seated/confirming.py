"""Which sides have a head who confirms in a room of their own what is written down for them."""

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
    return {"confirming": SimpleLazyObject(lambda: confirming(talk))}


def confirming(talk: str) -> list[Side]:
    """The sides whose head sits in a room of their own now."""
    seats = set(Sitting.objects.filter(talk=talk).values_list("seat", flat=True))
    heads = [Seat.parse(each) for each in sorted(seats)]
    return [
        seat.side
        for seat in heads
        if seat.side and seat == Seat(Chamber.DELEGATION, "head", seat.side) and taken(talk, seat)
    ]
