"""What a word may be when the ending or the little word written onto it is taken off.

Gentler than `stems`: a word list of many thousand words must not meet every other word.
"""

import re
from functools import lru_cache

from goodoffices.leaks.english_forms import word_of
from goodoffices.leaks.stems import stems

SHORTEST = 3
"""Letters that must be left of a word in Arabic letters."""

_ARABIC_BEFORE = re.compile("^(?:[وف]?(?:[بک]?ال|لل|[بلک])|[وف]|[وف]?س(?=[یتنا]))")
_ARABIC_VERB = re.compile("^[یتنا]")
_ARABIC_AFTER = (
    "ات", "ون", "ین", "ان", "یه", "ه", "ها", "هم", "هن", "نا", "کم", "وا", "ت", "ی", "ا", "ته",
    "تها", "تهم", "تی", "تک", "تکم", "تنا", "یهم", "یها", "ینا", "یکم", "وها", "وه", "وهم", "ناها",
    "ناه", "ناهم", "ونها", "ونه", "ونهم",
)  # fmt: skip
_ARABIC_PERSON = re.compile("^[تنا](?=.{3})")
_ARABIC_WEAK = re.compile("(?<=.{3})(?:ون|وا|ت|ونها|ونه|ونهم|وها|وهم)$")
_PERSIAN_AFTER = (
    "هایشان", "هایمان", "هایتان", "هایش", "هایم", "هایت", "هایی", "های", "ها", "شان", "مان", "تان",
    "یش", "یم", "یت", "یشان", "یمان", "یتان", "اش", "ام", "ات", "ای", "ان", "یی", "ی", "م",
    "ت", "ش", "ند", "ید", "ه", "ن",
    "را", "تر", "ترین", "گان", "اند", "ست",
)  # fmt: skip


@lru_cache(maxsize=200_000)
def shapes(folded: str, lang: str) -> frozenset[str]:
    """All that a word of a text may be: as it stands, and without what may be written onto it."""
    match lang:
        case "ar":
            before = {folded, _ARABIC_BEFORE.sub("", folded, count=1)}
            before |= {_ARABIC_VERB.sub("", each) for each in before}
            before |= {_ARABIC_PERSON.sub("ی", each) for each in before}
            before |= {_ARABIC_WEAK.sub("ی", each) for each in before}
            return frozenset(_without(before, _ARABIC_AFTER))
        case "fa":
            return frozenset(_without({folded}, _PERSIAN_AFTER))
        case _:
            words = (folded, *word_of(folded))
            return frozenset(stem for each in words for stem in stems(each, lang))


@lru_cache(maxsize=200_000)
def keys(folded: str, lang: str) -> frozenset[str]:
    """Under which a word of the list is found: as it stands there, a last `ه` or `ن` left out."""
    match lang:
        case "ar":
            return frozenset({folded, *_ended(folded, ("ه",))})
        case "fa":
            return frozenset({folded, *_ended(folded, ("ن",))})
        case _:
            return frozenset(stems(folded, lang))


def _without(words: set[str], endings: tuple[str, ...]) -> set[str]:
    left = {word for word in words if len(word) >= SHORTEST} or set(words)
    return left | {shorter for word in left for shorter in _ended(word, endings)}


def _ended(word: str, endings: tuple[str, ...]) -> set[str]:
    return {
        word.removesuffix(each)
        for each in endings
        if word.endswith(each) and len(word) - len(each) >= SHORTEST
    }
