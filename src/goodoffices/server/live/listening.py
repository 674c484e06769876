"""Who listens on a live line, and the answer that becomes one."""

import re
from collections.abc import Callable, Sequence

from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.urls import reverse

from goodoffices.core.imprint import LENGTH
from goodoffices.core.view import View
from goodoffices.server import late
from goodoffices.server.door import Room, door
from goodoffices.server.live.exchange import exchange
from goodoffices.server.live.feeds import OPENING, Feed, Line, Listener
from goodoffices.server.locking import ticket

HOLD = "goodoffices.hold"
"""Where a server says how an answer is held open: by whom the line is to be taken."""
LISTENER = "goodoffices.listener"
"""Where a request says who listens, where not whoever opened the desk."""
SHOWN = "goodoffices.shown"
"""Where a request notes which room its page shows, and as what eyes see it."""
SEEN = "seen"
"""What an address says of the view that its browser has already; nothing else stands there."""
STILL = frozenset({"report", "people", "compare"})
"""Pages on which a key or a choice is about the line that stands there: nothing moves on them."""
_IMPRINT = re.compile(f"[0-9a-f]{{{LENGTH}}}")


def live(
    request: HttpRequest, talk: str, seat: str, room: Room, listener: Listener | None = None
) -> HttpResponseBase:
    """A line that stays open, and tells when what this seat reads is another than its browser has.

    What it begins with is the same for all, and so is every event: only its id is its own.
    """
    who = listener or at_desk(request)
    if exchange.full(who):
        return HttpResponse(status=429)
    answer = StreamingHttpResponse([OPENING], content_type="text/event-stream")
    # A proxy that collects what it hands on would hand on nothing.
    answer.headers["X-Accel-Buffering"] = "no"
    hold = request.META.get(HOLD)
    if hold is not None:
        told = request.headers.get("Last-Event-ID") or request.GET.get(SEEN, "")
        told = told if _IMPRINT.fullmatch(told) else ""

        def taken(line: Line) -> Callable[[], None]:
            feed = Feed(told, who, line)
            exchange.open(talk, seat, room, feed)
            return lambda: exchange.closed(feed)

        hold(taken)
    return answer


def at_desk(request: HttpRequest) -> Listener:
    """Whoever opened the desk of one: for as long as it is open to them."""
    mine = ticket(request)
    return Listener("desk", mine, mine, _opened)


def _opened(asked: Sequence[tuple[str, str]]) -> list[float]:
    return [float("inf") if door.knows(each) else 0.0 for each, _seating in asked]


def shows(request: HttpRequest, route: str, name: str, room: Room, view: View) -> None:
    """Note which room the page of a request shows; its browser then listens there."""
    request.META.setdefault(SHOWN, (reverse(route, args=[name]), room, view, request.method))


def shows_after(request: HttpRequest, view: View) -> None:
    """Note that its page shows the room as it is read after what the request itself has done."""
    shown = request.META.get(SHOWN)
    if shown is not None and shown[2].eyes == view.eyes:
        href, room, _before, method = shown
        request.META[SHOWN] = (href, room, view, method)


def shows_no_room(request: HttpRequest) -> None:
    """Note that the page of a request shows no room any more: its browser listens nowhere."""
    request.META[SHOWN] = None


def around(request: HttpRequest) -> dict[str, object]:
    """Where the browser of this page listens, what it has seen; whether the page stays still."""
    shown = request.META.get(SHOWN)
    if shown is None:
        return {}
    href, room, view, method = shown
    match = request.resolver_match
    still = method != "GET" or request.META.get(late.REGAINED) or (
        match is not None and match.url_name in STILL
    )  # fmt: skip
    return {"live_href": href, "live_seen": room.imprint(view), "live_still": bool(still)}
