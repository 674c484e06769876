"""Numbers that say a little more, or an age: fifty-odd, in her 26th year."""

from collections.abc import Sequence
from fractions import Fraction

from goodoffices.leaks.folding import fold
from goodoffices.leaks.listed import folded
from goodoffices.leaks.numerals.lexeme import Lexeme, Sense
from goodoffices.leaks.numerals.numeral import Numeral

_ODD = {"en": folded("odd"), "fa": folded("اندی خرده"), "ar": folded("نیف نيف")}
_EI = fold("ای")
_TENS = 100
_LIFE = folded("عمر عمره عمرها عمري عمرك زندگی زندگیش")
_FEMININE = fold("ة")
_OF = folded("من")
_BIRTHDAY = folded("birthday")
_WHOSE = folded("her his their my your whose")
_IN = folded("في")
_YEAR = folded("year سال")


def odd(words: Sequence[Lexeme], number: Numeral) -> tuple[Fraction, int] | None:
    """How many a number with "odd" may be at most, and the place after: خمسون ونيف."""
    to, first = number.to, words[number.at]
    if to < len(words) and first.lang != "en" and words[to].sense is Sense.AND:
        to += 1
    if to >= len(words) or not words[to].close or number.value < 20:
        return None
    if not _ODD.get(first.lang, frozenset()).intersection(words[to].forms):
        return None
    after = to + 2 if to + 1 < len(words) and words[to + 1].forms[0] == _EI else to + 1
    room = number.value / 4
    return number.value + (min(room, Fraction(9)) if number.value < _TENS else room), after


def age(words: Sequence[Lexeme], number: Numeral) -> int | None:
    """The place after an ordinal that tells somebody's age; None where it tells none."""
    to, before = number.to, words[number.at - 1] if number.at else None
    after = words[to : to + 2]
    if not number.ordinal:
        return None
    if after and not after[0].close:
        return to if _alone(words, number) else None
    if len(after) == 2 and _OF.intersection(after[0].forms) and _LIFE.intersection(after[1].forms):
        return to + 2
    if after and _BIRTHDAY.intersection(after[0].forms):
        return to + 1
    if after and _YEAR.intersection(after[0].forms):
        if before is not None and _WHOSE.intersection(before.forms):
            return to + 1
        return to + 2 if len(after) == 2 and _LIFE.intersection(after[1].forms) else None
    return to if _alone(words, number) else None


def _alone(words: Sequence[Lexeme], number: Numeral) -> bool:
    """Whether an Arabic feminine is an age by itself: في السادسة والعشرين, which is no hour."""
    before = words[number.at - 1] if number.at else None
    after = words[number.to : number.to + 1]
    if before is None or before.forms[0] not in _IN or number.value <= 12:
        return False
    first = words[number.at]
    feminine = first.lang == "ar" and first.forms[0].endswith(_FEMININE)
    return feminine and (not after or not after[0].close)
