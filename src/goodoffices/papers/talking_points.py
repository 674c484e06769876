"""Talking points: the sheet the mediator takes into one side's room."""

from collections.abc import Mapping

from goodoffices.core.acts.contributions import Kind as Contribution
from goodoffices.core.acts.ground import Ground
from goodoffices.core.lines import ItemLine, ReceivedLine, RecordLine, SessionLine
from goodoffices.core.marking import Attribution
from goodoffices.core.refs import Ref, Side
from goodoffices.core.refusals import NotYours
from goodoffices.core.stages import Fate, RecordState
from goodoffices.core.view import View
from goodoffices.core.words import Words
from goodoffices.papers.carrying import Point, in_own_words, points
from goodoffices.papers.frame import Frame
from goodoffices.papers.model import (
    Blanks,
    Copy,
    Heading,
    Kind,
    Line,
    Paper,
    Paragraph,
    Part,
    Quotation,
)
from goodoffices.papers.owing import BY_IT, Owed, Owing, owed
from goodoffices.papers.press_lines import agreed
from goodoffices.papers.towards import towards

IDEAS, HEARD = 3, 7
"""Lines for ideas of one's own and for what is heard: always as many, so they tell nothing."""


def talking_points(
    view: View,
    to: Side,
    lang: str,
    copy: Copy | None = None,
    session: Ref | None = None,
    own_words: Mapping[Ref, Words] | None = None,
) -> Paper:
    """What may be carried to a side and in which words, what it asked, what is owed to it.

    `own_words` are the mediator's for what goes in substance, by the item each is of.

    Raises:
        NotYours: it is not the mediation that asks, or no such side, session or item is here.
        ValueError: papers are not printed in that language.
    """
    room, frame = towards(view, to), Frame(view, lang)
    speech, side = frame.speech, frame.side(to)
    due = owed(room, to)
    parts = [
        Heading(speech.line("may_carry", side=side)),
        *frame.section(_may_carry(view, to, own_words or {}, frame)),
        Blanks(IDEAS, speech.line("own_ideas")),
        Heading(speech.line("they_asked", side=side)),
        *frame.section(_asked(room, frame, to)),
        Heading(speech.line("i_owe", side=side)),
        *frame.section([*_shows(due, frame), *_read_back(view, frame, to)]),
        Heading(speech.line("i_wait", side=side)),
        *frame.section([_waits(each, frame) for each in due if each.owing in BY_IT]),
        *_agreed_lines(room, frame),
        Blanks(HEARD, speech.line("heard")),
    ]
    return frame.paper(
        Kind.TALKING_POINTS,
        speech.line("talking_points", side=side),
        speech.line("for_the_hand", side=side),
        parts,
        copy,
        _session(room, frame, session),
    )


def _agreed_lines(room: View, frame: Frame) -> list[Part]:
    """The press lines that all have agreed to, as every room reads them; nothing where none is."""
    lines: list[Part] = [Quotation(line.words) for line in agreed(room, Ground.PRESS_LINE)]
    return [Heading(frame.speech.line("may_say_all")), *lines] if lines else []


def _session(room: View, frame: Frame, session: Ref | None) -> tuple[Line, ...]:
    if session is None:
        return ()
    line = room.line(session)
    if not isinstance(line, SessionLine):
        raise NotYours("no_such")
    place, time = frame.speech.said(line.place.name), frame.when(line.opened or line.starts)
    if not time:
        return (frame.speech.line("session_at_place", place=place),)
    return (frame.speech.line("session_at", place=place, time=time),)


def _may_carry(view: View, to: Side, found: Mapping[Ref, Words], frame: Frame) -> list[Part]:
    if not set(found) <= set(in_own_words(view, to)):
        raise NotYours("no_such")
    return [_point(point, found, frame) for point in points(view, to)]


def _point(point: Point, found: Mapping[Ref, Words], frame: Frame) -> Part:
    speech, source = frame.speech, _source(point, frame)
    if point.item is not None and point.item in found:
        return Quotation(found[point.item], speech.line("own_words", source=source))
    if not point.words:
        return Blanks(2, speech.line("own_words", source=source))
    settled = speech.line("exactly" if point.exact else "cleared")
    first, *more = point.words
    papers = [*frame.enclosed(point.documents)]
    if point.encloses:
        # By its source's name for it whoever reads over her shoulder might know whose it is.
        papers.append(speech.line("may_enclose"))
    return Quotation(first, speech.joined(source, settled), (*more, *papers))


def _source(point: Point, frame: Frame) -> Line:
    match point.attribution:
        case Attribution.NOBODY:
            return frame.speech.line("from_nobody")
        case Attribution.A_SIDE:
            return frame.speech.line("from_a_side")
        case Attribution.DELEGATION | Attribution.SPEAKER:
            side = frame.sides(point.sources)
            if not point.speakers:
                return frame.speech.line("from", side=side)
            speaker = frame.speech.listed(*map(frame.speech.said, point.speakers))
            return frame.speech.line("from_speaker", side=side, speaker=speaker)


def _asked(room: View, frame: Frame, side: Side) -> list[Part]:
    """Its questions that had no answer its whole room heard, each with a line for one."""
    answered = {line.answers for line in room.of(ReceivedLine)}
    parts: list[Part] = []
    for item in room.of(ItemLine):
        open_still = item.fate is Fate.STANDS and item.id not in answered and item.side == side
        if item.kind is Contribution.QUESTION and open_still:
            who = frame.speech.joined(frame.speech.said(item.speaker), frame.said_at(item))
            parts += [Quotation(item.words, who), Blanks(1, frame.speech.line("answer"))]
    return parts


def _shows(due: tuple[Owed, ...], frame: Frame) -> list[Part]:
    before = frame.speech.line("owe_show")
    return [Quotation(each.words, before) for each in due if each.owing is Owing.SHOW]


def _read_back(view: View, frame: Frame, side: Side) -> list[Part]:
    """Records that wait to be read back to it: that they do, not what they say."""
    sessions = {line.id: line for line in view.of(SessionLine)}
    return [
        Paragraph(frame.speech.line("owe_read_back", time=held(sessions[line.session], frame)))
        for line in view.of(RecordLine)
        if (side, RecordState.DRAFTED) in {(each, state) for each, state, _words in line.answers}
    ]


def _waits(each: Owed, frame: Frame) -> Part:
    if each.owing is Owing.CONFIRM and each.session:
        return Paragraph(frame.speech.line("wait_confirm", time=held(each.session, frame)))
    name = "wait_clear" if each.owing is Owing.CLEAR else "wait_clarify"
    return Quotation(each.words, frame.speech.line(name))


def held(session: SessionLine, frame: Frame) -> Line:
    """When a session was held, as it was given; where, if that is not known."""
    time = frame.when(session.opened or session.starts)
    return time or frame.speech.said(session.place.name)
