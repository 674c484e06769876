"""Which names are worth comparing at all: those of which two parts begin with like consonants."""

from functools import lru_cache

from goodoffices.press.persons.names import names, without_article
from goodoffices.press.persons.sounds import script, spoken

_CLASSES = {
    each: together[0]
    for together in ("bpfv", "tdTD", "szcSCjZ", "kqgGx", "l", "r", "m", "n")
    for each in together
}
_BEGINNING = 2


@lru_cache(maxsize=5_000)
def beginnings(name: str, lang: str = "") -> frozenset[str]:
    """The first consonants of each part of a name, as roughly as spellings share them."""
    return frozenset(
        _beginning(way)
        for each in names(name, lang)
        for part in each.parts
        for text in without_article(part)
        for way in spoken(text, lang)
    ) - {""}


def _beginning(way: str) -> str:
    if script(way) == "chinese":
        return "?"
    return "".join(_CLASSES[each] for each in way if each in _CLASSES)[:_BEGINNING]


def worth_comparing(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two names share a beginning; what is in signs that nobody reads here is compared."""
    return bool(one & other) or "?" in one | other
