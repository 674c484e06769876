"""The record for read-back: line by line, with a place to confirm, reserve, dispute and sign."""

from goodoffices.core.lines import ItemLine, RecordLine, SessionLine
from goodoffices.core.refs import Ref, Side
from goodoffices.core.refusals import MarkingForbids, NotYours
from goodoffices.core.stages import Fate, RecordState
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
WIDTHS = (1, 5, 2, 3, 3, 2)
RESERVATIONS = 5
"""Lines left to write what is reserved or disputed."""


def read_back(
    view: View, record: Ref, lang: str, copy: Copy | None = None, side: Side | None = None
) -> Paper:
    """A session's record, to be read back to a side; to all of the session if none is named.

    Raises:
        NotYours: there is no such record here, or that side was not in the session.
        MarkingForbids: it is still to be read back, and says what may not be read out any more.
        ValueError: papers are not printed in that language.
    """
    line, frame = view.line(record), Frame(view, lang)
    if not isinstance(line, RecordLine):
        raise NotYours("no_such")
    session = view.line(line.session)
    if not isinstance(session, SessionLine) or (side is not None and side not in session.sides):
        raise NotYours("no_such")
    if not line.read_back:
        _may_be_read_out(line, view)
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
        # A sheet that goes to several tells of none what it said: another would read it.
        *(_answered_by(sides[0], line, view, frame) if len(sides) == 1 else []),
        Blanks(RESERVATIONS, speech.line("reservations")),
        *(Blanks(1, speech.line("for_side", side=frame.side(each))) for each in sides),
        Blanks(1, speech.line("for_the_mediation")),
        Blanks(1, speech.line("place_day")),
    ]
    title = speech.line("record", sides=frame.sides(sides))
    marking = speech.line("for_session")
    return frame.paper(Kind.RECORD, title, marking, parts, copy, (_held(session, frame),))


def _may_be_read_out(line: RecordLine, view: View) -> None:
    """Refuse what was shut off from its own room, or struck, since the record was drafted."""
    for item in view.of(ItemLine):
        if item.id in line.items and item.fate is Fate.STRUCK:
            raise MarkingForbids("withdrawn")
        if item.id in line.items and not item.marking.own_room:
            raise MarkingForbids("own_room")


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


def _answered_by(side: Side, line: RecordLine, view: View, frame: Frame) -> list[Part]:
    """What the side said of all of it, and of each line of its own, as its whole room reads it."""
    room = towards(view, side)
    told = next((each for each in room.of(RecordLine) if each.id == line.id), None)
    parts = [] if told is None else _of_the_whole(told, frame)
    items = [item for item in room.of(ItemLine) if item.id in line.items]
    if not items:
        return parts
    answers: dict[Ref, tuple[RecordState | None, Words | None]] = {
        ref: (state, words) for ref, state, words in (told.lines if told else ())
    }
    speech = frame.speech
    rows = []
    for place, item in enumerate(items, 1):
        answer = _answered(*answers.get(item.id, (None, None)), frame)
        rows.append((frame.number(place), item.words, *answer))
    return [
        *parts,
        Heading(speech.line("rests_on")),
        Table(tuple(speech.line(name) for name in COLUMNS), tuple(rows), WIDTHS),
    ]


def _of_the_whole(line: RecordLine, frame: Frame) -> list[Part]:
    speech = frame.speech
    words = {side: words for side, _state, words in line.answers}
    parts: list[Part] = []
    for side, state in line.whole:
        said = speech.line("of_whole", side=frame.side(side), state=speech.term(state))
        own = words.get(side)
        parts.append(Paragraph(said) if own is None else Quotation(own, said))
    return parts


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
