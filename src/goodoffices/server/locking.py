"""Which requests need the desk to be open, and what the others get."""

from collections.abc import Callable
from urllib.parse import urlencode

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from goodoffices.server import halfway, late
from goodoffices.server.bench import NEW
from goodoffices.server.door import Fault, Locked, WrongPassphrase, door
from goodoffices.server.halfway import Keeps
from goodoffices.server.quiet import no_line, quiet
from goodoffices.server.recorded import recorded

COOKIE = "goodoffices_ticket"
LETTERS = "goodoffices_letters"
"""Where a browser keeps whether single letters are keys."""
Next = Callable[[HttpRequest], HttpResponse]
OPEN = frozenset({"/", "/begin", "/unlock", "/lock", "/source", "/language"})
"""Addresses that need no ticket."""
OPEN_BELOW = ("/static/", "/public/")
"""Addresses below which nothing needs a ticket."""


class Locking:
    """Let through to the desk only who opened it."""

    def __init__(self, get_response: Next) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer; the same for every address behind the door while it is shut."""
        if needs_no_ticket(request.path):
            return self._get_response(request)
        if not (door.knows if quiet(request) else door.admits)(ticket(request)):
            return shut(request)
        late.lay_out(request)
        request.META[halfway.KEEPS] = kept_here
        answer = self._get_response(request)
        halfway.sent(request, answer)
        return answer

    def process_view(self, request: HttpRequest, *_view: object) -> None:
        """Open a page with what was begun on it, where the desk is open."""
        halfway.lay_out(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The desk was locked while a page was made, or its file could not do what was asked."""
        match exception:
            case Locked() | WrongPassphrase():
                return shut(request)
            case Fault():
                return failed(request, exception)
        return None


def kept_here(address: str) -> Keeps | None:
    """Where what is begun at this desk is kept."""
    talk = address.split("/")[2]
    return door.begun_in(NEW if talk.partition("?")[0] == "new" else talk)


def needs_no_ticket(path: str) -> bool:
    """Whether an address is open to whoever asks on this machine."""
    return path in OPEN or path.startswith(OPEN_BELOW)


def shut(request: HttpRequest) -> HttpResponse:
    """What is answered behind a shut door: where to open it; what was written is kept."""
    held = late.written(request)
    if held is not None:
        return locked_page(request, after=held.path, held=door.hold(held), status=403)
    return no_line(request) or to_unlock(request.get_full_path())


def to_unlock(after: str) -> HttpResponse:
    """Off to the page that asks for the passphrase, and then back to where one was."""
    after = late.safe(after)
    query = "?" + urlencode({"next": after}, safe="/") if after else ""
    return redirect(reverse("unlock") + query)


def locked_page(
    request: HttpRequest, *, after: str = "", held: str = "", error: str = "", status: int = 200
) -> HttpResponse:
    """The page that asks for the passphrase, and tells nothing else."""
    context = {"error": error, "hint": door.hint, "next": late.safe(after), "held": held}
    return render(request, "goodoffices/unlock.html", context, status=status)


def failed(request: HttpRequest, fault: Fault) -> HttpResponse:
    """The file of the desk could not do it; what was written waits on its page."""
    held = late.written(request)
    if held is not None:
        door.regain(held)
    context = {"fault": str(fault), "back": held.path if held else ""}
    return render(request, "goodoffices/broken.html", context, status=503)


def ticket(request: HttpRequest) -> str:
    """The ticket that a browser shows, if any."""
    return request.COOKIES.get(_cookie(request), "")


def _cookie(request: HttpRequest) -> str:
    # Browsers keep one jar for all ports of a machine: two houses must not void each other's.
    return f"{COOKIE}_{request.get_port()}"


def hand_over(request: HttpRequest, response: HttpResponse, fresh: str) -> HttpResponse:
    """Give the ticket to the browser that opened the desk, until it closes."""
    response.set_cookie(_cookie(request), fresh, httponly=True, samesite="Strict", path="/")
    return response


def take_back(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Take the ticket back, and whatever the browser kept of the desk."""
    response.delete_cookie(_cookie(request), samesite="Strict")
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


def around(request: HttpRequest) -> dict[str, object]:
    """What every page of the desk shows: the lock, and whether something waited here."""
    inside = bool(ticket(request)) and not needs_no_ticket(request.path)
    return {
        "lock_href": reverse("lock") if inside else "",
        "idle_seconds": int(door.idle),
        "idle_refresh": int(door.idle) + 1,
        "here": late.safe(request.get_full_path()),
        "letters": request.COOKIES.get(LETTERS) != "off",
        "recorded": recorded(done(request)) if inside else "",
        "regained": request.META.get(late.REGAINED, False),
        "laid": request.META.get(halfway.LAID),
        "goes_on": halfway.goes_on(request),
    }


def done(request: HttpRequest) -> str:
    """What an address says was just done; nothing where it cannot be read."""
    # The page that says so is made of the same request: it must not fail on it once more.
    try:
        return request.GET.get("done", "")
    except SuspiciousOperation:
        return ""
