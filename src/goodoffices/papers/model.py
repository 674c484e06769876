"""What a paper is, before it is a page, a PDF or a Word file."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from goodoffices.core.words import Words


class Kind(Enum):
    """The papers there are."""

    TALKING_POINTS = "talking-points"
    ROOM_CARD = "room-card"
    RECORD = "record"
    PRESS_LINES = "press-lines"
    RULED_OUT = "ruled-out"
    WHOLE_VIEW = "whole-view"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line in one language; `said` where it is somebody's, not the paper's."""

    text: str
    lang: str
    said: bool = False


Line = tuple[Run, ...]
"""Pieces one after the other, each in its own direction."""


def merged(runs: Iterable[Run]) -> Line:
    """The same pieces, those of the paper's own that follow each other in one."""
    line: list[Run] = []
    for run in runs:
        on = bool(line) and not run.said and not line[-1].said and line[-1].lang == run.lang
        line.append(Run(line.pop().text + run.text, run.lang) if on else run)
    return tuple(line)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 opens a section of the paper."""

    line: Line
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What the paper itself says."""

    line: Line
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody said, in its own language: before it who and when, after it what of it."""

    words: Words
    before: Line = ()
    after: tuple[Line | Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Blanks:
    """Lines to be filled in by hand, perhaps after a label."""

    count: int = 1
    label: Line = ()


Cell = Words | Line | None
"""What a table holds: words, a line of the paper's own, or room to write."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `widths` are parts of its width, and its head stands on every page."""

    head: tuple[Line, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]


Part = Heading | Paragraph | Quotation | Blanks | Table


@dataclass(frozen=True, slots=True)
class Copy:
    """Which copy of the paper this is, and by when it is to be destroyed; where wanted."""

    number: int | None = None
    burn: date | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper as it is read.

    `file` names it where it is saved, and holds no word of the talk. `page` says where a page
    stands, with two places to fill in. `illustrative` and `copy` are empty where they do not hold.
    """

    kind: Kind
    lang: str
    title: Line
    talk: Words
    head: tuple[Line, ...]
    marking: Line
    parts: tuple[Part, ...]
    page: str
    illustrative: str = ""
    copy: Line = ()

    @property
    def name(self) -> str:
        """What the paper is called in its own file: as on the page, and no more."""
        return "".join(run.text for run in self.title)

    @property
    def file(self) -> str:
        """What the paper is called where it is saved."""
        return self.kind.value
