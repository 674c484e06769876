"""What two numbers make together: a share (one in four, از هر ده نفر سه نفر) or a ratio (3:2)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from goodoffices.leaks.amounts import RATIO, Quantity
from goodoffices.leaks.folding import fold
from goodoffices.leaks.listed import folded
from goodoffices.leaks.numerals.lexeme import Lexeme, Sense
from goodoffices.leaks.numerals.numeral import numeral
from goodoffices.leaks.units import measured, unit_at

_EVERY_PHRASES = "out of every|out of each|in every|of every|in each|از هر|من كل|من بين كل"
_EVERY = tuple(
    tuple(fold(word) for word in phrase.split()) for phrase in _EVERY_PHRASES.split("|")
)
_AMONG = (*_EVERY, ("out", "of"), ("in",), (fold("من"), fold("أصل")))
_BEGIN = frozenset(each[0] for each in _AMONG)
_PER = folded("per در في")
_TO = folded("to به إلى الى مقابل")
_FROM = folded("from از من")
_CUES = folded("ratio ratios odds proportion نسبت نسبة بنسبة")
_ONE = fold("یکی")
_FIGURES = re.compile(r"(?<![\d:.])(\d{1,2})\s?:\s?(\d{1,2})(?![\d:])")
_MOST = 100
_FEW = 20
_LEAST = 10

_Found = tuple[Quantity, int, bool]
"""A share or ratio, the place after it, and whether its numbers tell nothing by themselves."""


@dataclass(frozen=True, slots=True)
class _Count:
    """A whole number with the places where its words begin and end."""

    value: int
    at: int
    to: int


def ratios(text: str, words: Sequence[Lexeme]) -> Iterator[tuple[Quantity, bool]]:
    """The shares and ratios of a text, and whether their numbers tell nothing by themselves.

    "One in four" counts nothing, but 390 of 850 are so many.
    """
    for match in _FIGURES.finditer(text):
        one, other = int(match[1]), int(match[2])
        clock = len(match[2]) == 2 and one <= 24 and other < 60
        if one and other and not clock:
            yield _ratio(Fraction(one, other), match.start(), match.end()), True
    at = 0
    while at < len(words):
        found = _read(words, at)
        if found:
            yield found[0], found[2]
        at = found[1] if found else at + 1


def _read(words: Sequence[Lexeme], at: int) -> _Found | None:
    """The share or ratio whose words begin here."""
    every = _phrase(words, at, _EVERY)
    if every:
        whole = _count(words, every)
        part = whole and _soon(words, whole.to)
        return _share(words, at, part, whole, part.to) if part and whole else None
    first = _count(words, at)
    if first is None:
        return None
    if found := _per(words, first):
        return found
    for to in (first.to, first.to + 1):
        if to > first.to and not _noun(words, first.to):
            break
        among = _phrase(words, to, _AMONG)
        second = _count(words, among) if among else None
        if second and _whole(words, second, plain=among == to + 1):
            return _share(words, at, first, second, second.to)
    return _between(words, first)


def _count(words: Sequence[Lexeme], at: int) -> _Count | None:
    if at < len(words) and words[at].forms[0] == _ONE:
        return _Count(1, at, at + 1)
    found = numeral(words, at) if at < len(words) else None
    if found is None or found.share or found.ordinal or found.value.denominator != 1:
        return None
    return _Count(int(found.value), at, found.to) if found.value > 0 else None


def _soon(words: Sequence[Lexeme], to: int) -> _Count | None:
    """The number at a place, or after one noun."""
    found = _count(words, to)
    return found or (_count(words, to + 1) if _noun(words, to) else None)


def _noun(words: Sequence[Lexeme], at: int) -> bool:
    return at < len(words) and words[at].close and words[at].sense is Sense.WORD


def _phrase(words: Sequence[Lexeme], at: int, phrases: Sequence[tuple[str, ...]]) -> int:
    """The place after the longest of the phrases that stands here, or nought."""
    if at >= len(words) or words[at].forms[0] not in _BEGIN:
        return 0
    ends = (
        at + len(each)
        for each in phrases
        if tuple(word.forms[0] for word in words[at : at + len(each)]) == each
    )
    return max(ends, default=0)


def _whole(words: Sequence[Lexeme], count: _Count, *, plain: bool) -> bool:
    """Whether this is what a share is of: "one in four", but not "one in four weeks"."""
    unit = unit_at(words, count.to) if count.to < len(words) and words[count.to].close else None
    return not plain or (
        (count.value <= _MOST or _round(count.value)) and not (unit and measured(unit[0]))
    )


def _round(value: int) -> bool:
    return str(value).strip("0") == "1"


def _share(
    words: Sequence[Lexeme], at: int, part: _Count, whole: _Count, to: int
) -> _Found | None:
    if part.value >= whole.value:
        return None
    value = Fraction(part.value, whole.value)
    start, end = words[at].start, words[to - 1].end
    weak = value == Fraction(1, 2)
    alone = whole.value <= _LEAST or _round(whole.value)
    return Quantity(value, value, "share", start, end, weak=weak), to, alone


def _per(words: Sequence[Lexeme], first: _Count) -> _Found | None:
    """Two per thousand; دو در هزار."""
    to = first.to
    if to + 1 >= len(words) or not _PER.intersection(words[to].forms[:1]) or not words[to].close:
        return None
    whole = words[to + 1]
    if unit_at(words, to):
        return None
    if not whole.close or not (
        whole.sense in (Sense.HUNDRED, Sense.SCALE)
        or (whole.sense is Sense.FIGURE and whole.value >= _MOST and _round(int(whole.value)))
    ):
        return None
    return _share(words, first.at, first, _Count(int(whole.value), to + 1, to + 2), to + 2)


def _between(words: Sequence[Lexeme], first: _Count) -> _Found | None:
    """Three to two, which counts nothing; a ratio that is called one may rise too."""
    to = first.to
    second = _count(words, to + 1) if to < len(words) and words[to].close else None
    if second is None or not _TO.intersection(words[to].forms[:1]):
        return None
    called = any(_CUES.intersection(word.forms) for word in words[max(0, first.at - 3) : first.at])
    falls = second.value < first.value <= _FEW
    led = first.at > 0 and bool(_FROM.intersection(words[first.at - 1].forms[:1]))
    counts = second.to < len(words) and words[second.to].close and unit_at(words, second.to)
    if not called and (not falls or led or counts):
        return None
    value = Fraction(first.value, second.value)
    return _ratio(value, words[first.at].start, words[second.to - 1].end), second.to, True


def _ratio(value: Fraction, start: int, end: int) -> Quantity:
    return Quantity(value, value, RATIO, start, end, weak=value == 1)
