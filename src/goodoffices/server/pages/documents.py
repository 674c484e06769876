"""Documents of a talk, for whoever holds the pen."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from goodoffices.server.downloading import download
from goodoffices.server.pages.frame import enter


@require_GET
def document(request: HttpRequest, talk: str, line: str, which: str) -> HttpResponse:
    """One document, to be kept or opened outside the browser."""
    _room, view = enter(request, talk)
    return download(view, line, which)
