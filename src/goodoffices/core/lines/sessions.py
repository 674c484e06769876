"""What a viewpoint may read of sessions, and of meetings and movements beside them."""

from dataclasses import dataclass
from datetime import datetime

from goodoffices.core.acts.sessions import Attend
from goodoffices.core.refs import Ref, Side
from goodoffices.core.stages import RecordState, SessionState
from goodoffices.core.times import Place, When
from goodoffices.core.words import Words


@dataclass(frozen=True, slots=True)
class SessionLine:
    """A session and who was there; from when to when it sat, to the mediation."""

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
    sat: tuple[tuple[datetime, datetime | None], ...] = ()


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
    """The record of a session, and what each side that this room may know of said of it.

    `answers` are how far all of it has come with a side, as far as this room reads its lines;
    `whole` is what a side said of all of it at once, `lines` of each line that this room reads.
    `read_back` is False only to the mediation, for whom there is a draft before.
    """

    id: Ref
    at: datetime
    session: Ref
    words: Words
    items: tuple[Ref, ...]
    answers: tuple[tuple[Side, RecordState, Words | None], ...]
    lines: tuple[tuple[Ref, RecordState, Words | None], ...] = ()
    whole: tuple[tuple[Side, RecordState], ...] = ()
    read_back: bool = True
