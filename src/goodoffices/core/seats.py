"""Who sits where. A viewpoint is a seat, the public outside, or nobody."""

from dataclasses import dataclass
from enum import Enum
from typing import Self

from goodoffices.core.refs import Side
from goodoffices.core.words import safe


class Chamber(Enum):
    """The kinds of room a talk has."""

    MEDIATION = "mediation"
    LIAISON = "liaison"
    DELEGATION = "delegation"
    CAPITAL = "capital"
    OBSERVER = "observer"
    GUARANTOR = "guarantor"
    VERIFIER = "verifier"
    AUDITOR = "auditor"
    PUBLIC = "public"
    NOBODY = "nobody"


ROLES = {
    Chamber.MEDIATION: (
        "mediator", "deputy", "analyst", "note-taker", "spokesperson", "interpreter",
    ),
    Chamber.LIAISON: ("officer",),
    Chamber.DELEGATION: (
        "head", "negotiator", "expert", "adviser", "note-taker", "spokesperson",
    ),
    Chamber.CAPITAL: ("principal", "reviewer"),
    Chamber.OBSERVER: ("observer",),
    Chamber.GUARANTOR: ("guarantor",),
    Chamber.VERIFIER: ("verifier",),
    Chamber.AUDITOR: ("auditor",),
    Chamber.PUBLIC: ("reader",),
    Chamber.NOBODY: ("stranger",),
}  # fmt: skip
"""The roles of each room, the leading one first."""

SIDED = frozenset({Chamber.LIAISON, Chamber.DELEGATION, Chamber.CAPITAL})
"""Rooms that belong to one side."""


@dataclass(frozen=True, slots=True)
class Seat:
    """One role in one room; `side` where the room is one side's."""

    chamber: Chamber
    role: str
    side: Side | None = None

    def __post_init__(self) -> None:
        """Refuse a seat that stands in no room."""
        if self.role not in ROLES[self.chamber]:
            raise ValueError(f"{self.chamber.value} has no role of that name")
        if (self.side is not None) != (self.chamber in SIDED):
            raise ValueError("a delegation, capital or liaison officer has a side, others none")

    @property
    def audience(self) -> str:
        """Who reads alike: the room, and the side whose it is."""
        return f"{self.chamber.value}/{self.side}" if self.side else self.chamber.value

    def __str__(self) -> str:
        """The seat as it is written in files: mediation/mediator, delegation/A/head, public."""
        parts = [self.chamber.value, *([self.side] if self.side else [])]
        if len(ROLES[self.chamber]) > 1:
            parts.append(self.role)
        return "/".join(parts)

    @classmethod
    def parse(cls, text: str) -> Self:
        """The seat so written; a room alone means its leading seat.

        Raises:
            ValueError: no seat is written so.
        """
        first, *rest = safe(text, 200).split("/")
        if first not in {chamber.value for chamber in Chamber}:
            raise ValueError("there is no room of that name")
        chamber = Chamber(first)
        side = Side(rest.pop(0)) if chamber in SIDED and rest else None
        role = rest.pop(0) if rest else ROLES[chamber][0]
        if rest:
            raise ValueError("too many parts in a seat")
        return cls(chamber, role, side)


MEDIATOR = Seat(Chamber.MEDIATION, "mediator")
AUDITOR = Seat(Chamber.AUDITOR, "auditor")
PUBLIC = Seat(Chamber.PUBLIC, "reader")
NOBODY = Seat(Chamber.NOBODY, "stranger")


def head(side: Side) -> Seat:
    """The head of a side's delegation."""
    return Seat(Chamber.DELEGATION, "head", side)


def capital(side: Side) -> Seat:
    """The principal in a side's capital."""
    return Seat(Chamber.CAPITAL, "principal", side)
