"""Statements and the public record, as parts of a paper."""

from goodoffices.core.lines import ClaimLine, CopyLine, SourceLine, StatementLine
from goodoffices.papers import dates
from goodoffices.papers.model import Paragraph, Part, Quotation
from goodoffices.papers.telling import Telling


def statement(tell: Telling, line: StatementLine) -> list[Part]:
    """A statement in each of its languages."""
    speech = tell.speech
    issued = line.issued
    before = speech.joined(
        speech.said(line.speaker),
        speech.said(line.office),
        speech.own(speech.term(line.voice)),
        speech.line("joint") if line.joint else (),
        () if issued else speech.line("draft"),
        speech.line("issued", time=tell.frame.moment(issued)) if issued and tell.timed else (),
        speech.line("embargo", time=tell.frame.everywhere(line.embargo, line.zone))
        if line.embargo and not line.public
        else (),
    )
    return [Quotation(words, before) for words in line.words]


def source(tell: Telling, line: SourceLine) -> list[Part]:
    """A public source."""
    speech = tell.speech
    day = dates.day(line.published, speech.lang) if line.published else ""
    told = speech.joined(
        speech.said(line.publisher),
        speech.said(line.title),
        speech.own(day),
        speech.said(line.url),
    )
    return [Paragraph(told), *([Quotation(line.note)] if line.note else [])]


def copy(tell: Telling, line: CopyLine) -> Part:
    """The text of a source as it was taken in, under the names of its publisher and title."""
    speech, source = tell.speech, tell.sources[line.source]
    return Quotation(line.text, speech.joined(*map(speech.said, (source.publisher, source.title))))


def claim(tell: Telling, line: ClaimLine) -> Part:
    """A line of the public record, according to whom, with what was remarked on it."""
    speech = tell.speech
    source = tell.sources.get(line.source)
    before = speech.joined(
        speech.own(speech.term(line.topic)),
        speech.own(speech.term(line.standing)),
        tell.frame.when(line.when),
        speech.said(line.speaker),
        speech.said(line.office),
        speech.own(_held(line, speech.lang)),
        speech.line("according_to", source=speech.said(source.publisher)) if source else (),
    )
    earlier = [
        speech.joined(speech.line("before"), *tell.each([words]), by=" ")
        for words, _why in line.earlier
    ]
    remarks = [
        speech.joined(
            speech.own(speech.term(each.standing)),
            speech.said(each.by),
            *tell.each([each.words] if each.words else []),
        )
        for each in line.remarks
    ]
    return Quotation(line.words, before, (*earlier, *remarks))


def _held(line: ClaimLine, lang: str) -> str:
    """From which day to which day an office was held, as far as the source says."""
    if line.since is None and line.until is None:
        return ""
    return "–".join(dates.day(each, lang) if each else "…" for each in (line.since, line.until))
