"""A word of a text with the part it can play in a number."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from fractions import Fraction


class Sense(Enum):
    """What a word can be in a number."""

    WORD = auto()
    FIGURE = auto()
    CARDINAL = auto()
    HUNDRED = auto()
    SCALE = auto()
    ORDINAL = auto()
    PART = auto()
    AND = auto()
    ARTICLE = auto()


@dataclass(frozen=True, slots=True)
class Meaning:
    """The sense of a number word with its value; a bound word counts only after a number."""

    sense: Sense
    value: Fraction = Fraction(0)
    bound: bool = False


@dataclass(frozen=True, slots=True)
class Lexeme:
    """One word or figure of a text, or a part of a word that is a number word in itself.

    `forms` are the folded spellings under which it may stand in a table; `values` is what it
    counts (a figure written ambiguously has several); `gap` is the text between the word
    before and this one.
    """

    sense: Sense
    lang: str
    forms: tuple[str, ...]
    values: tuple[Fraction, ...]
    start: int
    end: int
    gap: str
    bound: bool = False

    @property
    def value(self) -> Fraction:
        """What it counts, on the first reading."""
        return self.values[0]

    @property
    def close(self) -> bool:
        """Whether nothing but spaces and hyphens parts it from the word before."""
        return self.gap in ("", " ") or not self.gap.strip(
            " \t\n\u00a0\u202f\u2009\u200c\u200d\u200e\u200f-‐‑"
        )


def meanings(
    sense: Sense, table: Mapping[str, int | Fraction], *, bound: bool = False
) -> dict[str, Meaning]:
    """A table in which each of the words, parted by spaces in its key, has its meaning."""
    return {
        word: Meaning(sense, Fraction(value), bound)
        for words, value in table.items()
        for word in words.split()
    }
