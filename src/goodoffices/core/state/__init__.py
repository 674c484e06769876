"""What the entries of a talk so far amount to."""

from dataclasses import dataclass, field
from datetime import datetime

from goodoffices.core.entries import Entry
from goodoffices.core.refs import Ref, Side
from goodoffices.core.stages import RecordState
from goodoffices.core.state.crossings import Area, Ask, Crossing
from goodoffices.core.state.desk import Desks
from goodoffices.core.state.dossier import Copy, Line, Persons, Source
from goodoffices.core.state.ground import Proposal, Ruling
from goodoffices.core.state.items import Clarification, Item
from goodoffices.core.state.public import Statement
from goodoffices.core.state.rounds import Draft, Round, Session
from goodoffices.core.state.talks import Founding, Seats


@dataclass(slots=True)
class State:
    """A talk as far as it has gone. It grows entry by entry and forgets nothing."""

    entries: dict[Ref, Entry] = field(default_factory=dict)
    latest: datetime | None = None
    founding: Founding | None = None
    seats: Seats = field(default_factory=Seats)
    proposals: dict[Ref, Proposal] = field(default_factory=dict)
    rulings: dict[Ref, Ruling] = field(default_factory=dict)
    rounds: dict[Ref, Round] = field(default_factory=dict)
    sessions: dict[Ref, Session] = field(default_factory=dict)
    drafts: dict[Ref, Draft] = field(default_factory=dict)
    items: dict[Ref, Item] = field(default_factory=dict)
    clarifications: dict[Ref, Clarification] = field(default_factory=dict)
    asks: dict[Ref, Ask] = field(default_factory=dict)
    crossings: dict[Ref, Crossing] = field(default_factory=dict)
    areas: dict[Ref, Area] = field(default_factory=dict)
    statements: dict[Ref, Statement] = field(default_factory=dict)
    sources: dict[Ref, Source] = field(default_factory=dict)
    claims: dict[Ref, Line] = field(default_factory=dict)
    copies: dict[Ref, Copy] = field(default_factory=dict)
    persons: Persons = field(default_factory=Persons)
    desks: Desks = field(default_factory=Desks)

    def due(self, ref: Ref, now: datetime) -> datetime | None:
        """When a thing next changes by the mere passing of time; None if it does not."""
        statement, area = self.statements.get(ref), self.areas.get(ref)
        times: list[datetime | None]
        if statement is not None and statement.issued is not None:
            times = [statement.embargo]
        elif area is not None:
            times = [self.items[item].marking.expires for item in area.rests_on]
        else:
            return None
        return min((at for at in times if at is not None and at > now), default=None)

    def unanswered(self, draft: Draft, entry: Entry) -> list[Ref]:
        """The lines of a record that wait for the side which answers here, as it reads them."""
        return sorted(
            ref
            for ref in draft.items
            if self.items[ref].side == entry.actor
            and self.items[ref].read_by(entry)
            and draft.line(ref)[0] is RecordState.READ_BACK
        )

    @property
    def founded(self) -> Founding:
        """The founding of the talk.

        Raises:
            ValueError: there is none; the rules let nothing come before it.
        """
        if self.founding is None:
            raise ValueError("the talk has not been founded")
        return self.founding

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides of the talk, in the order of its founding."""
        return self.founding.sides if self.founding else ()
