"""How long nobody has asked a desk for anything, by two clocks."""

import time
from collections.abc import Callable


def both_clocks() -> tuple[float, float]:
    """Seconds by a clock that nobody sets, and by the one of the day.

    A machine asleep stops the one, a hand can set back the other: the longer of both counts.
    """
    return time.monotonic(), time.time()


class Idles:
    """What locks itself when nobody has asked for so many seconds."""

    def __init__(self, clocks: Callable[[], tuple[float, float]]) -> None:
        super().__init__()
        self._clocks = clocks
        self._seen = clocks()
        self.idle = 600.0

    def left(self) -> float:
        """Seconds until the desk locks itself, if nobody asks it for anything."""
        steps = zip(self._clocks(), self._seen, strict=True)
        return self.idle - max(now - then for now, then in steps)
