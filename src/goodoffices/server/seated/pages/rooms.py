"""A room that is not the desk: what its seat may read, and the acts that are its own."""

import secrets
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from goodoffices.core.acts import ACTS
from goodoffices.core.refusals import Refusal
from goodoffices.core.seating import may
from goodoffices.core.seats import AUDITOR, Chamber, Seat
from goodoffices.server import sentences
from goodoffices.server.asking import questions, seat
from goodoffices.server.pages.acting import perform
from goodoffices.server.pages.frame import MARKING_CHOICES, founded, languages, names
from goodoffices.server.refusing import told
from goodoffices.server.seated import chambers
from goodoffices.server.seated.asking import DESK, Place, place, places, whoever
from goodoffices.server.seated.handing import handed
from goodoffices.server.seated.pages import narrow
from goodoffices.server.seated.watching import OWN_ROOM
from goodoffices.server.sent import kept, last


@require_GET
def mine(request: HttpRequest) -> HttpResponse:
    """The seats of whoever asks."""
    found = []
    for each in places(whoever(request)):
        view = each.room.read()
        if view.talk is not None or each.seat == AUDITOR:
            found.append({
                "title": view.talk.title if view.talk else None,
                "seat": seat(str(each.seat), view),
                "href": reverse("desk", args=[each.sitting.talk])
                if _pen(each.seat)
                else reverse("room", args=[each.sitting.key]),
            })  # fmt: skip
    context = {"seats": found, "founds": whoever(request).founds}
    return render(request, "goodoffices/seated/rooms.html", context)


@require_GET
def room(request: HttpRequest, key: str) -> HttpResponse:
    """What this seat may read, and what it may do."""
    here = _here(request, key)
    if _pen(here.seat):
        return redirect(reverse("desk", args=[here.sitting.talk]))
    if here.seat.chamber not in OWN_ROOM:
        return narrow.room(request, here)
    return _page(request, "goodoffices/seated/room.html", here)


@require_http_methods(["GET", "POST"])
def do(request: HttpRequest, key: str, act: str) -> HttpResponse:
    """Do one act of this seat, or show the form of it."""
    here = _here(request, key)
    if _pen(here.seat):
        raise Http404
    if here.seat.chamber not in OWN_ROOM:
        return narrow.do(request, here, act)
    if act not in ACTS or not may(here.seat, ACTS[act]):
        raise Http404
    view, refusal = here.room.read(), None
    if request.method == "POST":
        try:
            perform(request, here.room, view, act)
            if act == "HandOver":
                return handed(request, here.sitting.talk, here.seat)
            return redirect(reverse("room", args=[key]))
        except Refusal as refused:
            refusal = refused
    shown = kept((request.POST if request.method == "POST" else request.GET).lists())
    wrong = refusal.facts.get("field", "") if refusal else ""
    return _page(
        request, "goodoffices/seated/act.html", here,
        words=chambers.title(act), fields=questions(act, view, shown, wrong), wrong=wrong,
        refusal=told(refusal, founded(view).place.zone, sentences.spoken(view), ""),
        status=422 if refusal else 200,
        key=last(shown).get("key") or secrets.token_urlsafe(12), sent=last(shown), lists=shown,
    )  # fmt: skip


def _pen(seat: Seat) -> bool:
    """Whether this seat works at the desk, and has no other room."""
    return seat.chamber is Chamber.MEDIATION and seat.role in DESK


def _here(request: HttpRequest, key: str) -> Place:
    here = place(whoever(request), key)
    if here is None:
        raise Http404
    return here


def _page(
    request: HttpRequest, template: str, here: Place, status: int = 200, **more: Any
) -> HttpResponse:
    view = here.room.read()
    line = founded(view)
    context = {
        "room_key": here.sitting.key,
        "view": view,
        "zone": line.place.zone,
        "names": names(view),
        "talk_name": line.title,
        "talk_href": reverse("room", args=[here.sitting.key]),
        "illustrative": line.illustrative,
        "seat": seat(str(here.seat), view),
        "sections": chambers.sections(view),
        "acts": chambers.acts(here.seat),
        "state": sentences.state(view),
        "presets": sentences.PRESET_KEYS,
        "marking_choices": MARKING_CHOICES,
        "languages": languages(view),
        **more,
    }
    return render(request, template, context, status=status)
