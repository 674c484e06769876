"""Requests that a page makes by itself: they are no sign that anybody is at work."""

from django.http import HttpRequest, HttpResponse

HEADER = "Goodoffices-Quiet"
"""What a page sends with a request that nobody made by hand."""
LIVE = "/live"
"""How the address of each room's live line ends."""


def quiet(request: HttpRequest) -> bool:
    """Whether a request was made by a page itself: it keeps nobody signed in, no desk open."""
    return HEADER in request.headers or request.path.endswith(LIVE)


def no_line(request: HttpRequest) -> HttpResponse | None:
    """The end of a live line that is asked for behind a shut door; nothing for any other page.

    A browser takes this answer as the end and asks no more; led to a page it would complain of it.
    """
    return HttpResponse(status=204) if request.path.endswith(LIVE) else None
