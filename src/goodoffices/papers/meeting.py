"""Sessions, meetings, movements and records, as parts of a paper."""

from goodoffices.core.lines import MeetingLine, MovementLine, RecordLine, SessionLine
from goodoffices.papers.model import Heading, Paragraph, Part, Quotation
from goodoffices.papers.room_card import person
from goodoffices.papers.talking_points import held
from goodoffices.papers.telling import Telling


def session(tell: Telling, line: SessionLine) -> list[Part]:
    """A session and who was there."""
    speech = tell.speech
    heading = speech.joined(
        speech.line("session_with", sides=tell.frame.sides(line.sides)),
        held(line, tell.frame),
        speech.own(speech.term(line.state)),
    )
    return [Heading(heading, 2), *(Paragraph(person(a, tell.frame)) for a in line.attendance)]


def meeting(tell: Telling, line: MeetingLine) -> Part:
    """A meeting with one side."""
    speech = tell.speech
    return Quotation(
        line.subject,
        speech.joined(
            speech.line("meeting_with", side=tell.frame.side(line.side)),
            tell.frame.when(line.when),
            speech.said(line.place.name) if line.place else (),
            speech.line("wider") if line.wider else (),
        ),
    )


def movement(tell: Telling, line: MovementLine) -> Part:
    """That a team moves."""
    speech = tell.speech
    return Quotation(
        line.words,
        speech.joined(
            speech.line("movement_of", side=tell.frame.side(line.side)),
            tell.frame.when(line.when),
            speech.line("expected") if line.expected else (),
        ),
    )


def record(tell: Telling, line: RecordLine) -> list[Part]:
    """The record of a session and what was said of it."""
    speech = tell.speech
    answers = [
        speech.joined(
            tell.frame.side(side),
            speech.own(speech.term(state)),
            *tell.each([words] if words else []),
        )
        for side, state, words in line.answers
    ]
    return [tell.quoted(line.words, line.at, after=answers)]
