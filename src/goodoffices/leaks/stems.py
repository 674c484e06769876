"""What stays of a word when it is inflected: the keys under which its forms meet."""

import re
from functools import lru_cache

import snowballstemmer

_ENGLISH = snowballstemmer.stemmer("english")

_PERSIAN_VERB = re.compile("^(?:نمی|می)(?=.{3})")
_PERSIAN_NOT = re.compile("^[نب](?=.{3,}(?:م|ی|د|یم|ید|ند|دن|تن)$)")
_PERSIAN_LAST = (
    "هایشان هایمان هایتان هایش هایم هایت هایی های ها یشان یمان یتان شان مان تان اش ام ات "
    "ترین تر گان یان ان یم ید ند دن تن م ت ش ی د ه"
)
_PERSIAN_ENDINGS = sorted(_PERSIAN_LAST.split(), key=len, reverse=True)

_ARABIC_BEFORE = re.compile("^(?:[وف]?[بک]?ال|[وف]?لل|و|فسی|فست|سی|ست|سن)(?=.{2})")
_ARABIC_BOUND = re.compile("^[بلکفس](?=.{3})")
_ARABIC_ENDINGS = re.compile(
    "(?:(?<=.{3})(?:تهم|تها|هم|ها|هن|ون|ین|ات|ان|وا|یه|ه|ت)|(?<=.{4})(?:کم|نا))$"
)
_WEAK = re.compile("[اوی]")
_ARABIC_SHAPE = re.compile("^(?:مست|است|یست|نست|ت|م|ن|ی)(?=.{3})")

_HOLDING = (
    "ها های هایی هایم هایت هایش هایمان هایتان هایشان می نمی ی ای ام ات اش مان تان شان تر ترین "
    "اند است که و به از در با تا را یا هم نه بر ان این من ما او تو شما انها "
    "فی الی علی عن لا هو هی ال ب ل ک س ف قد لم لن "
    "a an the of to in on at by for and or not is are was were be been it its that this s t"
)
BOUND = frozenset(_HOLDING.split())
"""Words and parts of words that only hold others together."""


@lru_cache(maxsize=200_000)
def stems(word: str, lang: str) -> tuple[str, ...]:
    """The keys of a folded word; two words are forms of one if they share a key."""
    if word[0].isdigit():
        return (word,)
    match lang[:2]:
        case "en" if word.isascii():
            return (str(_ENGLISH.stemWord(word)),)
        case "fa":
            return (_persian(word),)
        case "ar":
            return _arabic(word)
        case _:
            return (word,)


def _persian(word: str) -> str:
    bare = _PERSIAN_NOT.sub("", _PERSIAN_VERB.sub("", word))
    while shorter := _without_ending(bare):
        bare = shorter
    return bare


def _without_ending(word: str) -> str:
    for ending in _PERSIAN_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= (2 if ending == "ی" else 3):
            return word[: -len(ending)]
    return ""


def _arabic(word: str) -> tuple[str, ...]:
    bare = _ARABIC_BEFORE.sub("", word)
    keys = {_root(bare)}
    if _ARABIC_BOUND.match(bare):
        keys.add(_root(_ARABIC_BEFORE.sub("", bare[1:])))
    return tuple(sorted(keys))


def _root(word: str) -> str:
    consonants = _WEAK.sub("", _ARABIC_ENDINGS.sub("", word))
    root = _ARABIC_SHAPE.sub("", consonants)
    return root if len(root) > 1 else word
