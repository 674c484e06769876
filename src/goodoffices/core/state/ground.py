"""What the talks stand on: proposals to all, agreements, rulings, scopes as stated."""

from dataclasses import dataclass, field
from datetime import datetime

from goodoffices.core.acts.ground import Ground, Propose, RuleOut
from goodoffices.core.entries import Entry
from goodoffices.core.refs import Ref, Side
from goodoffices.core.words import Words, plain


@dataclass(slots=True)
class Proposal:
    """Ground proposed to all sides; `agreed` is sealed until it holds every side.

    `noted` are the agreements that the mediation wrote down.
    """

    entry: Entry
    act: Propose
    agreed: dict[Side, Entry] = field(default_factory=dict)
    noted: dict[Side, Entry] = field(default_factory=dict)
    replaced: bool = False

    def by_all(self, sides: tuple[Side, ...]) -> bool:
        """Whether every side has agreed."""
        return all(side in self.agreed for side in sides)

    def includes(self, subject: Words) -> bool:
        """Whether it is a scope with that subject inside."""
        inside = {plain(words.text) for words in self.act.inside}
        return self.act.ground is Ground.SCOPE and plain(subject.text) in inside


@dataclass(slots=True)
class Ruling:
    """A subject that a side ruled out; `lifted` by a scope that all agreed to.

    `against` is the agreed scope that had it inside when it was ruled out.
    """

    entry: Entry
    act: RuleOut
    side: Side
    lifted: Ref | None = None
    against: Ref | None = None

    def holds(self, now: datetime) -> bool:
        """Whether it has neither been lifted nor run out."""
        over = self.act.until is not None and self.act.until.over(now)
        return self.lifted is None and not over
