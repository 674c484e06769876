"""What the sides handed to the mediation, and what became of each item."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from goodoffices.core.acts.contributions import Kind, Lodge
from goodoffices.core.documents import Enclosure
from goodoffices.core.entries import Entry
from goodoffices.core.marking import Marking
from goodoffices.core.refs import Ref, Side
from goodoffices.core.stages import Confirmation, Fate
from goodoffices.core.words import Words


@dataclass(slots=True)
class Item:
    """One contribution as it stands now; `past` is what was allowed until each change.

    `person` held the seat that lodged it; `left` says that somebody else has it now.
    """

    entry: Entry
    side: Side
    words: Words
    kind: Kind
    marking: Marking
    speaker: str
    person: str = ""
    left: bool = False
    kept_back: tuple[str, ...] = ()
    session: Ref | None = None
    about: Ref | None = None
    enclosed: Enclosure | None = None
    silent: bool = False
    fate: Fate = Fate.STANDS
    fate_words: Words | None = None
    fate_why: str = ""
    replaced_by: Ref | None = None
    replaces: Ref | None = None
    corrections: list[tuple[Words, str]] = field(default_factory=list)
    tied: frozenset[Ref] = frozenset()
    paired: frozenset[Ref] = frozenset()
    permitted: bool = False
    confirmation: Confirmation = Confirmation.OWN
    clarifications: list[Ref] = field(default_factory=list)
    crossings: list[Ref] = field(default_factory=list)
    areas: list[Ref] = field(default_factory=list)
    asks: list[Ref] = field(default_factory=list)
    answers: list[Ref] = field(default_factory=list)
    drafts: list[Ref] = field(default_factory=list)
    opened: datetime | None = None
    past: list[tuple[datetime, Marking, Fate, bool]] = field(default_factory=list)

    def changes(self, at: datetime) -> None:
        """Remember what the source allowed until then."""
        self.past.append((at, self.marking, self.fate, self.permitted))

    def read_by(self, actor: Entry) -> bool:
        """Whether whoever answers for its side reads it: not what it confided against its room."""
        own = self.entry.by == actor.by and not self.left
        return self.fate is not Fate.STRUCK and bool(actor.behalf or self.marking.own_room or own)

    def may_guide(self, now: datetime) -> bool:
        """Whether it stands, and may shape the mediator's questions and ideas."""
        expired = self.marking.expires is not None and now >= self.marking.expires
        return self.fate is Fate.STANDS and not expired and self.marking.guides()

    def as_of(self, at: datetime) -> "Item":
        """The item with what its source allowed at that time."""
        for until, marking, fate, permitted in self.past:
            if at < until:
                return replace(self, marking=marking, fate=fate, permitted=permitted)
        return self


def lodged(entry: Entry, act: Lodge, side: Side, person: str, silence: Marking) -> Item:
    """The item that a lodging makes."""
    return Item(
        entry,
        side,
        act.words,
        act.kind,
        silence if act.marking is None else act.marking,
        act.speaker or (entry.behalf.speaker if entry.behalf else ""),
        person,
        kept_back=act.kept_back,
        session=act.session,
        about=act.about,
        enclosed=act.enclosed,
        silent=act.marking is None,
        confirmation=Confirmation.NOT_CONFIRMED if entry.behalf else Confirmation.OWN,
    )


@dataclass(slots=True)
class Clarification:
    """A question to a source, and its answer."""

    entry: Entry
    item: Ref
    words: Words
    rests_on: frozenset[Ref]
    answer: Words | None = None
    answered: Entry | None = None
