"""What share of many draws something held in, with its error bar."""

from dataclasses import dataclass
from math import sqrt

SURE = 1.959963984540054
"""Within so many standard errors lies what is estimated, in nineteen of twenty cases."""


@dataclass(frozen=True, slots=True)
class Share:
    """In how many of so many draws something held, or that it always or never holds.

    `low` and `high` are where the share lies, in nineteen of twenty such samples; where `proven`
    it is not an estimate, and both are 1 or 0.

    Source:
        Wilson (1927), the score interval.
    """

    held: int
    of: int
    proven: bool | None = None

    @property
    def low(self) -> float:
        """The lower end of the error bar."""
        return self._end(-1.0) if self.proven is None else float(self.proven)

    @property
    def high(self) -> float:
        """The upper end of the error bar."""
        return self._end(1.0) if self.proven is None else float(self.proven)

    @property
    def about(self) -> float:
        """The share itself: as drawn, or 1 or 0 where that is proven."""
        return self.held / self.of if self.proven is None else float(self.proven)

    def _end(self, way: float) -> float:
        if self.held == (0 if way < 0 else self.of):
            return float(way > 0)
        n, share, z = self.of, self.held / self.of, SURE
        around = share + z * z / (2 * n)
        width = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
        return min(1.0, max(0.0, (around + way * width) / (1 + z * z / n)))
