"""Documents of a narrow room."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from goodoffices.server.downloading import download
from goodoffices.server.seated.pages.rooms import pen, sitting_at


@require_GET
def document(request: HttpRequest, key: str, line: str, which: str) -> HttpResponse:
    """One document that this seat reads, to be kept or opened outside the browser."""
    here = sitting_at(request, key)
    if pen(here.seat):
        raise Http404
    return download(here.room.read(), line, which)
