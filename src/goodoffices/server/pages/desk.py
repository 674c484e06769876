"""The desk: the rooms, the corridor between them, and what is owed to whom."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from goodoffices.core.lines import (
    AreaLine,
    CrossingLine,
    ItemLine,
    MovementLine,
    RoundLine,
    SessionLine,
)
from goodoffices.core.owed import owed
from goodoffices.core.stages import SessionState
from goodoffices.core.view import View
from goodoffices.server import sentences
from goodoffices.server.pages.frame import enter, founded, page

KEYS = (
    ("n", "note a line on the session sheet"),
    ("d", "the desk"),
    ("r", "rounds, sessions, movements"),
    ("s", "scope and what was ruled out"),
    ("a", "areas of possible progress"),
    ("p", "press"),
    ("x", "record what has crossed already"),
    ("j / k", "next line, line before"),
    ("c", "carry the line one stands on"),
    ("o", "open the line one stands on"),
    ("F8", "lock at once, from anywhere"),
    ("Ctrl+Enter", "send the form one writes in"),
    ("1 to 5", "on the sheet with Alt: the marking, from for you alone to in these words"),
    ("Alt+A, Alt+B …", "on the sheet: which side speaks"),
    ("?", "this list"),
)


@require_GET
def desk(request: HttpRequest, talk: str) -> HttpResponse:
    """One room for each side, and the corridor."""
    _room, view = enter(talk)
    line = founded(view)
    carried = view.of(CrossingLine)
    rooms = [
        {
            "side": party.side,
            "name": party.name,
            "items": [lined(item) for item in reversed(items_of(view, party.side))],
            "received": [each for each in reversed(carried) if party.side in each.to],
        }
        for party in line.parties
    ]
    return page(
        request,
        "desk.html",
        talk,
        view,
        "desk",
        rooms=rooms,
        owed=owed(view),
        crossings=list(reversed(carried))[:40],
        areas=[area for area in view.of(AreaLine) if not area.closed],
        sessions=[s for s in view.of(SessionLine) if s.state is not SessionState.CLOSED],
        movements=list(reversed(view.of(MovementLine)))[:5],
        rounds=view.of(RoundLine),
        done=request.GET.get("done", ""),
    )


@require_GET
def keys(request: HttpRequest, talk: str) -> HttpResponse:
    """Every key."""
    _room, view = enter(talk)
    return page(request, "keys.html", talk, view, "keys", keys=KEYS)


def items_of(view: View, side: str) -> list[ItemLine]:
    """What one side has lodged, in the order it was."""
    return [item for item in view.of(ItemLine) if item.side == side]


def lined(item: ItemLine) -> dict[str, object]:
    """An item with what may be done with it."""
    return {"line": item, "may": sentences.may_be_done(item)}
