"""Which part of a name answers which part of another."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from goodoffices.press.persons.distance import Near, near
from goodoffices.press.persons.names import Part, without_article
from goodoffices.press.persons.pets import one_given
from goodoffices.press.persons.sounds import spoken

MOST = 8
"""Parts of a name that are looked at."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Parts of two names that answer one another, from where to where; `initial`, `pet`: how."""

    ours: range
    theirs: range
    near: Near
    worth: float
    initial: bool = False
    pet: bool = False


Parts = tuple[Part, ...]
Ways = tuple[float, tuple[Pair, ...]]


@lru_cache(maxsize=10_000)
def aligned(one: Parts, other: Parts, lang: str, other_lang: str) -> tuple[Pair, ...]:
    """The parts of two names that answer one another, in their order, as many as can."""
    one, other = one[:MOST], other[:MOST]
    best: dict[tuple[int, int], Ways] = {}
    for i, j in product(range(len(one) + 1), range(len(other) + 1)):
        ways: list[Ways] = [(0.0, ())] if not (i or j) else []
        ways += [best[i - 1, j]] if i else []
        ways += [best[i, j - 1]] if j else []
        for a, b in ((1, 1), (2, 1), (1, 2), (3, 1), (1, 3), (2, 2)):
            if i < a or j < b:
                continue
            pair = _pair(one, other, range(i - a, i), range(j - b, j), (lang, other_lang))
            if pair is not None:
                worth, before = best[i - a, j - b]
                ways.append((worth + pair.worth, (*before, pair)))
        best[i, j] = max(ways, key=lambda way: way[0])
    return best[len(one), len(other)][1]


def _pair(
    one: Parts, other: Parts, ours: range, theirs: range, langs: tuple[str, str]
) -> Pair | None:
    mine, yours = one[ours.start : ours.stop], other[theirs.start : theirs.stop]
    single = len(mine) == len(yours) == 1
    if not single and (
        any(p.initial or p.kunya for p in (*mine, *yours)) or len(ours) == 2 == len(theirs)
    ):
        return None
    if single and (mine[0].initial or yours[0].initial):
        fits = _initials(mine[0], yours[0], langs)
        return Pair(ours, theirs, Near.ALIKE, 0.6, initial=True) if fits else None
    if mine[0].kunya != yours[0].kunya:
        return None
    how, share = min(
        (near(a, b, *langs) for a in _joined(mine) for b in _joined(yours)),
        key=lambda each: each[1],
    )
    if how is not Near.OTHER:
        length = (len(mine) + len(yours)) / 2
        return Pair(ours, theirs, how, (length if how is Near.ALIKE else 0.5) - share)
    first = ours.start == 0 == theirs.start and min(len(one), len(other)) > 1
    if single and first and one_given(mine[0].text, yours[0].text):
        return Pair(ours, theirs, Near.ALIKE, 0.7, pet=True)
    return None


def _joined(parts: Parts) -> tuple[str, ...]:
    if len(parts) == 1:
        return without_article(parts[0])
    return ("".join(part.text for part in parts),)


def _initials(one: Part, other: Part, langs: tuple[str, str]) -> bool:
    """Whether an initial may stand for a part, or for another initial."""
    ours, theirs = spoken(one.text, langs[0]), spoken(other.text, langs[1])
    if one.text[:1].casefold() == other.text[:1].casefold():
        return True
    return any(a[:1] and a[:1] == b[:1] for a in ours for b in theirs)
