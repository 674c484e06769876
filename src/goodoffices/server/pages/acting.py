"""Doing an act: the one address to which every form of a talk is sent."""

from urllib.parse import urlsplit

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from goodoffices.core.acts import ACTS
from goodoffices.core.refusals import Refusal
from goodoffices.core.view import View
from goodoffices.core.words import cleaned
from goodoffices.server import asking
from goodoffices.server.door import Room
from goodoffices.server.forms import Sent, act, behalf, fields_left
from goodoffices.server.pages.frame import enter, founded, page


def perform(request: HttpRequest, room: Room, view: View, kind: str) -> View:
    """Do the act that a form means.

    Raises:
        Refusal: it is not allowed, or cannot be meant as it stands.
    """
    sent = Sent(request.POST, founded(view).place.zone)
    try:
        return room.act(act(kind, sent), behalf(sent), key=sent.one("key"))
    except ValueError:
        raise Http404 from None


@require_http_methods(["GET", "POST"])
def do(request: HttpRequest, talk: str, act: str) -> HttpResponse:
    """Do one act, or show the form of it, filled as it was sent where it was refused."""
    if act not in ACTS or act == "Found":
        raise Http404
    room, view = enter(talk)
    refusal = None
    if request.method == "POST":
        try:
            perform(request, room, view, act)
            return redirect(onward(request, reverse("desk", args=[talk])))
        except Refusal as refused:
            refusal = refused
    sent = request.POST if request.method == "POST" else request.GET
    left = fields_left(sent.lists())
    if refusal is not None and refusal.code == "unsafe_characters":
        left = [(name, cleaned(value)) for name, value in left]
    fields = asking.questions(act, view, left)
    return page(
        request,
        "act.html",
        talk,
        view,
        "",
        refusal,
        act=act,
        words=asking.title(act),
        fields=fields,
        for_a_side=asking.for_a_side(act),
        sent=dict(left),
        next=onward(request, ""),
    )


def onward(request: HttpRequest, otherwise: str) -> str:
    """The page of this house to which the form wants to go on."""
    wanted = str(request.POST.get("next") or request.GET.get("next") or "")
    safe = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return wanted if safe and wanted.startswith("/") and not urlsplit(wanted).netloc else otherwise
