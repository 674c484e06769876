"""What a talk stands on, as parts of a paper: seats, framework and scope, rounds."""

from goodoffices.core.lines import (
    ProposalLine,
    RoundLine,
    RulingLine,
    ScopeLine,
    SeatLine,
    TalkLine,
)
from goodoffices.core.seats import Seat
from goodoffices.papers.model import Heading, Paragraph, Part, Quotation
from goodoffices.papers.telling import Telling


def talk(tell: Telling, line: TalkLine) -> list[Part]:
    """The talk itself: its file, how far it has come, its sides."""
    speech, parts = tell.speech, list[Part]()
    if line.file:
        parts.append(Paragraph(speech.line("file", file=line.file)))
    if line.state:
        parts.append(Paragraph(speech.line("stands", state=speech.term(line.state))))
    if line.state_words:
        parts.append(Quotation(line.state_words))
    if line.silence:
        parts.append(Paragraph(speech.own(speech.term(line.silence))))
    for party in line.parties:
        names = tell.each((party.name, *party.also))
        told = speech.joined(*names, speech.said(party.capital.name))
        parts.append(Paragraph(told))
    return parts


def seat(tell: Telling, line: SeatLine) -> list[Part]:
    """Who sits in a seat."""
    speech, seat = tell.speech, Seat.parse(line.seat)
    whose = tell.frame.side(seat.side) if seat.side else ()
    role, gone = (
        speech.own(speech.role(seat.role)),
        () if line.held else speech.line("waits_for_key" if line.waits else "not_held"),
    )
    return [Paragraph(speech.joined(speech.said(line.person), role, whose, gone))]


def proposal(tell: Telling, line: ProposalLine) -> list[Part]:
    """Ground proposed to all, and how far it has come."""
    speech = tell.speech
    state = "replaced" if line.replaced else "agreed" if line.agreed else "proposed"
    after = [
        speech.joined(speech.line(name), speech.line("whole_name", side=words), by=": ")
        for name, each in (("inside", line.inside), ("outside", line.outside))
        for words in each
    ]
    ground = speech.own(speech.term(line.ground))
    return [tell.quoted(line.words, line.at, ground, speech.line(state), after=after)]


def scope(tell: Telling, line: ScopeLine) -> list[Part]:
    """What a side states the talks are about."""
    speech = tell.speech
    whose = speech.line("its_scope", side=tell.frame.side(line.side))
    parts: list[Part] = [Heading(whose, 2)]
    for name, each in (("inside", line.inside), ("outside", line.outside)):
        parts += [Quotation(words, speech.line(name)) for words in each]
    return [*parts, *([Quotation(line.qualifier)] if line.qualifier else [])]


def ruling(tell: Telling, line: RulingLine) -> Part:
    """What a side ruled out."""
    speech = tell.speech
    until = tell.frame.when(line.until)
    return tell.quoted(
        line.subject,
        line.at,
        tell.frame.side(line.side),
        tell.terms("out_by_side"),
        speech.own(speech.term(line.stage)),
        speech.joined(speech.line("until"), until, by=": ") if until else (),
        speech.line("lifted") if line.lifted else (),
    )


def round(tell: Telling, line: RoundLine) -> list[Part]:
    """A round, how it ended, whether it goes on."""
    speech, parts = tell.speech, list[Part]()
    ending = speech.own(speech.term(line.ending)) if line.ending else ()
    state = speech.own(speech.term(line.state))
    starts = tell.frame.when(line.starts)
    parts.append(Quotation(line.name, speech.joined(state, ending, starts)))
    if line.agreed_wording:
        parts.append(Quotation(line.agreed_wording, speech.line("agreed_wording")))
    if line.intends:
        again = tell.frame.when(line.reconvene)
        parts.append(
            Paragraph(
                speech.line("reconvene_on", time=again) if again else speech.line("reconvene")
            )
        )
    return [*parts, *([Quotation(line.reconvene_words)] if line.reconvene_words else [])]
