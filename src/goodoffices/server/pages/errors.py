"""Answers to what is not there, or did not work."""

from django.core.exceptions import DisallowedHost
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from goodoffices.server import late
from goodoffices.server.door import Fault, Locked, WrongPassphrase, door
from goodoffices.server.live.listening import shows_no_room
from goodoffices.server.locking import needs_no_ticket
from goodoffices.server.pages.frame import bar, enter

TALKS = "/talks/"
"""Below it stand the talks at whose desk one may be."""


def absent(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The same answer for what does not exist and for what is not yours."""
    context = {"here": "", **_inside(request.path, request)}
    shows_no_room(request)
    return render(request, "goodoffices/absent.html", context, status=404)


def _inside(path: str, request: HttpRequest) -> dict[str, object]:
    """The bar of the talk in which something was sought, where whoever asks is at its desk."""
    if not path.startswith(TALKS):
        return {}
    talk = path.removeprefix(TALKS).partition("/")[0]
    try:
        _room, view = enter(request, talk)
        return bar(talk, view, "")
    except (Http404, Locked, WrongPassphrase, Fault):
        return {}


def broken(request: HttpRequest) -> HttpResponse:
    """Something went wrong inside; no word of a talk is in the answer."""
    return render(request, "goodoffices/broken.html", status=500)


def unfit(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The request was too long, or no form that a page of this house sends."""
    elsewhere = isinstance(exception, DisallowedHost)
    # What could not be read once is not read again for the page that says so.
    request.method = "GET"
    shows_no_room(request)
    return render(request, "goodoffices/unfit.html", status=400 if elsewhere else 422)


def expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form came from a page that is no longer open; what was written on it is not lost."""
    held = None if needs_no_ticket(request.path) else late.written(request)
    if held is not None:
        door.regain(held)
        return redirect(held.path)
    return render(request, "goodoffices/expired.html", status=403)
