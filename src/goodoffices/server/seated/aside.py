"""Laying a form aside as a draft, and the drafts that its author finds in the room again."""

import secrets
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import Promise

from goodoffices.server import halfway
from goodoffices.server.begun import Begun
from goodoffices.server.seated import chambers, drafts, saidso
from goodoffices.server.seated.asking import Place
from goodoffices.server.seated.shown import whoever
from goodoffices.server.sent import kept, last

Called = Callable[[str], Promise | str]
ASIDE = "aside"
"""Sent with a form that is to be kept, and not to be done."""


def kept_here(request: HttpRequest, here: Place, called: Called) -> list[tuple[Begun, str]]:
    """What whoever asks has begun to write in this seat, each with what it would be."""
    own = drafts.Own(whoever(request), here.sitting).kept()
    return [(each, str(called(each.act)) if each.act else "") for each in own]


def laid(request: HttpRequest, here: Place) -> HttpResponse:
    """Keep what was written as a draft, and come back to the room."""
    sent = kept(request.POST.lists())
    key = last(sent).get("key") or secrets.token_urlsafe(12)
    fields = tuple((name, value) for name, values in sent.items() for value in values)
    there = halfway.place(request.get_full_path())
    begun = halfway.written(there, there, key[:64], "", fields, aside=True)
    drafts.Own(whoever(request), here.sitting).keep(begun)
    room = f"{reverse('room', args=[here.sitting.key])}#drafts"
    return redirect(saidso.done(room, here.sitting.key, chambers.KEPT))
