"""A viewpoint as the disclosure rules see it: whose room it is, and its own names for things."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from goodoffices.core.entries import Entry
from goodoffices.core.refs import Ref, Side, label
from goodoffices.core.seats import Chamber, Seat
from goodoffices.core.state import State

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

    `names` and `back` remember what this audience calls things; `since`, when each came to be seen
    here, which may be later than when it was done.
    """

    seat: Seat
    key: bytes
    names: dict[Ref, Ref] = field(default_factory=dict)
    back: dict[Ref, Ref] = field(default_factory=dict)
    since: dict[Ref, datetime] = field(default_factory=dict)

    @property
    def mediation(self) -> bool:
        """Whether these are the mediation's eyes; a walled liaison officer's are not."""
        return self.seat.chamber is Chamber.MEDIATION

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
        known = self.names.get(ref)
        if known is None:
            known = self.names[ref] = label(self.key, self.seat.audience, ref)
            self.back[known] = ref
        return known

    def maybe(self, ref: Ref | None) -> Ref | None:
        """What this audience calls a thing, if there is one."""
        return None if ref is None else self.name(ref)

    def all(self, refs: Iterable[Ref]) -> tuple[Ref, ...]:
        """What this audience calls several things, in an order that tells nothing."""
        return tuple(sorted(map(self.name, refs)))

    def at(self, state: State, entry: Entry) -> datetime:
        """When it happened, as finely as this room may know."""
        if self.mediation or entry.by == self.seat or state.founding is None:
            return entry.at
        at = max(entry.at, self.since.get(entry.id, entry.at))
        return coarse(at, state.founding.act.granularity)


def coarse(at: datetime, minutes: int) -> datetime:
    """A time rounded down to whole steps of so many minutes since midnight."""
    midnight = at.replace(hour=0, minute=0, second=0, microsecond=0)
    step = timedelta(minutes=minutes)
    return midnight + (at - midnight) // step * step
