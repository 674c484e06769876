"""The parts a public page is made of."""

from dataclasses import dataclass
from datetime import date

from goodoffices.core.lines import ClaimLine, RemarkLine


@dataclass(frozen=True, slots=True)
class Versions:
    """A claim with those that were filed as other versions of it; none of them wins."""

    claims: tuple[ClaimLine, ...]

    @property
    def first(self) -> ClaimLine:
        """The version that is read first."""
        return self.claims[0]

    @property
    def several(self) -> bool:
        """Whether there is more than one."""
        return len(self.claims) > 1


@dataclass(frozen=True, slots=True)
class Scope:
    """What the talks are about as one side states it; nothing where it states nothing."""

    side: str
    inside: tuple[ClaimLine, ...] = ()
    outside: tuple[ClaimLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Team:
    """Who was there of one side, as it is told."""

    side: str
    people: tuple[Versions, ...]


@dataclass(frozen=True, slots=True)
class Day:
    """What happened on one day at the venue; without a day, what has no stated time."""

    day: date | None
    events: tuple[Versions, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker and what was said; nothing where a side is silent.

    `also` are other spellings of the name, of a speaker whom somebody recognised.
    """

    speaker: str
    office: str
    side: str
    lines: tuple[Versions, ...] = ()
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """How somebody reads a line, apart from the line."""

    claim: ClaimLine
    remark: RemarkLine


@dataclass(frozen=True, slots=True)
class Disputed:
    """A line, and what others say against it."""

    claim: ClaimLine
    against: tuple[RemarkLine, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How many statements stand of one side: quoted, reported, and issued in its own name."""

    side: str
    quoted: int = 0
    reported: int = 0
    issued: int = 0

    @property
    def silent(self) -> bool:
        """Whether no word of it stands here."""
        return not (self.quoted or self.reported or self.issued)
