"""What a room keeps on its own desk, as parts of a paper."""

from goodoffices.core.lines import FindingLine, NameLine, PaperLine
from goodoffices.papers import dates
from goodoffices.papers.model import Paragraph, Part
from goodoffices.papers.telling import Telling


def name(tell: Telling, line: NameLine) -> Part:
    """A name or a term in all its forms."""
    forms = tell.each(line.forms)
    return Paragraph(tell.speech.joined(*forms, tell.speech.own(tell.speech.term(line.listed))))


def finding(tell: Telling, line: FindingLine) -> Part:
    """What was answered to a finding of the leak check."""
    speech = tell.speech
    to = speech.line("shown_to_reach", sides=tell.frame.sides(line.to))
    shared = (speech.said(each) for each in line.shared)
    answer = speech.own(speech.term(line.answer))
    return Paragraph(speech.joined(to, *shared, answer, speech.said(line.why)))


def paper(tell: Telling, line: PaperLine) -> Part:
    """A paper that was printed."""
    speech, frame = tell.speech, tell.frame
    told = [
        speech.own(speech.term(line.paper)),
        speech.own(speech.term(line.form)),
        speech.line("copy", number=frame.number(line.copy)) if line.copy else (),
        speech.line("burn", day=dates.day(line.burn, speech.lang)) if line.burn else (),
        speech.line("destroyed") if line.destroyed else (),
    ]
    return Paragraph(speech.joined(*told))
