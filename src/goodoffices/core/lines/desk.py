"""What a room reads of its own desk."""

from dataclasses import dataclass
from datetime import date, datetime

from goodoffices.core.acts.desk import FindingAnswer, Listed, Paper, PaperForm
from goodoffices.core.refs import Ref, Side
from goodoffices.core.words import Words


@dataclass(frozen=True, slots=True)
class NameLine:
    """A name or a term on this room's list, until it is dropped."""

    id: Ref
    at: datetime
    forms: tuple[Words, ...]
    listed: Listed


@dataclass(frozen=True, slots=True)
class FindingLine:
    """What the mediation answered to a finding of the leak check."""

    id: Ref
    at: datetime
    confidence: Ref | None
    to: tuple[Side, ...]
    shared: tuple[str, ...]
    answer: FindingAnswer
    why: str


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paper this room printed; `copy` and `burn` where the talk wanted them when it was."""

    id: Ref
    at: datetime
    seat: str
    paper: Paper
    form: PaperForm
    lang: str
    to: Side | None
    about: Ref | None
    copy: int | None
    burn: date | None
    destroyed: bool
