"""How long a guess at the passphrase waits: longer after each wrong one, right or wrong alike."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from goodoffices.rooms import Fault

FREE = 3
"""Wrong guesses that cost nothing: a tired hand mistypes."""
FIRST, LONGEST = 0.25, 4.0
MOST = 3
"""Guesses that wait at once: a flood of them leaves the other threads of the house to the desk."""


class TooMany(Fault):
    """As many guesses wait as may: this one was not tried."""

    sentence = (
        "Others are waiting already, so this was not tried. Wait a few seconds; send it again."
    )


class Guesses:
    """One guess at a time. The right passphrase is never turned away, only asked to wait."""

    def __init__(self, sleep: Callable[[float], None] = time.sleep) -> None:
        self._sleep, self._lock, self._wrong = sleep, threading.Lock(), 0
        self._places = threading.BoundedSemaphore(MOST)

    @contextmanager
    def place(self) -> Iterator[None]:
        """A place among the guesses that wait.

        Raises:
            TooMany: there is none.
        """
        if not self._places.acquire(blocking=False):
            raise TooMany
        try:
            yield
        finally:
            self._places.release()

    @contextmanager
    def one(self) -> Iterator[None]:
        """One guess; it was wrong if an exception leaves the block.

        Raises:
            TooMany: as many wait already as may.
        """
        with self.place(), self._lock:
            if self._wrong >= FREE:
                self._sleep(min(LONGEST, FIRST * 2 ** (self._wrong - FREE)))
            # Counted before it is known to be wrong, so that a cut connection counts too.
            self._wrong = min(self._wrong + 1, 64)
            yield
            self._wrong = 0
