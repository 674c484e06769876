"""A viewpoint as the disclosure rules see it: whose room it is, and its own names for things."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime

from goodoffices.core.acts.conveyances import Onward
from goodoffices.core.entries import Entry
from goodoffices.core.lines import Line
from goodoffices.core.refs import Names, Ref, Side
from goodoffices.core.seats import Chamber, Seat
from goodoffices.core.state import State
from goodoffices.core.times import coarse

PARTICIPANTS = frozenset(
    {
        Chamber.MEDIATION,
        Chamber.LIAISON,
        Chamber.DELEGATION,
        Chamber.CAPITAL,
        Chamber.OBSERVER,
        Chamber.GUARANTOR,
        Chamber.VERIFIER,
    }
)
"""Rooms that take part in a talk."""

_WATCHERS = frozenset({Chamber.OBSERVER, Chamber.GUARANTOR, Chamber.VERIFIER})


@dataclass(frozen=True, slots=True)
class Eyes:
    """One pair of eyes on one talk.

    `names` are what this audience calls things; `since`, when each came to be seen here, which may
    be later than when it was done. `lines` is what is read here now (None: its line is not made
    yet), and `wanted` which of its lines would point at a thing. `turns` counts what was read here
    of each kind.
    """

    seat: Seat
    names: Names
    mediation: bool = field(init=False)
    """Whether these are the mediation's eyes; a walled liaison officer's are not."""
    since: dict[Ref, datetime] = field(default_factory=dict)
    lines: dict[Ref, Line | None] = field(default_factory=dict)
    wanted: defaultdict[Ref, set[Ref]] = field(default_factory=lambda: defaultdict(set))
    turns: dict[tuple[str, frozenset[Side]], dict[Ref, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Say once whose eyes these are; it is asked at every line."""
        object.__setattr__(self, "mediation", self.seat.chamber is Chamber.MEDIATION)

    @property
    def participant(self) -> bool:
        """Whether this room takes part in the talk."""
        return self.seat.chamber in PARTICIPANTS

    @property
    def watcher(self) -> bool:
        """Whether this room reads only what is released to all participants."""
        return self.seat.chamber in _WATCHERS

    @property
    def public(self) -> bool:
        """Whether the public record is open to these eyes."""
        return self.participant or self.seat.chamber is Chamber.PUBLIC

    def delegation(self, side: Side | None) -> bool:
        """Whether this is that side's delegation."""
        return self.seat.chamber is Chamber.DELEGATION and self.seat.side == side

    def capital(self, side: Side | None) -> bool:
        """Whether this is that side's capital."""
        return self.seat.chamber is Chamber.CAPITAL and self.seat.side == side

    def near(self, side: Side | None) -> bool:
        """Whether this is that side's delegation, or the officer walled to it."""
        return self.seat.side == side and self.seat.chamber in (
            Chamber.DELEGATION,
            Chamber.LIAISON,
        )

    def name(self, ref: Ref) -> Ref:
        """What this audience calls a thing."""
        return self.names[ref]

    def link(self, entry: Entry, ref: Ref | None) -> Ref | None:
        """What this audience calls a thing that a line points at, if these eyes read it."""
        if ref is None:
            return None
        # A name that leads nowhere would tell that there is something these eyes may not read.
        self.wanted[ref].add(entry.id)
        return self.names[ref] if ref in self.lines else None

    def links(self, entry: Entry, refs: Collection[Ref]) -> tuple[Ref, ...]:
        """The same for several things, in an order that tells nothing."""
        if not refs:
            return ()
        known = [self.link(entry, ref) for ref in refs]
        return tuple(sorted(name for name in known if name is not None))

    def receivers(self, state: State, onward: Onward) -> tuple[Side, ...]:
        """The sides that words go to, as a source of them or the mediation may know."""
        # Of what goes to all only its sources are no receivers: who is missing would be known
        # for a source too.
        known = onward.to if self.mediation else onward.readers(state.sides, self.seat.side)
        return tuple(side for side in state.sides if side in known)

    def turned(self, kind: str, sides: tuple[Side, ...], ref: Ref) -> tuple[Side, ...]:
        """The sides in an order that moves on with each thing of the kind read here."""
        # Counted by what this room has read, so that the order tells nothing of what others read.
        seen = self.turns.setdefault((kind, frozenset(sides)), {})
        start = seen.setdefault(ref, len(seen)) % max(len(sides), 1)
        return sides[start:] + sides[:start]

    def at(self, state: State, entry: Entry) -> datetime:
        """When it happened, as finely as this room may know."""
        if self.mediation or entry.by == self.seat or state.founding is None:
            return entry.at
        at = max(entry.at, self.since.get(entry.id, entry.at))
        return coarse(at, state.founding.act.granularity, state.founding.act.place.zone)
