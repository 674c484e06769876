"""How long a guess at the passphrase waits: longer after each wrong one, right or wrong alike."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

FREE = 3
"""Wrong guesses that cost nothing: a tired hand mistypes."""
FIRST, LONGEST = 0.25, 4.0
MOST = 3
"""Guesses that wait at once: a flood of them leaves the other threads of the house to the desk."""


class Guesses:
    """One guess at a time. The right passphrase is never turned away, only asked to wait."""

    def __init__(
        self, too_many: type[Exception], sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._too_many = too_many
        self._sleep, self._lock, self._wrong = sleep, threading.Lock(), 0
        self._places = threading.BoundedSemaphore(MOST)

    @contextmanager
    def place(self) -> Iterator[None]:
        """A place among the guesses that wait.

        Raises:
            Exception: there is none; it is the one that the house gave.
        """
        if not self._places.acquire(blocking=False):
            raise self._too_many
        try:
            yield
        finally:
            self._places.release()

    @contextmanager
    def one(self) -> Iterator[None]:
        """One guess; it was wrong if an exception leaves the block.

        Raises:
            Exception: as many wait already as may.
        """
        with self.place(), self._lock:
            if self._wrong >= FREE:
                self._sleep(min(LONGEST, FIRST * 2 ** (self._wrong - FREE)))
            # Counted before it is known to be wrong, so that a cut connection counts too.
            self._wrong = min(self._wrong + 1, 64)
            yield
            self._wrong = 0
