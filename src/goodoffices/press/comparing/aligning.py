"""Which sentences of two texts say the same thing."""

from collections.abc import Sequence
from dataclasses import dataclass

from goodoffices.press.comparing.likeness import Likeness, Scale
from goodoffices.press.comparing.meaning import Meaning

ALIKE = 0.34
"""From this on two sentences say the same thing."""

WITHIN = 0.62
"""From this on a sentence is said within another that says more."""

PERHAPS = 0.24
"""From this on nobody can be sure that a sentence is missing in the other text."""

ACROSS = (0.45, 0.75, 0.3)
"""The same three where the languages differ."""

_LEAST = 2
"""What two sentences of different languages must at least share."""

_KNOWN = 3
"""How much of a sentence must be known in both languages before it is called missing in one."""

_PLACE = 0.06
"""What standing at the same place of its text adds to a pair."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which sentences of two texts belong together, and which stand alone.

    `pairs` join numbers of sentences of the first text with numbers of the second; `doubtful` are
    those alone of which nobody can be sure that the other text lacks them.
    """

    pairs: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]
    alone: tuple[tuple[int, ...], tuple[int, ...]]
    doubtful: tuple[frozenset[int], frozenset[int]]


def align(one: Sequence[Meaning], other: Sequence[Meaning], *, one_language: bool) -> Alignment:
    """Which sentences of two texts say the same thing: in any order, several in one."""
    scale = Scale((*one, *other))
    alike, within, perhaps = (ALIKE, WITHIN, PERHAPS) if one_language else ACROSS
    table = [[scale.likeness(a, b, one_language=one_language) for b in other] for a in one]
    joined = _best(table, alike, least=1 if one_language else _LEAST)
    firsts = {a: {b} for a, b in joined}
    for a, b in _held(table, joined, within):
        firsts.setdefault(a, set()).add(b)
    pairs = _groups(firsts)
    ours = tuple(a for a in range(len(one)) if not any(a in left for left, _ in pairs))
    theirs = tuple(b for b in range(len(other)) if not any(b in right for _, right in pairs))
    unsure = [
        {a for a in ours if _may(table[a], theirs, perhaps)},
        {b for b in theirs if _may([row[b] for row in table], ours, perhaps)},
    ]
    if not one_language and ours and theirs:
        unsure[0] |= {a for a in ours if one[a].known < _KNOWN}
        unsure[1] |= {b for b in theirs if other[b].known < _KNOWN}
    return Alignment(pairs, (ours, theirs), (frozenset(unsure[0]), frozenset(unsure[1])))


def _may(row: Sequence[Likeness], left: Sequence[int], perhaps: float) -> bool:
    """Whether one of those that are left in the other text may say it in other words."""
    return any(row[each].both >= perhaps for each in left)


def _best(table: Sequence[Sequence[Likeness]], alike: float, least: int) -> list[tuple[int, int]]:
    """The pairs that are most alike, each sentence once; the place of both breaks a tie."""
    high, wide = len(table), len(table[0]) if table else 0
    scored = sorted(
        (
            (each.both - _PLACE * abs(a / max(high, 1) - b / max(wide, 1)), -a, -b)
            for a, row in enumerate(table)
            for b, each in enumerate(row)
            if each.both >= alike and each.shared >= least
        ),
        reverse=True,
    )
    found: list[tuple[int, int]] = []
    for _score, a, b in scored:
        if all(-a != x and -b != y for x, y in found):
            found.append((-a, -b))
    return found


def _held(
    table: Sequence[Sequence[Likeness]], joined: Sequence[tuple[int, int]], within: float
) -> list[tuple[int, int]]:
    """Sentences left over that stand within one of the other text, which says more."""
    found = []
    ours, theirs = {a for a, _ in joined}, {b for _, b in joined}
    for a, row in enumerate(table):
        if a not in ours and row:
            b = max(range(len(row)), key=lambda each: row[each].first_in_second)
            if row[b].first_in_second >= within and row[b].shared > 1:
                found.append((a, b))
    for b in range(len(table[0]) if table else 0):
        if b not in theirs:
            a = max(range(len(table)), key=lambda each: table[each][b].second_in_first)
            if table[a][b].second_in_first >= within and table[a][b].shared > 1:
                found.append((a, b))
    return found


def _groups(
    firsts: dict[int, set[int]],
) -> tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]:
    """What hangs together: sentences that share a partner are one."""
    groups: list[tuple[set[int], set[int]]] = []
    for a, partners in sorted(firsts.items()):
        touching = [group for group in groups if group[1] & partners]
        left, right = {a}, set(partners)
        for group in touching:
            left |= group[0]
            right |= group[1]
            groups.remove(group)
        groups.append((left, right))
    ordered = sorted(groups, key=lambda group: min(group[0]))
    return tuple((tuple(sorted(left)), tuple(sorted(right))) for left, right in ordered)
