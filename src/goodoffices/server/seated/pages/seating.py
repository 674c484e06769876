"""The seats of a talk, as the mediation sees them: given, taken, waiting; invitations to them."""

import secrets
from contextlib import suppress

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from goodoffices.core.lines import SeatLine
from goodoffices.core.seats import Seat
from goodoffices.server.asking import seat
from goodoffices.server.pages import acting
from goodoffices.server.pages.frame import enter, page
from goodoffices.server.seated import drafts
from goodoffices.server.seated.asking import at_desk
from goodoffices.server.seated.handing import link_to
from goodoffices.server.seated.seats import NotTaken, confirm, invite, taken, waiting
from goodoffices.server.seated.shown import whoever

CHANGES = frozenset({"GiveSeat", "Unseat"})
"""Acts after which somebody may sit no more where they sat."""


def do(request: HttpRequest, talk: str, act: str) -> HttpResponse:
    """Do one act at the desk; with a seat that ends go the drafts of whoever sat in it."""
    answer = acting.do(request, talk, act)
    if request.method == "POST" and act in CHANGES:
        with suppress(ValueError):
            drafts.let_go_of_ended(talk, Seat.parse(request.POST.get("seat", "")))
    return answer


@require_http_methods(["GET", "POST"])
def seats(request: HttpRequest, talk: str) -> HttpResponse:
    """Who was given which seat, who has taken it, and a link for whoever has not."""
    _room, view = enter(request, talk)
    mine, person = _here(request, talk), whoever(request)
    link, late = "", False
    held = {line.seat: line for line in view.of(SeatLine) if line.held}
    if request.method == "POST" and request.POST.get("seat") in held:
        try:
            token = invite(talk, Seat.parse(request.POST["seat"]), mine, person)
            link = link_to(token)
        except NotTaken:
            late = True
    if request.method == "POST" and request.POST.get("confirm"):
        late = not confirm(talk, request.POST["confirm"], mine, person)
    asked = [
        {"number": each.pk, "seat": seat(each.seat, view), "person": held[each.seat].person,
         "second": seat(each.second, view),
         "mine": each.second == str(mine) and each.maker_id != person.pk}
        for each in waiting(talk) if each.seat in held
    ]  # fmt: skip
    shown = [
        {"seat": seat(line.seat, view), "value": line.seat, "person": line.person,
         "held": line.held, "waits": line.waits, "taken": taken(talk, Seat.parse(line.seat))}
        for line in view.of(SeatLine)
    ]  # fmt: skip
    return page(
        request,
        "seated/seats.html",
        talk,
        view,
        "",
        seats=shown,
        asked=asked,
        seconded=link and any(each["seat"] == seat(request.POST["seat"], view) for each in asked),
        link=link,
        late=late,
        key=secrets.token_urlsafe(9),
    )


def _here(request: HttpRequest, talk: str) -> Seat:
    """The seat at the desk of whoever asks.

    Raises:
        Http404: none is theirs.
    """
    place = at_desk(whoever(request), talk)
    if place is None:
        raise Http404
    return place.seat
