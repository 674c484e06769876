"""What stands on the page of whoever watches, writes down or speaks: every line, kind by kind."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise

from goodoffices.core.acts import ACTS
from goodoffices.core.lines import ClarificationLine
from goodoffices.core.seating import may, may_for
from goodoffices.core.seats import Chamber
from goodoffices.core.view import View
from goodoffices.server import sentences
from goodoffices.server.pages.acting import OWN_PAGES
from goodoffices.server.retelling import KINDS, Names, Told
from goodoffices.server.seated.kinds import KINDS as KINDS_HEARD
from goodoffices.server.terms import term

KINDS_TOLD = {kind: tell for _name, _title, kind, tell in KINDS}
"""How a line of each kind is told."""
OWN_ROOM = frozenset({Chamber.DELEGATION, Chamber.CAPITAL})
"""Rooms of a side itself, which have pages of their own."""


FIRST: dict[str, tuple[str, ...]] = {
    "note-taker": ("sessions", "records", "items", "notes"),
    "analyst": ("areas", "items", "crossed", "notes"),
    "spokesperson": ("statements", "press", "claims", "notes"),
    "interpreter": ("items", "crossed", "records", "names", "notes"),
    "officer": ("received", "asked", "items", "notes"),
}
"""What a role works with, and reads first; everything else of its room is looked up."""
LATEST = 6
"""How many lines of a kind are shown before the earlier ones are folded away."""


@dataclass(frozen=True, slots=True)
class Section:
    """Lines of one kind, the latest first, under a heading."""

    name: str
    title: Promise
    lines: tuple[Told, ...]
    looked_up: bool = False
    """Whether it is opened by whoever wants it: what this role does not work with."""

    @property
    def latest(self) -> tuple[Told, ...]:
        """What is shown at once: of seats all, of everything else the latest."""
        return self.lines if self.name == "seats" else self.lines[:LATEST]

    @property
    def earlier(self) -> tuple[Told, ...]:
        """What is folded away."""
        return () if self.name == "seats" else self.lines[LATEST:]


@dataclass(frozen=True, slots=True)
class Day:
    """That things of some kinds happened in some rooms on a day."""

    day: date
    things: list[tuple[str, str]]


def sections(view: View) -> list[Section]:
    """The kinds of lines of which this room reads any, those its role works with first."""
    made = []
    first = FIRST.get(view.eyes.role, ())
    for name, heading, kind, tell in KINDS:
        told = tuple(tell(line, Names(view)) for line in reversed(view.of(kind)))
        if told:
            made.append(Section(name, heading, told, bool(first) and name not in first))
    return sorted(made, key=lambda each: _place(each.name, first))


def _place(name: str, first: tuple[str, ...]) -> int:
    return first.index(name) if name in first else len(first)


def still_to_put(view: View) -> list[Told]:
    """The mediator's questions to a side that its officer has brought no answer to."""
    if view.eyes.chamber is not Chamber.LIAISON:
        return []
    asked = (line for line in view.of(ClarificationLine) if line.answer is None)
    return [KINDS_TOLD[ClarificationLine](line, Names(view)) for line in asked]


def happened(view: View) -> list[Day] | None:
    """What an auditor reads, the latest day first; nobody else reads anything of the kind."""
    if view.eyes.chamber is not Chamber.AUDITOR:
        return None
    days: dict[date, Day] = {}
    for each in reversed(view.audit):
        told = days.setdefault(each.day, Day(each.day, []))
        told.things.append((_room(each.room), str(KINDS_HEARD[each.kind])))
    return list(days.values())


def does(view: View, act: str) -> bool:
    """Whether this seat may do such an act by a form: itself, or for a side."""
    if act not in ACTS or act in OWN_PAGES:
        return False
    kind, eyes = ACTS[act], view.eyes
    return may(eyes, kind) or any(may_for(eyes, kind, s) for s in sentences.sides(view))


def _room(audience: str) -> str:
    """A room by its kind, and the letter of its side: an auditor knows no names."""
    chamber, _slash, side = audience.partition("/")
    return f"{term(Chamber(chamber))} {side}".strip()
