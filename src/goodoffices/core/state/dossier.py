"""The public record as it stands: sources, their texts, claims, and who is the same person."""

from dataclasses import dataclass, field

from goodoffices.core.acts.dossier import Cite, Claim, Standing, TakeIn, Topic
from goodoffices.core.entries import Entry
from goodoffices.core.refs import Ref
from goodoffices.core.words import Words


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


@dataclass(slots=True)
class Copy:
    """The text of a source as it was taken in, and what of it was set aside."""

    entry: Entry
    act: TakeIn
    aside: dict[tuple[Topic, str], None] = field(default_factory=dict)


@dataclass(slots=True)
class Persons:
    """Which lines name the same person, as far as somebody said so; nobody is merged otherwise."""

    said: dict[frozenset[Ref], bool] = field(default_factory=dict)

    def say(self, one: Ref, other: Ref, *, same: bool) -> set[Ref]:
        """Take in what was said of two lines; all lines whose person reads differently now."""
        before = self.kin(one) | self.kin(other)
        self.said[frozenset({one, other})] = same
        return before | self.kin(one) | self.kin(other)

    def kin(self, ref: Ref) -> set[Ref]:
        """A line, and all that name the same person."""
        found, ahead = {ref}, [ref]
        while ahead:
            last = ahead.pop()
            near = {
                each for pair, same in self.said.items() if same and last in pair for each in pair
            }
            ahead += near - found
            found |= near
        return found

    def apart(self, ref: Ref) -> set[Ref]:
        """The lines of which it was said that they name somebody else."""
        return {
            each
            for pair, same in self.said.items()
            if not same and ref in pair
            for each in pair - {ref}
        }
