"""How long a guess at the passphrase waits: longer after each wrong one, right or wrong alike."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

FREE = 3
"""Wrong guesses that cost nothing: a tired hand mistypes."""
FIRST, LONGEST = 0.25, 4.0


class Guesses:
    """One guess at a time. The right passphrase is never turned away, only asked to wait."""

    def __init__(self, sleep: Callable[[float], None] = time.sleep) -> None:
        self._sleep, self._lock, self._wrong = sleep, threading.Lock(), 0

    @contextmanager
    def one(self) -> Iterator[None]:
        """One guess; it was wrong if an exception leaves the block."""
        with self._lock:
            if self._wrong >= FREE:
                self._sleep(min(LONGEST, FIRST * 2 ** (self._wrong - FREE)))
            # Counted before it is known to be wrong, so that a cut connection counts too.
            self._wrong = min(self._wrong + 1, 64)
            yield
            self._wrong = 0
