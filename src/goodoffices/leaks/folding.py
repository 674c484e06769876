"""A text as tokens: words without what spelling, script and keyboard add to them."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from goodoffices.leaks.spelling import one_spelling

_ARABIC = str.maketrans(
    {
        "ي": "ی",
        "ى": "ی",
        "ې": "ی",
        "ے": "ی",
        "ك": "ک",
        "ڪ": "ک",
        "ة": "ه",
        "ە": "ه",
        "ہ": "ه",
        "ھ": "ه",
        "ۃ": "ه",
        "ٱ": "ا",
        "ء": None,
        "ـ": None,
    }
)
_APOSTROPHES = "'’ʼ＇"
_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff"
_UNSEEN = "\u00ad\u200b\u200d\u200e\u200f\u2060\ufeff"
_LETTER = r"[^\W\d_]"
_WORD = rf"{_LETTER}+(?:[{_MARKS}{_UNSEEN}]{_LETTER}*|[{_APOSTROPHES}]{_LETTER}+)*"
_FIGURE = r"\d+(?:[.,٫٬]\d+|[،’']\d{3}(?!\d))*"
_TOKEN = re.compile(f"{_FIGURE}|{_WORD}")
_IN_FIGURES = str.maketrans({"٬": ",", "،": ",", "’": ",", "'": ",", "٫": "."})
_OWNERS = re.compile(rf"[{_APOSTROPHES}]s$", re.IGNORECASE)
_DROPPED = re.compile(f"[{_APOSTROPHES}{_UNSEEN}]")

AT_ONCE = 4
"""Texts that are kept as they were read: several questions are asked of one, one after another."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a figure of a text, as it stands there and as it is compared."""

    text: str
    folded: str
    start: int
    end: int


@lru_cache(maxsize=AT_ONCE)
def tokens(text: str) -> tuple[Token, ...]:
    """The words and figures of a text; a half-space parts words as a space does.

    A figure keeps its inner separators, as `,` and `.`; letters that touch a figure are a
    token of their own, so that `40k` is `40`, `k`. Offsets are those of the text as given.
    """
    found = []
    for match in _TOKEN.finditer(text):
        if folded := fold(match[0]):
            found.append(Token(match[0], folded, match.start(), match.end()))
    return tuple(found)


def folded_words(text: str) -> tuple[str, ...]:
    """The words and figures of a text as they are compared, wherever they stand."""
    # No word and no figure holds a blank, and most of what stands between two is met again.
    return tuple(chain.from_iterable(map(_folded_within, text.split())))


@lru_cache(maxsize=100_000)
def _folded_within(chunk: str) -> tuple[str, ...]:
    return tuple(filter(None, map(fold, _TOKEN.findall(chunk))))


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """One word or figure as it is compared: small letters, plain letters, ASCII digits."""
    if word[0].isdigit():
        return "".join(_digit(each) for each in word.translate(_IN_FIGURES))
    bare = as_spelt(word)
    return one_spelling(bare) if bare.isascii() else bare


@lru_cache(maxsize=100_000)
def as_spelt(word: str) -> str:
    """One word in small, plain letters, spelt as it was written."""
    if word.isascii() and word.isalpha():
        return word.lower()
    plain = _DROPPED.sub("", _OWNERS.sub("", word))
    if plain.isascii():
        return plain.lower()
    apart = unicodedata.normalize("NFKD", plain).casefold().translate(_ARABIC)
    return "".join(each for each in apart if not unicodedata.combining(each))


def _digit(sign: str) -> str:
    try:
        return str(unicodedata.digit(sign))
    except ValueError:
        return sign
