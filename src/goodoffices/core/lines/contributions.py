"""What a viewpoint may read of what a side handed to the mediation."""

from dataclasses import dataclass
from datetime import datetime

from goodoffices.core.acts.contributions import Kind
from goodoffices.core.acts.conveyances import Form
from goodoffices.core.documents import Document, Enclosure
from goodoffices.core.entries import Behalf
from goodoffices.core.marking import Attribution, Marking, Use
from goodoffices.core.refs import Ref, Side
from goodoffices.core.stages import Confirmation, Fate
from goodoffices.core.words import Words


@dataclass(frozen=True, slots=True)
class Span:
    """The words of a crossing that rest on one item, as its source may read them."""

    crossing: Ref
    at: datetime
    words: tuple[Words, ...]
    to: tuple[Side, ...]
    use: Use
    attribution: Attribution
    form: Form
    documents: tuple[Document, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemLine:
    """A contribution as it stands, to its source and to the mediation.

    `opened` is since when the source's own room reads what it did not at first; it is told to the
    mediation, and to the seat that confided it.
    """

    id: Ref
    at: datetime
    side: Side
    speaker: str
    behalf: Behalf | None
    words: Words
    kind: Kind
    marking: Marking
    silent: bool
    kept_back: tuple[str, ...]
    session: Ref | None
    about: Ref | None
    fate: Fate
    fate_words: Words | None
    fate_why: str
    replaced_by: Ref | None
    replaces: Ref | None
    corrections: tuple[tuple[Words, str], ...]
    tied: tuple[Ref, ...]
    paired: tuple[Ref, ...]
    permitted: bool
    confirmation: Confirmation
    sent: tuple[Span, ...]
    opened: datetime | None = None
    enclosed: Enclosure | None = None


@dataclass(frozen=True, slots=True)
class ClarificationLine:
    """A question about what an item meant, and its answer.

    `behalf` is how the answer was heard, where the mediation wrote it down.
    """

    id: Ref
    at: datetime
    item: Ref
    side: Side
    words: Words
    rests_on: tuple[Ref, ...]
    answer: Words | None
    behalf: Behalf | None = None
