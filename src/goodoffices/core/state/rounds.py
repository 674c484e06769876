"""Rounds and sessions, and how far each has come."""

from dataclasses import dataclass, field
from datetime import datetime

from goodoffices.core.acts.rounds import Ending, IntendToReconvene
from goodoffices.core.acts.sessions import Attend, Schedule
from goodoffices.core.entries import Entry
from goodoffices.core.refs import Ref, Side
from goodoffices.core.stages import RecordState, RoundState, SessionState
from goodoffices.core.times import Place, When
from goodoffices.core.words import Words


@dataclass(slots=True)
class Round:
    """One round: its state, its ending, the intention to reconvene, an agreed wording."""

    entry: Entry
    name: Words
    place: Place
    starts: When | None
    state: RoundState = RoundState.PROPOSED
    ending: Ending | None = None
    ended: Entry | None = None
    reconvene: IntendToReconvene | None = None
    agreed_wording: Words | None = None


@dataclass(slots=True)
class Session:
    """One session, with who was there, and from when to when it sat."""

    entry: Entry
    act: Schedule
    state: SessionState = SessionState.SCHEDULED
    opened: When | None = None
    closed: When | None = None
    attendance: list[Attend] = field(default_factory=list)
    sat: list[tuple[datetime, datetime | None]] = field(default_factory=list)


@dataclass(slots=True)
class Draft:
    """The drafted record of a session, and each side's answer to it."""

    entry: Entry
    session: Ref
    words: Words
    items: frozenset[Ref]
    read_back: bool = False
    answers: dict[Side, tuple[RecordState, Words | None]] = field(default_factory=dict)

    def state(self, side: Side) -> RecordState:
        """How far it has come with one side."""
        if side in self.answers:
            return self.answers[side][0]
        return RecordState.READ_BACK if self.read_back else RecordState.DRAFTED
