"""Whether two offices, as texts name them, are one office: in one language or in two."""

import re
from enum import Enum

from goodoffices.leaks.folding import tokens
from goodoffices.press.persons.listed import listed

CALLINGS: dict[str, str] = {}
for _meaning, _words in listed("callings.csv"):
    for _word in _words:
        for _token in tokens(_word):
            CALLINGS.setdefault(_token.folded, _meaning)
"""What the words of offices mean, in the languages that talks are reported in."""

_SMALL = frozenset(
    [
        "the",
        "of",
        "for",
        "to",
        "a",
        "an",
        "in",
        "on",
        "at",
        "and",
        "his",
        "her",
        "their",
        "de",
        "du",
        "des",
        "la",
        "le",
        "les",
        "l",
        "del",
        "los",
        "las",
        "der",
        "die",
        "das",
        "des",
        "von",
        "für",
        "den",
        "in",
        "with",
        "by",
        "un",
        "une",
        "el",
        "о",
        "в",
        "на",
        "и",
        "للـ",
        "في",
        "من",
        "و",
        "در",
        "از",
        "به",
        "برای",
        "который",
        "של",
        "את",
        "al",
        "s",
        "is",
        "was",
        "who",
        "since",
        "until",
        "ad",
    ]
)
_SETS_APART = frozenset({"deputy", "acting", "former", "elect", "member", "kin"})
_YEAR = re.compile(r"(?<!\d)(1[0-9]\d\d|20\d\d)(?!\d)")


class Offices(Enum):
    """Whether two offices are one."""

    SAME = "the same office"
    OTHER = "another office"
    UNKNOWN = "one of them is not told, or its words are not known here"


def offices(one: str, other: str) -> Offices:
    """Whether two offices are one, as far as their words tell."""
    ours, theirs = _meanings(one), _meanings(other)
    if not ours or not theirs:
        return Offices.UNKNOWN
    known, known_there = ours & set(CALLINGS.values()), theirs & set(CALLINGS.values())
    if ours == theirs:
        return Offices.SAME
    if (known ^ known_there) & _SETS_APART:
        return Offices.OTHER
    if ours <= theirs or theirs <= ours:
        return Offices.SAME
    if _one_script(ours - known, theirs - known_there):
        return Offices.OTHER
    if known and known_there and (known <= known_there or known_there <= known):
        return Offices.SAME
    return Offices.OTHER if known and known_there and not known & known_there else Offices.UNKNOWN


def one_office(one: str, other: str) -> bool:
    """Whether two offices are one in all their words, in whichever language."""
    ours, theirs = _meanings(one), _meanings(other)
    return bool(ours) and ours == theirs


def without_former(office: str) -> str:
    """An office that was held before, without the word that says so; others as they are."""
    words = tokens(office)
    former = [token for token in words if CALLINGS.get(token.folded) == "former"]
    if not former or len(words) < 2:
        return office
    first = former[0]
    return (office[: first.start] + office[first.end :]).strip()


def shared(words: str, office: str) -> bool:
    """Whether words that stand near a name speak of the kind of office it has."""
    known = set(CALLINGS.values()) - _SETS_APART
    return bool(_meanings(words) & _meanings(office) & known)


def _meanings(office: str) -> set[str]:
    words = [token.folded for token in tokens(office) if not token.folded[0].isdigit()]
    found = {CALLINGS.get(word, word) for word in words if word not in _SMALL}
    return {word.removeprefix("ال") for word in found}


def _one_script(ours: set[str], theirs: set[str]) -> bool:
    """Whether what is left untranslated is in letters that can be compared."""
    if not ours and not theirs:
        return True
    return bool(ours or theirs) and len({word.isascii() for word in ours | theirs}) == 1


def years(text: str) -> tuple[int, ...]:
    """The years that a text names."""
    return tuple(int(each) for each in _YEAR.findall(text))
