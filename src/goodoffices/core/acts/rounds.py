"""Acts on rounds: how they are called, opened, interrupted and ended."""

from dataclasses import dataclass
from enum import Enum

from goodoffices.core.refs import Ref
from goodoffices.core.times import Place, When
from goodoffices.core.words import Words


class Ending(Enum):
    """How a round ended: one of these and nothing else."""

    FOR_NOW = "for now"
    SUSPENDED = "suspended"
    ADJOURNED = "adjourned sine die"
    BROKEN_OFF = "broken off"


@dataclass(frozen=True, slots=True)
class ProposeRound:
    """The mediation proposes a round to all sides."""

    name: Words
    place: Place
    starts: When | None = None


@dataclass(frozen=True, slots=True)
class Convene:
    """The mediation convenes a round that was proposed."""

    round: Ref
    starts: When | None = None


@dataclass(frozen=True, slots=True)
class OpenRound:
    """The mediation opens a round, or takes it up again after a recess."""

    round: Ref


@dataclass(frozen=True, slots=True)
class Recess:
    """The mediation pauses a round for a short while."""

    round: Ref


@dataclass(frozen=True, slots=True)
class EndRound:
    """The mediation declares how a round ended."""

    round: Ref
    ending: Ending


@dataclass(frozen=True, slots=True)
class DeclareInCapitals:
    """The mediation declares that the capitals now consider the results."""

    round: Ref


@dataclass(frozen=True, slots=True)
class IntendToReconvene:
    """The mediation states the intention to reconvene, with or without a date."""

    round: Ref
    when: When | None = None
    words: Words | None = None


@dataclass(frozen=True, slots=True)
class WordEnding:
    """A room puts the ending of a round in its own words."""

    round: Ref
    words: Words
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class AssertResult:
    """A room asserts what a round agreed about going on."""

    round: Ref
    words: Words
