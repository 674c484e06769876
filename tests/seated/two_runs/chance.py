"""Chance and time in a house that is looked at: both are given, and the same for both worlds.

With them given nothing that is drawn need be masked, not even a session or the key of a form.
"""

import hashlib
import os
import random
import secrets
import time
from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo
from typing import TypeVar

from django.utils import timezone

T = TypeVar("T")


class Chance:
    """What is drawn, from a seed that is given for each thing that is asked."""

    def __init__(self) -> None:
        self._rng = random.Random(0)

    def seed(self, seed: str) -> None:
        """Draw from here on what this seed gives."""
        self._rng.seed(hashlib.sha256(seed.encode()).digest())

    def octets(self, many: int | None = None) -> bytes:
        """So many bytes."""
        return self._rng.randbytes(32 if many is None else many)

    def choice(self, of: Sequence[T]) -> T:
        """One of these."""
        return self._rng.choice(of)

    def below(self, end: int) -> int:
        """A number below another."""
        return self._rng.randrange(end)


class Clock:
    """The time, as it is given."""

    def __init__(self) -> None:
        self.now = datetime(2026, 5, 4, tzinfo=UTC)

    def __call__(self) -> datetime:
        """The time now."""
        return self.now


def given() -> tuple[Chance, Clock]:
    """Take chance and time of this process into hand, for good."""
    chance, clock = Chance(), Clock()
    put: tuple[tuple[object, str, object], ...] = (
        (secrets, "token_bytes", chance.octets),
        (secrets, "choice", chance.choice),
        (secrets, "randbelow", chance.below),
        (os, "urandom", chance.octets),
        (time, "time", lambda: clock.now.timestamp()),
        # Models keep Django's own function for the time, which looks at the clock there.
        (timezone, "datetime", _told(clock)),
    )
    for where, name, other in put:
        setattr(where, name, other)
    return chance, clock


def _told(clock: Clock) -> type[datetime]:
    """A datetime that tells the given time."""

    class Told(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override] # a plain one
            return clock.now.astimezone(tz) if tz else clock.now.replace(tzinfo=None)

    return Told
