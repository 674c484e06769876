"""The ordinals of Arabic, which take the ten or the tens after them: الخامس والعشرون."""

from collections.abc import Sequence

from goodoffices.leaks.numerals.groups import Found
from goodoffices.leaks.numerals.lexeme import Lexeme, Sense


def ordinal(words: Sequence[Lexeme], at: int) -> Found | None:
    """The place in a row whose words begin here, with the place after them."""
    first, to = words[at], at + 1
    eleventh = first.sense is Sense.CARDINAL and first.value == 1 and not first.bound
    if first.sense is not Sense.ORDINAL and not eleventh:
        return None
    ten = to < len(words) and words[to].sense is Sense.CARDINAL and words[to].value == 10
    if ten and words[to].close:
        if eleventh and not _is_first(first):
            return None
        return Found(10 + first.value, to + 1)
    if to + 1 < len(words) and words[to].sense is Sense.AND and words[to].close:
        tens = words[to + 1]
        definite = first.forms[0].startswith("ال") or not eleventh
        if tens.sense is Sense.CARDINAL and tens.value in range(20, 100, 10) and definite:
            if not (eleventh and not _is_first(first)):
                return Found(tens.value + first.value, to + 2)
    return None if eleventh else Found(first.value, to)


def _is_first(word: Lexeme) -> bool:
    return any("حادی" in form for form in word.forms)
