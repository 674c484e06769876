"""Acts on the public record: what is said in public, by whom, according to whom."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from goodoffices.core.acts.sessions import Capacity
from goodoffices.core.refs import Ref
from goodoffices.core.times import When
from goodoffices.core.words import Words


class Topic(Enum):
    """What a line of the public record is about."""

    STATE = "state"
    SCOPE_IN = "in scope"
    SCOPE_OUT = "out of scope"
    MODALITY = "modality"
    PERSON = "person"
    EVENT = "event"
    MOVEMENT = "movement"
    BILATERAL = "bilateral"
    STATEMENT = "statement"
    NEXT_STEP = "next step"
    CONTEXT = "context"
    CHARACTERISATION = "characterisation"
    OBSTACLE = "obstacle"
    OFFICE = "office"


class Standing(Enum):
    """How far a line of the public record stands."""

    SUGGESTED = "suggested"
    REPORTED = "reported by"
    INTERPRETED = "interpreted by"
    CONFIRMED = "confirmed by"
    DISPUTED = "disputed by"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


class Saying(Enum):
    """Whether words are quoted or reported."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Cite:
    """The mediation names a public source; `note` says what its reader must know of it."""

    publisher: str
    title: str
    published: date | None = None
    lang: str = "en"
    url: str = ""
    kind: str = "report"
    note: Words | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """The mediation files what a source asserts, with the words of the source it rests on.

    `speaker`, `office` and `side` say whose words or whose presence it is; `reporter` who reports
    it inside the source; `beside` is the line of which it is another version. `since` and `until`
    are the days from which and to which the speaker held the office, for a line on an office.
    """

    topic: Topic
    words: Words
    source: Ref
    anchor: str
    standing: Standing = Standing.REPORTED
    speaker: str = ""
    forms: tuple[str, ...] = ()
    office: str = ""
    side: str = ""
    capacity: Capacity | None = None
    saying: Saying | None = None
    reporter: str = ""
    when: When | None = None
    qualifier: str = ""
    beside: Ref | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Interpret:
    """The mediation files how somebody reads a line, apart from the line itself."""

    claim: Ref
    words: Words
    source: Ref
    anchor: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class ConfirmClaim:
    """A room confirms a line in public, or the mediation files who confirmed it and where."""

    claim: Ref
    by: str = ""
    source: Ref | None = None
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class DisputeClaim:
    """A room disputes a line in public, or the mediation files who disputed it and where."""

    claim: Ref
    words: Words
    by: str = ""
    source: Ref | None = None
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class CorrectClaim:
    """The mediation corrects a line; the earlier words stay visible."""

    claim: Ref
    words: Words
    why: str
    source: Ref | None = None
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class WithdrawClaim:
    """The mediation withdraws a line; it stays visible as withdrawn."""

    claim: Ref
    why: str


@dataclass(frozen=True, slots=True)
class Recognise:
    """The mediation says that the persons of two lines are the same, or are not."""

    claim: Ref
    other: Ref
    same: bool = True


@dataclass(frozen=True, slots=True)
class TakeIn:
    """The mediation takes in the text of a source to read it; the text stays with it."""

    source: Ref
    text: Words


@dataclass(frozen=True, slots=True)
class SetAside:
    """The mediation rejects what was read in a text; it is not suggested again."""

    copy: Ref
    topic: Topic
    anchor: str
