"""Acts between a delegation and its capital."""

from dataclasses import dataclass

from goodoffices.core.refs import Ref
from goodoffices.core.words import Words


@dataclass(frozen=True, slots=True)
class Report:
    """A delegation reports to its capital."""

    words: Words
    about: Ref | None = None


@dataclass(frozen=True, slots=True)
class Instruct:
    """A capital instructs its delegation, perhaps in answer to a report."""

    words: Words
    report: Ref | None = None
