"""A comparison as it is told: pieces of text with how each differs, plain text, plain values."""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from goodoffices.press.comparing.comparison import Comparison, Row
from goodoffices.press.comparing.differing import Difference, Kind
from goodoffices.press.comparing.wording import Mark, marked

WIDTH = 78

KINDS = {
    Kind.MODAL: "how firmly it binds",
    Kind.NEGATION: "yes or no",
    Kind.NUMBER: "number",
    Kind.DATE: "date",
}
"""What a difference is, in words."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in a row of one text: whether only it has them, and in what they differ."""

    text: str
    only: bool
    kind: Kind | None


def pieces(row: Row, side: int, *, one_language: bool) -> tuple[Piece, ...]:
    """What one text (0 or 1) says in a row, word by word; put together, it is what it says.

    Across languages only what differs in a number, a day or a word that binds is marked.
    """
    text = row.texts[side]
    spans = [
        (span, each.kind)
        for each in row.differences
        if (span := (each.first, each.second)[side]) is not None
    ]
    only = _only(row, side) if one_language and row.both else []
    parts = [each for each, _kind in spans]
    # What is framed stays in one piece, whichever of its words the other text has.
    parts += [(x, x) for each in only for x in each if not any(a < x < b for a, b in parts)]
    borders = sorted({0, len(text), *(x for each in parts for x in each)})
    return tuple(
        Piece(text[a:b], _within(a, only), next((k for s, k in spans if s[0] <= a < s[1]), None))
        for a, b in pairwise(borders)
        if a < b
    )


def _only(row: Row, side: int) -> list[tuple[int, int]]:
    """Where the words stand that only this text has."""
    found, start = [], 0
    for run in marked(*row.texts)[side]:
        end = start + len(run.text)
        bare = run.text.strip()
        if run.mark is not Mark.SAME and bare:
            begins = start + run.text.index(bare)
            found.append((begins, begins + len(bare)))
        start = end
    return found


def _within(place: int, spans: list[tuple[int, int]]) -> bool:
    return any(a <= place < b for a, b in spans)


def said(row: Row, each: Difference) -> tuple[str, str]:
    """The words of a difference in each text; nothing where one has none."""
    one = row.texts[0][slice(*each.first)] if each.first else ""
    return one, row.texts[1][slice(*each.second)] if each.second else ""


def as_text(found: Comparison, names: tuple[str, str]) -> str:
    """A comparison as lines that fit eighty columns."""
    return "\n".join(line for row in found.rows for line in _row(row, names)).rstrip()


def _row(row: Row, names: tuple[str, str]) -> Iterator[str]:
    if row.both:
        yield "BOTH"
    elif row.doubtful:
        yield f"PERHAPS ONLY {names[0 if row.first else 1]} (the other may say it otherwise)"
    else:
        yield f"ONLY {names[0 if row.first else 1]}"
    for name, text in zip(names, row.texts, strict=True):
        if text:
            lead = f"  {name}: " if row.both else "  "
            told = " ".join(text.split())
            yield textwrap.fill(told, WIDTH, initial_indent=lead, subsequent_indent="      ")
    for each in row.differences:
        one, other = said(row, each)
        yield f"  ! {KINDS[each.kind]}: {one or 'nothing'} / {other or 'nothing'}"
    yield ""


def as_json(found: Comparison, names: tuple[str, str]) -> dict[str, object]:
    """A comparison as plain values, with the places of sentences in each text."""
    return {
        "texts": [
            {"name": name, "lang": words.lang}
            for name, words in zip(names, (found.one, found.other), strict=True)
        ],
        "rows": [
            {
                "first": [[each.start, each.end] for each in row.first],
                "second": [[each.start, each.end] for each in row.second],
                "doubtful": row.doubtful,
                "differences": [
                    {"kind": each.kind.value, "first": one, "second": other}
                    for each in row.differences
                    for one, other in [said(row, each)]
                ],
            }
            for row in found.rows
        ],
    }
