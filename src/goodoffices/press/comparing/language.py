"""In which language a text is, by its letters."""

from goodoffices.core.words import Words

_PERSIAN = frozenset("پچژگکی\u200c")
_ARABIC_ONLY = frozenset("ةىيكأإؤ")


def guessed(text: str) -> str:
    """Persian or Arabic, where a text is in Arabic letters, else English."""
    letters = [each for each in text if each.isalpha()]
    arabic = sum("\u0600" <= each <= "\u06ff" for each in letters)
    if arabic * 2 < len(letters) or not letters:
        return "en"
    persian = sum(each in _PERSIAN for each in text)
    return "fa" if persian > sum(each in _ARABIC_ONLY for each in text) else "ar"


def worded(text: str, lang: str = "") -> Words:
    """A text in the language named, or in the one that its letters tell."""
    return Words(text, lang or guessed(text))
