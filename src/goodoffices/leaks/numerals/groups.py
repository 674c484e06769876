"""Reads a number below a thousand, in the word order of its language."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from goodoffices.leaks.numerals.lexeme import Lexeme, Sense


class Found(NamedTuple):
    """What a group counts, with the place after it."""

    value: Fraction
    to: int


def group(words: Sequence[Lexeme], at: int, pick: int = 0) -> Found | None:
    """The number below a thousand, or the figure, that begins here."""
    if at >= len(words):
        return None
    first = words[at]
    if first.sense is Sense.FIGURE:
        value = first.values[min(pick, len(first.values) - 1)]
        if _is(words, at + 1, Sense.HUNDRED) and words[at + 1].close and value < 100:
            return Found(value * 100, at + 2)
        return Found(value, at + 1)
    match first.lang:
        case "fa":
            return _descending(words, at)
        case "ar":
            return _arabic(words, at)
        case _:
            return _english(words, at)


def _is(words: Sequence[Lexeme], at: int, sense: Sense) -> bool:
    return at < len(words) and words[at].sense is sense


def _cardinal(words: Sequence[Lexeme], at: int) -> Fraction | None:
    return words[at].value if _is(words, at, Sense.CARDINAL) else None


def _english(words: Sequence[Lexeme], at: int) -> Found | None:
    """`[n] hundred [and] tens-units`."""
    if _is(words, at, Sense.ARTICLE):
        follows = at + 1 < len(words) and words[at + 1].sense in (Sense.HUNDRED, Sense.SCALE)
        if not follows or words[at + 1].bound:
            return None
        below = Found(Fraction(1), at + 1)
    else:
        found = _below_hundred(words, at)
        if found is None:
            return None
        below = found
    if not _is(words, below.to, Sense.HUNDRED) or not words[below.to].close:
        return below
    hundreds, to = below.value * 100, below.to + 1
    after = to + 1 if _is(words, to, Sense.AND) and words[to].close else to
    rest = _below_hundred(words, after)
    if rest and words[after].close and not _is(words, rest.to, Sense.HUNDRED):
        return Found(hundreds + rest.value, rest.to)
    return Found(hundreds, to)


def _below_hundred(words: Sequence[Lexeme], at: int) -> Found | None:
    tens = _cardinal(words, at)
    if tens is None:
        return None
    units = _cardinal(words, at + 1)
    if tens >= 20 and units is not None and 0 < units < 10 and words[at + 1].close:
        return Found(tens + units, at + 2)
    return Found(tens, at + 1)


def _descending(words: Sequence[Lexeme], at: int) -> Found | None:
    """Persian: hundreds و tens و units, each smaller than what went before allows."""
    total, room, to = Fraction(0), Fraction(1000), at
    while True:
        found = _persian_atom(words, to)
        if found is None or found.value >= room or (to > at and found.value == 0):
            break
        if to > at and not words[to].close:
            break
        total, to, end = total + found.value, found.to, found.to
        room = Fraction(100) if found.value >= 100 else Fraction(10 if found.value >= 20 else 0)
        if not room or not _is(words, to, Sense.AND) or not words[to].close:
            return Found(total, to)
        to += 1
    return Found(total, end) if to > at else None


def _persian_atom(words: Sequence[Lexeme], at: int) -> Found | None:
    if _is(words, at, Sense.HUNDRED):
        return Found(Fraction(100), at + 1)
    value = _cardinal(words, at)
    if value is None:
        return None
    if 0 < value < 10 and _is(words, at + 1, Sense.HUNDRED) and words[at + 1].close:
        return Found(value * 100, at + 2)
    return Found(value, at + 1)


def _arabic(words: Sequence[Lexeme], at: int) -> Found | None:
    """Arabic: hundreds و units و tens, units before tens."""
    hundreds = _arabic_hundreds(words, at)
    if hundreds is None:
        return _arabic_below(words, at)
    to = hundreds.to
    if (
        _is(words, to, Sense.AND)
        and words[to].close
        and to + 1 < len(words)
        and words[to + 1].close
    ):
        rest = _arabic_below(words, to + 1)
        if rest and not _is(words, rest.to, Sense.HUNDRED):
            return Found(hundreds.value + rest.value, rest.to)
    return hundreds


def _arabic_hundreds(words: Sequence[Lexeme], at: int) -> Found | None:
    if _is(words, at, Sense.HUNDRED) and not words[at].bound:
        return Found(Fraction(100), at + 1)
    value = _cardinal(words, at)
    if value is None:
        return None
    if value >= 100:
        return Found(value, at + 1)
    if 3 <= value < 10 and _is(words, at + 1, Sense.HUNDRED) and words[at + 1].close:
        return Found(value * 100, at + 2)
    return None


def _arabic_below(words: Sequence[Lexeme], at: int) -> Found | None:
    value = _cardinal(words, at)
    if value is None or value >= 100:
        return None
    after = _cardinal(words, at + 1)
    if value < 10 and after == 10 and words[at + 1].close:
        return Found(value + 10, at + 2)
    if 0 < value < 10 and _is(words, at + 1, Sense.AND) and words[at + 1].close:
        tens = _cardinal(words, at + 2)
        if tens is not None and tens in range(20, 100, 10) and words[at + 2].close:
            return Found(value + tens, at + 3)
    return Found(value, at + 1)
