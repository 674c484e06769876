"""Whether who asks is a user of this machine other than the one whose desk it is.

A machine lets each of its users reach every port on it, and a browser shows its ticket to every
port. Where the system tells who holds the other end of a connection (Linux), nobody else is
answered.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

TABLES = (Path("/proc/net/tcp"), Path("/proc/net/tcp6"))
"""Where the system tells of each connection: its ends, its state, whose it is."""

ROOT = 0
"""Who controls the machine, and may stand between a browser and the desk."""

_LISTENING = "0A"
_NOBODY_HOLDS_IT = "0"


class End(NamedTuple):
    """One end of a connection, as the system tells of it."""

    here: int
    there: int
    state: str
    user: int
    held: bool


def peers(get_response: Callable[[HttpRequest], HttpResponse]) -> object:
    """Answer the user whose desk it is; to another only that it is not theirs."""

    def answer(request: HttpRequest) -> HttpResponse:
        # To lock is never refused: a browser that closes does not wait for the answer.
        if request.path == "/lock" or known(request.META):
            return get_response(request)
        return render(request, "goodoffices/not_yours.html", status=403)

    return answer


def known(meta: dict[str, object]) -> bool:
    """Whether the other end is held by this user, or nobody can tell."""
    ends = tuple(_ends())
    server = _port(meta.get("SERVER_PORT"))
    if not any(end.state == _LISTENING and end.here == server for end in ends):
        return True
    client = _port(meta.get("REMOTE_PORT"))
    # Whoever lets go of the connection at once, so as not to be seen, is nobody's.
    holders = {e.user for e in ends if e.held and (e.here, e.there) == (client, server)}
    return bool(holders) and holders <= {os.getuid(), ROOT}


def _ends() -> Iterator[End]:
    for table in TABLES:
        with suppress(OSError):
            for line in table.read_text("ascii").splitlines()[1:]:
                _slot, here, there, state, *more = line.split()
                user, held = int(more[3]), more[5] != _NOBODY_HOLDS_IT
                yield End(_hexadecimal(here), _hexadecimal(there), state, user, held)


def _hexadecimal(address: str) -> int:
    return int(address.rsplit(":", 1)[1], 16)


def _port(told: object) -> int:
    return int(told) if isinstance(told, str) and told.isdecimal() else -1
