"""What is said in public: statements, and the public record of sources and claims."""

from dataclasses import dataclass, field
from datetime import datetime

from goodoffices.core.acts.statements import DraftStatement
from goodoffices.core.entries import Entry
from goodoffices.core.refs import Side
from goodoffices.core.words import Words


@dataclass(frozen=True, slots=True)
class Earlier:
    """The words a statement had before it was corrected, when that was, and why."""

    at: datetime
    words: tuple[Words, ...]
    why: str


@dataclass(slots=True)
class Statement:
    """A statement from its draft to its corrections and disputes."""

    entry: Entry
    act: DraftStatement
    cleared: set[Side] = field(default_factory=set)
    embargo: datetime | None = None
    issued: Entry | None = None
    earlier: list[Earlier] = field(default_factory=list)
    words: tuple[Words, ...] = ()
    disputes: list[tuple[str, Words]] = field(default_factory=list)

    def public(self, now: datetime) -> bool:
        """Whether it has been issued and any embargo has passed."""
        return self.issued is not None and (self.embargo is None or now >= self.embargo)
