"""What the leak check finds in words on their way across, and what she answers to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils.translation import gettext_lazy as _

from goodoffices.core.acts import AnswerFinding
from goodoffices.core.acts.conveyances import Onward, Part
from goodoffices.core.acts.desk import FindingAnswer
from goodoffices.core.documents import Document
from goodoffices.core.lines import ItemLine, Line
from goodoffices.core.refs import Side
from goodoffices.core.stages import Fate
from goodoffices.core.view import View
from goodoffices.core.words import Words
from goodoffices.leaks.answers import Found, found
from goodoffices.leaks.findings import Kind, Mark
from goodoffices.leaks.indexes import indexes
from goodoffices.leaks.whose import whose
from goodoffices.server import crossing_papers, warming
from goodoffices.server.sent import Kept, last

WAYS = {
    Kind.VERBATIM: _("the same words"),
    Kind.RESPELLED: _("the same words in other letters"),
    Kind.REORDERED: _("the same words in another order"),
    Kind.INFLECTED: _("other forms of the same words"),
    Kind.NUMBER: _("the same amount"),
    Kind.DATE: _("the same day"),
    Kind.NAME: _("the same name"),
    Kind.TERM: _("the same term"),
    Kind.NEW: _("a word that stands in this confidence only"),
    Kind.MEANING: _("words that mean the same"),
}
"""Each kind of finding in words."""


class Unanswered(Exception):
    """A finding was not answered, or crosses nevertheless and does not say why."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text, shared or not."""

    text: str
    shared: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding as the page shows it: both texts in pieces, the line it comes from, the answer."""

    found: Found
    line: Line
    number: int
    here: tuple[Piece, ...]
    there: tuple[Piece, ...]
    ways: tuple[object, ...]
    chosen: str
    why: str
    missing: bool
    unexplained: bool
    crosses_in: str = ""
    """The name of the document in which it would cross; empty where it is in the words."""

    @property
    def kept_in(self) -> str:
        """The name of the document in which it was confided; empty where it is in the words."""
        given = self.line.enclosed if isinstance(self.line, ItemLine) else None
        found = given and self.found.confidence in crossing_papers.said(given.document)
        return given.document.file_name if given and found else ""

    @property
    def side(self) -> str | None:
        """The side whose confidence it is; None where it is the mediation's own."""
        return getattr(self.line, "side", None)

    @property
    def item(self) -> ItemLine | None:
        """The item, where it is one whose source can be asked."""
        line = self.line
        return line if isinstance(line, ItemLine) and line.fate is not Fate.STRUCK else None

    @property
    def to(self) -> list[Side]:
        """Who would read it."""
        return sorted(self.found.to)

    @property
    def sent(self) -> str:
        """The shared words as the form sends them, so that none is answered unseen."""
        return "\n".join(self.found.shared)

    @property
    def field(self) -> str:
        """How the fields of its answer are called."""
        return f"finding.{self.number}"


def findings(talk: str, view: View, onward: Onward, *, shown_first: bool) -> list[Found]:
    """What of the confidences held towards whoever reads the words stands in them.

    With `shown_first` their sources read them too, each its own part, before they leave.
    """
    parts = (*onward.parts, *crossing_papers.pieces(onward))
    readers = {onward.to: parts}
    if shown_first:
        sides = {item.id: item.side for item in view.of(ItemLine)}
        for part in parts:
            for side in sorted({sides[ref] for ref in part.items}):
                readers[frozenset({side})] = (*readers.get(frozenset({side}), ()), part)
    return [
        each
        for to, read in readers.items()
        for each in _found(talk, view, read, to, whose(view, onward, read))
    ]


def _found(
    talk: str, view: View, parts: Sequence[Part], to: frozenset[Side], sides: frozenset[Side]
) -> list[Found]:
    warming.ready()
    with indexes.ready(talk, view, to, sides, crossing_papers.said) as ready:
        texts = {each.id: each.words for each in ready.against.held}
        return found(view, ready.index, texts, parts, to)


def answers(all_found: Sequence[Found], sent: Kept) -> list[AnswerFinding]:
    """What she answers to each finding that is open.

    Raises:
        Unanswered: one of them is not answered, or crosses nevertheless without a reason.
    """
    said = last(sent)
    acts = []
    for number, each in enumerate(all_found):
        if each.answered is not None:
            continue
        field, why = f"finding.{number}", said.get(f"finding.{number}.why", "").strip()
        try:
            answer = FindingAnswer(said.get(field, ""))
        except ValueError:
            raise Unanswered from None
        if said.get(f"{field}.shared", "") != "\n".join(each.shared):
            # The words or the confidences changed since she looked: she looks once more.
            raise Unanswered
        if answer is FindingAnswer.NEVERTHELESS and not why:
            raise Unanswered
        acts.append(AnswerFinding(each.line, each.to, each.shared, answer, why))
    return acts


def shown(
    view: View,
    all_found: Sequence[Found],
    sent: Kept,
    *,
    asked: bool,
    going: Sequence[Document] = (),
) -> list[Shown]:
    """The findings for the page; `asked` says that she tried to go on without an answer.

    `going` are the documents that are to cross.
    """
    said = last(sent)
    papers = {words: each.file_name for each in going for words in crossing_papers.said(each)}
    lines = {line.id: line for line in view.lines}
    page = []
    for number, each in enumerate(all_found):
        field = f"finding.{number}"
        same = said.get(f"{field}.shared", "") == "\n".join(each.shared)
        chosen = said.get(field, "") if same else ""
        why = said.get(f"{field}.why", "") if same else ""
        nevertheless = chosen == FindingAnswer.NEVERTHELESS.value
        page.append(
            Shown(
                each,
                lines[each.line],
                number,
                _pieces(each.words, each.here),
                _pieces(each.confidence, each.there),
                tuple(WAYS[kind] for kind in each.kinds),
                chosen,
                why,
                asked and not chosen and each.answered is None,
                asked and nevertheless and not why.strip(),
                papers.get(each.words, ""),
            )
        )
    return page


def _pieces(words: Words, marks: Sequence[Mark]) -> tuple[Piece, ...]:
    """A text cut where shared words begin and end."""
    inside = {place for mark in marks for place in range(mark.start, mark.end)}
    cuts = {0, len(words.text)}
    cuts |= {mark.start for mark in marks} | {mark.end for mark in marks}
    return tuple(
        Piece(words.text[start:end], start in inside) for start, end in pairwise(sorted(cuts))
    )
