"""How far things have come: items, rounds, sessions, records, questions to sources."""

from enum import Enum


class Fate(Enum):
    """Whether an item still stands."""

    STANDS = "stands"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"
    RETURNED = "returned out of scope"
    STRUCK = "struck"


class Confirmation(Enum):
    """Whether the side stands by what was written down for it."""

    OWN = "written by the side"
    NOT_CONFIRMED = "not confirmed by the side"
    CONFIRMED = "confirmed by the side"
    RESERVED = "confirmed with a reservation"
    DISPUTED = "disputed by the side"


class RoundState(Enum):
    """How far a round has come."""

    PROPOSED = "proposed"
    CONVENED = "convened"
    IN_SESSION = "in session"
    IN_RECESS = "in recess"
    ENDED = "ended"
    IN_CAPITALS = "in capitals"
    RECONVENING = "reconvening"


class SessionState(Enum):
    """How far a session has come."""

    SCHEDULED = "scheduled"
    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"


class RecordState(Enum):
    """How far the record of a session has come with one side."""

    DRAFTED = "drafted"
    READ_BACK = "read back"
    CONFIRMED = "confirmed"
    RESERVED = "confirmed with a reservation"
    DISPUTED = "disputed"


FURTHER = (
    RecordState.DRAFTED,
    RecordState.READ_BACK,
    RecordState.DISPUTED,
    RecordState.RESERVED,
    RecordState.CONFIRMED,
)
"""What a record with several lines is called: by the line that has come least far."""


class Leave(Enum):
    """What a source said to the words shown to it."""

    ASKED = "asked"
    CLEARED = "cleared"
    REFUSED = "refused"
