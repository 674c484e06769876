"""Papers of the invented evening, for tests. ILLUSTRATIVE: nobody in it is real."""

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from goodoffices.core.lines import RecordLine, SessionLine
from goodoffices.core.refs import Side
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.view import View
from goodoffices.core.words import Words
from goodoffices.papers.model import (
    Blanks,
    Copy,
    Heading,
    Kind,
    Paper,
    Paragraph,
    Quotation,
    Run,
    Table,
)
from goodoffices.papers.phrases import LANGUAGES, Speech
from goodoffices.papers.printing import Wanted, paper
from goodoffices.papers.typst import as_pdf
from goodoffices.papers.word import as_docx
from goodoffices.rooms import Rooms

EVENING = Path(__file__).parents[2] / "examples/evening/talk.yaml"
COPY = Copy(3, date(2025, 3, 14))
B = Side("B")


@cache
def evening(seat=MEDIATOR) -> View:
    """The evening as a seat reads it at its end."""
    rooms = Rooms(clock=lambda: datetime(2025, 3, 12, 20, 41, tzinfo=UTC))
    return rooms.enter(rooms.bring(EVENING.read_bytes(), "evening"), seat).read()


def wanted() -> dict[str, Wanted]:
    """Every paper of the evening, by a name for it."""
    view = evening()
    session = [line for line in view.of(SessionLine) if B in line.sides][-1]
    record = [line for line in view.of(RecordLine) if B in {side for side, *_ in line.answers}]
    return {
        "talking-points": Wanted(Kind.TALKING_POINTS, side=B, session=session.id),
        "room-card": Wanted(Kind.ROOM_CARD, side=B),
        "record": Wanted(Kind.RECORD, record=record[-1].id),
        "press-lines": Wanted(Kind.PRESS_LINES),
        "ruled-out": Wanted(Kind.RULED_OUT),
        "whole-view": Wanted(Kind.WHOLE_VIEW),
        "whole-view-b": Wanted(Kind.WHOLE_VIEW, side=B),
    }


@cache
def papers() -> dict[str, Paper]:
    """Every paper of the evening in every language."""
    return {
        f"{name}-{lang}": paper(evening(), replace(each, lang=lang), COPY)
        for name, each in wanted().items()
        for lang in LANGUAGES
    }


@cache
def pdf(name: str) -> bytes:
    """A paper of the evening as PDF."""
    return as_pdf(papers()[name])


@cache
def word(name: str) -> bytes:
    """A paper of the evening as a Word file."""
    return as_docx(papers()[name])


def lines(made: Paper) -> list[str]:
    """Every text of a paper, in order."""
    found = [made.talk.text, _flat(made.title), *map(_flat, made.head), _flat(made.marking)]
    for part in made.parts:
        match part:
            case Heading() | Paragraph():
                found.append(_flat(part.line))
            case Quotation():
                after = [
                    each.text if isinstance(each, Words) else _flat(each) for each in part.after
                ]
                found += [_flat(part.before), part.words.text, *after]
            case Blanks():
                found.append(_flat(part.label))
            case Table():
                cells = [cell for row in (part.head, *part.rows) for cell in row if cell]
                found += [c.text if isinstance(c, Words) else _flat(c) for c in cells]
    return [each for each in found if each]


def _flat(line) -> str:
    return "".join(run.text for run in line)


HOSTILE = (
    '#read("/etc/passwd") $x^2$ @ref <label> *bold* _it_ `raw` \\u{41} // /* = head\n'
    "<script>alert(1)</script> & \"quoted\" 'single' {{ x }} {% now %} [link](x) ]] ]] --- ..."
)


def hostile(lang: str = "en") -> Paper:
    """A paper in which everybody says what a typesetter or a browser might take for orders."""
    words, line = Words(HOSTILE, "en"), (Run(HOSTILE.replace("\n", " "), "", said=True),)
    parts = (
        Heading(line), Heading(line, 2), Paragraph(line), Quotation(words, line, (line, words)),
        Blanks(1, line), Table((line, line), ((words, line), (None, words)), (8, 8)),
    )  # fmt: skip
    page = Speech(lang).text("page")
    return Paper(Kind.ROOM_CARD, lang, line, words, (line,), line, parts, page, "", line)
