"""The keyring of the system: what a house keeps there under a name, and who keeps it."""

import os
from collections.abc import Callable
from concurrent.futures import Future
from itertools import chain
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend  # late: only where a key is in a keyring

T = TypeVar("T")
SERVICE = "goodoffices"
PATIENCE = 60.0
"""Seconds in which somebody who is asked for it can unlock a keyring."""
CHOSEN = "PYTHON_KEYRING_BACKEND"
"""Where the keeper of a house names a keyring that is not the system's own."""
_SYSTEMS = tuple(
    f"keyring.backends.{each}."
    for each in ("SecretService", "libsecret", "kwallet", "macOS", "Windows")
)
_UNSAFE = ("keyrings.alt.", "keyring.backends.null.")
_NONE = "There is no keyring of the system here. Name a file for the key."


class NoRing(Exception):
    """Nothing can be had from a keyring, or put there: why, in one line that tells no key."""


def held(name: str, *, within: float = PATIENCE) -> str:
    """What the keyring holds under a name.

    Raises:
        NoRing: there is no keyring that is safe, it stays shut, or holds nothing of that name.
    """

    def looked() -> str | None:
        return _safe().get_password(SERVICE, name)

    found = _answered(looked, within)
    if not found:
        raise NoRing("The keyring holds no key of that name.")
    return found


def put(name: str, key: str, *, within: float = PATIENCE) -> str:
    """Put a key into the keyring under a new name; the name of the keyring itself.

    Raises:
        NoRing: there is something of that name, or the keyring does not keep it.
    """

    def kept() -> str:
        ring = _safe()
        if ring.get_password(SERVICE, name) is not None:
            raise NoRing("The keyring has that name already: a key is never overwritten.")
        ring.set_password(SERVICE, name, key)
        if ring.get_password(SERVICE, name) != key:
            raise NoRing("The keyring did not keep the key.")
        return str(ring.name)

    return _answered(kept, within)


def _safe() -> "KeyringBackend":
    """The keyring that is asked: the system's own, or one that the keeper chose by its name."""
    from keyring import get_keyring  # late, as above
    from keyring.backends import chainer, fail  # late, as above

    ring = get_keyring()
    if isinstance(ring, chainer.ChainerBackend):
        # Several are there: what is not the system's is neither asked nor told.
        several = ring.backends
        own = (each for each in several if _kinds(each)[0].startswith(_SYSTEMS))
        ring = next(chain(own, several), ring)
    kinds = _kinds(ring)
    if isinstance(ring, fail.Keyring | chainer.ChainerBackend):
        raise NoRing(_NONE)
    if any(kind.startswith(_UNSAFE) for kind in kinds):
        raise NoRing(f"Refused: {kinds[0]} does not keep a key safe.")
    if not kinds[0].startswith(_SYSTEMS) and kinds[0] != os.environ.get(CHOSEN):
        raise NoRing(
            f"Refused: {kinds[0]} is not the system's. If you mean it, say so in {CHOSEN}."
        )
    return ring


def _kinds(ring: "KeyringBackend") -> list[str]:
    return [f"{kind.__module__}.{kind.__qualname__}" for kind in type(ring).__mro__]


def _answered(ask: Callable[[], T], within: float) -> T:
    """What a keyring answers. One that waits for somebody who is not there is not waited for."""
    answer: Future[T] = Future()

    def asked() -> None:
        try:
            answer.set_result(ask())
        except Exception as fault:
            answer.set_exception(fault)

    # Of its own, and left behind with the program: no keyring can be told to stop waiting.
    Thread(target=asked, daemon=True).start()
    try:
        return answer.result(within)
    except NoRing:
        raise
    except TimeoutError:
        raise NoRing("The keyring does not answer: it may be locked. Unlock it first.") from None
    except Exception as fault:
        # Every keyring has faults of its own kind; their words may hold what they were given.
        raise NoRing(_said(fault)) from None


def _said(fault: Exception) -> str:
    from keyring.errors import InitError, KeyringLocked, NoKeyringError  # late, as above

    match fault:
        case KeyringLocked():
            return "The keyring is locked. Unlock it first."
        case InitError():
            return "The keyring cannot be opened. Unlock it first, or make one."
        case NoKeyringError():
            return _NONE
        case _:
            return "The keyring cannot be used."
