"""What is said in public: statements, and the public record of sources and claims."""

from dataclasses import dataclass, field
from datetime import datetime

from goodoffices.core.acts.dossier import Cite, Claim, Standing
from goodoffices.core.acts.statements import DraftStatement
from goodoffices.core.entries import Entry
from goodoffices.core.refs import Ref, Side
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


@dataclass(frozen=True, slots=True)
class Remark:
    """A standing that somebody gave a line of the public record, with words and source.

    `of` is the wording it was said of: the number of corrections before it.
    """

    standing: Standing
    by: str
    of: int
    words: Words | None = None
    source: Ref | None = None
    anchor: str = ""


@dataclass(slots=True)
class Line:
    """A claim as it stands: its present words, the earlier ones, what was remarked on it."""

    entry: Entry
    act: Claim
    words: Words
    earlier: list[tuple[Words, str]] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    withdrawn: bool = False
    why: str = ""

    @property
    def open(self) -> bool:
        """Whether the line stands in the public record, rather than being a suggestion."""
        return self.act.standing is not Standing.SUGGESTED

    @property
    def standing(self) -> Standing:
        """How far it stands: disputed while one voice disputes its present words."""
        if self.withdrawn:
            return Standing.WITHDRAWN
        if not self.open:
            return Standing.SUGGESTED
        last = {r.by: r.standing for r in self.remarks if r.of == len(self.earlier) and _says(r)}
        for standing in (Standing.DISPUTED, Standing.CONFIRMED):
            if standing in last.values():
                return standing
        return Standing.CORRECTED if self.earlier else self.act.standing


def _says(remark: Remark) -> bool:
    """Whether it says that a line holds or does not; an interpretation says neither."""
    return remark.standing in (Standing.DISPUTED, Standing.CONFIRMED)


@dataclass(slots=True)
class Source:
    """A public source, and whether a line in the public record rests on it."""

    entry: Entry
    act: Cite
    used: bool = False
