"""Units that say by themselves how many: a dual, one with a part, a fortnight."""

from collections.abc import Sequence
from fractions import Fraction

from goodoffices.leaks.amounts import Quantity
from goodoffices.leaks.listed import folded
from goodoffices.leaks.numerals.lexeme import Lexeme, Sense
from goodoffices.leaks.numerals.numeral import numeral, part_after
from goodoffices.leaks.unit_words import DUALS, WORDS
from goodoffices.leaks.units import measured, unit_at

SMALL = 3
"""What is counted so far proves nothing, if only counted."""

COUNTED = frozenset({"person", "session", "family", "village", "post", "house", "licence"})
"""What is so often counted that a small number of them proves nothing."""

_ALONE = folded("fortnight")


def alone(words: Sequence[Lexeme], at: int) -> tuple[Quantity | None, int] | None:
    """A dual, or one of a unit with a part: يومين; دونمين ونصف; يوم ونصف; a day and a half."""
    word = words[at]
    dual = next((DUALS[form] for form in word.forms if form in DUALS), None)
    unit = dual or next((WORDS[form] for form in word.forms if form in WORDS), None)
    if unit is None or word.sense is not Sense.WORD:
        return None
    part = part_after(words, at + 1)
    if dual is None and unit in _ALONE:
        return Quantity(Fraction(1), Fraction(1), unit, word.start, word.end), at + 1
    if dual is None and (part is None or word.lang == "fa"):
        return _one_and(words, at, unit), at + 1
    value = Fraction(2 if dual else 1) + (part[0] if part else 0)
    to = part[1] if part else at + 1
    weak = value <= SMALL and unit in COUNTED and not part
    return Quantity(value, value, unit, word.start, words[to - 1].end, weak=weak), to


def _one_and(words: Sequence[Lexeme], at: int, unit: str) -> Quantity | None:
    """The one of a unit that leaves itself unsaid before less than another: ساعة وعشر دقائق."""
    follows = words[at + 1 : at + 3]
    if words[at].lang == "fa" or not measured(unit) or len(follows) < 2:
        return None
    if follows[0].sense is not Sense.AND or not all(each.close for each in follows):
        return None
    rest = numeral(words, at + 2)
    less = unit_at(words, rest.to) if rest and rest.to < len(words) else None
    if less is None or not measured(less[0]) or less[0] == unit:
        return None
    word = words[at]
    return Quantity(Fraction(1), Fraction(1), unit, word.start, word.end, weak=True)
