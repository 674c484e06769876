"""What passes between the mediation and the sides, as parts of a paper."""

from goodoffices.core.lines import AreaLine, AskLine, ClarificationLine, CrossingLine
from goodoffices.papers.model import Paragraph, Part, Quotation
from goodoffices.papers.telling import Telling


def clarification(tell: Telling, line: ClarificationLine) -> list[Part]:
    """What a side was asked and answered."""
    asked = tell.quoted(line.words, line.at, tell.speech.line("asked_of"))
    if line.answer is None:
        return [asked]
    return [asked, Quotation(line.answer, tell.speech.line("answered"))]


def ask(tell: Telling, line: AskLine) -> list[Part]:
    """Words shown to their sources before they leave."""
    speech = tell.speech
    to = speech.line("shown_to_reach", sides=tell.frame.sides(line.to))
    answers = [
        speech.joined(
            tell.frame.side(side),
            speech.own(speech.term(answer)),
            *tell.each([words] if words else []),
        )
        for side, answer, words in line.answers
    ]
    parts = [tell.quoted(words, line.at, to) for words, _refs in line.parts]
    papers = tell.frame.enclosed(line.documents)
    return [*parts, *(Paragraph(each, quiet=True) for each in (*papers, *answers))]


def crossing(tell: Telling, line: CrossingLine) -> list[Part]:
    """What crossed, from whom to whom and how."""
    speech, sides = tell.speech, tell.frame.sides(line.to)
    way = (
        speech.line("crossed_from_to", sources=tell.frame.sides(line.sources), sides=sides)
        if line.sources
        else speech.line("crossed_to", sides=sides)
    )
    after = tell.terms(
        "crossed_already" if line.already else "",
        "slip" if line.slips else "",
        "told_source" if line.told else "",
        "acknowledged" if line.acknowledged else "",
    )
    use, form = speech.own(speech.term(line.use)), speech.own(speech.term(line.form))
    parts = [tell.quoted(words, line.at, way, use, form) for words, _refs in line.parts]
    papers = tell.frame.enclosed(line.documents)
    return [*parts, *(Paragraph(each, quiet=True) for each in (*papers, after) if each)]


def area(tell: Telling, line: AreaLine) -> Part:
    """An area of possible progress."""
    state = tell.terms("area_closed" if line.closed else "", "area_shaken" if line.shaken else "")
    return tell.quoted(
        line.words, line.at, state, after=filter(None, [tell.speech.said(line.why)])
    )
