"""What a viewpoint may read of each thing; ids are those of its own audience."""

from dataclasses import dataclass
from datetime import date, datetime

from goodoffices.core.acts.contributions import Kind
from goodoffices.core.acts.conveyances import Form
from goodoffices.core.acts.dossier import Saying, Standing, Topic
from goodoffices.core.acts.ground import Ground, Stage
from goodoffices.core.acts.rounds import Ending
from goodoffices.core.acts.sessions import Attend, Capacity
from goodoffices.core.acts.statements import Voice
from goodoffices.core.acts.talk import Party, TalkState
from goodoffices.core.entries import Behalf
from goodoffices.core.marking import Attribution, Marking, Reach, Silence, Status, Use
from goodoffices.core.refs import Ref, Side
from goodoffices.core.stages import (
    Confirmation,
    Fate,
    Leave,
    RecordState,
    RoundState,
    SessionState,
)
from goodoffices.core.times import Place, When
from goodoffices.core.words import Words


@dataclass(frozen=True, slots=True)
class TalkLine:
    """The talk itself: what it is called, its sides, how far it has come."""

    id: Ref
    at: datetime
    title: Words
    parties: tuple[Party, ...]
    place: Place
    mediation: Words
    file: Words | None
    illustrative: bool
    granularity: int
    silence: Silence | None
    state: TalkState
    state_words: Words | None


@dataclass(frozen=True, slots=True)
class SeatLine:
    """Who sits in a seat of this room."""

    id: Ref
    at: datetime
    seat: str
    person: str
    held: bool


@dataclass(frozen=True, slots=True)
class NoteLine:
    """What this room wrote down for itself, or of what happens outside."""

    id: Ref
    at: datetime
    words: Words
    about: Ref | None = None
    source: str = ""
    when: When | None = None


@dataclass(frozen=True, slots=True)
class ProposalLine:
    """Ground proposed to all; who agreed is told when all have."""

    id: Ref
    at: datetime
    ground: Ground
    words: Words
    inside: tuple[Words, ...]
    outside: tuple[Words, ...]
    silence: Silence | None
    amends: Ref | None
    reopens: Ref | None
    round: Ref | None
    order: tuple[Side, ...]
    agreed: bool
    own: tuple[Side, ...]
    replaced: bool


@dataclass(frozen=True, slots=True)
class ScopeLine:
    """What a side states the talks are about."""

    id: Ref
    at: datetime
    side: Side
    inside: tuple[Words, ...]
    outside: tuple[Words, ...]
    qualifier: Words | None


@dataclass(frozen=True, slots=True)
class RulingLine:
    """What a side ruled out, until when, and whether agreement has lifted it."""

    id: Ref
    at: datetime
    side: Side
    subject: Words
    stage: Stage
    until: When | None
    lifted: bool


@dataclass(frozen=True, slots=True)
class RoundLine:
    """A round: its place, state and ending."""

    id: Ref
    at: datetime
    name: Words
    place: Place
    starts: When | None
    order: tuple[Side, ...]
    state: RoundState
    ending: Ending | None
    ended_at: datetime | None
    intends: bool
    reconvene: When | None
    reconvene_words: Words | None
    agreed_wording: Words | None


@dataclass(frozen=True, slots=True)
class WordingLine:
    """A room's own wording of how a round ended, or its word on what the round agreed."""

    id: Ref
    at: datetime
    round: Ref
    side: Side | None
    words: Words
    speaker: str
    result: bool


@dataclass(frozen=True, slots=True)
class SessionLine:
    """A session and who was there."""

    id: Ref
    at: datetime
    sides: tuple[Side, ...]
    place: Place
    starts: When | None
    round: Ref | None
    state: SessionState
    opened: When | None
    closed: When | None
    attendance: tuple[Attend, ...]


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting with one side outside the round, perhaps on wider matters."""

    id: Ref
    at: datetime
    side: Side
    subject: Words
    when: When | None
    place: Place | None
    wider: bool


@dataclass(frozen=True, slots=True)
class MovementLine:
    """That a side's team moves, done or expected."""

    id: Ref
    at: datetime
    side: Side
    words: Words
    when: When | None
    expected: bool


@dataclass(frozen=True, slots=True)
class RecordLine:
    """The record of a session, and what each side that this room may know of said of it."""

    id: Ref
    at: datetime
    session: Ref
    words: Words
    items: tuple[Ref, ...]
    answers: tuple[tuple[Side, RecordState, Words | None], ...]


@dataclass(frozen=True, slots=True)
class Span:
    """The words of a crossing that rest on one item, as its source may read them."""

    crossing: Ref
    at: datetime
    words: tuple[Words, ...]
    to: tuple[Side, ...]
    use: Use
    attribution: Attribution
    form: Form


@dataclass(frozen=True, slots=True)
class ItemLine:
    """A contribution as it stands, to its source and to the mediation."""

    id: Ref
    at: datetime
    side: Side
    speaker: str
    behalf: Behalf | None
    words: Words
    kind: Kind
    marking: Marking
    silent: bool
    kept_back: tuple[str, ...]
    session: Ref | None
    about: Ref | None
    fate: Fate
    fate_words: Words | None
    fate_why: str
    replaced_by: Ref | None
    replaces: Ref | None
    corrections: tuple[tuple[Words, str], ...]
    tied: tuple[Ref, ...]
    paired: tuple[Ref, ...]
    permitted: bool
    confirmation: Confirmation
    sent: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class ClarificationLine:
    """A question about what an item meant, and its answer."""

    id: Ref
    at: datetime
    item: Ref
    side: Side
    words: Words
    rests_on: tuple[Ref, ...]
    answer: Words | None


@dataclass(frozen=True, slots=True)
class AskLine:
    """Exact words shown to a source before they leave; each source reads its own part only."""

    id: Ref
    at: datetime
    parts: tuple[tuple[Words, tuple[Ref, ...]], ...]
    to: tuple[Side, ...]
    use: Use
    attribution: Attribution
    form: Form
    answers: tuple[tuple[Side, Leave, Words | None], ...]
    used: bool | None


@dataclass(frozen=True, slots=True)
class ReceivedLine:
    """What was conveyed to this room. It points at no source."""

    id: Ref
    at: datetime
    words: tuple[Words, ...]
    use: Use
    attribution: Attribution
    named: tuple[Side, ...]
    speakers: tuple[str, ...]
    form: Form
    status: Status
    reach: Reach
    answers: Ref | None
    acknowledged: bool


@dataclass(frozen=True, slots=True)
class CrossingLine:
    """What the mediation conveyed, and what it rests on; to the mediation only."""

    id: Ref
    at: datetime
    parts: tuple[tuple[Words, tuple[Ref, ...]], ...]
    to: tuple[Side, ...]
    sources: tuple[Side, ...]
    use: Use
    attribution: Attribution
    form: Form
    status: Status
    reach: Reach
    persons: tuple[str, ...]
    answers: Ref | None
    already: bool
    when: When | None
    how: str
    slips: tuple[tuple[Ref, str], ...]
    told: bool
    acknowledged: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class AreaLine:
    """An area of possible progress; `shaken` where something it rests on no longer stands."""

    id: Ref
    at: datetime
    words: Words
    rests_on: tuple[Ref, ...]
    closed: bool
    why: str
    shaken: bool


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


@dataclass(frozen=True, slots=True)
class RemarkLine:
    """Who confirmed, disputed or interpreted a line of the public record, and where."""

    standing: Standing
    by: str
    words: Words | None
    source: Ref | None
    anchor: str


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


@dataclass(frozen=True, slots=True)
class AuditLine:
    """That something of a kind happened in a room on a day; not how often, not what it says."""

    day: date
    room: str
    kind: str


Line = (
    TalkLine
    | SeatLine
    | NoteLine
    | ProposalLine
    | ScopeLine
    | RulingLine
    | RoundLine
    | WordingLine
    | SessionLine
    | MeetingLine
    | MovementLine
    | RecordLine
    | ItemLine
    | ClarificationLine
    | AskLine
    | ReceivedLine
    | CrossingLine
    | AreaLine
    | LetterLine
    | StatementLine
    | PressLineLine
    | SourceLine
    | ClaimLine
)
