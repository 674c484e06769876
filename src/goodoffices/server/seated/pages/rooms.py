"""A room that is not the desk: what its seat may read, and the acts that are its own."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from goodoffices.core.acts import Lodge
from goodoffices.core.seating import may
from goodoffices.core.seats import AUDITOR, ROLES, Chamber, Seat
from goodoffices.server import sentences
from goodoffices.server.asking import seat
from goodoffices.server.live.listening import live as listened
from goodoffices.server.live.listening import shows
from goodoffices.server.locking import done
from goodoffices.server.pages.frame import MARKING_CHOICES, clocks, founded, names
from goodoffices.server.quiet import quiet
from goodoffices.server.seated import chambers, letterbox, marked, saidso
from goodoffices.server.seated.aside import kept_here
from goodoffices.server.seated.asking import DESK, Place, place, places
from goodoffices.server.seated.drawing import Drawing
from goodoffices.server.seated.listening import listener
from goodoffices.server.seated.meant import meant
from goodoffices.server.seated.pages import narrow
from goodoffices.server.seated.shown import whoever
from goodoffices.server.seated.side import first, sections
from goodoffices.server.seated.watching import OWN_ROOM


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
                if pen(each.seat)
                else reverse("room", args=[each.sitting.key]),
                "tokens": reverse("room_tokens", args=[each.sitting.key]),
            })  # fmt: skip
    context = {"seats": found, "founds": whoever(request).founds}
    return render(request, "goodoffices/seated/rooms.html", context)


@require_GET
def room(request: HttpRequest, key: str) -> HttpResponse:
    """What this seat may read, and what it may do."""
    here = sitting_at(request, key)
    if pen(here.seat):
        return redirect(reverse("desk", args=[here.sitting.talk]))
    if not quiet(request):
        letterbox.looked(here.sitting)
    if here.seat.chamber not in OWN_ROOM:
        return narrow.room(request, here)
    view = here.room.read()
    made = sections(view, key)
    return show(
        request, "seated/side.html", here, sections=made, first=first(view, key),
        means=meant(here.seat, view), marks=may(here.seat, Lodge),
        waits=any(each.asked for each in made if each.name == "now"),
        drafts=kept_here(request, here, chambers.title),
    )  # fmt: skip


def pen(seat: Seat) -> bool:
    """Whether this seat works at the desk, and has no other room."""
    return seat.chamber is Chamber.MEDIATION and seat.role in DESK


def sitting_at(request: HttpRequest, key: str) -> Place:
    """The seat of that name of whoever asks.

    Raises:
        Http404: it is not theirs, not any more, or there is none.
    """
    here = place(whoever(request), key)
    if here is None:
        raise Http404
    # Before anything else is read: what is done meanwhile is news to this page.
    shows(request, "room_live", key, here.room, here.room.read())
    return here


@require_GET
def live(request: HttpRequest, key: str) -> HttpResponseBase:
    """Tell whoever has this room open when something new stands there."""
    here = sitting_at(request, key)
    who = listener(request, whoever(request), here.sitting)
    return listened(request, here.sitting.talk, str(here.seat), here.room, who)


def show(
    request: HttpRequest, template: str, here: Place, status: int = 200, **more: Any
) -> HttpResponse:
    """A page of a narrow room."""
    view = here.room.read()
    line = founded(view)
    others = [party.side for party in line.parties if party.side != here.seat.side]
    context = {
        "room_key": here.sitting.key,
        "view": view,
        "talk": line,
        "zone": line.place.zone,
        "drawing": Drawing(here.sitting.key, line.place.zone),
        "names": names(view),
        "sides": others,
        "roles": ROLES[Chamber.DELEGATION],
        "clocks": clocks(view),
        "talk_name": line.title,
        "talk_href": reverse("room", args=[here.sitting.key]),
        "illustrative": line.illustrative,
        "seat": seat(str(here.seat), view),
        "state": sentences.state(view),
        "presets": sentences.PRESET_KEYS,
        "own_presets": marked.PRESETS,
        "marking_choices": MARKING_CHOICES,
        "languages": narrow.tongues(view),
        "recorded": chambers.recorded(here.seat, saidso.read(done(request), here.sitting.key)),
        **more,
    }
    return render(request, f"goodoffices/{template}", context, status=status)
