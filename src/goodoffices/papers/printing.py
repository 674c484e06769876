"""Which papers there are, and the one way to make any of them."""

from dataclasses import dataclass
from enum import Enum
from typing import TypeVar, assert_never

from goodoffices.core.refs import Ref, Side
from goodoffices.core.refusals import NotYours
from goodoffices.core.view import View
from goodoffices.core.words import Words
from goodoffices.papers.html import as_page
from goodoffices.papers.model import Copy, Kind, Paper
from goodoffices.papers.press_lines import press_lines
from goodoffices.papers.read_back import read_back
from goodoffices.papers.room_card import room_card
from goodoffices.papers.ruled_out import ruled_out
from goodoffices.papers.talking_points import talking_points
from goodoffices.papers.typst import as_pdf
from goodoffices.papers.whole_view import whole_view
from goodoffices.papers.word import as_docx

T = TypeVar("T")


class Form(Enum):
    """What a paper can be made into."""

    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which paper is wanted: for which side's room, of which session or record, in what tongue.

    `own_words` stand on talking points in the place of the lines for them.
    """

    kind: Kind
    lang: str = "en"
    side: Side | None = None
    session: Ref | None = None
    record: Ref | None = None
    own_words: tuple[tuple[Ref, Words], ...] = ()


def paper(view: View, wanted: Wanted, copy: Copy | None = None) -> Paper:
    """A paper, made of one view.

    Raises:
        NotYours: it is not for these eyes, or what it is to be made of is not there.
        ValueError: papers are not printed in that language.
    """
    side = wanted.side
    match wanted.kind:
        case Kind.TALKING_POINTS:
            words = dict(wanted.own_words)
            return talking_points(view, _named(side), wanted.lang, copy, wanted.session, words)
        case Kind.ROOM_CARD:
            return room_card(view, _named(side or view.eyes.side), wanted.lang, copy)
        case Kind.RECORD:
            return read_back(view, _named(wanted.record), wanted.lang, copy, side)
        case Kind.PRESS_LINES:
            return press_lines(view, wanted.lang, copy, side)
        case Kind.RULED_OUT:
            return ruled_out(view, wanted.lang, copy, side)
        case Kind.WHOLE_VIEW:
            return whole_view(view, wanted.lang, copy, side)
        case _:
            assert_never(wanted.kind)


def printed(made: Paper, form: Form) -> bytes:
    """A paper as a file."""
    match form:
        case Form.HTML:
            return as_page(made).encode()
        case Form.PDF:
            return as_pdf(made)
        case Form.DOCX:
            return as_docx(made)
        case _:
            assert_never(form)


def _named(thing: T | None) -> T:
    if thing is None:
        raise NotYours("no_such")
    return thing
