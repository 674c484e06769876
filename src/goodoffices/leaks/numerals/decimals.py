"""What a number in words has behind its point: four point seven five, هفتاد و پنج صدم."""

from collections.abc import Sequence
from fractions import Fraction

from goodoffices.leaks.folding import fold
from goodoffices.leaks.listed import folded
from goodoffices.leaks.numerals.groups import Found, group
from goodoffices.leaks.numerals.lexeme import Lexeme, Sense

_POINTS = {"en": folded("point"), "fa": folded("ممیز"), "ar": folded("فاصلة نقطة")}
_NOUGHT = fold("oh")
_TENTHS = (10, 100, 1000)


def decimals(words: Sequence[Lexeme], to: int) -> Found | None:
    """What the point at a place and the words behind it add, with the place after them."""
    if to + 1 >= len(words) or words[to].forms[0] not in _POINTS.get(words[to].lang, ()):
        return None
    digits, at = "", to + 1
    while at < len(words) and words[at].close and (digit := _digit(words[at], digits)):
        digits, at = digits + digit, at + 1
    rest = group(words, at) if at < len(words) and words[at].close else None
    if rest and not digits.strip("0") and words[at].sense is not Sense.ARTICLE:
        digits, at = digits + _written(words[at], rest.value), rest.to
    if not digits.isdigit():
        return None
    if at < len(words) and words[at].close and _tenth(words[at]):
        return Found(Fraction(int(digits)) / words[at].value, at + 1)
    return Found(Fraction(f"0.{digits}"), at)


def _digit(word: Lexeme, before: str) -> str:
    """One digit that is said by itself: any in English, a nought that leads elsewhere."""
    if word.forms[0] == _NOUGHT:
        return "0"
    if word.sense is not Sense.CARDINAL or word.value >= 10:
        return ""
    return str(word.value) if word.lang == "en" or not (word.value or before.strip("0")) else ""


def _written(word: Lexeme, value: Fraction) -> str:
    # The noughts of «.05» are lost in its value.
    return word.forms[0] if word.sense is Sense.FIGURE else str(value)


def _tenth(word: Lexeme) -> bool:
    return word.lang == "fa" and word.sense is Sense.ORDINAL and word.value in _TENTHS


def tenths(words: Sequence[Lexeme], at: int) -> Found | None:
    """A part in tenths, hundredths or thousandths, of any number of them."""
    found = group(words, at)
    if found is None or found.to >= len(words) or not words[found.to].close:
        return None
    last = words[found.to]
    whole = 1 / last.value if last.sense is Sense.PART and last.value else last.value
    part = last.sense is Sense.PART or _tenth(last)
    if not part or whole not in _TENTHS or not 0 < found.value < whole:
        return None
    return Found(found.value / whole, found.to + 1)
