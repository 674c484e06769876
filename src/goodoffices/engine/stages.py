"""What is known while packages grow: points at their best, and where each came from."""

from dataclasses import dataclass

from goodoffices.engine.origins import Origin
from goodoffices.engine.whole import Whole


class Beyond(Exception):
    """An answer would take more than it was given; one sentence says of what."""


class TooMany(Beyond):
    """More points than were allowed for, or more of what else is kept."""

    def __init__(self, points: int, of: str = "points that none improves on") -> None:
        super().__init__(f"more than {points:,} {of}")
        self.points = points


@dataclass(frozen=True, slots=True)
class Grown:
    """What some issues, settled together in every way, are worth at best, and whence it came."""

    points: Whole
    origin: Origin
