"""All that people said, wrote or are called in a line, beside the words that stand first in it."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from goodoffices.core import lines as ls
from goodoffices.core.times import Place, When
from goodoffices.core.words import Words
from goodoffices.server.finding.seeking import Text

Told = Words | When | Place | str | None
"""Something that a line holds and a person could look for."""


def beside(line: ls.Line) -> tuple[Text, ...]:
    """The texts of a line that its own words are not; those of a language with it."""
    return tuple(_texts(_beside(line)))


def text(words: Words) -> Text:
    """Words as they are looked through."""
    return words.text, words.lang


def _texts(told: Iterable[Told]) -> Iterator[Text]:
    for each in told:
        match each:
            case Words():
                yield text(each)
            case When(words=words) | Place(name=words) | str(words):
                if words:
                    yield words, ""


def _beside(line: ls.Line) -> Iterable[Told]:
    match line:
        case ls.ItemLine() | ls.ClarificationLine() | ls.AskLine():
            return _of_a_source(line)
        case ls.ReceivedLine() | ls.CrossingLine():
            return _crossed(line)
        case ls.SourceLine() | ls.ClaimLine() | ls.CopyLine() | ls.StatementLine():
            return _published(line)
        case ls.RoundLine() | ls.SessionLine() | ls.MeetingLine() | ls.MovementLine():
            return _met(line)
        case ls.WordingLine():
            return (line.speaker,)
        case ls.RecordLine():
            answers = (words for _side, _state, words in line.answers)
            return (*answers, *(words for _ref, _state, words in line.lines))
        case ls.NoteLine():
            return line.source, line.when
        case ls.RulingLine():
            return (line.until,)
        case ls.AreaLine():
            return (line.why,)
        case ls.SeatLine():
            return (line.person,)
        case ls.FindingLine():
            return *line.shared, line.why
        case ls.TalkLine():
            return _of_the_talk(line)
        case (
            ls.ProposalLine() | ls.ScopeLine() | ls.LetterLine() | ls.PressLineLine()
            | ls.NameLine() | ls.PaperLine()
        ):  # fmt: skip
            return ()
        case _:
            assert_never(line)


def _of_a_source(line: ls.ItemLine | ls.ClarificationLine | ls.AskLine) -> Iterable[Told]:
    match line:
        case ls.ItemLine():
            corrected = (each for change in line.corrections for each in change)
            went = (words for span in line.sent for words in span.words)
            papers = (line.enclosed.document.file_name,) if line.enclosed else ()
            return (
                line.speaker, *line.kept_back, line.fate_words, line.fate_why, *corrected, *went,
                *papers,
            )  # fmt: skip
        case ls.ClarificationLine():
            return ()
        case ls.AskLine():
            return tuple(words for _side, _leave, words in line.answers)
        case _:
            assert_never(line)


def _crossed(line: ls.ReceivedLine | ls.CrossingLine) -> Iterable[Told]:
    papers = tuple(each.file_name for each in line.documents)
    if isinstance(line, ls.ReceivedLine):
        return *line.speakers, *papers
    return *line.persons, line.how, line.when, *papers


def _published(
    line: ls.SourceLine | ls.ClaimLine | ls.CopyLine | ls.StatementLine,
) -> Iterable[Told]:
    match line:
        case ls.SourceLine():
            return line.publisher, line.note
        case ls.ClaimLine():
            before = (each for change in line.earlier for each in change)
            remarks = (each for r in line.remarks for each in (r.by, r.words, r.anchor))
            return (
                line.anchor, line.speaker, *line.forms, line.office, line.reporter, line.when,
                line.qualifier, line.why, *before, *remarks,
            )  # fmt: skip
        case ls.CopyLine():
            return ()
        case ls.StatementLine():
            before = (words for said, _why, _at in line.earlier for words in said)
            disputed = (words for _who, words in line.disputes)
            named = (who for who, _words in line.disputes)
            whys = (why for _words, why, _at in line.earlier)
            return line.speaker, line.office, *before, *whys, *named, *disputed
        case _:
            assert_never(line)


def _met(
    line: ls.RoundLine | ls.SessionLine | ls.MeetingLine | ls.MovementLine,
) -> Iterable[Told]:
    match line:
        case ls.RoundLine():
            return line.place, line.starts, line.reconvene
        case ls.SessionLine():
            there = (name for each in line.attendance for name in (each.person, each.office))
            return line.place, line.starts, *there
        case ls.MeetingLine():
            return line.when, line.place
        case ls.MovementLine():
            return (line.when,)
        case _:
            assert_never(line)


def _of_the_talk(line: ls.TalkLine) -> Iterable[Told]:
    called = (words for party in line.parties for words in (party.name, *party.also))
    return line.mediation, line.file, line.state_words, line.place, *called
