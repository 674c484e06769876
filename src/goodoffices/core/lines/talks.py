"""What a viewpoint may read of the talk itself, its seats and its notes."""

from dataclasses import dataclass
from datetime import date, datetime

from goodoffices.core.acts.desk import RulePapers
from goodoffices.core.acts.talk import Party, TalkState
from goodoffices.core.marking import Silence
from goodoffices.core.refs import Ref
from goodoffices.core.times import Place, When
from goodoffices.core.words import Words


@dataclass(frozen=True, slots=True)
class TalkLine:
    """The talk itself: what it is called, its sides; how far it has come, to who takes part."""

    id: Ref
    at: datetime
    title: Words
    parties: tuple[Party, ...]
    place: Place
    mediation: Words
    file: Words | None
    illustrative: bool
    granularity: int
    silence: Silence | None
    state: TalkState | None
    state_words: Words | None
    papers: RulePapers | None


@dataclass(frozen=True, slots=True)
class SeatLine:
    """Who sits in a seat of this room.

    `waits` is told to the mediation: one of its seats gave it, and another has still to.
    """

    id: Ref
    at: datetime
    seat: str
    person: str
    held: bool
    waits: bool = False


@dataclass(frozen=True, slots=True)
class NoteLine:
    """What this room wrote down for itself, or of what happens outside; `burn` where it goes."""

    id: Ref
    at: datetime
    words: Words
    about: Ref | None = None
    source: str = ""
    when: When | None = None
    burn: date | None = None
