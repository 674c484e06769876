"""A paper as a page to print: every word escaped, every piece in its own direction."""

from collections.abc import Iterable
from html import escape
from pathlib import Path

from goodoffices.core.words import Words, direction
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

LOOK = Path(__file__).resolve().parent / "look" / "papers.css"
"""The style sheet of the papers."""


def as_page(paper: Paper) -> str:
    """A whole page that needs nothing beside it."""
    return (
        f'<!DOCTYPE html>\n<html lang="{paper.lang}" dir="{direction(paper.lang)}">\n<head>\n'
        '<meta charset="utf-8">\n<meta name="referrer" content="no-referrer">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(paper.name)}</title>\n<style>\n{LOOK.read_text('utf-8')}</style>\n"
        f"</head>\n<body>\n{as_article(paper)}</body>\n</html>\n"
    )


def as_article(paper: Paper) -> str:
    """The paper itself, to stand in a page."""
    illustrative = paper.illustrative and f"<span>{escape(paper.illustrative)}</span>"
    marking = f'<p class="paper-marking"><b>{_line(paper.marking)}</b>{illustrative}</p>'
    edge = f'<p class="paper-edge" aria-hidden="true">{_line(paper.marking)} {illustrative}</p>'
    talk = f'<p class="paper-talk">{_run(Run(paper.talk.text, paper.talk.lang, said=True))}</p>'
    head = "".join(f'<p class="paper-small">{_line(each)}</p>\n' for each in paper.head)
    parts = "".join(f"{_part(part)}\n" for part in paper.parts)
    foot = f'<p class="paper-foot">{_line(paper.copy)}</p>\n' if paper.copy else ""
    return (
        f'<article class="paper" lang="{paper.lang}" dir="{direction(paper.lang)}">\n'
        f"{marking}\n{edge}\n{talk}\n<h1>{_line(paper.title)}</h1>\n{head}{parts}{foot}"
        "</article>\n"
    )


def _part(part: Part) -> str:
    match part:
        case Heading():
            return f"<h{part.level + 1}>{_line(part.line)}</h{part.level + 1}>"
        case Paragraph():
            return f'<p class="{"paper-small" if part.quiet else ""}">{_line(part.line)}</p>'
        case Quotation():
            before = f'<p class="paper-small">{_line(part.before)}</p>' if part.before else ""
            after = "".join(map(_after, part.after))
            return (
                f'<div class="paper-said">{before}{_words(part.words, "blockquote")}{after}</div>'
            )
        case Blanks():
            label = f"<p><b>{_line(part.label)}</b></p>" if part.label else ""
            return f'<div class="paper-blanks">{label}{"<hr>" * part.count}</div>'
        case Table():
            head = _row(part.head, "th")
            rows = "".join(_row(row, "td") for row in part.rows)
            columns = "".join(f'<col class="paper-w{each}">' for each in part.widths)
            return (
                # On a narrow screen it moves within its frame: by the keyboard too.
                '<div class="paper-table" tabindex="0">'
                f"<table><colgroup>{columns}</colgroup><thead>{head}</thead>"
                f"<tbody>{rows}</tbody></table></div>"
            )


def _after(after: Line | Words) -> str:
    if isinstance(after, Words):
        return _words(after, "blockquote", "paper-voice paper-small")
    return f'<p class="paper-small">{_line(after)}</p>'


def _row(row: Iterable[Cell], tag: str) -> str:
    scope = ' scope="col"' if tag == "th" else ""
    return f"<tr>{''.join(f'<{tag}{scope}>{_cell(each)}</{tag}>' for each in row)}</tr>"


def _cell(cell: Cell) -> str:
    if cell is None:
        return ""
    return _words(cell, "div") if isinstance(cell, Words) else _line(cell)


def _words(words: Words, tag: str, name: str = "paper-voice") -> str:
    text = escape(words.text).replace("\n", "<br>")
    lang, side = escape(words.lang), direction(words.lang)
    return f'<{tag} class="{name}" lang="{lang}" dir="{side}">{text}</{tag}>'


def _line(line: Line) -> str:
    return "".join(map(_run, line))


def _run(run: Run) -> str:
    if not run.said:
        return escape(run.text)
    lang = f' lang="{escape(run.lang)}"' if run.lang else ""
    side = direction(run.lang, run.text)
    return f'<bdi{lang} dir="{side}">{escape(run.text)}</bdi>'
