"""A report read as a whole: who says what, when, how the talks stand, and who is silent."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from goodoffices.core.acts.dossier import Topic
from goodoffices.press.reports.attendance import attendance
from goodoffices.press.reports.claims import Handed, handed
from goodoffices.press.reports.clauses import Sentence, sentences
from goodoffices.press.reports.document import Document
from goodoffices.press.reports.finding import Finding
from goodoffices.press.reports.layout import Part
from goodoffices.press.reports.manners import manners
from goodoffices.press.reports.moments import Moment, moments
from goodoffices.press.reports.movements import movements
from goodoffices.press.reports.people import Person, people
from goodoffices.press.reports.presence import Presence
from goodoffices.press.reports.quotes import Quote, quotes
from goodoffices.press.reports.reported import Said, reported
from goodoffices.press.reports.reporters import names_organ
from goodoffices.press.reports.sides import of_both, parties, silence
from goodoffices.press.reports.statements import Statement, statements
from goodoffices.press.reports.states import outcome, states
from goodoffices.press.reports.themes import themes


@dataclass(frozen=True, slots=True)
class Notice:
    """Something is said of both sides, though a side says nothing: where, and which side."""

    start: int
    end: int
    silent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """All that is read out of a report; nothing of it is filed."""

    document: Document
    quotes: tuple[Quote, ...]
    people: tuple[Person, ...]
    said: tuple[Said, ...]
    statements: tuple[Statement, ...]
    moments: tuple[Moment, ...]
    states: tuple[Finding, ...]
    state: Finding | None
    manners: tuple[Finding, ...]
    handed: tuple[Handed, ...]
    presences: tuple[Presence, ...]
    findings: tuple[Finding, ...]
    spoken: dict[str, int]
    notices: tuple[Notice, ...]


def read(document: Document, roster: Iterable[Person] = (), *, whole: bool = True) -> Reading:
    """What a report says; where it does not say surely, nothing.

    `whole` where everybody who speaks in it is of the roster.
    """
    known = tuple(roster)
    text, told = document.text, sentences(document)
    quoted, named = (
        quotes(document, known, whole=whole),
        _persons(document, people(document, known)),
    )
    said, passed_on = reported(document), handed(document.text, told)
    own = _own_words(said, passed_on)
    made = statements(text, quoted, own, [each.name for each in named])
    presences = attendance(text, told, named, passed_on, Counter(each.speaker for each in made))
    stands = _whose(states(told), made, passed_on)
    findings = _whose((*themes(told), *movements(told)), made, passed_on)
    spoken = silence(_sides(document, told), _speakers(made, named, presences))
    return Reading(
        document, quoted, named, said, made, moments(document), stands,
        outcome(_in_body(stands, told)), _whose(manners(told), made, passed_on), passed_on,
        presences, findings, spoken, tuple(_notices(document, told, made, spoken)),
    )  # fmt: skip


def _persons(document: Document, found: Sequence[Person]) -> tuple[Person, ...]:
    """Those who are persons: no outlets, and no words of a heading that were written large."""
    heads = [(each.start, each.end) for each in document.of(Part.HEADLINE, Part.HEADING)]
    return tuple(
        each
        for each in found
        if not names_organ(each.name, document.text)
        and (
            each.office
            or each.side
            or any(
                document.text[start:end] == each.name and not _inside(start, heads)
                for start, end in each.places
            )
        )
    )


def _inside(at: int, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)


def _own_words(said: Sequence[Said], passed_on: Sequence[Handed]) -> tuple[Said, ...]:
    """Reported speech of persons, without what outlets and crowds report."""
    return tuple(
        each
        for each in said
        if not any(
            other.start < each.end
            and each.start < other.end
            and each.speaker
            and other.by
            and (other.by in each.speaker or each.speaker in other.by)
            for other in passed_on
        )
    )


def _whose(
    found: Iterable[Finding], made: Sequence[Statement], passed_on: Sequence[Handed]
) -> tuple[Finding, ...]:
    """Findings with whose words they stand in, and who reports them."""
    return tuple(
        replace(each, speaker=_speaker(each, made), reporter=_reporter(each, passed_on))
        for each in found
    )


def _speaker(found: Finding, made: Sequence[Statement]) -> str | None:
    best = max(made, key=lambda each: _shared(found, each), default=None)
    # "He stressed that …, ruling out …" is of one mouth.
    tied = next((each for each in made if 0 < found.start - each.end <= 3), None)
    if tied and found.topic in (Topic.SCOPE_IN, Topic.SCOPE_OUT):
        return tied.speaker
    shared = _shared(found, best) if best else 0
    if best is None or shared * 2 < min(found.end - found.start, best.end - best.start):
        return None
    return best.speaker if shared > 0 else None


def _shared(found: Finding, said: Statement) -> int:
    """How many signs of a finding stand in what somebody said; below nothing, how far it is."""
    return min(found.end, said.end) - max(found.start, said.start)


def _reporter(found: Finding, passed_on: Sequence[Handed]) -> str:
    return next((each.by for each in passed_on if each.start <= found.start < each.end), "")


def _in_body(found: Sequence[Finding], told: Sequence[Sentence]) -> list[Finding]:
    """What stands in the body of a report; where that says nothing, what stands above it."""
    heads = [(each.start, each.end) for each in told if each.head]
    return [each for each in found if not _inside(each.start, heads)] or list(found)


def _sides(document: Document, told: Sequence[Sentence]) -> tuple[str, ...]:
    for each in told:
        if named := parties(each.text):
            return named
    return ()


def side_of(speaker: str, named: Sequence[Person], presences: Sequence[Presence]) -> str:
    """The side of somebody, in the words of the report; empty where it does not say."""
    person = next((each for each in named if speaker in (each.name, *each.forms)), None)
    if person is None:
        return speaker
    there = next((each.side for each in presences if each.person == person.name and each.side), "")
    # The "Affairs" of a minister of foreign affairs are no side.
    own = "" if person.side and person.side in (person.office or "") else person.side
    return own or there


def _speakers(
    made: Sequence[Statement], named: Sequence[Person], presences: Sequence[Presence]
) -> Iterable[str]:
    return (side_of(each.speaker, named, presences) for each in made)


def _notices(
    document: Document, told: Sequence[Sentence], made: Sequence[Statement], spoken: dict[str, int]
) -> Iterable[Notice]:
    silent = tuple(side for side, count in spoken.items() if not count)
    if not silent:
        return
    for sentence in told:
        for start, end in of_both(sentence.text):
            start, end = start + sentence.start, end + sentence.start
            if not any(each.start <= start < each.end for each in made):
                yield Notice(start, end, silent)
