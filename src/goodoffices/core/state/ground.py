"""What the talks stand on: proposals to all, agreements, rulings, scopes as stated."""

from dataclasses import dataclass, field

from goodoffices.core.acts.ground import Propose, RuleOut
from goodoffices.core.entries import Entry
from goodoffices.core.refs import Ref, Side


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


@dataclass(slots=True)
class Ruling:
    """A subject that a side ruled out; `lifted` by a proposal all agreed to."""

    entry: Entry
    act: RuleOut
    side: Side
    lifted: Ref | None = None
