"""What the leak check gives back: what of which confidence stands in a draft."""

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """In which way a confidence stands in a draft; the strongest first."""

    VERBATIM = "verbatim"
    RESPELLED = "respelled"
    REORDERED = "reordered"
    INFLECTED = "inflected"
    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    TERM = "term"
    NEW = "new"
    MEANING = "meaning"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text, by its offsets in the text as it was written."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mark:
    """Shared words, in the draft or in the confidence."""

    start: int
    end: int
    in_draft: bool
    words: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What of one confidence stands in the draft, in one way."""

    confidence: str
    kind: Kind
    spans: tuple[Mark, ...]
