"""Which requests need the desk to be open, and what the others get."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from goodoffices.server.door import Fault, door

COOKIE = "goodoffices_ticket"
Next = Callable[[HttpRequest], HttpResponse]
OPEN = ("/static/", "/public/", "/unlock", "/begin", "/source", "/locked")
"""Addresses that need no ticket."""


def locking(get_response: Next) -> Next:
    """Let through to the desk only who opened it."""

    def answer(request: HttpRequest) -> HttpResponse:
        if request.path == "/" or request.path.startswith(OPEN):
            return get_response(request)
        if not door.admits(request.COOKIES.get(COOKIE, "")):
            # The same for every address behind the door, whether there is such a page or not.
            return redirect(reverse("unlock"))
        try:
            return get_response(request)
        except Fault:
            return redirect(reverse("unlock"))

    return answer


def hand_over(response: HttpResponse, ticket: str) -> HttpResponse:
    """Give the ticket to the browser that opened the desk, until it closes."""
    response.set_cookie(COOKIE, ticket, httponly=True, samesite="Strict", path="/")
    return response


def lock_button(request: HttpRequest) -> dict[str, object]:
    """What every page knows: where to lock, where the desk is not open nothing."""
    inside = bool(request.COOKIES.get(COOKIE)) and not request.path.startswith(OPEN)
    return {"lock_href": reverse("lock") if inside else "", "idle_seconds": int(door.idle)}
