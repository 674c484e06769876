"""Acts by which words cross from the mediation to a receiver."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from goodoffices.core.documents import Document
from goodoffices.core.marking import WIDE, Attribution, Reach, Status, Use
from goodoffices.core.refs import Ref, Side
from goodoffices.core.times import When
from goodoffices.core.words import Words


class Form(Enum):
    """In what form words cross."""

    ORAL = "oral"
    SPEAKING_NOTE = "speaking note"
    NON_PAPER = "non-paper"
    ELEMENTS = "elements"
    PROPOSAL = "proposal"
    DRAFT_TEXT = "draft text"


@dataclass(frozen=True, slots=True)
class Part:
    """A span of the words that cross, and the items of one source it rests on.

    `document` is a copy of the one document that was handed in with them.
    """

    words: Words
    items: frozenset[Ref] = frozenset()
    document: Document | None = None


@dataclass(frozen=True, slots=True)
class Onward:
    """What crosses, to whom, and how: the exact words, part by part.

    `answers` is the receiver's own item that it answers. `persons` are roles at the receiver, for
    a reach of the named persons.
    """

    parts: tuple[Part, ...]
    to: frozenset[Side]
    use: Use = Use.IN_SUBSTANCE
    attribution: Attribution = Attribution.NOBODY
    form: Form = Form.ORAL
    status: Status = Status.EXPLORATORY
    reach: Reach = Reach.DELEGATION
    persons: frozenset[str] = frozenset()
    answers: Ref | None = None

    def readers(self, sides: Iterable[Side], source: Side | None) -> frozenset[Side]:
        """The sides that read what one source gave: of what goes to all, every side but its own.

        Another source of it is no receiver, and reads it all the same.
        """
        return frozenset(sides) - {source} if self.reach in WIDE else self.to


@dataclass(frozen=True, slots=True)
class AskLeave:
    """The mediation shows each source the exact words before they leave."""

    onward: Onward


@dataclass(frozen=True, slots=True)
class ClearWords:
    """A source clears the words shown to it."""

    ask: Ref


@dataclass(frozen=True, slots=True)
class RefuseWords:
    """A source does not clear the words shown to it."""

    ask: Ref
    words: Words | None = None


@dataclass(frozen=True, slots=True)
class Convey:
    """The mediation passes words on; `ask` is where the sources cleared them."""

    onward: Onward
    ask: Ref | None = None


@dataclass(frozen=True, slots=True)
class RecordCrossed:
    """The mediation records what has crossed already; against a marking it is a slip."""

    onward: Onward
    when: When | None = None
    how: str = ""


@dataclass(frozen=True, slots=True)
class TellSource:
    """The mediation tells the sources of a slip what crossed."""

    slip: Ref


@dataclass(frozen=True, slots=True)
class Acknowledge:
    """A receiver acknowledges what was conveyed to it."""

    conveyance: Ref
