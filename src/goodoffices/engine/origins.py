"""Where points came from, so that the package behind each can be told."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Places = NDArray[np.integer]
"""Places of points."""
Packages = NDArray[np.int32]
"""Shape (packages, issues): the place of the option of each issue."""


class Origin(Protocol):
    """Where points came from."""

    def tell(self, places: Places, packages: Packages) -> None:
        """Write down the options of the points at these places, a package a row."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """One point, at which nothing is settled yet."""

    def tell(self, places: Places, packages: Packages) -> None:
        """Write down nothing."""


@dataclass(frozen=True, slots=True)
class Options:
    """Points that are options of one issue."""

    issue: int

    def tell(self, places: Places, packages: Packages) -> None:
        """Write down the options."""
        packages[:, self.issue] = places


@dataclass(frozen=True, slots=True)
class Kept:
    """Points that are some of others."""

    origin: Origin
    of: Places

    def tell(self, places: Places, packages: Packages) -> None:
        """Write down the options of those they are."""
        self.origin.tell(self.of[places], packages)


@dataclass(frozen=True, slots=True)
class Sums:
    """Points that are sums of two others.

    A pair is told by one number: the place of the left, times `width`, and the place of the right.
    """

    left: Origin
    right: Origin
    pairs: Places
    width: int

    def tell(self, places: Places, packages: Packages) -> None:
        """Write down the options of both."""
        of_left, of_right = np.divmod(self.pairs[places], self.width)
        self.left.tell(of_left, packages)
        self.right.tell(of_right, packages)
