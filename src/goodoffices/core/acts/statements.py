"""Acts on what a room says in public, in three voices."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from goodoffices.core.refs import Ref, Side
from goodoffices.core.times import known_zone
from goodoffices.core.words import Words


class Voice(Enum):
    """Who speaks for a room."""

    SPOKESPERSON = "spokesperson"
    HEAD = "head of delegation"
    MEDIATOR = "mediator"


@dataclass(frozen=True, slots=True)
class DraftStatement:
    """A room drafts a statement, in each language it will issue in.

    `clearers` are sides that must clear it; with any, it is a joint statement and the mediation's
    pen drafts it.
    """

    words: tuple[Words, ...]
    voice: Voice
    speaker: str
    office: str = ""
    clearers: frozenset[Side] = frozenset()


@dataclass(frozen=True, slots=True)
class ClearStatement:
    """A side clears a statement that it must clear, in these of its languages.

    `languages` are those whose words it clears; with none named, all that it has not yet cleared.
    """

    statement: Ref
    languages: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Embargo:
    """The drafting room sets the time before which a statement is not public.

    `zone` is the clock by which it was given, where it was not the venue's.
    """

    statement: Ref
    until: datetime
    zone: str = ""

    def __post_init__(self) -> None:
        """Refuse a zone nobody knows."""
        if self.zone:
            known_zone(self.zone)


@dataclass(frozen=True, slots=True)
class Issue:
    """The drafting room issues a statement."""

    statement: Ref


@dataclass(frozen=True, slots=True)
class CorrectStatement:
    """The drafting room corrects an issued statement; the earlier words stay visible."""

    statement: Ref
    words: tuple[Words, ...]
    why: str = ""


@dataclass(frozen=True, slots=True)
class DisputeStatement:
    """Another room disputes an issued statement, in public."""

    statement: Ref
    words: Words


@dataclass(frozen=True, slots=True)
class PressLine:
    """A room notes what it may say to the press."""

    words: Words
    round: Ref | None = None
