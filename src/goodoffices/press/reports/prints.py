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

_BROKEN = (
    ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError,
    OverflowError, NotImplementedError, zlib.error, struct.error,
)  # fmt: skip
_RIGHT_TO_LEFT = re.compile("[\u0590-\u06ff\ufb1d-\ufdff\ufe70-\ufeff]")
_PASTE = "Open it, copy its text, and read that in"


def read_print(data: bytes, name: str, most: int) -> Document:
    """The report that a PDF holds.

    Raises:
        Unreadable: it is locked, broken, too large, is pictures alone, or written from the right.
    """
    text = _text(data, name, most)
    if not text.strip():
        raise Unreadable(name, 1, "This PDF holds no text, only pictures of it.")
    if len(_RIGHT_TO_LEFT.findall(text)) * 3 > len(text):
        raise Unreadable(
            name, 1, f"The letters of such a PDF stand in an order that cannot be told. {_PASTE}."
        )
    lang = language(text)
    found, head = blocks(text, lang)
    return Document(text, lang, found, head.title, head.publisher, head.published)


def _text(data: bytes, name: str, most: int) -> str:
    from pypdf import PdfReader  # late: it takes as long to load as all the rest together
    from pypdf.errors import PyPdfError  # late, as above

    try:
        return _pages(PdfReader(BytesIO(data), strict=False), name, most)
    except (PyPdfError, *_BROKEN):
        raise Unreadable(name, 1, f"This PDF is broken. {_PASTE}.") from None


def _pages(reader: Any, name: str, most: int) -> str:
    if reader.is_encrypted:
        raise Unreadable(name, 1, "This PDF is locked. Save it without its lock first.")
    if len(reader.pages) > MOST_PAGES:
        raise Unreadable(name, 1, f"This PDF is too long; it may have {MOST_PAGES} pages.")
    drawn, length, pages = 0, 0, []
    for page in reader.pages:
        contents = page.get_contents()
        drawn += 0 if contents is None else len(contents.get_data())
        if drawn > MOST_DRAWN:
            raise Unreadable(name, 1, "This PDF unfolds to more than may be read.")
        pages.append(page.extract_text())
        length += len(pages[-1])
        if length > most:
            raise Unreadable(name, 1, "This PDF holds too much text.")
    return "\n".join(pages)
