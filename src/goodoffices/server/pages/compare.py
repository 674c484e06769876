"""Two readouts side by side: statements, or texts of sources that were taken in."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from goodoffices.core.lines import CopyLine, SourceLine, StatementLine
from goodoffices.core.view import View
from goodoffices.core.words import Words
from goodoffices.press.comparing.comparison import Comparison, Row, compare
from goodoffices.press.comparing.differing import Kind
from goodoffices.press.comparing.telling import Piece, pieces, said
from goodoffices.press.formats import returned
from goodoffices.server import terms
from goodoffices.server.listing import listed
from goodoffices.server.pages.frame import enter, page
from goodoffices.server.sentences import called


@dataclass(frozen=True, slots=True)
class Readable:
    """A text that can be compared: how a page names it, whose it is, and its words."""

    value: str
    who: str
    more: str
    words: Words


@dataclass(frozen=True, slots=True)
class Cell:
    """What one text says in a row, word by word; nothing where it does not say it."""

    who: str
    words: Words | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class RowShown:
    """One thing said, as each text says it, and where they differ in what binds.

    `opens` where a paragraph of the first text begins.
    """

    cells: tuple[Cell, Cell]
    differ: tuple[tuple[str, str, str], ...]
    doubtful: bool
    opens: bool


@dataclass(frozen=True, slots=True)
class Figures:
    """How much both say, how much each says alone, and how much of it nobody can be sure of."""

    both: int
    only: tuple[int, int]
    doubtful: int
    differ: int


@require_GET
def side_by_side(request: HttpRequest, talk: str) -> HttpResponse:
    """Two texts chosen from what this talk holds, row by row."""
    _room, view = enter(request, talk)
    texts = comparable(view)
    known = {each.value: each for each in texts}
    first = known.get(str(request.GET.get("first", "")))
    second = known.get(str(request.GET.get("second", "")))
    found = None
    if first and second and first is not second:
        found = compare(first.words, second.words)
    both = (first, second) if first and second else None
    return page(
        request,
        "compare.html",
        talk,
        view,
        "press",
        texts=texts,
        first=first,
        second=second,
        same=first is not None and first is second,
        rows=_rows(found, both) if found and both else (),
        figures=_figures(found) if found else None,
    )


def comparable(view: View) -> list[Readable]:
    """Every text of a view that can be laid beside another, the newest first."""
    names = {side: name.text for side, name in called(view).items()}
    sources = {source.id: source for source in view.of(SourceLine)}
    lines = [line for line in view.lines if isinstance(line, StatementLine | CopyLine)]
    found: list[Readable] = []
    for line in reversed(lines):
        if isinstance(line, StatementLine):
            whose = names[line.side] if line.side else _("the mediation")
            found += _versions(line, whose)
        elif returned.held(line.text.text) is None:
            source = sources[line.source]
            found.append(Readable(str(line.id), source.publisher, source.title, line.text))
    return found


def _versions(line: StatementLine, whose: str) -> list[Readable]:
    """A statement in each of its languages."""
    stage = _("issued") if line.issued else _("draft")
    return [
        Readable(
            f"{line.id}.{words.lang}",
            f"{line.speaker} ({whose})",
            listed((stage, terms.language(words.lang))),
            words,
        )
        for words in line.words
    ]


def _rows(found: Comparison, both: tuple[Readable, Readable]) -> list[RowShown]:
    alike = found.one.lang.split("-")[0] == found.other.lang.split("-")[0]
    paragraphs = [row.first[0].paragraph if row.first else None for row in found.rows]
    opens = [
        number is not None and number not in paragraphs[:place]
        for place, number in enumerate(paragraphs)
    ]
    return [
        _row(row, both, one_language=alike, opens=begins)
        for row, begins in zip(found.rows, opens, strict=True)
    ]


def _row(
    row: Row, both: tuple[Readable, Readable], *, one_language: bool, opens: bool
) -> RowShown:
    cells = [
        Cell(
            each.who,
            Words(text, each.words.lang) if (text := row.texts[side]) else None,
            pieces(row, side, one_language=one_language),
        )
        for side, each in enumerate(both)
    ]
    differ = tuple((_kind(each.kind), *said(row, each)) for each in row.differences)
    return RowShown((cells[0], cells[1]), differ, row.doubtful, opens)


def _kind(kind: Kind) -> str:
    """In what two passages differ, in words."""
    return {
        Kind.MODAL: _("how firmly it binds"),
        Kind.NEGATION: _("yes or no"),
        Kind.NUMBER: _("number"),
        Kind.DATE: _("date"),
    }[kind]


def _figures(found: Comparison) -> Figures:
    return Figures(
        sum(row.both for row in found.rows),
        (len(found.only_first), len(found.only_second)),
        sum(row.doubtful for row in found.rows),
        sum(len(row.differences) for row in found.rows),
    )
