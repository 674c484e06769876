"""The room card: one side's room as it may read it, on a card."""

from goodoffices.core.acts.sessions import Attend
from goodoffices.core.lines import ItemLine, ReceivedLine, SeatLine, SessionLine, Span
from goodoffices.core.marking import Attribution
from goodoffices.core.refs import Side
from goodoffices.core.seats import Seat
from goodoffices.core.stages import SessionState
from goodoffices.core.view import View
from goodoffices.core.words import Words
from goodoffices.papers.frame import Frame
from goodoffices.papers.model import Copy, Heading, Kind, Line, Paper, Paragraph, Part, Quotation
from goodoffices.papers.owing import BY_IT, TO_IT, Owed, Owing, owed
from goodoffices.papers.talking_points import held
from goodoffices.papers.towards import towards
from goodoffices.papers.travelling import allowed

_BEFORE = {
    Owing.ANSWER: "owed_answer",
    Owing.SHOW: "owe_show",
    Owing.CLARIFY: "wait_clarify",
    Owing.CLEAR: "wait_clear",
}


def room_card(view: View, side: Side, lang: str, copy: Copy | None = None) -> Paper:
    """Who sits in a room, what it said and may travel, what was told it, what is owed.

    Raises:
        NotYours: it is neither the mediation nor that side's delegation that asks.
        ValueError: papers are not printed in that language.
    """
    frame = Frame(towards(view, side), lang)
    room, speech, due = frame.view, frame.speech, owed(frame.view, side)
    parts = [
        Heading(speech.line("who_sits")),
        *frame.section(_seats(room, frame)),
        Heading(speech.line("was_there")),
        *frame.section(attended(room, frame, side)),
        Heading(speech.line("what_said")),
        *frame.section([said(item, frame) for item in room.of(ItemLine)]),
        Heading(speech.line("what_told")),
        *frame.section([told(line, frame) for line in room.of(ReceivedLine)]),
        Heading(speech.line("what_owed")),
        *frame.section([_owed(each, frame) for each in due if each.owing in TO_IT]),
        Heading(speech.line("what_it_owes")),
        *frame.section([_owed(each, frame) for each in due if each.owing in BY_IT]),
    ]
    title = speech.line("room_card", side=frame.side(side))
    return frame.paper(Kind.ROOM_CARD, title, frame.readers(), parts, copy)


def _seats(room: View, frame: Frame) -> list[Part]:
    speech = frame.speech
    return [
        Paragraph(
            speech.joined(
                speech.said(line.person), speech.own(speech.role(Seat.parse(line.seat).role))
            )
        )
        for line in room.of(SeatLine)
        if line.held
    ]


def attended(room: View, frame: Frame, side: Side) -> list[Part]:
    """Session by session, who was there of a side."""
    parts: list[Part] = []
    for session in room.of(SessionLine):
        if session.state is SessionState.SCHEDULED:
            continue
        there = [person(each, frame) for each in session.attendance if each.side in (side, None)]
        when = frame.speech.joined(held(session, frame), frame.speech.said(session.place.name))
        parts += [Heading(when, 2), *(Paragraph(line) for line in there)]
    return parts


def person(each: Attend, frame: Frame) -> Line:
    """Who was there, in which office and capacity."""
    speech = frame.speech
    return speech.joined(
        speech.said(each.person),
        speech.said(each.office),
        speech.own(speech.term(each.capacity)),
    )


def said(item: ItemLine, frame: Frame) -> Quotation:
    """What was said, by whom and when; whether it may travel, and what of it went where."""
    speech = frame.speech
    before = speech.joined(
        frame.said_at(item),
        speech.said(item.speaker),
        speech.own(speech.term(item.kind)),
        speech.own(speech.term(item.confirmation)),
    )
    sent = (part for span in item.sent for part in went(span, frame))
    given = frame.enclosed((item.enclosed.document,) if item.enclosed else ())
    return Quotation(item.words, before, (*given, allowed(item, frame), *sent))


def went(span: Span, frame: Frame) -> tuple[Line | Words, ...]:
    """What went of an item, and to whom."""
    to = frame.speech.line("went", sides=frame.sides(span.to))
    return (to, *span.words, *frame.enclosed(span.documents))


def told(line: ReceivedLine, frame: Frame) -> Quotation:
    """What was conveyed to a room, in whose name and in which form."""
    speech, (first, *more) = frame.speech, line.words
    before = speech.joined(
        frame.clock(line.at),
        source(line, frame),
        speech.own(speech.term(line.form)),
        speech.own(speech.term(line.status)),
        speech.own(speech.text("exactly")) if line.exact else (),
        speech.own(speech.text("acknowledged")) if line.acknowledged else (),
    )
    return Quotation(first, before, (*more, *frame.enclosed(line.documents)))


def source(line: ReceivedLine, frame: Frame) -> Line:
    """Who is named as the source of what was conveyed."""
    speech = frame.speech
    match line.attribution:
        case Attribution.NOBODY:
            return ()
        case Attribution.A_SIDE:
            return speech.line("from_a_side")
        case Attribution.DELEGATION | Attribution.SPEAKER:
            side = frame.sides(line.named)
            if not line.speakers:
                return speech.line("from", side=side)
            speaker = speech.listed(*map(speech.said, line.speakers))
            return speech.line("from_speaker", side=side, speaker=speaker)


def _owed(each: Owed, frame: Frame) -> Part:
    if each.owing is Owing.CONFIRM:
        when = held(each.session, frame) if each.session else ()
        return Paragraph(frame.speech.line("wait_confirm", time=when))
    return Quotation(each.words, frame.speech.line(_BEFORE[each.owing]))
