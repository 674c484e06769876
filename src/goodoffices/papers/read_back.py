"""The record for read-back: line by line, with a place to confirm, reserve, dispute and sign."""

from goodoffices.core.lines import ItemLine, RecordLine, SessionLine
from goodoffices.core.refs import Ref, Side
from goodoffices.core.refusals import NotYours
from goodoffices.core.stages import RecordState
from goodoffices.core.view import View
from goodoffices.core.words import Words
from goodoffices.papers.frame import Frame
from goodoffices.papers.model import (
    Blanks,
    Cell,
    Copy,
    Heading,
    Kind,
    Line,
    Paper,
    Paragraph,
    Part,
    Quotation,
    Table,
)
from goodoffices.papers.room_card import person
from goodoffices.papers.towards import towards

COLUMNS = ("number", "the_line", "confirmed", "reserved", "disputed", "signed")
WIDTHS = (2, 5, 2, 2, 2, 3)
RESERVATIONS = 5
"""Lines left to write what is reserved or disputed."""


def read_back(
    view: View, record: Ref, lang: str, copy: Copy | None = None, side: Side | None = None
) -> Paper:
    """A session's record, to be read back to a side; to all of the session if none is named.

    Raises:
        NotYours: there is no such record here, or that side was not in the session.
        ValueError: papers are not printed in that language.
    """
    line, frame = view.line(record), Frame(view, lang)
    if not isinstance(line, RecordLine):
        raise NotYours("no_such")
    session = view.line(line.session)
    if not isinstance(session, SessionLine) or (side is not None and side not in session.sides):
        raise NotYours("no_such")
    sides = session.sides if side is None else (side,)
    speech = frame.speech
    parts: list[Part] = [
        *_present(session, frame),
        Paragraph(speech.line("read_line_by_line")),
        Table(
            tuple(speech.line(name) for name in COLUMNS),
            tuple(_row(place, text, frame) for place, text in enumerate(_lines(line.words), 1)),
            WIDTHS,
        ),
        *_answers(line, sides, frame),
        *(_rests_on(line, sides[0], view, frame) if len(sides) == 1 else []),
        Blanks(RESERVATIONS, speech.line("reservations")),
        *(Blanks(1, speech.line("for_side", side=frame.side(each))) for each in sides),
        Blanks(1, speech.line("for_the_mediation")),
        Blanks(1, speech.line("place_day")),
    ]
    title = speech.line("record", sides=frame.sides(sides))
    marking = speech.line("for_session")
    return frame.paper(Kind.RECORD, title, marking, parts, copy, (_held(session, frame),))


def _held(session: SessionLine, frame: Frame) -> Line:
    speech = frame.speech
    return speech.joined(
        speech.said(session.place.name),
        speech.line("opened", time=frame.when(session.opened)) if session.opened else (),
        speech.line("closed", time=frame.when(session.closed)) if session.closed else (),
    )


def _present(session: SessionLine, frame: Frame) -> list[Part]:
    if not session.attendance:
        return []
    there = [Paragraph(person(each, frame)) for each in session.attendance]
    return [Heading(frame.speech.line("present")), *there]


def _lines(words: Words) -> list[Words]:
    return [Words(text, words.lang) for text in words.text.splitlines() if text.strip()]


def _row(place: int, words: Words, frame: Frame) -> tuple[Cell, ...]:
    return (frame.number(place), words, None, None, None, None)


def _rests_on(line: RecordLine, side: Side, view: View, frame: Frame) -> list[Part]:
    """What the side itself said that the record rests on, with what it has answered to each."""
    resting = set(line.items)
    items = [item for item in towards(view, side).of(ItemLine) if item.id in resting]
    if not items:
        return []
    answers: dict[Ref, tuple[RecordState | None, Words | None]] = {
        ref: (state, words) for ref, state, words in line.lines
    }
    speech = frame.speech
    rows = []
    for place, item in enumerate(items, 1):
        state, words = answers.get(item.id, (None, None))
        rows.append((frame.number(place), item.words, *_answered(state, words, frame)))
    return [
        Heading(speech.line("rests_on")),
        Table(tuple(speech.line(name) for name in COLUMNS), tuple(rows), WIDTHS),
    ]


def _answered(
    state: RecordState | None, words: Words | None, frame: Frame
) -> tuple[Cell, Cell, Cell, Cell]:
    """What was answered to a line, each in its column; the last is for the signature."""
    told: Cell = words or (frame.speech.own(frame.speech.term(state)) if state else None)
    match state:
        case RecordState.CONFIRMED:
            return (told, None, None, None)
        case RecordState.RESERVED:
            return (None, told, None, None)
        case RecordState.DISPUTED:
            return (None, None, told, None)
        case _:
            return (None, None, None, None)


def _answers(line: RecordLine, sides: tuple[Side, ...], frame: Frame) -> list[Part]:
    """What a side has said of it, where it has; on a sheet that goes to several nothing of any."""
    if len(sides) > 1:
        return []
    speech = frame.speech
    return [
        Quotation(words, speech.joined(frame.side(side), speech.own(speech.term(state))))
        for side, state, words in line.answers
        if side in sides and words is not None
    ]
