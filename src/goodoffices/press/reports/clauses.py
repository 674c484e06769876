"""A report as its sentences, each with where it stands and the part it plays."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.press.reports.layout import Document, Part

_BREAK = re.compile(r"(?<=[.!?؟…])[\"”»’')\]]*\s+(?=[\"“«‘'(\[]?[A-Z\d\u0600-\u06ff])")
_SHORT = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|St|Sen|Rep|Gov|Adm|Prof|Hon|Sept?|Oct|Nov|Dec"
    r"|Jan|Feb"
    r"|Mar|Apr|Jun|Jul|Aug|No|vs|[A-Z]|[ap]\.m)\.$"
)
LONGEST = 800
"""Letters that are read as one sentence; where a longer one goes on, another is taken to begin."""

_HEADS = (Part.HEADLINE, Part.HEADING)
_READ = (Part.PARAGRAPH, Part.QUOTED, Part.STANDFIRST, Part.HEADLINE, Part.HEADING)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a report, a space where a line breaks; `low` is it in small letters.

    `head` where it stands above what it is about.
    """

    text: str
    start: int
    end: int
    low: str
    head: bool


def small(words: str) -> str:
    """Words in small letters, each where it was."""
    lowered = words.lower()
    return lowered if len(lowered) == len(words) else words


def sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences of a report, in their order."""
    return tuple(
        Sentence(
            words := document.text[start:end].replace("\n", " "),
            start,
            end,
            words.lower(),
            block.part in _HEADS,
        )
        for block in document.of(*_READ)
        for whole in _cut(document.text, block.start, block.end)
        for start, end in _short(document.text, *whole)
    )


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _BREAK.finditer(text, start, end):
        closing = len(match[0]) - len(match[0].lstrip("\"”»’')]"))
        if _SHORT.search(text, max(start, match.start() - 8), match.start()):
            continue
        yield start, match.start() + closing
        start = match.end()
    if start < end:
        yield start, end


def _short(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence as it is, or in pieces between words where nobody could speak so long."""
    while end - start > LONGEST:
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST) + 1 or start + LONGEST
        yield start, cut
        start = cut
    yield start, end
