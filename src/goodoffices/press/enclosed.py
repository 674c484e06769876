"""The words of documents that were handed in, as far as a house reads them."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from io import BytesIO

from goodoffices.core.documents import Document, Format
from goodoffices.core.words import Words, cleaned
from goodoffices.nodes import Unreadable
from goodoffices.press.reports.prints import opening
from goodoffices.press.reports.tongue import language

MOST = 30_000
"""Signs of a document that are read, in the time that somebody waits: some fifteen pages."""

AT_ONCE = 1_500
"""Signs of one piece: so much of it is shown where a piece resembles what is kept."""

_MOST_UNFOLDED = 4_000_000
"""Bytes that are unfolded of one part of a Word document."""

_SPOKEN = re.compile(r"word/(document|comments|footnotes|endnotes|header\d*|footer\d*)\.xml")
# A word that was deleted, and is tracked, stands there still.
_WORD_SAYS = re.compile(r"<w:(?:t|delText)(?:\s[^>]*)?>([^<]*)</w:|(<w:(?:br|tab)\b)|(</w:p>)")
_BROKEN = (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, RuntimeError, OSError)
"""What the library may raise of a file that is broken, locked, or packed as it does not know."""


@dataclass(frozen=True, slots=True)
class Read:
    """The words of a document in pieces, in their order, and whether they are all of them."""

    pieces: tuple[Words, ...] = ()
    whole: bool = False


@lru_cache(maxsize=256)
def read(document: Document) -> Read:
    """What a document says; of one whose words nobody can tell, nothing."""
    try:
        said, whole = _said(document)
    except Unreadable:
        return Read()
    text = cleaned(said[:MOST])
    lang = language(text)
    return Read(tuple(Words(each, lang) for each in _cut(text)), whole and len(said) <= MOST)


def _said(document: Document) -> tuple[str, bool]:
    match document.format:
        case Format.TEXT:
            return document.content.decode("utf-8-sig", "replace"), True
        case Format.PDF:
            return opening(document.content, document.name, MOST)
        case Format.WORD:
            return _of_word(document), True
        case Format.PNG | Format.JPEG:
            raise Unreadable(document.name, 1, "A picture.")


def _of_word(document: Document) -> str:
    """Every text in a Word document, remarks and what was struck out among them."""
    said: list[str] = []
    try:
        with zipfile.ZipFile(BytesIO(document.content)) as parts:
            for name in sorted(filter(_SPOKEN.fullmatch, parts.namelist())):
                with parts.open(name) as part:
                    raw = part.read(_MOST_UNFOLDED + 1)
                if len(raw) > _MOST_UNFOLDED:
                    raise Unreadable(document.name, 1, "There is too much of it.")
                said += _told(raw.decode("utf-8", "replace"))
    except _BROKEN:
        raise Unreadable(document.name, 1, "It is broken.") from None
    text = "".join(said)
    if not text.strip():
        raise Unreadable(document.name, 1, "It holds no text.")
    return text


def _told(marked_up: str) -> Iterator[str]:
    for match in _WORD_SAYS.finditer(marked_up):
        text, apart, end = match.groups()
        yield "\n" if end else " " if apart else unescape(text)


def _cut(text: str) -> Iterator[str]:
    """A text in pieces, between lines where that can be, and else between words."""
    piece = ""
    for line in text.splitlines():
        if piece and len(piece) + len(line) > AT_ONCE:
            yield piece
            piece = ""
        piece = f"{piece}\n{line}".strip()
        while len(piece) > AT_ONCE:
            end = piece.rfind(" ", AT_ONCE // 2, AT_ONCE) + 1 or AT_ONCE
            yield piece[:end].strip()
            piece = piece[end:].strip()
    if piece:
        yield piece
