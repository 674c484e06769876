"""The way in: the front, the passphrase, the list of talks."""

from contextlib import suppress
from datetime import datetime
from operator import itemgetter

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from goodoffices.core.view import View
from goodoffices.server import laid_down, late, sentences
from goodoffices.server.door import Fault, TooMany, door
from goodoffices.server.examples import there
from goodoffices.server.halfway import KEEPS
from goodoffices.server.locking import (
    hand_over,
    kept_here,
    locked_page,
    take_back,
    ticket,
    to_unlock,
)
from goodoffices.server.pages import dayend
from goodoffices.server.patterns import TEMPLATES
from goodoffices.server.publishing.framing import within

LOST = "lost"
"""What the list of talks is told where a sealed form cannot be opened any more."""


@require_GET
def front(request: HttpRequest) -> HttpResponse:
    """Where one is taken first."""
    if door.demo:
        return redirect(_muscat())
    return redirect(reverse("talks"))


@require_http_methods(["GET", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """Choose the passphrase of a new desk."""
    if door.begun:
        return redirect(reverse("unlock"))
    error = ""
    if request.method == "POST":
        words = request.POST.get("passphrase", "")
        if words != request.POST.get("again", ""):
            error = _("The two are not the same. Type it once more.")
        else:
            try:
                return hand_over(request, redirect(reverse("talks")), door.begin(words))
            except Fault as fault:
                error = str(fault)
    return render(
        request, "goodoffices/begin.html", {"error": error}, status=422 if error else 200
    )


@require_http_methods(["GET", "POST"])
def unlock(request: HttpRequest) -> HttpResponse:
    """Open the desk, and go on where one was."""
    if not door.begun:
        return redirect(reverse("begin"))
    sent = request.POST if request.method == "POST" else request.GET
    after, held = late.safe(sent.get("next", "")), request.POST.get("held", "")
    if request.method == "GET":
        if door.admits(ticket(request)):
            return redirect(after or reverse("talks"))
        return locked_page(request, after=after)
    try:
        fresh = door.unlock(request.POST.get("passphrase", ""))
    except Fault as fault:
        status = 429 if isinstance(fault, TooMany) else 422
        return locked_page(request, after=after, held=held, error=str(fault), status=status)
    waiting = door.regain(held) if held else None
    lost = f"{reverse('talks')}?{LOST}" if held and waiting is None else ""
    onward = waiting.path if waiting else lost or after or reverse("talks")
    return hand_over(request, redirect(onward), fresh)


@csrf_exempt
@require_POST
def lock(request: HttpRequest) -> HttpResponse:
    """Lock the desk at once; every page that was open is void.

    A page that is no longer good for anything else can still lock: no token is asked for, the
    ticket says enough.
    """
    after, held = request.POST.get("next", ""), None
    if late.ours(request):
        held = late.kept(request.POST.get("was", ""), laid_down.typed(request))
    if door.admits(ticket(request)):
        _left_here(request)
        door.lock()
    if held is None:
        return take_back(request, to_unlock(after))
    return take_back(request, locked_page(request, after=after, held=door.hold(held)))


def _left_here(request: HttpRequest) -> None:
    """Lay down what is being written, before the keys go that seal it."""
    request.META[KEEPS] = kept_here
    own = laid_down.whose(request) if late.ours(request) else None
    if own is not None:
        # What cannot be written is still in the page that asks for the passphrase.
        with suppress(Fault):
            laid_down.lay_down(request, own)


@require_GET
def awake(request: HttpRequest) -> HttpResponse:
    """Nothing but that somebody is at work here, though no page was asked for."""
    return HttpResponse(status=204)


@require_http_methods(["GET", "POST"])
def passphrase(request: HttpRequest) -> HttpResponse:
    """Change the passphrase."""
    error, done = "", False
    if request.method == "POST":
        new = request.POST.get("new", "")
        if new != request.POST.get("again", ""):
            error = _("The two are not the same. Type it once more.")
        else:
            try:
                door.change_passphrase(request.POST.get("old", ""), new)
                done = True
            except Fault as fault:
                error = str(fault)
    return render(
        request,
        "goodoffices/passphrase.html",
        {"error": error, "done": done},
        status=422 if error else 200,
    )


@require_GET
def talks(request: HttpRequest) -> HttpResponse:
    """The talks on this desk, each with how far it has come; the last worked on first."""
    return listed(request)


def listed(request: HttpRequest, unreadable: str = "") -> HttpResponse:
    """The list of talks, and why nothing was brought in where that is so."""
    views = [(name, door.mediator(name).read()) for name in door.talks()]
    kept = [(name, view, view.talk) for name, view in views if view.talk is not None]
    shown = [
        {"name": name, "talk": talk, "state": sentences.state(view), "at": _worked_on(view)}
        for name, view, talk in kept
    ]
    return render(
        request,
        "goodoffices/talks.html",
        {
            "talks": sorted(shown, key=itemgetter("at"), reverse=True),
            "away": bool(door.away()),
            "demo": door.demo,
            "muscat": _muscat(),
            "lost": LOST in request.GET,
            "ended": dayend.ENDED.get(request.GET.get("ended", "")),
            "templates": TEMPLATES,
            "examples": there(),
            "unreadable": unreadable,
        },
        status=422 if unreadable else 200,
    )


def _muscat() -> str:
    """The public page that a demo shows, in the language of whoever asks."""
    return reverse("public", args=[within("muscat", get_language() or "")])


def _worked_on(view: View) -> datetime:
    """When the latest line was written of those that she reads."""
    return max(line.at for line in view.lines)
