"""Documents on their way across: whether their words can be compared with what is kept."""

from collections.abc import Iterator
from dataclasses import replace

from goodoffices.core.acts.conveyances import Onward, Part
from goodoffices.core.documents import Document, Format
from goodoffices.core.words import Words, cleaned
from goodoffices.nodes import Unreadable
from goodoffices.press.reports.prints import read_print

MOST = 60_000
"""Signs of a document that are compared, in the time that somebody waits."""

AT_ONCE = 1_500
"""Signs of one piece: so much of it is shown where a piece resembles what is kept."""


def read(document: Document) -> str | None:
    """The words of a document; None where they cannot be told, or are too many."""
    match document.format:
        case Format.TEXT:
            said = document.content.decode("utf-8", "replace")
        case Format.PDF:
            try:
                said = read_print(document.content, "document", MOST).text
            except Unreadable:
                return None
        case _:
            return None
    return cleaned(said) if len(said) <= MOST else None


def unread(onward: Onward) -> list[Document]:
    """The documents of which nobody has compared a word."""
    given = (part.document for part in onward.parts if part.document is not None)
    return [each for each in given if read(each) is None]


def pieces(onward: Onward) -> tuple[Part, ...]:
    """The words of its documents, and their names, as parts of what crosses."""
    return tuple(
        replace(part, words=Words(piece, part.words.lang), document=None)
        for part in onward.parts
        if part.document is not None
        for piece in (part.document.name, *_cut(read(part.document) or ""))
    )


def _cut(text: str) -> Iterator[str]:
    """A text in pieces, between paragraphs where that can be."""
    piece = ""
    for line in text.splitlines():
        if piece and len(piece) + len(line) > AT_ONCE:
            yield piece
            piece = ""
        piece = f"{piece}\n{line}".strip()
        while len(piece) > AT_ONCE:
            yield piece[:AT_ONCE]
            piece = piece[AT_ONCE:].strip()
    if piece:
        yield piece
