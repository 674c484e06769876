"""A form laid down as it stands: what of it is kept, and under which name."""

import secrets

from django.http import HttpRequest

from goodoffices.server import halfway, late
from goodoffices.server.halfway import LONGEST, Keeps
from goodoffices.server.held import Fields
from goodoffices.server.pace import Pace
from goodoffices.server.sent import fields_left

TYPED = "typed:"
"""Before the name of each field of a form that is open while something else is sent."""
KEPT, LONG, BOTH, SLOW = "kept", "long", "both", "slow"
"""What a page is told: it is kept; it is too long; another window writes too; not so often."""
PACE = Pace(30, 1.0)
"""How often one author lays something down: so many at once, and then one each second."""
_CHARACTERS = 64
"""As many as the name of a form has at most."""


def typed(request: HttpRequest) -> Fields:
    """The fields of the form itself, out of all that was sent with it."""
    sent = fields_left(request.POST.lists())
    return tuple((name[len(TYPED) :], value) for name, value in sent if name.startswith(TYPED))


def whose(request: HttpRequest) -> Keeps | None:
    """Where its author keeps what was sent; None where there is no such form of theirs."""
    address = halfway.place(request.POST.get("at", ""))
    return halfway.keeps(request, address) if halfway.known(address) else None


def lay_down(request: HttpRequest, own: Keeps) -> tuple[str, str]:
    """Keep the form that was sent; what became of it, and under which name it is kept.

    Raises:
        Fault: it cannot be written.
    """
    address, page = (halfway.place(request.POST.get(each, "")) for each in ("at", "page"))
    fields, key = typed(request), name(request)
    if sum(len(value) for _field, value in fields) > LONGEST:
        return LONG, key
    if late.kept(address.partition("?")[0], fields) is None or not PACE.admits(own.author):
        return SLOW, key
    by, seen, said = name(request, "by"), name(request, "seen"), KEPT
    before = next((each for each in own.kept() if each.key == key), None)
    if not key or (before is not None and before.by not in {by, seen}):
        said, key = BOTH if key else KEPT, secrets.token_urlsafe(12)
    own.keep(halfway.written(address, page, key, by, fields))
    return said, key


def name(request: HttpRequest, field: str = "name") -> str:
    """A name that a page sent."""
    return str(request.POST.get(field, ""))[:_CHARACTERS]
