"""The moments at which anybody is told anything: the same for all, whatever happens meanwhile."""

import math
from datetime import datetime

from goodoffices.core.times import coarse

STEP = 0.1
"""Seconds from one moment to the next: what was done between two is told at one."""
BEAT = 150
"""After how many moments each line is sent a beat, though nothing is new; each at its own turn."""
LOOK = 10
"""After how many moments one sees whether a sign-in has ended."""
LATE = 0.02
"""Seconds after which a moment has been missed: then one waits for the next."""


def moment(seconds: float) -> int:
    """The last moment that has come by so many seconds of a clock that never goes back."""
    # As far beyond as the clock is fine: a moment that was waited for has come.
    return math.floor(seconds / STEP + 1e-6)


def until(moment: int, seconds: float) -> float:
    """How many seconds it is until a moment."""
    return moment * STEP - seconds


def tick(now: datetime, step: int, zone: str) -> datetime:
    """Where a talk's own time stands, of which it counts so many minutes as one."""
    return coarse(now, step, zone)


def minute(now: datetime) -> datetime:
    """The minute that runs: whatever the step, no talk's own time goes on within one."""
    return now.replace(second=0, microsecond=0)
