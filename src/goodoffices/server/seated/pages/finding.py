"""Finding a line in a room of one's own, and each line by its permanent link."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from goodoffices.core.refs import Ref
from goodoffices.core.view import View
from goodoffices.server.finding.asked import asked
from goodoffices.server.finding.seeking import LONGEST
from goodoffices.server.pages.finding import as_read, line_of
from goodoffices.server.seated.asking import Place
from goodoffices.server.seated.awaiting import awaits, unanswered
from goodoffices.server.seated.pages import narrow
from goodoffices.server.seated.pages.rooms import pen, show, sitting_at
from goodoffices.server.seated.telling import Telling
from goodoffices.server.seated.watching import OWN_ROOM
from goodoffices.server.seated.ways import Ways


@require_http_methods(["GET", "POST"])
def find(request: HttpRequest, key: str) -> HttpResponse:
    """The lines of one's own view that are asked for; the words come with the form alone."""
    here = sitting_at(request, key)
    if pen(here.seat):
        return redirect(reverse("find", args=[here.sitting.talk]))
    view = here.room.read()
    found = asked(
        request, view, lambda ref: reverse("room_line", args=[key, ref]), _awaiting(here, view)
    )
    return _shown(
        request, "seated/find.html", here, view, found=found, longest=LONGEST,
        find_href=reverse("room_find", args=[key]),
    )  # fmt: skip


@require_GET
def line(request: HttpRequest, key: str, line: str) -> HttpResponse:
    """One line, as long as it is read in this room."""
    here = sitting_at(request, key)
    if pen(here.seat):
        return redirect(reverse("line", args=[here.sitting.talk, line]))
    view = here.room.read()
    named = line_of(view, line)
    hit = as_read(view, named, reverse("room_line", args=[key, line]))
    stands = f"{reverse('room', args=[key])}#l-{line}"
    return _shown(request, "seated/line.html", here, view, hit=hit, stands=stands)


def _awaiting(here: Place, view: View) -> Iterable[Ref]:
    """What awaits a side; whoever watches is asked for nothing."""
    if here.seat.chamber not in OWN_ROOM:
        return ()
    tell = Telling(view, Ways(here.sitting.key, view))
    asked = {Ref(card.line) for cards in awaits(tell).values() for card in cards}
    return asked | {line.id for line in unanswered(tell)}


def _shown(
    request: HttpRequest, template: str, here: Place, view: View, **more: Any
) -> HttpResponse:
    if here.seat.chamber in OWN_ROOM:
        return show(request, template, here, **more)
    return narrow.page(request, f"goodoffices/{template}", here, view, **more)
