"""The founding of a talk, its seats, and how far it has come."""

from dataclasses import dataclass, field

from goodoffices.core.acts.talk import Found, TalkState
from goodoffices.core.entries import Entry
from goodoffices.core.marking import Silence
from goodoffices.core.refs import Ref, Side
from goodoffices.core.seats import MEDIATOR, Seat
from goodoffices.core.words import Words

DEPUTY = Seat(MEDIATOR.chamber, "deputy")


@dataclass(slots=True)
class Founding:
    """A talk as founded, and its declared state."""

    ref: Ref
    entry: Entry
    act: Found
    sides: tuple[Side, ...]
    silence: Silence
    state: TalkState = TalkState.EXPLORING
    state_words: Words | None = None


@dataclass(slots=True)
class Seating:
    """A seat of the talk: whom it was given to, by which mediation seats, whether it is held.

    `ref` names its line, `hands` the act by which whoever holds it came to hold it.
    """

    ref: Ref
    seat: Seat
    person: str
    given_by: set[Seat] = field(default_factory=set)
    held: bool = False
    hands: Ref | None = None


@dataclass(slots=True)
class Seats:
    """Every seat ever given, by the seat."""

    given: dict[Seat, Seating] = field(default_factory=dict)

    def holds(self, seat: Seat) -> bool:
        """Whether somebody holds that seat now."""
        seating = self.given.get(seat)
        return bool(seating and seating.held)

    def person(self, seat: Seat) -> str:
        """Who was given that seat last; nobody where it never was."""
        seating = self.given.get(seat)
        return seating.person if seating else ""

    def shut(self, seat: Seat) -> bool:
        """Whether the seat was taken back, or still waits for the second key."""
        seating = self.given.get(seat)
        return seating is not None and not seating.held

    def needed(self) -> frozenset[Seat]:
        """Which mediation seats it takes to give a seat."""
        return frozenset({MEDIATOR, DEPUTY}) if self.holds(DEPUTY) else frozenset({MEDIATOR})
