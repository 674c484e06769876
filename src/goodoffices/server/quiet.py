"""Requests that a page makes by itself: they are no sign that anybody is at work."""

from django.http import HttpRequest

HEADER = "Goodoffices-Quiet"
"""What a page sends with a request that nobody made by hand."""
LIVE = "/live"
"""How the address of each room's live line ends."""


def quiet(request: HttpRequest) -> bool:
    """Whether a request was made by a page itself: it keeps nobody signed in, no desk open."""
    return HEADER in request.headers or request.path.endswith(LIVE)
