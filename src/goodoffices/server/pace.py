"""How often somebody may do a thing: so many times at once, and then at a steady pace."""

import threading
import time
from collections.abc import Callable


class Pace:
    """Counts in the memory of this process, apart for each who asks; nobody is told of others."""

    def __init__(
        self, most: int, every: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Allow `most` at once, and one more after each `every` seconds."""
        self._most, self._every, self._clock = most, every, clock
        self._lock = threading.Lock()
        self._free: dict[str, float] = {}

    def admits(self, who: str) -> bool:
        """Whether it may be done now once more."""
        with self._lock:
            now = self._clock()
            # The time at which nothing is counted against them any more.
            clear = max(self._free.get(who, now), now)
            if clear - now > (self._most - 1) * self._every:
                return False
            self._free[who] = clear + self._every
            return True
