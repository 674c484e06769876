"""A paper as PDF: words go to typst as data, and come out as text whatever stands in them."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import typst

from goodoffices.core.words import Words, direction
from goodoffices.papers.dates import digits
from goodoffices.papers.model import (
    Blanks,
    Cell,
    Heading,
    Line,
    Paper,
    Paragraph,
    Part,
    Quotation,
    Run,
    Table,
)

_HERE = Path(__file__).resolve().parent
_NEVER = datetime(2000, 1, 1, tzinfo=UTC)


def as_pdf(paper: Paper) -> bytes:
    """The paper as PDF, for every reader (PDF/UA); the same paper gives the same bytes."""
    made = typst.compile(
        str(_HERE / "look" / "paper.typ"),
        root=str(_HERE / "look"),
        font_paths=[str(_HERE / "fonts")],
        sys_inputs={"paper": json.dumps(_plain(paper), ensure_ascii=False)},
        pdf_standards=["ua-1"],
        # What is told of a file must not tell when it was printed.
        timestamp=int(_NEVER.timestamp()),
    )
    if not isinstance(made, bytes):
        raise TypeError("one paper is one file")
    return made


def _plain(paper: Paper) -> dict[str, Any]:
    return {
        "lang": paper.lang,
        "dir": direction(paper.lang),
        "name": paper.name,
        "title": _line(paper.title),
        "talk": _words(paper.talk),
        "head": [_line(each) for each in paper.head],
        "marking": _line(paper.marking),
        "illustrative": paper.illustrative,
        "parts": [_part(part) for part in paper.parts],
        "page": paper.page,
        "digits": list(digits("0123456789", paper.lang)),
        "copy": _line(paper.copy),
    }


def _part(part: Part) -> dict[str, Any]:
    match part:
        case Heading():
            return {"kind": "heading", "line": _line(part.line), "level": part.level}
        case Paragraph():
            return {"kind": "paragraph", "line": _line(part.line), "quiet": part.quiet}
        case Quotation():
            return {
                "kind": "quotation",
                "words": _words(part.words),
                "before": _line(part.before),
                "after": [_cell(each) for each in part.after],
            }
        case Blanks():
            return {"kind": "blanks", "count": part.count, "label": _line(part.label)}
        case Table():
            return {
                "kind": "table",
                "head": [_line(each) for each in part.head],
                "rows": [[_cell(cell) for cell in row] for row in part.rows],
                "widths": list(part.widths),
            }


def _cell(cell: Cell) -> dict[str, Any] | None:
    if cell is None:
        return None
    if isinstance(cell, Words):
        return {"kind": "words", **_words(cell)}
    return {"kind": "line", "line": _line(cell)}


def _words(words: Words) -> dict[str, str]:
    lang = words.lang.split("-")[0]
    return {"text": words.text, "lang": lang, "dir": direction(lang)}


def _line(line: Line) -> list[dict[str, Any]]:
    return [_run(run) for run in line]


def _run(run: Run) -> dict[str, Any]:
    lang = run.lang.split("-")[0]
    return {"text": run.text, "lang": lang, "dir": direction(lang, run.text), "said": run.said}
