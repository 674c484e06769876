"""One request of somebody, and all that whoever asked can observe of its answer."""

import hashlib
from collections import Counter
from dataclasses import dataclass

from goodoffices.core.seats import Seat

PASSWORD = "a lantern on the pier"
CODE = "{code}"
"""What stands in a form for what the app that shows codes shows then."""

API = "/api/"
"""Addresses below which a token is sent along; what else is sent stands in headers."""
BODY, TOKEN, JSON = "{body}", "{token}", "application/json"
"""Under which names stand what is sent to the API, and a token that is not one's own."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A house to be opened: for which viewpoint, with what chance, perhaps with a leak in it."""

    seed: str
    eyes: Seat
    public: bool
    own: float
    idle: int = 30
    """Minutes without a request after which one is signed out."""
    planted: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """One request: whose browser sends it, to which address, and what its form holds."""

    who: str
    path: str
    fields: tuple[tuple[str, str], ...] | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """All that whoever asked can observe of the answer."""

    status: int
    headers: tuple[tuple[str, str], ...]
    cookies: str
    body: bytes
    queries: tuple[str, ...]
    """The statements that it cost at the database, in their order."""

    @property
    def onward(self) -> str:
        """Where it leads to."""
        return dict(self.headers).get("Location", "")


def key_of(seat: str, place: int) -> str:
    """The name of the room of whoever sits in a seat, the first time, the second time …"""
    return hashlib.sha256(f"{seat} {place}".encode()).hexdigest()[:22]


def differ(one: Answered, other: Answered) -> str:
    """In what two answers differ, and the first bytes that do; nothing where they are the same."""
    for name in Answered.__slots__:
        first, second = getattr(one, name), getattr(other, name)
        if first == second:
            continue
        if isinstance(first, tuple):
            only = [Counter(a) - Counter(b) for a, b in ((first, second), (second, first))]
            return f"{name}: {len(first)} and {len(second)}: " + str(
                [[str(each)[:90] for each in more] for more in only]
            )
        if not isinstance(first, bytes):
            return f"{name}: {first} and {second}"
        return f"{name}:\n{near(first, second)}"
    return ""


def near(first: str | bytes, second: str | bytes) -> str:
    """The first place in which two texts differ, with what stands around."""
    place = next(
        (at for at, (a, b) in enumerate(zip(first, second, strict=False)) if a != b),
        min(len(first), len(second)),
    )
    around = slice(max(0, place - 100), place + 200)
    return f"{first[around]!r}\n{second[around]!r}"
