"""Acts on areas of possible progress, the mediation's own."""

from dataclasses import dataclass

from goodoffices.core.refs import Ref
from goodoffices.core.words import Words


@dataclass(frozen=True, slots=True)
class NoteArea:
    """The mediation words an area of possible progress, resting on what may guide it."""

    words: Words
    rests_on: frozenset[Ref] = frozenset()


@dataclass(frozen=True, slots=True)
class RestOn:
    """The mediation lets an area rest on more."""

    area: Ref
    items: frozenset[Ref]


@dataclass(frozen=True, slots=True)
class CloseArea:
    """The mediation closes an area."""

    area: Ref
    why: str = ""
