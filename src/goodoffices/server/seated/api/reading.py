"""What a seat reads, as programs read it: line by line, page by page, and only of its own view."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, get_args

from goodoffices.core.lines import Line
from goodoffices.core.refs import Ref
from goodoffices.core.showing import ILLUSTRATIVE, plain
from goodoffices.core.view import View

KINDS = tuple(kind.__name__ for kind in get_args(Line))
"""What a line can be."""
MOST = 500
"""Lines of one answer at most."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which lines are wanted: of what kinds, after which one, how many at once."""

    kinds: frozenset[str] = frozenset()
    after: str = ""
    most: int = MOST


def shown(line: Line) -> dict[str, Any]:
    """A line as plain values: as it stands in files and on the command line."""
    return {"line": type(line).__name__, **plain(line)}


def read(view: View, wanted: Wanted) -> dict[str, Any]:
    """As much of a view as is wanted; `next` is where the rest begins, if there is more.

    Raises:
        NotYours: there is no such line to go on after.
    """
    lines = view.lines
    if wanted.after:
        lines = lines[lines.index(view.line(Ref(wanted.after))) + 1 :]
    if wanted.kinds:
        lines = tuple(each for each in lines if type(each).__name__ in wanted.kinds)
    now, later = lines[: wanted.most], lines[wanted.most :]
    told: dict[str, Any] = {"seat": str(view.eyes)}
    if view.talk is not None and view.talk.illustrative:
        told["illustrative"] = ILLUSTRATIVE
    told["lines"] = [shown(line) for line in now]
    if view.audit and not wanted.after:
        told["audit"] = [plain(each) for each in view.audit]
    return told | _next(now, later)


def _next(now: Sequence[Line], later: Sequence[Line]) -> dict[str, Any]:
    return {"next": now[-1].id} if now and later else {}
