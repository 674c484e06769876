"""Acts that found a talk and fill its seats."""

from dataclasses import dataclass
from enum import Enum

from goodoffices.core.marking import Silence
from goodoffices.core.refs import Ref, Side
from goodoffices.core.seats import Seat
from goodoffices.core.times import Place, When
from goodoffices.core.words import Words


class TalkState(Enum):
    """How far a talk has come, as the mediation declares it."""

    EXPLORING = "exploring"
    CONSENTED = "consented"
    FRAMEWORK = "framework"
    ACTIVE = "active"
    SUSPENDED = "suspended"
    DORMANT = "dormant"
    RESUMED = "resumed"
    CONCLUDED = "concluded"
    IMPLEMENTING = "implementing"
    CLOSED = "closed"
    BROKEN_OFF = "broken off"


@dataclass(frozen=True, slots=True)
class Party:
    """One side of a talk: its short name, what it is called, its capital."""

    side: Side
    name: Words
    capital: Place
    also: tuple[Words, ...] = ()

    def called(self, lang: str) -> Words:
        """What it is called in a language; as its name was first written where none is said."""
        return next((each for each in (self.name, *self.also) if each.lang == lang), self.name)


@dataclass(frozen=True, slots=True)
class Found:
    """The mediator founds a talk: sides, file, place, and its rules of silence and time."""

    title: Words
    parties: tuple[Party, ...]
    place: Place
    mediation: Words
    file: Words | None = None
    template: str = ""
    illustrative: bool = True
    granularity: int = 1
    silence: Silence = Silence.KEEP


@dataclass(frozen=True, slots=True)
class GiveSeat:
    """The mediation gives a seat to a person."""

    seat: Seat
    person: str


@dataclass(frozen=True, slots=True)
class Unseat:
    """The mediation takes a seat back; its room closes."""

    seat: Seat


@dataclass(frozen=True, slots=True)
class HandOver:
    """Whoever holds a seat hands it to another person."""

    person: str


@dataclass(frozen=True, slots=True)
class DeclareState:
    """The mediation declares how far the talk has come."""

    state: TalkState
    words: Words | None = None


@dataclass(frozen=True, slots=True)
class NoteContext:
    """The mediation notes what happens outside the talk, with its source."""

    words: Words
    source: str
    when: When | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A room writes something down for itself alone."""

    words: Words
    about: Ref | None = None
