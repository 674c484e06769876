"""Every viewpoint of a talk: each room, each role in it, the public, and nobody."""

import random

from goodoffices.core.refs import Side
from goodoffices.core.seats import PUBLIC, ROLES, SIDED, Chamber, Seat

KINDS = tuple((chamber, role) for chamber in Chamber for role in ROLES[chamber])

HEAD = (Chamber.DELEGATION, "head")
TOGETHER = (HEAD, (PUBLIC,))
"""A head of a delegation who reads the public page as well: both views are compared as one."""
ALL = (*((kind, ()) for kind in KINDS), TOGETHER)
"""Whoever looks, alone or with other eyes beside."""


def viewpoint(kind: tuple[Chamber, str], rng: random.Random, sides: tuple[Side, ...]) -> Seat:
    """A seat of that kind, of any side where it has one."""
    chamber, role = kind
    return Seat(chamber, role, rng.choice(sides) if chamber in SIDED else None)
