"""A file that is not what it claims to be, and the place in it where one finds out."""

import re
import unicodedata
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

from goodoffices.core.words import cleaned

_NUMBER = re.compile(r"[+-]?([0-9]{1,80}(\.[0-9]{0,400})?|\.[0-9]{1,400})([eE][+-]?[0-9]{1,3})?")
_PARTS = re.compile(r"[+-]?[0-9]{1,80}/[0-9]{1,80}")
_FAR = 400
"""The furthest that an exponent reaches."""
LARGEST = 10**30
"""No number of a file is larger: what is made of it still fits into a double."""
_SHOWN = 60
"""Letters of a name or a number that a refusal repeats."""
_LONGEST = 1_000
"""Letters of a name: each is told again and again, beside others that are made as wide."""
MOST = 500_000
"""Options at most that one file asks for without naming each of them."""


class Unsound(Exception):
    """A scenario's file is refused: which, where in it, and why; one line."""

    def __init__(self, file: Path | str, place: str, reason: str) -> None:
        self.file, self.place, self.reason = str(file), _line(place), _line(reason)
        super().__init__(": ".join(filter(None, (self.file, self.place, self.reason))))


def _line(words: str) -> str:
    """What a file says of itself, without what could break the line or turn it round."""
    return " ".join(cleaned(words).split())


class Place:
    """Where one reads in a file; refuses with it."""

    def __init__(self, file: Path, at: str = "", asked: list[int] | None = None) -> None:
        self.file, self.at = file, at
        self._asked = [] if asked is None else asked

    def __truediv__(self, name: object) -> "Place":
        """Further in."""
        short = str(name)[:_SHOWN]
        return Place(self.file, f"{self.at} › {short}" if self.at else short, self._asked)

    def refused(self, reason: str) -> Unsound:
        """The refusal."""
        return Unsound(self.file, self.at, reason)

    def table(self, told: object, what: str = "what stands here") -> dict[str, Any]:
        """Names, and what stands under each.

        Raises:
            Unsound: it is none.
        """
        if not isinstance(told, dict):
            raise self.refused(f"{what} is no table of names")
        return {self.text(name, "a name"): each for name, each in told.items()}

    def row(self, told: object, what: str = "what stands here") -> Sequence[Any]:
        """One thing after the other.

        Raises:
            Unsound: it is none.
        """
        if not isinstance(told, list):
            raise self.refused(f"{what} is no list")
        return told

    def text(self, told: object, what: str) -> str:
        """A name, or the number or truth that serves as one, as it is written.

        Raises:
            Unsound: it is missing or no text, or holds signs that no file can repeat.
        """
        if isinstance(told, bool):
            return str(told).lower()
        if not isinstance(told, str):
            raise self.refused(f"{what} is missing" if told is None else f"{what} is no text")
        if len(told) > _LONGEST:
            raise self.refused(f"{what} is longer than the {_LONGEST:,} letters that are read")
        if not told.isprintable() and any(
            unicodedata.category(sign) in ("Cc", "Cs") for sign in told
        ):
            raise self.refused(f"{what} holds a sign that stands for no letter")
        return told

    def asks_for(self, many: int) -> None:
        """Take note that a few words here stand for so many options, before they are laid out.

        Raises:
            Unsound: the file asks for more in all than are read.
        """
        self._asked[:] = [sum(self._asked) + many]
        if self._asked[0] > MOST:
            raise self.refused(f"up to here the file asks for more than {MOST:,} options")

    def number(self, told: object, what: str, *, parts: bool = False) -> Fraction:
        """A number exactly as it is written; with `parts` also as in 1/3.

        Raises:
            Unsound: it is missing, is no number, not finite, or larger than what is read.
        """
        if told is None:
            raise self.refused(f"{what} is missing")
        if not isinstance(told, str):
            raise self.refused(f"{what} is no number")
        text = told.strip()
        if parts and _PARTS.fullmatch(text):
            if not text.partition("/")[2].strip("0"):
                raise self.refused(f"{what} is no finite number: {text[:_SHOWN]}")
            return self._bounded(Fraction(text), what)
        if not _NUMBER.fullmatch(text):
            raise self.refused(f"{what} is no finite number: {text[:_SHOWN]}")
        if abs(int(re.split("[eE]", text)[1] if "e" in text.lower() else 0)) > _FAR:
            raise self.refused(f"{what} is further from 1 than what is read: {text[:_SHOWN]}")
        return self._bounded(Fraction(text), what)

    def _bounded(self, found: Fraction, what: str) -> Fraction:
        if abs(found) > LARGEST:
            raise self.refused(f"{what} is larger than what is read")
        return found

    def weight(self, told: object, *, parts: bool = False) -> Fraction:
        """A weight.

        Raises:
            Unsound: it is none, or negative.
        """
        found = self.number(told, "the weight", parts=parts)
        if found < 0:
            raise self.refused(f"the weight is negative: {str(told)[:_SHOWN]}")
        return found
