"""What a report is made of: its text, and the part each stretch of it plays."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from enum import Enum


class Part(Enum):
    """The part that a stretch of a report plays."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    DATELINE = "dateline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTED = "block quotation"
    ASIDE = "no part of the report"
    EMBED = "missing embedded post"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a report that plays one part."""

    part: Part
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """A report as it is read.

    `title`, `publisher`, `published` and `address` are empty where it says none.
    `places` says where stretches of the text stand in the file: where each begins in the one and
    in the other. There are none where the text is the file.
    """

    text: str
    lang: str
    blocks: tuple[Block, ...]
    title: str = ""
    publisher: str = ""
    published: date | None = None
    places: tuple[tuple[int, int], ...] = ()
    address: str = ""

    def words(self, block: Block) -> str:
        """What a block says."""
        return self.text[block.start : block.end]

    def of(self, *parts: Part) -> tuple[Block, ...]:
        """The blocks that play one of these parts, in their order."""
        return tuple(block for block in self.blocks if block.part in parts)

    @property
    def embeds(self) -> int:
        """How many embedded posts are missing from it."""
        return len(self.of(Part.EMBED))

    def in_file(self, at: int) -> int:
        """Where a place of the text stands in the file."""
        found = bisect_right(self.places, at, key=lambda each: each[0]) - 1
        if found < 0:
            return at
        begins, stands = self.places[found]
        return stands + at - begins
