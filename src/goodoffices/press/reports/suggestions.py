"""What a report suggests for the public record: a row a thing, with the words it rests on."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time
from zoneinfo import ZoneInfo

from goodoffices.core.acts.dossier import Saying, Standing, Topic
from goodoffices.core.acts.sessions import Capacity
from goodoffices.core.lines.talks import TalkLine
from goodoffices.core.times import When
from goodoffices.press.reports.belonging import side_in
from goodoffices.press.reports.beside import met_beside
from goodoffices.press.reports.eastern import LANGUAGES
from goodoffices.press.reports.finding import Finding
from goodoffices.press.reports.moments import Moment
from goodoffices.press.reports.offsets import from_greenwich
from goodoffices.press.reports.reading import Reading, side_of
from goodoffices.press.reports.rendering import presence, quoted, state_words, together
from goodoffices.press.reports.statements import Statement
from goodoffices.press.reports.themes import qualifier, theme

_OWN = (
    Topic.SCOPE_IN, Topic.SCOPE_OUT, Topic.CONTEXT, Topic.MOVEMENT, Topic.BILATERAL,
)  # fmt: skip
"""What is suggested beside a statement that holds it."""

_WITHIN = (Topic.SCOPE_IN, Topic.SCOPE_OUT, Topic.CONTEXT)
_CLAUSE_END = re.compile(r"[.;!?\n]|$")
_MOST = 0.8
_MAYBE = re.compile(r"\b(?:could|might|may|would)\b")
"""What may come is no state of the talks."""

_PRONOUN = re.compile(r"(?:he|she|they|we|i)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A line that a report suggests for the public record; a person accepts, mends or rejects it.

    From `start` to `end` stands `anchor` in the text of the report. `words` are the quotation, or
    our rendering of what is told. `silent` are sides of which the report quotes no word, where
    it says the line of both.
    """

    topic: Topic
    words: str
    start: int
    end: int
    anchor: str
    speaker: str = ""
    office: str = ""
    side: str = ""
    saying: Saying | None = None
    reporter: str = ""
    when: When | None = None
    qualifier: str = ""
    capacity: Capacity | None = None
    standing: Standing = Standing.REPORTED
    silent: tuple[str, ...] = ()


def suggestions(
    reading: Reading,
    talk: TalkLine | None = None,
    known: Collection[tuple[Topic, str]] = (),
) -> tuple[Suggestion, ...]:
    """What a report suggests, in its order, without what is `known` of it: filed, or set aside.

    Sides are those of the talk, where it has them.
    """
    rows = [*_spoken(reading), *_told(reading), *_passed_on(reading, talk)]
    rows += _of_both(reading, rows)
    rows = [_noticed(each, reading) for each in rows]
    rows = [replace(each, side=side_in(talk, each.side)) for each in rows]
    once: dict[tuple[Topic, str], Suggestion] = {}
    for each in sorted(rows, key=lambda row: (row.start, row.end)):
        if each.anchor.strip() and (each.topic, each.anchor) not in known:
            once.setdefault((each.topic, each.anchor), each)
    return tuple(once.values())


def _anchor(reading: Reading, start: int, end: int) -> str:
    return reading.document.text[start:end]


def _spoken(reading: Reading) -> Iterator[Suggestion]:
    """One row for each thing somebody said."""
    for each in reading.statements:
        anchor = _anchor(reading, each.start, each.end)
        stands = [
            found
            for found in reading.states
            if _says(reading, each, found)
            and not _MAYBE.search(_anchor(reading, found.start, found.end))
        ]
        topic = theme(anchor)
        state = stands and topic in (Topic.STATEMENT, Topic.NEXT_STEP)
        yield Suggestion(
            Topic.STATE if state else topic,
            quoted(each, anchor),
            each.start,
            each.end,
            anchor,
            each.speaker,
            each.office or _office(reading, each.speaker),
            side_of(each.speaker, reading.people, reading.presences),
            each.saying,
            qualifier=qualifier(_anchor(reading, each.start, _sentence_end(reading, each))),
        )


def _says(reading: Reading, each: Statement, found: Finding) -> bool:
    """Whether a statement says a state; in Persian and Arabic it is told with its clause."""
    inside = each.start <= found.start < each.end
    eastern = reading.document.lang[:2] in LANGUAGES
    return inside or (eastern and found.start < each.end <= found.end + 1)


def _sentence_end(reading: Reading, each: Statement) -> int:
    """Where the sentence ends in which a statement stands: its qualifier may come after it."""
    after = reading.document.text.find(".", each.end)
    return each.end if after < 0 or after - each.end > 120 else after


def _office(reading: Reading, speaker: str) -> str:
    return next(
        (each.office or "" for each in reading.people if speaker in (each.name, *each.forms)), ""
    )


def _told(reading: Reading) -> Iterator[Suggestion]:
    """What a report tells in its own voice, and what of a statement stands for itself."""
    for each in (*reading.manners, *_unspoken_states(reading), *reading.findings):
        anchor = _anchor(reading, each.start, each.end)
        inside = any(
            made.start <= each.start and each.end <= made.end for made in reading.statements
        )
        same = _is_statement(reading, each) or (inside and each.topic in _WITHIN)
        beside = each.topic in (*_OWN, Topic.STATE, Topic.MODALITY)
        if same or (not beside and _in_speech(reading, each)) or _of_somebody(each, anchor):
            continue
        speaker = each.speaker or ""
        yield Suggestion(
            each.topic,
            state_words(each, reading.document.lang) or together(anchor),
            each.start,
            each.end,
            anchor,
            speaker,
            _office(reading, speaker) if speaker else "",
            side_of(speaker, reading.people, reading.presences) if speaker else "",
            Saying.INDIRECT if speaker else None,
            each.reporter,
            qualifier=each.qualifier,
        )
    yield from _present(reading)


def _is_statement(reading: Reading, found: Finding) -> bool:
    """Whether a statement is all that the words say."""
    return any(
        made.start <= found.start
        and found.end <= made.end
        and (found.end - found.start) >= _MOST * (made.end - made.start)
        for made in reading.statements
    )


def _of_somebody(found: Finding, anchor: str) -> bool:
    """Whether the words tell what somebody said whom the reading left open."""
    return not found.speaker and bool(_PRONOUN.match(anchor))


def _unspoken_states(reading: Reading) -> Iterator[Finding]:
    """The state the report comes to, where nobody is quoted for it."""
    if reading.state and not reading.state.speaker and not _repeated(reading):
        yield reading.state


def _repeated(reading: Reading) -> bool:
    """Whether somebody says of the state what the report says in its own voice."""
    return any(
        each.speaker and reading.state and each.value == reading.state.value
        for each in reading.states
    )


def _in_speech(reading: Reading, found: Finding) -> bool:
    return any(made.start < found.end and found.start < made.end for made in reading.statements)


def _present(reading: Reading) -> Iterator[Suggestion]:
    for each in reading.presences:
        if each.capacity is None:
            continue
        person = next((one for one in reading.people if one.name == each.person), None)
        yield Suggestion(
            Topic.PERSON,
            presence(each, reading.document.lang),
            each.start,
            each.end,
            _anchor(reading, each.start, each.end),
            each.person,
            (person.office if person else "") or "",
            each.side or side_of(each.person, reading.people, reading.presences),
            None,
            each.reporter,
            capacity=each.capacity,
        )
    for met in met_beside(reading):
        yield Suggestion(
            Topic.PERSON,
            f"{met.person.name} took part in a meeting outside the round.",
            met.start,
            met.end,
            _anchor(reading, met.start, met.end),
            met.person.name,
            met.office,
            met.person.side or "",
            None,
            met.reporter,
            capacity=Capacity.NOT_STATED,
        )


def _passed_on(reading: Reading, talk: TalkLine | None) -> Iterator[Suggestion]:
    """What others report inside the report, where nothing of it stands for itself yet."""
    own = [
        *((each.start, each.end) for each in reading.presences if each.capacity),
        *((each.start, each.end) for each in reading.findings if each.topic is Topic.BILATERAL),
    ]
    for each in reading.handed:
        timed = [
            moment
            for moment in reading.moments
            if moment.clock and each.start <= moment.start < each.end
        ]
        covered = any(start < each.end and each.start < end for start, end in own)
        if covered and not timed:
            continue
        anchor = _anchor(reading, each.start, each.end)
        yield Suggestion(
            Topic.EVENT if each.standing is Standing.REPORTED else _read_of(reading, each.start),
            together(anchor),
            each.start,
            each.end,
            anchor,
            reporter=each.by,
            when=when(timed[0], reading, talk) if timed else None,
            standing=each.standing,
        )


def _of_both(reading: Reading, rows: Sequence[Suggestion]) -> Iterator[Suggestion]:
    """What is said of both sides, where no other row holds it."""
    text = reading.document.text
    for each in reading.notices:
        if not any(row.start < each.end and each.start < row.end for row in rows):
            rest = _CLAUSE_END.search(text, each.end)
            end = rest.start() if rest else len(text)
            anchor = text[each.start : end]
            yield Suggestion(theme(anchor), together(anchor), each.start, end, anchor)


def _read_of(reading: Reading, start: int) -> Topic:
    """What an interpretation is of: the state, where the sentence before it says one."""
    before = [each for each in reading.states if each.start < start]
    near = before and start - before[-1].end < 200
    return Topic.STATE if near else Topic.CHARACTERISATION


def when(moment: Moment, reading: Reading, talk: TalkLine | None = None) -> When:
    """A moment as the record keeps it: at the zone it is told in, or that of the talk's place."""
    words = reading.document.text[moment.start : moment.end]
    day = moment.day or reading.document.published
    zone = talk.place.zone if talk and moment.zone in (None, "local") else None
    offset = from_greenwich(moment.zone)
    if day is None or (moment.clock and zone is None and offset is None):
        return When(about=moment.about, words=words)
    clock = moment.clock or time(12)
    tz = offset or ZoneInfo(zone or "UTC")
    return When(
        datetime.combine(day, clock, tz), moment.about, zone or "UTC", words, moment.clock is None
    )


def _noticed(each: Suggestion, reading: Reading) -> Suggestion:
    silent = next(
        (
            notice.silent
            for notice in reading.notices
            if notice.start < each.end and each.start < notice.end and not each.speaker
        ),
        (),
    )
    return replace(each, silent=silent)
