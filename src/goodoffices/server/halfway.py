"""What somebody has begun to write: laid down for them alone, and laid out again."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import parse_qsl, urlencode

from django.core.exceptions import BadRequest, SuspiciousOperation
from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import Resolver404, resolve
from django.utils import timezone

from goodoffices.server import late
from goodoffices.server.begun import Begun
from goodoffices.server.door import Fault
from goodoffices.server.held import Fields

FORMS = frozenset({
    "carry", "crossed", "do", "new", "people", "readback", "record", "report", "room_do",
    "room_readback", "sheet", "words",
})  # fmt: skip
"""Pages whose forms are kept half written."""
BARE = frozenset({"document", "live", "room_document", "room_live"})
"""What is no page on which anything could stand again."""
ONLY_HERE = frozenset({
    "aside", "begun", "begun_by", "csrfmiddlewaretoken", "done", "next", "sure",
})  # fmt: skip
"""What a form sends that is no part of what was written."""
LONGEST = 200_000
"""Characters of one form that are kept until it is sent."""
_FOLLOWS = frozenset({"for.how", "words.lang"})
"""What an address may point at that makes a form no other form."""


class Keeps(Protocol):
    """Where one author's half-written forms are, in one seat or at one desk."""

    author: str

    def kept(self) -> list[Begun]:
        """All of them, the latest first."""

    def keep(self, begun: Begun) -> None:
        """Keep one in the place of what was kept under its key."""

    def let_go(self, key: str) -> None:
        """Forget one, if there is one of that key."""


Finds = Callable[[str], Keeps | None]
KEEPS = "goodoffices.keeps"
"""Where a request says how to find what its author keeps for an address of theirs."""
FORGETS = "goodoffices.forgets"
"""Where a request says how all that was begun in a talk, or in one room of it, is forgotten."""
LAID = "goodoffices.laid"
"""Where a request notes what its page opens with."""


@dataclass(frozen=True, slots=True)
class Laid:
    """What a page tells its author of what they had begun to write there."""

    out: Begun | None
    """What stands in the form again."""
    beside: tuple[Begun, ...]
    path: str = ""
    """What was begun on the same page and stands elsewhere, or in another window."""


def place(address: str) -> str:
    """An address as a form is known by it: the page, and the thing it is about."""
    path, _mark, query = late.safe(address).partition("?")
    if path.endswith("/sheet"):
        # What a line takes over from the one before makes it no other sheet.
        query = "&".join(each for each in query.split("&") if each.startswith("again="))
    things = sorted(pair for pair in parse_qsl(query) if pair[0] not in _FOLLOWS)
    return f"{path}?{urlencode(things)}" if things else path


def known(address: str) -> bool:
    """Whether a form stands there that is kept half written."""
    try:
        return resolve(address.partition("?")[0]).url_name in FORMS
    except Resolver404:
        return False


def keeps(request: HttpRequest, address: str) -> Keeps | None:
    """Where its author keeps what they write at an address; None where it is not theirs."""
    finds: Finds | None = request.META.get(KEEPS)
    return finds(address) if finds and address.startswith(late.WITHIN) else None


def begun_in(request: HttpRequest, below: str) -> list[Begun]:
    """What whoever asks has begun to write below an address of theirs, the latest first."""
    own = keeps(request, below)
    try:
        return [each for each in own.kept() if each.address.startswith(below)] if own else []
    except Fault:
        return []


def lay_out(request: HttpRequest) -> None:
    """Open a page with what its author had begun to write on it."""
    match = request.resolver_match
    if request.method != "GET" or match is None or match.url_name in BARE:
        return
    here = place(request.get_full_path())
    if late.REGAINED in request.META or (own := keeps(request, here)) is None:
        return
    try:
        kept, wanted = own.kept(), request.GET.get("begun", "")
    except Fault:
        # The page itself says so, if it cannot open either.
        return
    there = [each for each in kept if each.address == here or each.key == wanted]
    out = _chosen(there, request.path, wanted) if match.url_name in FORMS else None
    beside = [each for each in kept if here in (each.address, each.page) and each is not out]
    request.META[LAID] = Laid(out, tuple(each for each in beside if not each.aside), request.path)
    if out is not None:
        _fill(request, out)


def _chosen(there: list[Begun], path: str, wanted: str) -> Begun | None:
    if wanted:
        named = (each for each in there if each.key == wanted)
        return next((each for each in named if each.address.partition("?")[0] == path), None)
    return next((each for each in there if not each.aside), None)


def _fill(request: HttpRequest, out: Begun) -> None:
    sent = QueryDict(mutable=True)
    for name, values in out.fields.items():
        sent.setlist(name, list(values))
    for name in request.GET:
        if name not in sent:
            sent.setlist(name, request.GET.getlist(name))
    request.GET = sent  # type: ignore[assignment] # Django's stubs know only a read-only one


def goes_on(request: HttpRequest) -> dict[str, str]:
    """Of a form that was sent and may stand in the answer again: its key, and who laid it down."""
    if request.method != "POST":
        return {}
    # The page that tells of a request that cannot be read is made of the same request.
    with suppress(SuspiciousOperation, BadRequest):
        return {"key": request.POST.get("key", ""), "by": request.POST.get("begun_by", "")}
    return {}


def sent(request: HttpRequest, answer: HttpResponse) -> None:
    """Forget what was written in a form, once it was sent and done."""
    match = request.resolver_match
    if request.method != "POST" or match is None or match.url_name not in FORMS:
        return
    if answer.status_code not in (302, 303) or set(request.POST) & {"aside", "_again", "_held"}:
        return
    names = {request.POST.get(name, "") for name in ("key", "begun")} - {""}
    own = keeps(request, place(request.path)) if names else None
    if own is None:
        return
    # What was done was done, though what was begun of it may stay for a while.
    with suppress(Fault):
        for name in names:
            own.let_go(name)


def written(
    address: str, page: str, key: str, by: str, fields: Fields, *, aside: bool = False
) -> Begun:
    """What a page sends of a form, to be kept now."""
    told: dict[str, list[str]] = {}
    for name, value in fields:
        if name not in ONLY_HERE:
            told.setdefault(name, []).append(value)
    return Begun(key, address, page, told, by, timezone.now(), aside)
