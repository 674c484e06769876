"""A file that is not what it claims to be."""

from fractions import Fraction
from pathlib import Path


class Unsound(Exception):
    """A scenario's file is refused: which, where in it, and why; one line."""

    def __init__(self, file: Path | str, place: str, reason: str) -> None:
        self.file, self.place, self.reason = str(file), place, reason
        super().__init__(": ".join(filter(None, (self.file, place, reason))))


class Place:
    """Where one reads in a file; refuses with it."""

    def __init__(self, file: Path, at: str = "") -> None:
        self.file, self.at = file, at

    def __truediv__(self, name: object) -> "Place":
        """Further in."""
        return Place(self.file, f"{self.at} › {name}" if self.at else str(name))

    def refused(self, reason: str) -> Unsound:
        """The refusal."""
        return Unsound(self.file, self.at, reason)

    def number(self, told: object, what: str) -> Fraction:
        """A number exactly as it is written.

        Raises:
            Unsound: it is missing, is no number, or is not finite.
        """
        if told is None:
            raise self.refused(f"{what} is missing")
        if isinstance(told, bool):
            raise self.refused(f"{what} is no number: {told}")
        try:
            return Fraction(str(told).strip())
        except (ValueError, ZeroDivisionError):
            raise self.refused(f"{what} is no finite number: {str(told)[:40]}") from None

    def weight(self, told: object) -> Fraction:
        """A weight.

        Raises:
            Unsound: it is none, or negative.
        """
        found = self.number(told, "the weight")
        if found < 0:
            raise self.refused(f"the weight is negative: {told}")
        return found
