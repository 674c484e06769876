"""What the leak check is given: confidences, and the lists of the talk."""

from dataclasses import dataclass, field

from goodoffices.core.words import Words


@dataclass(frozen=True, slots=True)
class Confidence:
    """Something still held in confidence towards the receiver of a draft."""

    id: str
    words: Words


@dataclass(frozen=True, slots=True)
class Named:
    """A person, place, body or term of the talk, with its forms in several languages."""

    id: str
    forms: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Lists:
    """The talk's own names and terms."""

    roster: tuple[Named, ...] = field(default=())
    terms: tuple[Named, ...] = field(default=())
