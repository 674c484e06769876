"""A PDF as a report."""

import logging
import re
import struct
import zlib
from io import BytesIO
from typing import Any

from goodoffices.nodes import Unreadable
from goodoffices.press.reports.layout import Document
from goodoffices.press.reports.plain import blocks
from goodoffices.press.reports.tongue import language

MOST_PAGES = 200
"""Pages a PDF may have."""

MOST_DRAWN = 5_000_000
"""Bytes that the pages of a PDF may unfold to."""

# What is wrong with a PDF is told once, by a refusal.
logging.getLogger("pypdf").addHandler(logging.NullHandler())

MOST_UNFOLDED = 20_000_000
"""Bytes that any one part of a PDF may unfold to."""

MOST_SHOWN = 60_000
"""Pieces of text that the pages of a PDF may be put together from."""

DEEPEST = 8
"""Drawings within drawings that a page of a PDF may have."""

_SHOW = re.compile(rb"T[jJ]\b|['\"]")
_DRAW = re.compile(rb"/([^\s/<>\[\]()]+)\s+Do\b")
_BROKEN = (
    ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError,
    OverflowError, NotImplementedError, zlib.error, struct.error,
)  # fmt: skip
"""What a library may raise of a PDF that is broken, or made to break it."""

_RIGHT_TO_LEFT = re.compile("[\u0590-\u06ff\ufb1d-\ufdff\ufe70-\ufeff]")
_PASTE = "Open it, copy its text, and read that in"


def read_print(data: bytes, name: str, most: int) -> Document:
    """The report that a PDF holds.

    Raises:
        Unreadable: it is locked, broken, too large, is pictures alone, or written from the right.
    """
    text, whole = opening(data, name, most)
    if not whole:
        raise Unreadable(name, 1, "This PDF holds too much text.")
    lang = language(text)
    found, head = blocks(text, lang)
    return Document(text, lang, found, head.title, head.publisher, head.published)


def opening(data: bytes, name: str, most: int) -> tuple[str, bool]:
    """The text of a PDF until there is more than `most` of it, and whether that is all.

    Raises:
        Unreadable: it is locked, broken, too large, is pictures alone, or written from the right.
    """
    text, whole = _text(data, name, most)
    if not text.strip():
        raise Unreadable(name, 1, "This PDF holds no text, only pictures of it.")
    if len(_RIGHT_TO_LEFT.findall(text)) * 3 > len(text):
        raise Unreadable(
            name, 1, f"The letters of such a PDF stand in an order that cannot be told. {_PASTE}."
        )
    return text, whole


def _text(data: bytes, name: str, most: int) -> tuple[str, bool]:
    from pypdf import PdfReader, apply_configuration  # late: it takes longest of all to load
    from pypdf.errors import PyPdfError  # late, as above

    try:
        with apply_configuration(
            zlib_maximum_output_length=MOST_UNFOLDED, lzw_maximum_output_length=MOST_UNFOLDED
        ):
            return _pages(PdfReader(BytesIO(data), strict=False), name, most)
    except (PyPdfError, *_BROKEN):
        raise Unreadable(name, 1, f"This PDF is broken. {_PASTE}.") from None


def _pages(reader: Any, name: str, most: int) -> tuple[str, bool]:
    if reader.is_encrypted:
        raise Unreadable(name, 1, "This PDF is locked. Save it without its lock first.")
    if len(reader.pages) > MOST_PAGES:
        raise Unreadable(name, 1, f"This PDF is too long; it may have {MOST_PAGES} pages.")
    room, length, pages = _Room(), 0, []
    for page in reader.pages:
        contents = page.get_contents()
        if contents is not None and not room.holds(contents.get_data(), page.get("/Resources")):
            raise Unreadable(name, 1, "This PDF unfolds to more than may be read.")
        pages.append(page.extract_text())
        length += len(pages[-1])
        if length > most:
            return "\n".join(pages), False
    return "\n".join(pages), True


class _Room:
    """How much may still be drawn; what is drawn within another drawing counts each time."""

    def __init__(self) -> None:
        self._drawn, self._shown = MOST_DRAWN, MOST_SHOWN

    def holds(self, drawn: bytes, resources: Any, deep: int = 0) -> bool:
        """Whether there is room for it and all that it draws."""
        self._drawn -= len(drawn)
        self._shown -= sum(1 for _piece in _SHOW.finditer(drawn))
        if self._drawn < 0 or self._shown < 0 or deep > DEEPEST:
            return False
        own = resources.get_object() if resources is not None else {}
        if not self._holds_letters(own.get("/Font")):
            return False
        forms = own.get("/XObject")
        forms = forms.get_object() if forms is not None else {}
        for match in _DRAW.finditer(drawn):
            form = forms.get(f"/{match[1].decode('latin-1')}")
            form = form.get_object() if form is not None else None
            if form is None or form.get("/Subtype") != "/Form":
                continue
            self._drawn -= 1_000  # so that the empty one drawn without end has an end
            if not self.holds(form.get_data(), form.get("/Resources", own), deep + 1):
                return False
        return True

    def _holds_letters(self, fonts: Any) -> bool:
        """Whether there is room for what tells which letters its fonts show."""
        for font in (fonts.get_object() if fonts is not None else {}).values():
            letters = font.get_object().get("/ToUnicode")
            data = getattr(letters.get_object(), "get_data", None) if letters is not None else None
            self._drawn -= len(data()) if data is not None else 0
        return self._drawn >= 0
