"""A bell: something was written, here or by another program. What, where or by whom it never says.

Whoever hears it looks for what is new, as ever; it saves nobody from looking before they answer.
"""

import threading
import time
from collections.abc import Callable

STEP = 0.5
"""Seconds after which one looks up, and sees whether the archive was closed meanwhile."""


class Bell:
    """What rings when an archive is written to; for one who listens, in a thread of their own."""

    def __init__(self, listen: Callable[[float], bool], close: Callable[[], None]) -> None:
        """A bell that is heard by listening so many seconds for it."""
        self._listen, self._close = listen, close
        self._lock = threading.Lock()
        self._shut = False

    def rung(self, within: float) -> bool:
        """Whether it rang since it was last asked, waiting so many seconds for it.

        Raises:
            Fault: it cannot be heard now; whoever asks again later has missed nothing.
        """
        until = time.monotonic() + within
        while not self._shut:
            left = until - time.monotonic()
            try:
                with self._lock:
                    if not self._shut and self._listen(max(0.0, min(left, STEP))):
                        return True
            finally:
                if self._shut:
                    self.close()
            if left <= STEP:
                break
        return False

    def close(self) -> None:
        """Listen no more, at once; whoever is just listening ends it."""
        self._shut = True
        if self._lock.acquire(blocking=False):
            try:
                self._close()
            finally:
                self._lock.release()
