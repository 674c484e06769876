"""Patterns of Arabic letters that hold however vowels, hamza and joints are written."""

import re

_VOWELS = "[\u064b-\u0652]*"
_SAME = {
    "أ": "[أاإآ]", "إ": "[إاأ]", "ا": "[اأإآ]", "ي": "[يی]", "ی": "[یي]", "ك": "[كک]",
    "ک": "[کك]", "ة": "[ةه]", "\u200c": "[\u200c ]?",
}  # fmt: skip
_LETTER = re.compile("[\u0621-\u064a\u067e-\u06cc\u200c]")


def loosely(pattern: str) -> re.Pattern[str]:
    """A pattern whose letters match as they are written with and without vowels.

    The pattern holds no set of Arabic letters in brackets.
    """
    return re.compile(_LETTER.sub(_loose, pattern), re.IGNORECASE)


def _loose(letter: re.Match[str]) -> str:
    same = _SAME.get(letter[0], letter[0])
    return same if letter[0] == "\u200c" else same + _VOWELS
