"""What a viewpoint may read of the public record."""

from dataclasses import dataclass
from datetime import date, datetime

from goodoffices.core.acts.dossier import Saying, Standing, Topic
from goodoffices.core.acts.sessions import Capacity
from goodoffices.core.refs import Ref
from goodoffices.core.times import When
from goodoffices.core.words import Words


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
    """A line of the public record, with all that was remarked on it.

    `person` is the line that stands for whom it names: its own, until somebody says that two are
    one. `apart` are lines said to name somebody else, for the mediation.
    """

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
    since: date | None
    until: date | None
    person: Ref
    apart: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class CopyLine:
    """The text of a source as it was taken in, and what was set aside of it, for the mediation."""

    id: Ref
    at: datetime
    source: Ref
    text: Words
    aside: tuple[tuple[Topic, str], ...]
