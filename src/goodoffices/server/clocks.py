"""The clocks by which a desk tells how long nobody has asked it for anything."""

import time


def both_clocks() -> tuple[float, float]:
    """Seconds by a clock that nobody sets, and by the one of the day.

    A machine asleep stops the one, a hand can set back the other: the longer of both counts.
    """
    return time.monotonic(), time.time()
