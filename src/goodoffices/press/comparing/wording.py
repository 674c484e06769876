"""Two wordings of one thing, marked word by word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

_PIECE = re.compile(r"\w+(?:[\u200c’'.,٫٬]\w+)*|\s+|[^\w\s]", re.UNICODE)


class Mark(Enum):
    """Whether words stand in both wordings, or in which one alone."""

    SAME = "same"
    FIRST = "first"
    SECOND = "second"


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a row that stand in both wordings, or in one only."""

    text: str
    mark: Mark


def woven(one: str, other: str) -> tuple[Run, ...]:
    """Two wordings as one: what both say as the second has it, what one says where it stood.

    Without what only the first says it is the second, as given.
    """
    runs: list[Run] = []
    for same, ours, theirs in _parts(one, other):
        if not same:
            _add(runs, ours, Mark.FIRST)
        _add(runs, theirs, Mark.SAME if same else Mark.SECOND)
    return tuple(runs)


def marked(one: str, other: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Each of two wordings as runs of words; put together they are the wordings as given."""
    left: list[Run] = []
    right: list[Run] = []
    for same, ours, theirs in _parts(one, other):
        _add(left, ours, Mark.SAME if same else Mark.FIRST)
        _add(right, theirs, Mark.SAME if same else Mark.SECOND)
    return tuple(left), tuple(right)


def _parts(one: str, other: str) -> Iterator[tuple[bool, str, str]]:
    """The two wordings part by part, with whether both say that part."""
    ours, theirs = _PIECE.findall(one), _PIECE.findall(other)
    matcher = SequenceMatcher(
        None, [_plain(each) for each in ours], [_plain(each) for each in theirs], autojunk=False
    )
    for tag, a, b, c, d in matcher.get_opcodes():
        yield tag == "equal", "".join(ours[a:b]), "".join(theirs[c:d])


def _plain(piece: str) -> str:
    """A piece as it is compared: any space is as good as another."""
    return " " if piece.isspace() else piece.casefold()


def _add(runs: list[Run], text: str, mark: Mark) -> None:
    """Put words at the end."""
    if not text:
        return
    if runs and runs[-1].mark is mark:
        runs[-1] = Run(runs[-1].text + text, mark)
    else:
        runs.append(Run(text, mark))
