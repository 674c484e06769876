"""What a viewpoint may read of words that cross."""

from dataclasses import dataclass
from datetime import datetime

from goodoffices.core.acts.conveyances import Form, Onward
from goodoffices.core.documents import Document
from goodoffices.core.marking import Attribution, Reach, Status, Use
from goodoffices.core.refs import Ref, Side
from goodoffices.core.stages import Leave
from goodoffices.core.times import When
from goodoffices.core.words import Words


@dataclass(frozen=True, slots=True)
class AskLine:
    """Exact words shown to a source before they leave; each source reads its own part only.

    `onward` is the whole of what would cross, to the mediation alone, so that it can let exactly
    that cross.
    """

    id: Ref
    at: datetime
    parts: tuple[tuple[Words, tuple[Ref, ...]], ...]
    to: tuple[Side, ...]
    use: Use
    attribution: Attribution
    form: Form
    answers: tuple[tuple[Side, Leave, Words | None], ...]
    used: bool | None
    onward: Onward | None = None
    documents: tuple[Document, ...] = ()


@dataclass(frozen=True, slots=True)
class ReceivedLine:
    """What was conveyed to this room. It points at no source.

    `exact` says that these are the source's own words. Whether they are an idea of the mediator's
    own, or one that a side let pass for it, is not told: she says so, or does not.
    `acknowledged_by` is the seat of the delegation itself that did, and told in its room alone.
    """

    id: Ref
    at: datetime
    words: tuple[Words, ...]
    exact: bool
    attribution: Attribution
    named: tuple[Side, ...]
    speakers: tuple[str, ...]
    form: Form
    status: Status
    reach: Reach
    answers: Ref | None
    acknowledged: bool
    documents: tuple[Document, ...] = ()
    acknowledged_by: str = ""


@dataclass(frozen=True, slots=True)
class CrossingLine:
    """What the mediation conveyed, and what it rests on; to the mediation only."""

    id: Ref
    at: datetime
    parts: tuple[tuple[Words, tuple[Ref, ...]], ...]
    to: tuple[Side, ...]
    sources: tuple[Side, ...]
    use: Use
    attribution: Attribution
    form: Form
    status: Status
    reach: Reach
    persons: tuple[str, ...]
    answers: Ref | None
    already: bool
    when: When | None
    how: str
    slips: tuple[tuple[Ref, str], ...]
    told: bool
    acknowledged: tuple[Side, ...]
    documents: tuple[Document, ...] = ()
