"""What a viewpoint may read of a round."""

from dataclasses import dataclass
from datetime import datetime

from goodoffices.core.acts.rounds import Ending
from goodoffices.core.entries import Behalf
from goodoffices.core.refs import Ref, Side
from goodoffices.core.stages import RoundState
from goodoffices.core.times import Place, When
from goodoffices.core.words import Words


@dataclass(frozen=True, slots=True)
class RoundLine:
    """A round: its place, state and ending."""

    id: Ref
    at: datetime
    name: Words
    place: Place
    starts: When | None
    order: tuple[Side, ...]
    state: RoundState
    ending: Ending | None
    ended_at: datetime | None
    intends: bool
    reconvene: When | None
    reconvene_words: Words | None
    agreed_wording: Words | None


@dataclass(frozen=True, slots=True)
class WordingLine:
    """A room's own wording of how a round ended, or its word on what the round agreed."""

    id: Ref
    at: datetime
    round: Ref
    side: Side | None
    words: Words
    speaker: str
    result: bool
    behalf: Behalf | None = None
