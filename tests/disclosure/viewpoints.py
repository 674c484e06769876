"""Every viewpoint of a talk: each room, each role in it, the public, and nobody."""

import random

from goodoffices.core.refs import Side
from goodoffices.core.seats import ROLES, SIDED, Chamber, Seat

KINDS = tuple((chamber, role) for chamber in Chamber for role in ROLES[chamber])


def viewpoint(kind: tuple[Chamber, str], rng: random.Random, sides: tuple[Side, ...]) -> Seat:
    """A seat of that kind, of any side where it has one."""
    chamber, role = kind
    return Seat(chamber, role, rng.choice(sides) if chamber in SIDED else None)
