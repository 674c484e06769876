"""The whole view of a room: every line it may read, under the heading it belongs to."""

from itertools import groupby

from goodoffices.core.lines import (
    AreaLine,
    AskLine,
    ClaimLine,
    ClarificationLine,
    CopyLine,
    CrossingLine,
    FindingLine,
    ItemLine,
    LetterLine,
    Line,
    MeetingLine,
    MovementLine,
    NameLine,
    NoteLine,
    PaperLine,
    PressLineLine,
    ProposalLine,
    ReceivedLine,
    RecordLine,
    RoundLine,
    RulingLine,
    ScopeLine,
    SeatLine,
    SessionLine,
    SourceLine,
    StatementLine,
    TalkLine,
    WordingLine,
)
from goodoffices.core.refs import Side
from goodoffices.core.view import View
from goodoffices.papers.frame import Frame
from goodoffices.papers.lines import parts as parts_of
from goodoffices.papers.model import Copy, Heading, Kind, Paper, Part
from goodoffices.papers.model import Line as Words
from goodoffices.papers.telling import Telling
from goodoffices.papers.towards import lying_open

SECTIONS: tuple[tuple[str, tuple[type[Line], ...]], ...] = (
    ("talk", (TalkLine,)),
    ("seats", (SeatLine,)),
    ("ground", (ProposalLine, ScopeLine, RulingLine)),
    ("rounds", (RoundLine, WordingLine)),
    ("sessions", (SessionLine, MeetingLine, MovementLine)),
    ("records", (RecordLine,)),
    ("said_by", (ItemLine, ClarificationLine)),
    ("shown", (AskLine,)),
    ("what_told", (ReceivedLine,)),
    ("crossed", (CrossingLine,)),
    ("areas", (AreaLine,)),
    ("letters", (LetterLine,)),
    ("statements", (StatementLine,)),
    ("press_lines", (PressLineLine,)),
    ("public_record", (SourceLine, CopyLine, ClaimLine)),
    ("notes", (NoteLine,)),
    ("names", (NameLine,)),
    ("findings", (FindingLine,)),
    ("papers", (PaperLine,)),
)
"""Under which heading each kind of line stands, in the order of the paper."""


def whole_view(view: View, lang: str, copy: Copy | None = None, side: Side | None = None) -> Paper:
    """All that the room of a side may read, or the room of this view if none is named.

    Raises:
        NotYours: it is not for these eyes.
        ValueError: papers are not printed in that language.
    """
    frame = Frame(lying_open(view, side), lang)
    # Looking down into a room, one cannot know since when each thing is read there.
    speech, shown = frame.speech, Telling(frame, timed=side is None)
    parts: list[Part] = []
    for name, kinds in SECTIONS:
        lines = [line for line in frame.view.lines if isinstance(line, kinds)]
        # What a side said stands under its name; all else under one heading.
        lines.sort(key=lambda line: frame.place(_whose(line)))
        for whose, group in groupby(lines, key=_whose):
            parts.append(Heading(_heading(name, whose, frame)))
            parts += [part for line in group for part in parts_of(line, shown)]
    title = (
        speech.line("whole_view_of", side=frame.side(frame.view.eyes.side))
        if frame.view.eyes.side
        else speech.line("whole_view")
    )
    return frame.paper(Kind.WHOLE_VIEW, title, frame.readers(), parts, copy)


def _whose(line: Line) -> Side | None:
    return line.side if isinstance(line, ItemLine | ClarificationLine) else None


def _heading(name: str, whose: Side | None, frame: Frame) -> Words:
    return frame.speech.line(name, side=frame.side(whose))
