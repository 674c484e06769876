"""What a viewpoint may read of letters, statements and the public record."""

from dataclasses import dataclass
from datetime import date, datetime

from goodoffices.core.acts.dossier import Saying, Standing, Topic
from goodoffices.core.acts.sessions import Capacity
from goodoffices.core.acts.statements import Voice
from goodoffices.core.refs import Ref, Side
from goodoffices.core.times import When
from goodoffices.core.words import Words


@dataclass(frozen=True, slots=True)
class LetterLine:
    """What a delegation reports to its capital, or the capital instructs."""

    id: Ref
    at: datetime
    side: Side
    words: Words
    instruction: bool
    about: Ref | None


@dataclass(frozen=True, slots=True)
class StatementLine:
    """A statement; before it is public, to its own room and to those who must clear it."""

    id: Ref
    at: datetime
    words: tuple[Words, ...]
    voice: Voice
    speaker: str
    office: str
    side: Side | None
    joint: tuple[Side, ...]
    cleared: tuple[Side, ...]
    embargo: datetime | None
    issued: datetime | None
    public: bool
    earlier: tuple[tuple[tuple[Words, ...], str], ...]
    disputes: tuple[tuple[str, Words], ...]


@dataclass(frozen=True, slots=True)
class PressLineLine:
    """What this room may say to the press."""

    id: Ref
    at: datetime
    side: Side | None
    words: Words
    round: Ref | None


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A public source."""

    id: Ref
    at: datetime
    publisher: str
    title: str
    published: date | None
    lang: str
    url: str
    kind: str
    note: Words | None


@dataclass(frozen=True, slots=True)
class RemarkLine:
    """Who confirmed, disputed or interpreted a line of the public record, and where.

    `earlier` where it was said of words that were corrected since.
    """

    standing: Standing
    by: str
    words: Words | None
    source: Ref | None
    anchor: str
    earlier: bool


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A line of the public record, with all that was remarked on it."""

    id: Ref
    at: datetime
    topic: Topic
    words: Words
    standing: Standing
    source: Ref
    anchor: str
    speaker: str
    forms: tuple[str, ...]
    office: str
    side: str
    capacity: Capacity | None
    saying: Saying | None
    reporter: str
    when: When | None
    qualifier: str
    beside: Ref | None
    earlier: tuple[tuple[Words, str], ...]
    remarks: tuple[RemarkLine, ...]
    why: str
