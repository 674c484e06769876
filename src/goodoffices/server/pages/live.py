"""The live line of the desk of a talk."""

from django.http import HttpRequest, HttpResponseBase
from django.views.decorators.http import require_GET

from goodoffices.server.live.listening import LISTENER
from goodoffices.server.live.listening import live as listened
from goodoffices.server.pages.frame import enter, founded


@require_GET
def live(request: HttpRequest, talk: str) -> HttpResponseBase:
    """Tell whoever has a page of the desk open when something new stands there."""
    room, view = enter(request, talk)
    founded(view)
    listener = request.META.get(LISTENER)
    return listened(request, talk, str(view.eyes), room, listener(talk) if listener else None)
