"""Acts on what a side hands to the mediation."""

from dataclasses import dataclass
from enum import Enum

from goodoffices.core.documents import Enclosure
from goodoffices.core.marking import Marking
from goodoffices.core.refs import Ref
from goodoffices.core.words import Words


class Kind(Enum):
    """What sort of contribution it is."""

    POSITION = "position"
    INTEREST = "interest"
    CONCERN = "concern"
    RIGHT = "right"
    QUESTION = "question"
    IDEA = "idea"
    INFORMATION = "information"


@dataclass(frozen=True, slots=True)
class Lodge:
    """A side hands something to the mediation.

    `marking` is None where the source said nothing about its use: the talk's rule of silence
    holds. `kept_back` are details, word for word, that shall not cross with it. `about` is what it
    answers, `enclosed` a document handed in with the words.
    """

    words: Words
    kind: Kind = Kind.POSITION
    marking: Marking | None = None
    speaker: str = ""
    kept_back: tuple[str, ...] = ()
    session: Ref | None = None
    about: Ref | None = None
    enclosed: Enclosure | None = None


@dataclass(frozen=True, slots=True)
class Clarify:
    """The mediation asks a source what it meant; the question may rest on what may guide it."""

    item: Ref
    words: Words
    rests_on: frozenset[Ref] = frozenset()


@dataclass(frozen=True, slots=True)
class Answer:
    """A side answers a clarification."""

    clarification: Ref
    words: Words


@dataclass(frozen=True, slots=True)
class Widen:
    """The source allows more than before."""

    item: Ref
    marking: Marking


@dataclass(frozen=True, slots=True)
class Narrow:
    """The source or the mediation allows less than before."""

    item: Ref
    marking: Marking


@dataclass(frozen=True, slots=True)
class Withdraw:
    """The source takes an item back; it stops further use and is never refused."""

    item: Ref


@dataclass(frozen=True, slots=True)
class Supersede:
    """The source replaces an item by other words, under the same or another marking."""

    item: Ref
    words: Words
    marking: Marking | None = None


@dataclass(frozen=True, slots=True)
class Correct:
    """Whoever wrote an item down mends how it was written, and says why."""

    item: Ref
    words: Words
    why: str = ""


@dataclass(frozen=True, slots=True)
class Strike:
    """The mediation strikes a line that it noted in the wrong room."""

    item: Ref
    why: str = ""


@dataclass(frozen=True, slots=True)
class Tie:
    """The source ties items so that they go together or not at all."""

    items: frozenset[Ref]


@dataclass(frozen=True, slots=True)
class Pair:
    """The mediation pairs items of different sides, each released when the other does the same."""

    items: frozenset[Ref]


@dataclass(frozen=True, slots=True)
class Permit:
    """The capital agrees that an item of its side may leave."""

    item: Ref
