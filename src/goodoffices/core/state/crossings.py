"""What crossed, what was shown to sources before it crosses, and what areas rest on."""

from dataclasses import dataclass, field
from datetime import datetime

from goodoffices.core.acts.conveyances import Onward
from goodoffices.core.entries import Entry
from goodoffices.core.refs import Ref, Side
from goodoffices.core.stages import Leave
from goodoffices.core.words import Words


@dataclass(slots=True)
class Crossing:
    """Words that crossed; `slips` names the items whose marking forbade it, and by which rule."""

    entry: Entry
    onward: Onward
    sources: tuple[Side, ...]
    speakers: tuple[str, ...]
    already: bool = False
    slips: dict[Ref, str] = field(default_factory=dict)
    told: bool = False
    acknowledged: dict[Side, str] = field(default_factory=dict)
    """By which of its own seats each side acknowledged them; by none, if it was written down."""


@dataclass(slots=True)
class Ask:
    """Exact words shown to their sources before they leave."""

    entry: Entry
    onward: Onward
    answers: dict[Side, Leave]
    words: dict[Side, Words | None] = field(default_factory=dict)
    answered: dict[Side, datetime] = field(default_factory=dict)
    used: Ref | None = None

    def cleared(self, side: Side, at: datetime) -> bool:
        """Whether a side had cleared the words at that time."""
        return self.answers.get(side) is Leave.CLEARED and self.answered[side] <= at

    def cleared_by_all(self, at: datetime) -> bool:
        """Whether every side that was asked had cleared the words at that time."""
        return all(self.cleared(side, at) for side in self.answers)


@dataclass(slots=True)
class Area:
    """An area of possible progress, and what it rests on."""

    entry: Entry
    words: Words
    rests_on: set[Ref]
    closed: bool = False
    why: str = ""
