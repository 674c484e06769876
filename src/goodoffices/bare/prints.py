"""A PDF drawn anew: its pages, and of what they need only what is known to be drawn with."""

import logging
import struct
import zlib
from io import BytesIO
from typing import Any

from pypdf import PdfReader, PdfWriter, apply_configuration
from pypdf.errors import PyPdfError

from goodoffices.bare.needed import Needed
from goodoffices.bare.standing import at
from goodoffices.bare.sure import Unsure
from goodoffices.core.documents import Obstacle

# Whatever is wrong with a PDF could be told with words of it: nothing is written down.
logging.getLogger("pypdf").addHandler(logging.NullHandler())

MOST_PAGES = 200
"""Pages of which one can be sure in the time that somebody waits."""

MOST_UNFOLDED = 20_000_000
"""Bytes that any one part may unfold to."""

_BROKEN = (
    ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError,
    OverflowError, NotImplementedError, AssertionError, zlib.error, struct.error,
)  # fmt: skip
"""What a library may raise of a PDF that is broken, made to break it, or not known to it."""

_BOXES = ("/MediaBox", "/Rotate", "/UserUnit")
_HARMLESS = "/Link"
"""What lies on a page and is not seen of itself; a remark, a stamp or a bar over words is seen."""


def print_(content: bytes) -> bytes:
    """The PDF, drawn anew.

    Raises:
        Unsure: it is locked, broken, or holds what would be lost or laid open.
    """
    try:
        with apply_configuration(
            zlib_maximum_output_length=MOST_UNFOLDED, lzw_maximum_output_length=MOST_UNFOLDED
        ):
            return _anew(PdfReader(BytesIO(content), strict=False))
    except (PyPdfError, *_BROKEN):
        raise Unsure from None


def _anew(reader: Any) -> bytes:
    if reader.is_encrypted:
        raise Unsure(Obstacle.LOCKED)
    _whole(reader.trailer["/Root"])
    if len(reader.pages) > MOST_PAGES:
        raise Unsure
    writer = PdfWriter()
    writer.metadata, writer.pdf_header = None, "%PDF-1.7"
    needed = Needed(writer)
    for page in reader.pages:
        _nothing_over(page)
        needed.page(page, _BOXES)
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def _whole(root: Any) -> None:
    """Refuse a document of which its pages are not all."""
    if "/OCProperties" in root:
        raise Unsure(Obstacle.LAYERS)
    form = at(root, "/AcroForm")
    if form is not None and (at(form, "/Fields") or "/XFA" in form):
        raise Unsure(Obstacle.FIELDS)
    if "/Collection" in root:
        raise Unsure


def _nothing_over(page: Any) -> None:
    """Refuse a page with something laid over it, or with an edge that hides something.

    A bar over a name may be no more than a remark: without it the name would stand there.
    """
    for each in at(page, "/Annots") or ():
        kind = at(each.get_object(), "/Subtype")
        if kind == "/Widget":
            raise Unsure(Obstacle.FIELDS)
        if kind != _HARMLESS:
            raise Unsure(Obstacle.REMARKS)
    whole = [float(each) for each in page.mediabox]
    if any(abs(a - float(b)) > 1 for a, b in zip(whole, page.cropbox, strict=True)):
        raise Unsure
