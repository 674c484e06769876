"""What is said in public: statements, and the public record of sources and claims."""

from dataclasses import dataclass, field
from datetime import datetime

from goodoffices.core.acts.statements import DraftStatement
from goodoffices.core.entries import Entry
from goodoffices.core.refs import Side
from goodoffices.core.words import Words


@dataclass(frozen=True, slots=True)
class Earlier:
    """The words a statement had before it was corrected, and the entry that corrected them."""

    by: Entry
    words: tuple[Words, ...]
    why: str


@dataclass(slots=True)
class Statement:
    """A statement from its draft to its corrections and disputes.

    `clearings` are the languages whose words each side has cleared, `zone` the clock by which its
    embargo was given.
    """

    entry: Entry
    act: DraftStatement
    clearings: dict[Side, set[str]] = field(default_factory=dict)
    embargo: datetime | None = None
    zone: str = ""
    issued: Entry | None = None
    earlier: list[Earlier] = field(default_factory=list)
    words: tuple[Words, ...] = ()
    disputes: list[tuple[str, Words]] = field(default_factory=list)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages it stands in, in their order."""
        return tuple(each.lang for each in self.words)

    def by(self, side: Side) -> tuple[str, ...]:
        """The languages whose words a side has cleared, in their order."""
        done = self.clearings.get(side, set())
        return tuple(each for each in self.languages if each in done)

    @property
    def cleared(self) -> frozenset[Side]:
        """The sides that have cleared it in every language."""
        return frozenset(side for side in self.clearings if self.by(side) == self.languages)

    def public(self, now: datetime) -> bool:
        """Whether it has been issued and any embargo has passed."""
        return self.issued is not None and (self.embargo is None or now >= self.embargo)
