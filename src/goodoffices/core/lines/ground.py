"""What a viewpoint may read of the ground the talks stand on."""

from dataclasses import dataclass
from datetime import datetime

from goodoffices.core.acts.ground import Ground, Stage
from goodoffices.core.entries import Behalf
from goodoffices.core.marking import Silence
from goodoffices.core.refs import Ref, Side
from goodoffices.core.times import When
from goodoffices.core.words import Words


@dataclass(frozen=True, slots=True)
class ProposalLine:
    """Ground proposed to all; who agreed is told when all have."""

    id: Ref
    at: datetime
    ground: Ground
    words: Words
    inside: tuple[Words, ...]
    outside: tuple[Words, ...]
    silence: Silence | None
    amends: Ref | None
    reopens: Ref | None
    round: Ref | None
    order: tuple[Side, ...]
    agreed: bool
    own: tuple[Side, ...]
    replaced: bool


@dataclass(frozen=True, slots=True)
class ScopeLine:
    """What a side states the talks are about; `behalf` where the mediation wrote it down."""

    id: Ref
    at: datetime
    side: Side
    inside: tuple[Words, ...]
    outside: tuple[Words, ...]
    qualifier: Words | None
    behalf: Behalf | None = None


@dataclass(frozen=True, slots=True)
class RulingLine:
    """What a side ruled out, until when, and whether agreement has lifted it.

    `against` is the agreed scope that had the subject inside when the side ruled it out.
    """

    id: Ref
    at: datetime
    side: Side
    subject: Words
    stage: Stage
    until: When | None
    lifted: bool
    against: Ref | None = None
    behalf: Behalf | None = None
