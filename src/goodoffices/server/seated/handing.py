"""Handing a seat over: how its next holder comes in, told once to whoever held it."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from goodoffices.core.seats import Seat
from goodoffices.server.live.listening import shows_no_room
from goodoffices.server.seated import drafts
from goodoffices.server.seated.seats import invite, still_good
from goodoffices.server.seated.shown import whoever


def handed(request: HttpRequest, talk: str, given: Seat) -> HttpResponse:
    """What is answered to whoever handed a seat over."""
    # They were their author's alone: whoever comes next finds none of them.
    drafts.let_go_of_ended(talk, given)
    # What they read is another's now, and not to be told from a page that is theirs.
    shows_no_room(request)
    token = invite(talk, given, given, whoever(request))
    context = {"link": link_to(token), "waits": still_good(token) is None}
    return render(request, "goodoffices/seated/handed.html", context)


def link_to(token: str) -> str:
    """Where an invitation is taken."""
    return f"{settings.ORIGIN}{reverse('invited', args=[token])}"
