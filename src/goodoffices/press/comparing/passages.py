"""A text as paragraphs and sentences, each with its place in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
_LINE = re.compile(r"\n\s*")
_END = re.compile(r"[.!?؟۔…]+[\"'”’»)\]]*(?=\s|$)")
_SHORT = re.compile(
    r"(?:^|[\s(“\"«])(?:(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Amb|Sen|Rev|Hon|Art|No|Nos|Fig|Vol|vs|cf|"
    r"approx|i\.e|e\.g|H\.E|a\.m|p\.m|U\.S|U\.K|U\.N)|(?:[A-Z]\.)*[A-Z])$"
)

MOST = 300
"""Passages in which a text is compared; where it has more sentences, neighbours are one."""

LONGEST = 1_200
"""Letters of a passage; what is longer is compared piece by piece."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a text: where it stands, and in which paragraph."""

    start: int
    end: int
    paragraph: int


def passages(text: str) -> tuple[Passage, ...]:
    """The sentences of a text; where no line is left empty, each line is a paragraph."""
    border = _PARAGRAPH if _PARAGRAPH.search(text.strip()) else _LINE
    found: list[Passage] = []
    for number, (start, end) in enumerate(_between(text, border)):
        found += (
            Passage(*piece, number)
            for span in _sentences(text, start, end)
            for piece in _pieces(text, *span)
        )
    return _fewer(found)


def _fewer(found: Sequence[Passage]) -> tuple[Passage, ...]:
    step = -(-len(found) // MOST) or 1
    groups = (found[at : at + step] for at in range(0, len(found), step))
    return tuple(Passage(each[0].start, each[-1].end, each[0].paragraph) for each in groups)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        yield start, cut
        start = cut + (text[cut] == " ")
    yield start, end


def _between(text: str, border: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The spans between borders that hold more than spaces."""
    start = 0
    for match in border.finditer(text):
        if text[start : match.start()].strip():
            yield start, match.start()
        start = match.end()
    if text[start:].strip():
        yield start, len(text)


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begun = start
    for match in _END.finditer(text, start, end):
        if match[0] == "." and _SHORT.search(text[max(begun, match.start() - 12) : match.start()]):
            continue
        yield from _bare(text, begun, match.end())
        begun = match.end()
    yield from _bare(text, begun, end)


def _bare(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span without the spaces around it, if anything is left."""
    words = text[start:end]
    if words.strip():
        yield start + len(words) - len(words.lstrip()), start + len(words.rstrip())
