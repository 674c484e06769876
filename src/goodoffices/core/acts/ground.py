"""Acts about the ground the talks stand on: framework, scope, agreed wordings."""

from dataclasses import dataclass
from enum import Enum

from goodoffices.core.marking import Silence
from goodoffices.core.refs import Ref
from goodoffices.core.times import When
from goodoffices.core.words import Words


class Ground(Enum):
    """What a proposal to all is about."""

    FRAMEWORK = "framework"
    SCOPE = "scope"
    ENDING = "wording of the ending"
    PRESS_LINE = "press line"


class Stage(Enum):
    """How firmly something was ruled out."""

    AT_THIS_STAGE = "at this stage"
    ALTOGETHER = "altogether"


@dataclass(frozen=True, slots=True)
class Propose:
    """The mediation proposes ground to all sides; agreement is sealed until all have agreed.

    `amends` is the proposal it replaces: at once if that was still open, and by agreement only if
    that was agreed; `reopens` the ruling it would lift; `round` the round
    whose ending it words.
    """

    ground: Ground
    words: Words
    inside: tuple[Words, ...] = ()
    outside: tuple[Words, ...] = ()
    silence: Silence | None = None
    amends: Ref | None = None
    reopens: Ref | None = None
    round: Ref | None = None


@dataclass(frozen=True, slots=True)
class Agree:
    """A side agrees to a proposal."""

    proposal: Ref


@dataclass(frozen=True, slots=True)
class StateScope:
    """A side states what, to it, the talks are about and not about."""

    inside: tuple[Words, ...]
    outside: tuple[Words, ...] = ()
    qualifier: Words | None = None


@dataclass(frozen=True, slots=True)
class RuleOut:
    """A side rules a subject out, at this stage or altogether, perhaps until a time."""

    subject: Words
    stage: Stage = Stage.AT_THIS_STAGE
    until: When | None = None


@dataclass(frozen=True, slots=True)
class ReturnOutOfScope:
    """The mediation gives an item back to its source, without prejudice."""

    item: Ref
    words: Words
