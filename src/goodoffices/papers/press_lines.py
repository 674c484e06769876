"""Press lines: what a room may say when somebody asks, and what stands in public."""

from goodoffices.core.acts.ground import Ground
from goodoffices.core.lines import PressLineLine, ProposalLine, StatementLine
from goodoffices.core.refs import Side
from goodoffices.core.view import View
from goodoffices.papers.frame import Frame
from goodoffices.papers.model import Copy, Heading, Kind, Paper, Paragraph, Part, Quotation
from goodoffices.papers.towards import lying_open

SAYABLE = (Ground.PRESS_LINE, Ground.ENDING)
"""What all may say once all have agreed to it."""


def press_lines(
    view: View, lang: str, copy: Copy | None = None, side: Side | None = None
) -> Paper:
    """What the room of a side may say, or the room that reads this view if none is named.

    Raises:
        NotYours: it is not for these eyes.
        ValueError: papers are not printed in that language.
    """
    frame = Frame(lying_open(view, side), lang)
    room, speech = frame.view, frame.speech
    own = [line for line in room.of(PressLineLine) if line.side == room.eyes.side]
    parts = [
        Heading(speech.line("may_say")),
        *frame.section([Quotation(line.words) for line in own]),
        Heading(speech.line("may_say_all")),
        *frame.section(
            [
                Quotation(line.words, speech.own(speech.term(line.ground)))
                for line in agreed(room, *SAYABLE)
            ]
        ),
        Heading(speech.line("was_issued")),
        *frame.section(_issued(room, frame)),
        Paragraph(speech.line("not_said")),
    ]
    title = speech.line("press_lines")
    return frame.paper(Kind.PRESS_LINES, title, frame.readers(), parts, copy)


def agreed(room: View, *grounds: Ground) -> list[ProposalLine]:
    """What all have agreed to on these grounds, and nothing has taken the place of."""
    return [
        line
        for line in room.of(ProposalLine)
        if line.ground in grounds and line.agreed and not line.replaced
    ]


def _issued(room: View, frame: Frame) -> list[Part]:
    return [
        Quotation(
            words,
            frame.speech.joined(
                frame.speech.said(line.speaker),
                frame.speech.said(line.office),
                frame.clock(line.issued) if line.issued else (),
            ),
        )
        for line in room.of(StatementLine)
        if line.public
        for words in line.words
    ]
