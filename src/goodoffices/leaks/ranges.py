"""Where two numbers of a text are the ends of one range, or share what only the second says."""

from collections.abc import Sequence
from fractions import Fraction

from goodoffices.leaks.listed import folded
from goodoffices.leaks.numerals.lexeme import Lexeme, Sense
from goodoffices.leaks.numerals.numeral import Numeral

_TO = folded("to till until through تا الی إلى الى حتى لحد")
_OR = folded("or یا أو او")
_BETWEEN = folded("between بین میان مابین بين ما")
_DASH = "-–—‐‑~"


def bound_by(words: Sequence[Lexeme], first: Numeral, to: int) -> tuple[str, int] | None:
    """How a second number follows a first one that ends at `to`, and where it begins.

    `range` for "30 to 35", "between 30 and 35", "30–35" and the Persian «سی چهل»;
    `or` for "30 or 35", whose unit belongs to both.
    """
    if to >= len(words):
        return None
    word = words[to]
    if word.gap.strip() in _DASH and word.gap.strip() and _counts(word):
        return "range", to
    if not word.close:
        return None
    if word.lang == "fa" and not first.figure and word.sense in (Sense.CARDINAL, Sense.HUNDRED):
        return "pair", to
    if to + 1 >= len(words) or not words[to + 1].close:
        return None
    if _TO.intersection(word.forms):
        return "range", to + 1
    if _OR.intersection(word.forms):
        return "or", to + 1
    if word.sense is Sense.AND and _after_between(words, first.at):
        return "range", to + 1
    return None


def _counts(word: Lexeme) -> bool:
    return word.sense not in (Sense.WORD, Sense.AND, Sense.ARTICLE)


def _after_between(words: Sequence[Lexeme], at: int) -> bool:
    return any(_BETWEEN.intersection(word.forms) for word in words[max(0, at - 2) : at])


def lifted(first: Numeral, second: Numeral) -> Fraction:
    """The first number with the thousand or million it leaves to the second: 30 to 35 million."""
    if first.scale == 1 and second.scale > 1 and first.value < 1000:
        if not first.share and first.value < second.value / second.scale * 10:
            return first.value * second.scale
    return first.value
