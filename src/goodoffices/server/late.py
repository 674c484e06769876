"""Forms that came too late: which are kept, and how they are laid on the desk again."""

from urllib.parse import parse_qsl, urlencode, urlsplit

from django.http import HttpRequest, QueryDict

from goodoffices.server.door import door
from goodoffices.server.held import Fields, Held
from goodoffices.server.sent import fields_left

POINTERS = frozenset({
    "again", "amends", "area", "ask", "claim", "clarification", "conveyance", "draft", "for.how",
    "for.side", "ground", "item", "items", "kind", "onward.answers", "onward.to", "proposal",
    "reopens", "rests_on", "round", "session", "slip", "source", "statement", "template",
    "words.lang",
})  # fmt: skip
"""What an address may say beside its path: what it points at, and never a word of a talk."""


WITHIN = ("/talks/", "/rooms/")
"""Below which addresses the pages of talks are."""
SECRETS = frozenset({"passphrase", "typed:passphrase", "password", "credential", "_again"})
"""Fields that are never kept, nor any form that has one."""


UNKEPT = "/find"
"""How addresses end to which words are sent that are kept nowhere, not even sealed."""


def ours(request: HttpRequest) -> bool:
    """Whether a form was sent by a page of this house, and by no other's."""
    origin = f"{request.scheme}://{request.get_host()}"
    return request.headers.get("Origin") == origin


def safe(address: str) -> str:
    """An address, if it leads to a page of the desk and nowhere else; nothing otherwise."""
    if not address.isascii() or not address.isprintable() or " " in address:
        return ""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    path = parts.path
    inside = path.startswith(WITHIN) or path == "/passphrase"
    if parts.scheme or parts.netloc or not inside or "//" in path or "\\" in path:
        return ""
    kept = [(name, value) for name, value in parse_qsl(parts.query) if name in POINTERS]
    return f"{path}?{urlencode(kept)}" if kept else path


def written(request: HttpRequest) -> Held | None:
    """The form that a page of this house sent to a page of a talk."""
    if request.method != "POST" or not ours(request):
        return None
    return kept(request.path, tuple(fields_left(request.POST.lists())))


def kept(path: str, fields: Fields) -> Held | None:
    """A form of a page of a talk, with its words; a passphrase is no such form."""
    if path.endswith(UNKEPT):
        return None
    secret = any(name in SECRETS for name, _value in fields)
    if secret or not fields or not path.startswith(WITHIN) or safe(path) != path:
        return None
    return Held(path, fields)


def lay_out(request: HttpRequest) -> None:
    """Open a page filled with what had been written on it; it never stands in an address."""
    waiting = door.regained(request.path)
    if waiting is None:
        return
    if request.method == "POST":
        door.let_go()
    elif request.method == "GET":
        fill(request, waiting)


def fill(request: HttpRequest, waiting: Held) -> None:
    """Let a page open as if it were asked for, filled with what had been written on it."""
    sent = QueryDict(mutable=True)
    for name, value in waiting.fields:
        sent.appendlist(name, value)
    request.method = "GET"
    request.GET = sent  # type: ignore[assignment] # Django's stubs know only a read-only one
    request.META[REGAINED] = True


REGAINED = "goodoffices.regained"
"""Where a request notes that its page opens with what had not been recorded."""
