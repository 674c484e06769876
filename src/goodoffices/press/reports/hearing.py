"""An English report, read once for all that is asked about who says what."""

from functools import lru_cache

from goodoffices.press.reports.layout import Document, Part
from goodoffices.press.reports.listening import listened
from goodoffices.press.reports.marks import Between, between_marks
from goodoffices.press.reports.scene import Listening

_HEADINGS = (Part.HEADLINE, Part.HEADING)
_NONE = (Part.ASIDE, Part.EMBED)

AT_ONCE = 2
"""Reports that are kept as they were read: several questions are asked of one after another."""


def read_paragraphs(document: Document) -> tuple[tuple[int, int, bool], ...]:
    """The stretches of a report that are read, and whether each is a heading."""
    return tuple(
        (each.start, each.end, each.part in _HEADINGS)
        for each in document.blocks
        if each.part not in _NONE
    )


def between(document: Document) -> tuple[Between, ...]:
    """What stands between quotation marks in a report."""
    paragraphs = read_paragraphs(document)
    return between_marks(document.text, [(start, end) for start, end, _ in paragraphs])


@lru_cache(maxsize=AT_ONCE)
def listen(document: Document) -> Listening:
    """An English report read for who says what."""
    return listened(document.text, read_paragraphs(document), between(document))
