"""Documents and the leak check: what of their words is compared, and what nobody has compared."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from goodoffices.core.acts.conveyances import Onward, Part
from goodoffices.core.documents import Document
from goodoffices.core.lines import ItemLine
from goodoffices.core.refs import Side
from goodoffices.core.view import View
from goodoffices.core.words import Words
from goodoffices.press.enclosed import read
from goodoffices.press.reports.tongue import language


@dataclass(frozen=True, slots=True)
class Compared:
    """A document that is to cross, and how much of its words was compared with what is kept."""

    document: Document
    some: bool
    whole: bool


def said(document: Document) -> tuple[Words, ...]:
    """What is read of a document: its name, and its words as far as they can be told."""
    return (Words(document.name, language(document.name)), *read(document).pieces)


def parts(onward: Onward) -> list[tuple[Words, Compared | None]]:
    """The words that are to cross, each with its document and how far that was read."""
    return [(p.words, None if p.document is None else _compared(p.document)) for p in onward.parts]


def pieces(onward: Onward) -> tuple[Part, ...]:
    """The words of its documents, and their names, as parts of what crosses."""
    return tuple(
        replace(part, words=piece, document=None)
        for part in onward.parts
        if part.document is not None
        for piece in said(part.document)
    )


def unread(view: View, onward: Onward) -> Iterator[tuple[Side, Compared]]:
    """Documents of others than the receiver that the house could not read to their end, and whose.

    What it is that crosses is told beside it.
    """
    resting = {ref for part in onward.parts for ref in part.items}
    for line in view.of(ItemLine):
        given = line.enclosed.document if line.enclosed else None
        if given is None or not given.content or line.id in resting or onward.to == {line.side}:
            continue
        each = _compared(given)
        if not each.whole:
            yield line.side, each


def _compared(document: Document) -> Compared:
    found = read(document)
    return Compared(document, bool(found.pieces), found.whole)
