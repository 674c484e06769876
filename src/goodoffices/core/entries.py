"""One act as it was done: by whom, when, and on whose behalf."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from goodoffices.core.acts import Act
from goodoffices.core.refs import Ref, Side
from goodoffices.core.seats import SIDED, Chamber, Seat
from goodoffices.core.times import timely
from goodoffices.core.words import safe

_ACTING = SIDED - {Chamber.LIAISON}
"""Rooms that act for their side."""


class How(Enum):
    """How the mediator received what a side said."""

    ORAL = "oral"
    PAPER = "paper"
    TELEPHONE = "telephone"


@dataclass(frozen=True, slots=True)
class Behalf:
    """That the mediation wrote it down for a side: how received, from whom, when it was said."""

    side: Side
    how: How = How.ORAL
    speaker: str = ""
    said: datetime | None = None

    def __post_init__(self) -> None:
        """Refuse a name that no person has, and a time without a zone."""
        safe(self.speaker, 200)
        if self.said is not None:
            timely(self.said)


@dataclass(frozen=True, slots=True)
class Entry:
    """One act, by a seat, at a time; `key` makes a retried act the same act."""

    id: Ref
    by: Seat
    at: datetime
    act: Act
    behalf: Behalf | None = None
    key: str = ""

    def __post_init__(self) -> None:
        """Refuse a time without a zone."""
        timely(self.at)
        safe(self.key, 200)

    @property
    def moment(self) -> datetime:
        """When it was said, which may be earlier than when it was written down."""
        said = self.behalf.said if self.behalf else None
        return self.at if said is None else said

    @property
    def side(self) -> Side | None:
        """The side that acts, itself or through the mediation's pen; None for the mediation."""
        if self.behalf:
            return self.behalf.side
        return self.by.side if self.by.chamber in _ACTING else None

    @property
    def actor(self) -> Side:
        """The side that acts.

        Raises:
            ValueError: the mediation acts for itself; the rules let no such entry so far.
        """
        if self.side is None:
            raise ValueError("this act needs a side")
        return self.side
