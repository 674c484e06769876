"""Serving the house on this machine."""

import logging
import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import waitress
from django import setup
from django.core.wsgi import get_wsgi_application
from waitress.server import BaseWSGIServer

from goodoffices.core.documents import MANY, USUAL
from goodoffices.server import encrypted
from goodoffices.server.certificate import Certificate
from goodoffices.server.door import Fault, door
from goodoffices.server.encrypted import AT_ONCE
from goodoffices.server.holding import Channel
from goodoffices.server.live import pulse
from goodoffices.server.warming import warm

_SOONEST, _LATEST = 0.2, 30.0
"""Seconds between two looks at the clock: a machine that slept must not show an open desk long."""


try:
    import resource
except ImportError:  # Windows counts none.
    resource = None  # type: ignore[assignment] # as above

DESCRIPTORS = 4096
_LARGEST = 16_000_000
"""Bytes that are taken at all; a form that is a little too long still gets a sentence."""
_NEVER = 1 << 40
"""Bytes from which on an answer would be laid on the disk, in the open."""
_LIMITS: dict[str, Any] = {
    "threads": 8,
    "ident": None,
    "max_request_body_size": _LARGEST,
    "inbuf_overflow": _LARGEST + 1,
    "outbuf_overflow": _NEVER,
    # A live line is a connection that stays: hundreds of them, which `select` does not take.
    "connection_limit": AT_ONCE,
    "asyncore_use_poll": True,
}


_TURN = 0.001
"""Seconds after which a thread that goes on and on lets another go on: who tells what is new waits
for its turn again after each reading, behind whichever page is being made."""
_SOON = 0.2
"""Seconds before one listens again for what other programs destroy."""
SPEAKS = ("allauth", "asyncio", "axes", "django", "waitress")
"""What would write a log; the answer to a fault is on its page."""


def prepare(
    folder: Path,
    *,
    idle_minutes: float,
    demo: bool = False,
    hint: str = "",
    largest: int = USUAL,
    most: int = MANY,
) -> None:
    """Make the house ready: Django set up, the desk's folder known."""
    set_up()
    door.keep(folder, idle=idle_minutes * 60, demo=demo, hint=hint)
    door.largest, door.most = largest, most


def set_up() -> None:
    """Set Django up, quietly: for pages, whether they are served or made into files."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goodoffices.server.settings")
    quiet()
    setup()


def quiet() -> None:
    """Let nothing that serves write a log: a line could hold words of a talk, a path or a name."""
    for name in SPEAKS:
        logger = logging.getLogger(name)
        logger.addHandler(logging.NullHandler())
        logger.propagate = False


def serve(
    host: str,
    port: int,
    ready: Callable[[], None],
    *,
    proxy: str = "",
    certificate: Certificate | None = None,
) -> None:
    """Serve until interrupted; the desk locks itself when nobody has asked for anything.

    `ready` is called once browsers are answered; `proxy` is the address of what speaks TLS for it,
    and with a certificate it speaks TLS itself.

    Raises:
        OSError: nothing can be listened on there.
    """
    server = listening(host, port, get_wsgi_application(), proxy=proxy, certificate=certificate)
    done = threading.Event()
    for each in (_watch, _heed):
        threading.Thread(target=each, args=(done,), daemon=True).start()
    _more_descriptors()
    sys.setswitchinterval(_TURN)
    try:
        with pulse.going():
            ready()
            threading.Thread(target=warm, args=(done,), daemon=True).start()
            server.run()
    finally:
        done.set()
        door.lock()
        server.close()


def _more_descriptors() -> None:
    """Let the process hold as many connections as the server does: three for each, over TLS."""
    if resource is not None:
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        wanted = DESCRIPTORS if hard == resource.RLIM_INFINITY else min(DESCRIPTORS, hard)
        if soft != resource.RLIM_INFINITY and soft < wanted:
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def listening(
    host: str,
    port: int,
    application: Callable[..., Any],
    *,
    proxy: str = "",
    certificate: Certificate | None = None,
) -> Any:
    """A server that holds what it was sent and what it answers in memory, and in no file beside.

    What a proxy says of who asks, and whether over TLS, is heard from that one address alone.

    Raises:
        OSError: nothing can be listened on there.
    """
    if certificate is not None:
        return encrypted.listening(host, port, application, certificate, **_LIMITS)
    server = waitress.create_server(application, host=host, port=port, **_LIMITS, **_heard(proxy))
    # One for each address that a name stands for.
    for each in (server, *getattr(server, "map", {}).values()):
        if isinstance(each, BaseWSGIServer):
            each.channel_class = Channel
    return server


def _heard(proxy: str) -> dict[str, Any]:
    if not proxy:
        return {}
    said = {"x-forwarded-for", "x-forwarded-proto"}
    return {"trusted_proxy": proxy, "trusted_proxy_count": 1, "trusted_proxy_headers": said}


def _watch(done: threading.Event) -> None:
    while not done.wait(max(_SOONEST, min(door.left(), _LATEST))):
        door.watch()


def _heed(done: threading.Event) -> None:
    while not done.wait(_SOON):
        # A database that is away is heard again when it is back, and has rung then.
        with suppress(Fault):
            door.heed(_LATEST)
