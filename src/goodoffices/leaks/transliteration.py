"""How a name sounds, roughly, in whichever script it is written: a key that spellings share."""

import re
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import product

MOST = 8
"""Keys that one spelling may have: more would make everything alike."""

_LATIN = (
    ("tch", ("C",)), ("sch", ("S",)), ("tsh", ("C",)), ("ck", ("k",)), ("kh", ("x",)),
    ("gh", ("g", "")), ("sh", ("S",)), ("ch", ("C", "k")), ("zh", ("j",)), ("dj", ("j",)),
    ("ph", ("f",)), ("th", ("t", "d")), ("dh", ("d", "z")), ("dz", ("z",)), ("ts", ("s",)),
    ("wr", ("r",)), ("qu", ("k",)), ("ce", ("s",)), ("ci", ("s",)), ("cy", ("s",)),
    ("ge", ("g", "j")), ("gi", ("g", "j")), ("x", ("ks",)), ("v", ("v", "f")), ("w", ("v",)),
    ("q", ("g",)), ("c", ("k",)), ("p", ("b",)), ("b", ("b",)), ("f", ("f",)), ("t", ("t",)),
    ("d", ("d",)), ("s", ("s",)), ("z", ("z",)), ("j", ("j",)), ("g", ("g", "k")), ("k", ("k",)),
    ("l", ("l",)), ("m", ("m",)), ("n", ("n",)), ("r", ("r",)),
)  # fmt: skip
_ARABIC = {
    "تش": ("C",), "کس": ("ks",), "ب": ("b",), "پ": ("b",), "ت": ("t",), "ط": ("t",),
    "ث": ("s", "t"), "ج": ("j", "g"), "چ": ("C",), "خ": ("x",), "د": ("d",), "ذ": ("z", "d"),
    "ض": ("z", "d"), "ظ": ("z",), "ز": ("z",), "ژ": ("j",), "س": ("s",), "ص": ("s",),
    "ش": ("S",), "ر": ("r",), "غ": ("g",), "گ": ("g", "k"), "ق": ("g", "k"), "ف": ("f",),
    "ک": ("k",), "ل": ("l",), "م": ("m",), "ن": ("n",), "و": ("v",),
}  # fmt: skip
_HEARD = {**_ARABIC, "ه": ("h",), "ح": ("h",)}
_IN_ARABIC = re.compile("[\u0600-\u06ff]")
_DOUBLED = re.compile(r"(.)\1+")
_SOFT = str.maketrans("", "", "v")


NEAR = 0.85
"""How far two soft spellings must agree where their consonants alone tell too little."""


def arabic(text: str) -> bool:
    """Whether a text is written in Arabic letters."""
    return not text.isascii() and _IN_ARABIC.search(text) is not None


def letters_of(folded: str, lang: str) -> str:
    """The language of a word by its letters: in a Persian text a word in Latin ones is English."""
    if arabic(folded):
        return "ar" if lang[:2] == "en" else lang
    return "en" if lang[:2] in ("fa", "ar") else lang


@lru_cache(maxsize=200_000)
def keys(folded: str) -> frozenset[str]:
    """How a folded word may sound: its consonants, and whether it opens with a vowel.

    What the scripts tell differently is left out or told in each way it may be meant: vowels, the
    v that one script writes as a vowel, q and gh, j and g.
    """
    if not folded or folded[0].isdigit():
        return frozenset()
    sounds = _sounds(folded, _ARABIC) if arabic(folded) else _sounds(folded, dict(_LATIN))
    opening = _opening(folded)
    told = [(opening, "".join(each)) for each in _few(sounds)]
    # A v that is heard as an f opens the word itself.
    heard = [("" if first == "v" and rest[:1] == "f" else first, rest) for first, rest in told]
    return frozenset(first + _DOUBLED.sub(r"\1", rest.translate(_SOFT)) for first, rest in heard)


def _few(sounds: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Every way to sound it, or the plainest where there would be too many."""
    ways = 1
    kept = []
    for each in sounds:
        ways *= len(each)
        kept.append(each if ways <= MOST else each[:1])
        ways = min(ways, MOST)
    return list(product(*kept))


def _sounds(folded: str, table: dict[str, tuple[str, ...]]) -> list[tuple[str, ...]]:
    found = []
    place = 0
    while place < len(folded):
        for length in (3, 2, 1):
            sign = folded[place : place + length]
            if sign in table:
                # A soft c or g takes no vowel with it.
                place += 1 if sign[:1] in "cg" and sign[1:] in ("e", "i", "y") else length
                found.append(table[sign])
                break
        else:
            place += 1
    return found


def _opening(folded: str) -> str:
    """A mark for a first sound that no consonant tells."""
    first = folded[0]
    if first in "aeiou" or first in "اآأإع":
        return "A"
    if first in "hهح":
        return "h"
    if first in "yی":
        return "y"
    return "v" if first in "wvو" else ""


def strong(key: str) -> bool:
    """Whether a key tells enough to know a name by it."""
    return len(key) >= 4 or (len(key) == 3 and key[0] not in "Ahyv")


def alike(one: str, other: str) -> bool:
    """Whether two folded words may be one name in two spellings."""
    shared = keys(one) & keys(other)
    if any(strong(key) for key in shared):
        return True
    ours, theirs = soft(one), soft(other)
    return bool(shared) and min(len(ours), len(theirs)) >= 3 and _near(ours, theirs)


def closely(one: str, other: str) -> bool:
    """Whether two folded words may be one name though one of them is an everyday word."""
    shared = [key for key in keys(one) & keys(other) if strong(key)]
    return bool(shared) and (max(map(len, shared)) >= 4 or _near(soft(one), soft(other)))


@lru_cache(maxsize=50_000)
def soft(folded: str) -> str:
    """A word by its consonants, an h amid it, and the vowels that all scripts write: i and u."""
    table = _HEARD if arabic(folded) else {**dict(_LATIN), "و": ("v",), "h": ("h",)}
    opening = _opening(folded)
    rest = re.sub(r"^(?:ا[وی]?|[aeiou]+)", "", folded)
    vowels = re.sub(r"[iy]+|ی", "Y", re.sub(r"[ou]+", "و", rest))
    heard = [
        _sounds(each, table) or [("y",)] * (each == "Y")
        for each in re.split("(Y)", vowels)
        if each
    ]
    told = "".join(way[0] for each in heard for way in each)
    return opening.strip("vh") + _DOUBLED.sub(r"\1", told).rstrip("h")


def _near(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= NEAR
