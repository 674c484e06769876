"""Rounds and sessions, and how far each has come."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime

from goodoffices.core.acts.rounds import Ending, IntendToReconvene
from goodoffices.core.acts.sessions import Attend, Schedule
from goodoffices.core.entries import Entry
from goodoffices.core.refs import Ref, Side
from goodoffices.core.stages import FURTHER, RecordState, RoundState, SessionState
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


Answer = tuple[RecordState, Words | None]


@dataclass(slots=True)
class Draft:
    """The drafted record of a session, and each side's answers: to all of it, and to its lines.

    `heard` are the lines that were read back as they now stand.
    """

    entry: Entry
    session: Ref
    words: Words
    items: frozenset[Ref]
    read_back: bool = False
    answers: dict[Side, Answer] = field(default_factory=dict)
    heard: frozenset[Ref] = frozenset()
    answered: dict[Ref, Answer] = field(default_factory=dict)

    def read(self) -> None:
        """Every line was read back."""
        self.read_back, self.heard = True, self.items

    def reworded(self, item: Ref) -> None:
        """A line reads otherwise now: what was read back, and answered, were the earlier words."""
        self.heard -= {item}
        self.answered.pop(item, None)

    def line(self, item: Ref) -> Answer:
        """How far one line has come with its side, and what it said."""
        unanswered = RecordState.READ_BACK if item in self.heard else RecordState.DRAFTED
        return self.answered.get(item, (unanswered, None))

    def state(self, side: Side, lines: Collection[Ref]) -> RecordState:
        """How far it has come with one side, as far as these lines of the side tell."""
        states = {self.line(ref)[0] for ref in lines}
        if side in self.answers:
            states.add(self.answers[side][0])
        elif not lines:
            states.add(RecordState.READ_BACK if self.read_back else RecordState.DRAFTED)
        return min(states, key=FURTHER.index)
