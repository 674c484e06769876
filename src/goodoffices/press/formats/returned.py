"""A public record of ours that comes back to a desk: source by source, for a person to confirm."""

from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from goodoffices.core.words import LONGEST
from goodoffices.nodes import Unreadable
from goodoffices.press.formats import brought, shapes


@dataclass(frozen=True, slots=True)
class Part:
    """The lines of a record that rest on one source, as a text that holds all of them."""

    source: shapes.Source
    text: str


def parts(told: shapes.Record, name: str) -> tuple[Part, ...]:
    """A record source by source; the lines of one source in several texts where they are long.

    Raises:
        Unreadable: nobody could have filed it, or a line is too long to be shown.
    """
    brought.acts(told, name)
    known = {source.id: source for source in told.sources}
    resting: dict[str, list[shapes.Line]] = {}
    for line in told.lines:
        resting.setdefault(line.source, []).append(line)
    head = msgspec.structs.replace(told, statements=(), released=(), counts=())
    return tuple(
        Part(known[source], text)
        for source, lines in resting.items()
        for text in _texts(_Head(head, known, source), lines, name)
    )


def held(text: str) -> shapes.Record | None:
    """The lines that a text holds, if it is such a part; its first source is the one it is of."""
    data = text.encode(errors="replace")
    if not brought.is_record(data):
        return None
    try:
        told = brought.read(data, "a record")
    except Unreadable:
        return None
    return told if told.sources else None


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands at the head of each part of one source."""

    told: shapes.Record
    known: dict[str, shapes.Source]
    source: str

    def text(self, lines: list[shapes.Line]) -> str:
        """Some lines with their source, and the sources of what was said of them."""
        named = (remark.source for line in lines for remark in line.remarks if remark.source)
        sources = tuple(self.known[each] for each in dict.fromkeys((self.source, *named)))
        part = msgspec.structs.replace(self.told, sources=sources, lines=tuple(lines))
        return msgspec.json.encode(part).decode()


def _texts(head: _Head, lines: list[shapes.Line], name: str) -> Iterator[str]:
    waiting: list[shapes.Line] = []
    for line in lines:
        if waiting and len(head.text([*waiting, line])) > LONGEST:
            yield head.text(waiting)
            waiting = []
        waiting.append(line)
        if len(waiting) == 1 and len(head.text(waiting)) > LONGEST:
            raise Unreadable(name, 1, "A line of it is too long to be brought back.")
    yield head.text(waiting)
