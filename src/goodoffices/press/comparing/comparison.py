"""Two texts side by side: row by row what both say, what one says alone, where they differ."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from goodoffices.core.words import Words
from goodoffices.press.comparing.aligning import Alignment, align
from goodoffices.press.comparing.differing import Difference, differences
from goodoffices.press.comparing.meaning import meaning
from goodoffices.press.comparing.passages import Passage, passages


@dataclass(frozen=True, slots=True)
class Row:
    """One thing said: the sentences of each text that say it, none where it does not.

    `doubtful` where the other text may say it in words that are not known here. The places of
    `differences` are those of `texts`, the sentences of each text put together.
    """

    first: tuple[Passage, ...]
    second: tuple[Passage, ...]
    texts: tuple[str, str]
    differences: tuple[Difference, ...] = ()
    doubtful: bool = False

    @property
    def both(self) -> bool:
        """Whether both texts say it."""
        return bool(self.first and self.second)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two texts laid side by side, in the order of the first."""

    one: Words
    other: Words
    rows: tuple[Row, ...]

    @property
    def only_first(self) -> tuple[Row, ...]:
        """What the first text says and the second does not, as far as can be said."""
        return tuple(row for row in self.rows if not row.second and not row.doubtful)

    @property
    def only_second(self) -> tuple[Row, ...]:
        """What the second text says and the first does not, as far as can be said."""
        return tuple(row for row in self.rows if not row.first and not row.doubtful)


def compare(one: Words, other: Words) -> Comparison:
    """Two texts laid side by side."""
    ours, theirs = passages(one.text), passages(other.text)
    alike = one.lang.split("-")[0] == other.lang.split("-")[0]
    found = align(
        [meaning(one.text[each.start : each.end], one.lang) for each in ours],
        [meaning(other.text[each.start : each.end], other.lang) for each in theirs],
        one_language=alike,
    )
    return Comparison(one, other, tuple(_rows(one, other, ours, theirs, found)))


def pairwise(texts: Sequence[Words]) -> tuple[tuple[int, int, Comparison], ...]:
    """Every two of several texts laid side by side, with their numbers."""
    return tuple(
        (a, b, compare(texts[a], texts[b])) for a, b in combinations(range(len(texts)), 2)
    )


def _rows(
    one: Words,
    other: Words,
    ours: Sequence[Passage],
    theirs: Sequence[Passage],
    found: Alignment,
) -> list[Row]:
    """The rows in the order of the first text; what the second says alone, where it says it."""
    starts: dict[int, tuple[tuple[int, ...], tuple[int, ...]]] = {}
    for pair in found.pairs:
        starts[pair[0][0]] = pair
    placed = _after(found)
    rows = [_alone(other, theirs, b, found) for b in placed.get(-1, [])]
    for a in range(len(ours)):
        if a in starts:
            rows.append(_row(one, other, ours, theirs, starts[a]))
        elif a in found.alone[0]:
            text = one.text[ours[a].start : ours[a].end]
            rows.append(Row((ours[a],), (), (text, ""), doubtful=a in found.doubtful[0]))
        rows += [_alone(other, theirs, b, found) for b in placed.get(a, [])]
    return rows


def _after(found: Alignment) -> dict[int, list[int]]:
    """After which sentence of the first text each that the second says alone is put."""
    partner = {b: left[0] for left, right in found.pairs for b in right}
    placed: dict[int, list[int]] = {}
    for b in found.alone[1]:
        before = [partner[each] for each in range(b) if each in partner]
        placed.setdefault(before[-1] if before else -1, []).append(b)
    return placed


def _alone(other: Words, theirs: Sequence[Passage], b: int, found: Alignment) -> Row:
    text = other.text[theirs[b].start : theirs[b].end]
    return Row((), (theirs[b],), ("", text), doubtful=b in found.doubtful[1])


def _row(
    one: Words,
    other: Words,
    ours: Sequence[Passage],
    theirs: Sequence[Passage],
    pair: tuple[tuple[int, ...], tuple[int, ...]],
) -> Row:
    first = tuple(ours[a] for a in pair[0])
    second = tuple(theirs[b] for b in pair[1])
    left = " ".join(one.text[each.start : each.end] for each in first)
    right = " ".join(other.text[each.start : each.end] for each in second)
    found = differences(Words(left, one.lang), Words(right, other.lang))
    return Row(first, second, (left, right), found)
