"""The ruled-out register: what is not spoken of, by whose word, how firmly and until when."""

from goodoffices.core.acts.ground import Ground
from goodoffices.core.lines import ItemLine, ProposalLine, RulingLine
from goodoffices.core.refs import Side
from goodoffices.core.stages import Fate
from goodoffices.core.view import View
from goodoffices.papers.frame import Frame
from goodoffices.papers.model import (
    Cell,
    Copy,
    Heading,
    Kind,
    Paper,
    Paragraph,
    Part,
    Quotation,
    Table,
)
from goodoffices.papers.towards import lying_open

COLUMNS = ("subject", "by_whom", "how_firmly", "until")
WIDTHS = (6, 3, 3, 4)


def ruled_out(view: View, lang: str, copy: Copy | None = None, side: Side | None = None) -> Paper:
    """What was ruled out, as the room of a side knows it; the room of this view if none is named.

    Raises:
        NotYours: it is not for these eyes.
        ValueError: papers are not printed in that language.
    """
    frame = Frame(lying_open(view, side), lang)
    room, speech = frame.view, frame.speech
    rows = tuple(_row(line, frame) for line in room.of(RulingLine))
    table: list[Part] = [Table(tuple(map(speech.line, COLUMNS)), rows, WIDTHS)] if rows else []
    back = [item for item in room.of(ItemLine) if item.fate is Fate.RETURNED]
    parts = [
        Heading(speech.line("out_by_all")),
        *frame.section(_outside(room)),
        Heading(speech.line("out_by_side")),
        *frame.section(table),
        Paragraph(speech.line("comes_back")),
        Heading(speech.line("given_back")),
        *frame.section([_given_back(item, frame) for item in back]),
    ]
    title = speech.line("ruled_out")
    return frame.paper(Kind.RULED_OUT, title, frame.readers(), parts, copy)


def _outside(room: View) -> list[Part]:
    return [
        Quotation(words)
        for line in room.of(ProposalLine)
        if line.ground is Ground.SCOPE and line.agreed and not line.replaced
        for words in line.outside
    ]


def _row(line: RulingLine, frame: Frame) -> tuple[Cell, ...]:
    speech = frame.speech
    how = speech.joined(
        speech.own(speech.term(line.stage)), speech.line("lifted") if line.lifted else ()
    )
    return (line.subject, frame.side(line.side), how, frame.when(line.until) or None)


def _given_back(item: ItemLine, frame: Frame) -> Quotation:
    speech = frame.speech
    before = speech.joined(frame.side(item.side), speech.said(item.speaker), frame.said_at(item))
    return Quotation(item.words, before, (item.fate_words,) if item.fate_words else ())
