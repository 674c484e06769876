"""Which words stand in a report twice, so that nothing said once is counted again."""

import re
from collections.abc import Sequence

from goodoffices.leaks.folding import tokens

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
SHARED = 0.6
"""Which part of the words of a paraphrase stand in what it repeats."""


def words(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared."""
    return tuple(each.folded for each in tokens(text))


def first_said(said: Sequence[tuple[int, str, str | None, bool]], lang: str) -> dict[int, int]:
    """For each repeated quotation the one it repeats: a heading its text, others the first."""
    folded = [(index, words(text), speaker, heading) for index, text, speaker, heading in said]
    found: dict[int, int] = {}
    bodies = [each for each in folded if not each[3]]
    for place, (index, own, speaker, heading) in enumerate(folded):
        earlier = bodies if heading else [each for each in folded[:place] if not each[3]]
        for other, theirs, who, _ in earlier:
            one_speaker = speaker is None or who is None or speaker == who or heading
            if other != index and one_speaker and _same(own, theirs, heading):
                found[index] = other
                break
    return found


def _same(own: tuple[str, ...], theirs: tuple[str, ...], heading: bool) -> bool:
    if not own or not theirs or set(own) <= _EMPTY:
        return False
    if own == theirs:
        return True
    short, long = sorted((own, theirs), key=len)
    if len(short) < (2 if heading else 3):
        return False
    return any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))


def paraphrases(own: str, other: str) -> bool:
    """Whether reported speech tells again what a quotation says."""
    mine = {_root(each) for each in words(own) if each not in _EMPTY}
    theirs = {_root(each) for each in words(other) if each not in _EMPTY}
    if len(mine) < 3 or len(theirs) < 3:
        return False
    shared = len(mine & theirs)
    return shared >= 3 and shared / min(len(mine), len(theirs)) >= SHARED


def _root(word: str) -> str:
    return re.sub(r"(?:ies|es|ed|ing|s|e)$", "", word) if len(word) > 4 else word
