"""How far two words of a name are apart as they are spoken."""

from enum import IntEnum
from functools import lru_cache

from goodoffices.press.persons.sounds import abjad, script, spoken

VOWELS = "aeiou"

_COSTS = {
    "oU": 0.0, "uU": 0.0, "vU": 0.0, "iI": 0.0, "yI": 0.0, "eI": 0.1, "aI": 0.4, "aU": 0.5,
    "aA": 0.0, "eA": 0.15, "oA": 0.2, "iA": 0.3, "uA": 0.3, "ae": 0.3, "ei": 0.2, "ou": 0.1,
    "iy": 0.05, "eo": 0.5, "ao": 0.5, "ai": 0.6, "uv": 0.1, "ov": 0.2, "vf": 0.3, "bv": 0.5,
    "bp": 0.3, "fp": 0.2, "kq": 0.15, "qG": 0.1, "gG": 0.2, "gq": 0.2, "Gk": 0.5, "gj": 0.3,
    "kx": 0.25, "hx": 0.2, "CS": 0.6, "CT": 0.6, "Cj": 0.5, "Sj": 0.5, "jz": 0.3, "jy": 0.3,
    "jI": 0.3, "zs": 0.4, "Dz": 0.05, "Dd": 0.1, "Ts": 0.2, "Tt": 0.0, "ST": 0.6, "cs": 0.3,
    "cz": 0.3, "cC": 0.4, "Cx": 0.2, "kC": 0.3, "'a": 0.0, "'e": 0.0, "'i": 0.0, "'o": 0.0,
    "'u": 0.0, "'A": 0.1, "gy": 0.4, "Gy": 0.4, "li": 0.4, "dt": 0.6, "Ss": 0.2,
}  # fmt: skip
_CLOSE = {frozenset(pair): cost for pair, cost in _COSTS.items()}


class Near(IntEnum):
    """How two words of a name agree by their sound."""

    OTHER = 0
    NEARLY = 1
    ALIKE = 2


ALIKE, NEARLY = 0.09, 0.2
"""The share of a word that may differ where both are in one script."""
A_SOUND = 0.85
"""From this weight on a whole sound differs, however long the word."""
ACROSS = 1.4
"""How much more may differ between scripts."""


@lru_cache(maxsize=50_000)
def near(one: str, other: str, lang: str = "", other_lang: str = "") -> tuple[Near, float]:
    """How two words of a name agree, and the share of them that differs."""
    if "chinese" in (script(one), script(other)):
        return (Near.ALIKE, 0.0) if one == other else (Near.OTHER, 1.0)
    bare = abjad(one), abjad(other)
    share, weight, ours, theirs = min(
        (*_share(a, b, *bare), a, b) for a in spoken(one, lang) for b in spoken(other, other_lang)
    )
    across = script(one) != script(other)
    slack = ACROSS if across else 1.0
    if share <= ALIKE * slack and weight < A_SOUND and (across or not _gendered(ours, theirs)):
        return Near.ALIKE, share
    return (Near.NEARLY if share <= NEARLY * slack else Near.OTHER), share


def _gendered(one: str, other: str) -> bool:
    """Whether one word is the woman's form of the other."""
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return longer[-1:] in ("a", "h") and shorter[-1:] not in "aeAh" and len(longer) > len(shorter)


def _share(one: str, other: str, bare: bool, other_bare: bool) -> tuple[float, float]:
    """The weight of what differs, over the length of the longer word and by itself."""
    longest = max(len(one), len(other))
    if not one or not other or _strangers(one, other, longest):
        return 1.0, 1.0
    before: list[float] = []
    row = [0.0]
    for place, sign in enumerate(other):
        row.append(row[-1] + _gap(other, place, sign, bare and not other_bare))
    for i, a in enumerate(one):
        last, before = before, row
        row = [before[0] + _gap(one, i, a, other_bare and not bare)]
        for j, b in enumerate(other):
            ways = (
                before[j] + _changed(a, b, bare != other_bare),
                before[j + 1] + _gap(one, i, a, other_bare and not bare),
                row[j] + _gap(other, j, b, bare and not other_bare),
            )
            cost = min(ways)
            if i and j and a == other[j - 1] and b == one[i - 1]:
                cost = min(cost, last[j - 1] + 0.6)
            row.append(cost)
    return row[-1] / longest, row[-1]


def _strangers(one: str, other: str, longest: int) -> bool:
    """Whether two words share so few consonants that nobody need look closer."""
    ours, theirs = (set(each) - set("aeiouAUI'hy") for each in (one, other))
    return longest > 3 and len(ours & theirs) * 3 < min(len(ours), len(theirs))


def _changed(one: str, other: str, across: bool) -> float:
    if one == other:
        return 0.0
    cost = _CLOSE.get(frozenset((one, other)), 0.8 if _vowel(one) and _vowel(other) else 1.0)
    # Arabic letters tell z from s, where Latin ones often do not.
    return 0.9 if across and {one, other} == {"z", "s"} else cost


def _vowel(sign: str) -> bool:
    return sign in "aeiouAUI"


def _gap(word: str, place: int, sign: str, unwritten: bool) -> float:
    """What a sound costs that the other word does not have."""
    before, last = word[place - 1 : place], place == len(word) - 1
    if sign in VOWELS:
        if unwritten and sign in "iu" and before in ("a", "e"):
            return 0.8  # A diphthong is written in every script.
        return 0.02 if unwritten else 0.4 if sign == "e" else 0.5
    match sign:
        case "'":
            return 0.05
        case "h":
            return 0.05 if last else 0.35
        case "y" if before in ("i", "e", "a") or not before:
            return 0.1 if before == "i" else 0.3
        case "v" | "U" if before in ("u", "o"):
            return 0.15
        case "A" | "U" | "I":
            return 0.5
        case "r" if word[place + 1 : place + 2] == "n":
            return 0.6
        case _:
            return 1.0
