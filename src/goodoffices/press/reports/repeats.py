"""Which words stand in a report twice, so that nothing said once is counted again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from goodoffices.leaks.folding import folded_words

_EMPTY = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "and",
        "or",
        "but",
        "is",
        "are",
        "was",
        "were",
        "be",
        "it",
        "that",
        "this",
        "we",
        "i",
        "he",
        "she",
        "they",
    ]
)
_ENDINGS = re.compile(r"(?:ies|es|ed|ing|s|e)$")
BESIDE = 400
"""Signs within which a quotation stands beside what is told."""
SHARED_BESIDE = 0.35
"""The same, where they stand beside each other."""
SHARED = 0.6
"""Which part of the words of a paraphrase stand in what it repeats."""


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared."""
    return folded_words(text)


@dataclass(frozen=True, slots=True)
class Uttered:
    """A quotation as repeats are sought: its place among all, its words, and whose it is."""

    index: int
    text: str
    speaker: str | None
    person: bool
    heading: bool


def first_said(said: Sequence[Uttered]) -> dict[int, int]:
    """For each repeated quotation the one it repeats.

    A heading repeats its text, what a body is said to have said the person who said it for the
    body, and any other one the first.
    """
    folded = {each.index: words(each.text) for each in said}
    bodies = [each for each in said if not each.heading]
    found: dict[int, int] = {}
    for place, each in enumerate(said):
        for other in _earlier(each, said[:place], bodies):
            if _same(folded[each.index], folded[other.index], each.heading):
                found[each.index] = other.index
                break
    return {index: found.get(other, other) for index, other in found.items()}


def _earlier(
    each: Uttered, before: Sequence[Uttered], bodies: Sequence[Uttered]
) -> Iterator[Uttered]:
    """The quotations that one may repeat."""
    named = [other for other in bodies if other.person]
    if each.heading:
        yield from named
        yield from bodies
    elif not each.person:
        yield from (other for other in named if words(other.text) == words(each.text))
    for other in before:
        same = each.speaker is None or other.speaker is None or each.speaker == other.speaker
        if same and not other.heading and other.person >= each.person:
            yield other


def _same(own: tuple[str, ...], theirs: tuple[str, ...], heading: bool) -> bool:
    if not own or not theirs:
        return False
    short, long = (own, theirs) if len(own) <= len(theirs) else (theirs, own)
    if own != theirs and (len(short) < (2 if heading else 3) or not _stands_in(short, long)):
        return False
    return not set(own) <= _EMPTY


def _stands_in(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether words stand in others, one after another."""
    if short[0] not in long:
        return False
    return any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))


def paraphrases(own: str, other: str, beside: bool) -> bool:
    """Whether reported speech tells again what a quotation says; beside it, less will do."""
    mine, theirs = roots(own), roots(other)
    fewest = min(len(mine), len(theirs))
    shared = len(mine & theirs)
    if beside:
        return shared >= 2 and shared / fewest >= SHARED_BESIDE
    return shared >= 3 and shared / fewest >= SHARED


@lru_cache(maxsize=4096)
def roots(text: str) -> frozenset[str]:
    """What the words of a text come from, without those that every text has."""
    return frozenset(_root(each) for each in words(text) if each not in _EMPTY)


def _root(word: str) -> str:
    return _ENDINGS.sub("", word) if len(word) > 4 else word
