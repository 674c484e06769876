"""Each line of a view as parts of a paper."""

from typing import assert_never

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
from goodoffices.papers import corridor, dates, desk, meeting, published, standing
from goodoffices.papers.model import Part
from goodoffices.papers.room_card import said, told
from goodoffices.papers.telling import Telling


def parts(line: Line, tell: Telling) -> list[Part]:
    """One line, in as many parts as it needs."""
    match line:
        case TalkLine():
            return standing.talk(tell, line)
        case SeatLine():
            return standing.seat(tell, line)
        case ProposalLine():
            return standing.proposal(tell, line)
        case ScopeLine():
            return standing.scope(tell, line)
        case RulingLine():
            return [standing.ruling(tell, line)]
        case RoundLine():
            return standing.round(tell, line)
        case WordingLine():
            name = "result_of" if line.result else "ending_of"
            whose = tell.speech.line(name, side=tell.frame.side(line.side))
            return [tell.quoted(line.words, line.at, whose, tell.speech.said(line.speaker))]
        case SessionLine():
            return meeting.session(tell, line)
        case MeetingLine():
            return [meeting.meeting(tell, line)]
        case MovementLine():
            return [meeting.movement(tell, line)]
        case RecordLine():
            return meeting.record(tell, line)
        case ItemLine():
            return [said(line, tell.frame)]
        case ClarificationLine():
            return corridor.clarification(tell, line)
        case AskLine():
            return corridor.ask(tell, line)
        case ReceivedLine():
            return [told(line, tell.frame)]
        case CrossingLine():
            return corridor.crossing(tell, line)
        case AreaLine():
            return [corridor.area(tell, line)]
        case LetterLine():
            kind = tell.speech.line("instruction" if line.instruction else "report")
            return [tell.quoted(line.words, line.at, kind)]
        case StatementLine():
            return published.statement(tell, line)
        case PressLineLine():
            return [tell.quoted(line.words, line.at, tell.frame.side(line.side))]
        case SourceLine():
            return published.source(tell, line)
        case CopyLine():
            return [published.copy(tell, line)]
        case ClaimLine():
            return [published.claim(tell, line)]
        case NoteLine():
            when = tell.frame.when(line.when)
            burn = dates.day(line.burn, tell.speech.lang) if line.burn else ""
            gone = tell.speech.line("burn", day=burn) if burn else ()
            return [tell.quoted(line.words, line.at, tell.speech.said(line.source), when, gone)]
        case NameLine():
            return [desk.name(tell, line)]
        case FindingLine():
            return [desk.finding(tell, line)]
        case PaperLine():
            return [desk.paper(tell, line)]
        case _:
            assert_never(line)
