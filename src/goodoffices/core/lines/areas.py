"""What the mediation may read of its areas of possible progress."""

from dataclasses import dataclass
from datetime import datetime

from goodoffices.core.refs import Ref
from goodoffices.core.words import Words


@dataclass(frozen=True, slots=True)
class AreaLine:
    """An area of possible progress; `shaken` where something it rests on no longer stands."""

    id: Ref
    at: datetime
    words: Words
    rests_on: tuple[Ref, ...]
    closed: bool
    why: str
    shaken: bool
