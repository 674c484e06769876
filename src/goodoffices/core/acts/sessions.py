"""Acts on sessions, and on meetings and movements beside them."""

from dataclasses import dataclass
from enum import Enum

from goodoffices.core.refs import Ref, Side
from goodoffices.core.times import Place, When
from goodoffices.core.words import Words


class Capacity(Enum):
    """In what capacity somebody was there."""

    HEAD = "head of delegation"
    REPRESENTS = "represents the side"
    MEMBER = "member"
    ADVISER = "adviser"
    ALSO_ATTENDED = "also attended"
    PRESENT = "present and not taking part"
    NOT_STATED = "not stated"


@dataclass(frozen=True, slots=True)
class Schedule:
    """The mediation schedules a session with one side, or with several."""

    sides: frozenset[Side]
    place: Place
    starts: When | None = None
    round: Ref | None = None


@dataclass(frozen=True, slots=True)
class OpenSession:
    """The mediation opens a session, or takes it up again."""

    session: Ref
    when: When | None = None


@dataclass(frozen=True, slots=True)
class PauseSession:
    """The mediation pauses a session."""

    session: Ref


@dataclass(frozen=True, slots=True)
class CloseSession:
    """The mediation closes a session."""

    session: Ref
    when: When | None = None


@dataclass(frozen=True, slots=True)
class Attend:
    """The mediation notes who was at a session, and in what capacity."""

    session: Ref
    person: str
    capacity: Capacity = Capacity.NOT_STATED
    side: Side | None = None
    office: str = ""


@dataclass(frozen=True, slots=True)
class Bilateral:
    """The mediation notes a meeting with one side outside the round, perhaps on wider matters."""

    side: Side
    subject: Words
    when: When | None = None
    place: Place | None = None
    wider: bool = False


@dataclass(frozen=True, slots=True)
class Movement:
    """The mediation notes that a side's team moves, done or expected."""

    side: Side
    words: Words
    when: When | None = None
    expected: bool = False


@dataclass(frozen=True, slots=True)
class DraftRecord:
    """The mediation drafts the record of a closed session, resting on the lines noted in it."""

    session: Ref
    words: Words
    items: frozenset[Ref] = frozenset()


@dataclass(frozen=True, slots=True)
class ReadBack:
    """The mediation reads a session's record back to the side."""

    draft: Ref


@dataclass(frozen=True, slots=True)
class ConfirmRecord:
    """A side confirms the record read back to it, or lines of it, perhaps with a reservation."""

    draft: Ref
    reservation: Words | None = None
    lines: frozenset[Ref] = frozenset()


@dataclass(frozen=True, slots=True)
class DisputeRecord:
    """A side disputes the record read back to it, or lines of it."""

    draft: Ref
    words: Words
    lines: frozenset[Ref] = frozenset()
