"""How much an answer may take of points, memory and time: beyond it a sentence, no dead machine.

The engine reads no clock: whoever sets a time hands a clock in. What memory is needed is estimated
before it is taken.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import inf

from goodoffices.engine.stages import Beyond, TooMany

POINTS = 2_000_000
"""Points at most, on the way and at the end, if nobody says otherwise."""
MEMORY = 2 << 30
"""Bytes at most, if nobody says otherwise."""
_COPIES = 6
"""So many times a row stands in memory while rows are sorted and compared."""
_OF_A_NUMBER = {True: 8, False: 64}
"""Bytes of a number: of a machine's 64 bits, or of Python's own."""


class TooMuch(Beyond):
    """More memory than was allowed for."""

    def __init__(self, memory: int) -> None:
        super().__init__(f"this takes more than {memory / (1 << 20):,.0f} MB of memory")
        self.memory = memory


class TooLong(Beyond):
    """More time than was allowed for."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"this takes longer than {seconds:g} seconds")
        self.seconds = seconds


def _none() -> float:
    return 0.0


@dataclass(frozen=True, slots=True)
class Budget:
    """What may be spent: points that none improves on, bytes of memory, seconds of a clock.

    `now` tells the time in seconds and `until` when it is over; without a clock time never is.
    """

    points: int = POINTS
    memory: int = MEMORY
    seconds: float = inf
    now: Callable[[], float] = _none
    until: float = inf

    def begun(self, now: Callable[[], float]) -> "Budget":
        """The same, its seconds counted from this moment of a clock on."""
        return replace(self, now=now, until=now() + self.seconds)

    def part(self, share: float) -> "Budget":
        """The same with a share of the time that is left."""
        left = self.until - self.now()
        return replace(self, seconds=left * share, until=self.now() + left * share)

    def pause(self) -> None:
        """Look at the clock.

        Raises:
            TooLong: the time is over.
        """
        if self.now() > self.until:
            raise TooLong(self.seconds)

    def points_of(self, found: int) -> None:
        """Look at how many points there are.

        Raises:
            TooMany: more than are kept.
        """
        if found > self.points:
            raise TooMany(self.points)

    def room(self, rows: int, sides: int, *, fits: bool) -> None:
        """Look at what rows of so many sides would take, before they are laid out.

        Raises:
            TooMuch: more memory than there is for them.
        """
        if rows * (sides + 2) * _OF_A_NUMBER[fits] * _COPIES > self.memory:
            raise TooMuch(self.memory)

    def at_once(self, sides: int, *, fits: bool) -> int:
        """How many rows may be laid out at a time, so that they take a small part of the room."""
        row = (sides + 2) * _OF_A_NUMBER[fits] * _COPIES
        return max(1, min(1 << 19, self.memory // (4 * row)))


USUAL = Budget()
"""What may be spent if nobody says otherwise; without a clock."""
