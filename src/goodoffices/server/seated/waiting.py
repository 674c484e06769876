"""What was written and not recorded: sealed in the browser, and laid on its page again.

Nothing of it is in a session, a database, an address or a log.
"""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from goodoffices.server import late
from goodoffices.server.door import door
from goodoffices.server.held import Fields, Held

FIELD = "_held"
"""The field of a form that holds what another form had sent, sealed."""
NEW = "/talks/new"
"""Where a talk is founded: the one page of talks that opens to more than one room's people."""
SEALED = "goodoffices.held"
"""Where a request says what its page is to keep, sealed."""


def written(request: HttpRequest) -> str:
    """The form that was sent, sealed for whoever sent it; nothing where there is none to keep."""
    if FIELD in request.POST:
        return request.POST[FIELD]
    return _sealed(request, late.written(request))


def typed(request: HttpRequest, path: str, fields: Fields) -> str:
    """What had been typed on a page that was open when somebody left, sealed."""
    return _sealed(request, late.kept(path, fields))


def kept(request: HttpRequest) -> str:
    """What the page of this request is to keep, or kept already."""
    return str(request.META.get(SEALED) or request.POST.get(FIELD, ""))


def opened(request: HttpRequest) -> Held | None:
    """What this browser kept, if it is theirs who is signed in."""
    held = door.opened(kept(request)) if kept(request) else None
    return held if held is not None and held.whose in ("", str(request.user.pk)) else None


def laid_out(request: HttpRequest) -> bool:
    """Whether the page that was asked for opens filled with what had been written on it."""
    held = opened(request)
    if held is None or held.path != request.path:
        return False
    late.fill(request, held)
    return True


def page(request: HttpRequest, sealed: str, why: str, status: int) -> HttpResponse:
    """A page with a button that leads back to what was written; why it was not recorded."""
    held = door.opened(sealed)
    context = {"held": sealed, "why": why, "back": held.path if held else ""}
    return render(request, "goodoffices/seated/waiting.html", context, status=status)


def _sealed(request: HttpRequest, held: Held | None) -> str:
    whose = str(request.user.pk or "")
    # Whose it is is told by the room whose page it is for; of a talk yet to be founded by nothing.
    if held is None or not (whose or held.path != NEW):
        return ""
    return door.hold(replace(held, whose=whose))
