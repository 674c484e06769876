"""A paper as a Word file: named styles, heading levels, runs and paragraphs from the right."""

import io
import zipfile
from datetime import datetime

import docx
from docx.document import Document
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm
from docx.table import _Cell
from docx.text.paragraph import Paragraph as Block

from goodoffices.core.words import Words, direction
from goodoffices.papers import ooxml
from goodoffices.papers.embedding import embedded
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

_NEVER = datetime(2000, 1, 1)  # noqa: DTZ001 - a Word file tells its times without a zone
_ZIPPED = (1980, 1, 1, 0, 0, 0)
_WIDTH = 170
"""Millimetres between the margins of a sheet."""
_TO_WRITE = Mm(9)
"""How high a row is, at least, in which somebody writes by hand."""


def as_docx(paper: Paper) -> bytes:
    """The paper as a Word file; the same paper gives the same bytes."""
    document = docx.Document()
    ooxml.dress(document, paper.lang)
    _properties(document, paper)
    _sheet(document, paper)
    sheet = _Sheet(document, paper.lang)
    sheet.write(
        document.add_paragraph(style="Talk"), (Run(paper.talk.text, paper.talk.lang, said=True),)
    )
    sheet.write(document.add_paragraph(style="Title"), paper.title)
    for line in paper.head:
        sheet.write(document.add_paragraph(style="Small"), line)
    for part in paper.parts:
        sheet.part(part)
    written = io.BytesIO()
    document.save(written)
    return _settled(written)


def _properties(document: Document, paper: Paper) -> None:
    """What is told of the file: no more than the page, and nobody's name."""
    told = document.core_properties
    told.title, told.language = paper.name, paper.lang
    told.author = told.last_modified_by = told.comments = told.keywords = told.subject = ""
    told.created = told.modified = _NEVER
    told.revision = 1


def _sheet(document: Document, paper: Paper) -> None:
    """The sheet: its size, who may read it at its head, the copy and the page at its foot."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin, section.bottom_margin = Mm(28), Mm(22)
    section.header_distance = section.footer_distance = Mm(11)
    if direction(paper.lang) == "rtl":
        ooxml.from_the_right_section(section)
    sheet = _Sheet(document, paper.lang)
    head = section.header.paragraphs[0]
    head.style = document.styles["Marking"]
    sheet.write(head, paper.marking)
    if paper.illustrative:
        head.add_run().add_break()
        ooxml.run(head, paper.illustrative, paper.lang, bold=False)
    foot = section.footer.paragraphs[0]
    foot.style = document.styles["Foot"]
    if paper.copy:
        sheet.write(foot, paper.copy)
        foot = section.footer.add_paragraph(style="Foot")
    sheet.write(foot, ())
    # In a paragraph from the right this is the left: the end of the line.
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    ooxml.numbered(foot, paper.page, paper.lang)


class _Sheet:
    """Writes parts into a document, each in its own direction."""

    def __init__(self, document: Document, lang: str) -> None:
        self._document, self._lang = document, lang
        self._styles = ooxml.styles(document)

    def part(self, part: Part) -> None:
        """Write one part."""
        match part:
            case Heading():
                self.write(self._block(f"Heading {part.level}"), part.line)
            case Paragraph():
                self.write(self._block("Small" if part.quiet else "Normal"), part.line)
            case Quotation():
                self._quotation(part)
            case Blanks():
                if part.label:
                    self.write(self._block("Label"), part.label)
                for _ in range(part.count):
                    self._turned(self._block("Fill in"))
            case Table():
                self._table(part)

    def write(self, block: Block, line: Line) -> None:
        """Write a line of the paper's own, each piece in its own direction."""
        self._turned(block)
        for run in line:
            ooxml.run(block, run.text, run.lang, said=run.said)

    def said(self, block: Block, words: Words) -> None:
        """Write what somebody said, in its own direction."""
        if direction(words.lang) == "rtl":
            ooxml.from_the_right(block)
        for place, text in enumerate(words.text.split("\n")):
            if place:
                block.add_run().add_break()
            ooxml.run(block, text, words.lang)

    def _block(self, style: str) -> Block:
        block = self._document.add_paragraph()
        ooxml.styled(block, self._styles[style])
        return block

    def _turned(self, block: Block) -> None:
        if direction(self._lang) == "rtl":
            ooxml.from_the_right(block)

    def _quotation(self, part: Quotation) -> None:
        if part.before:
            self.write(self._block("Small before"), part.before)
        self.said(self._block("Spoken"), part.words)
        for after in part.after:
            if isinstance(after, Words):
                self.said(self._block("Spoken small"), after)
            else:
                self.write(self._block("Small"), after)

    def _table(self, part: Table) -> None:
        table = self._document.add_table(rows=0, cols=len(part.widths), style="Table Grid")
        table.autofit = False
        ooxml.narrow_margins(table)
        if direction(self._lang) == "rtl":
            ooxml.from_the_right_table(table)
        widths = [Mm(_WIDTH * each / sum(part.widths)) for each in part.widths]
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        for number, row in enumerate((part.head, *part.rows)):
            made = table.add_row()
            ooxml.kept_whole(made, head=number == 0)
            if None in row:
                made.height, made.height_rule = _TO_WRITE, WD_ROW_HEIGHT_RULE.AT_LEAST
            for place, cell in enumerate(row):
                made.cells[place].width = widths[place]
                self._cell(made.cells[place], cell, "Small" if number == 0 else "Cell")
        self._turned(self._block("Normal"))

    def _cell(self, cell: _Cell, content: Cell, style: str) -> None:
        block = cell.paragraphs[0]
        ooxml.styled(block, self._styles["Spoken small" if isinstance(content, Words) else style])
        if isinstance(content, Words):
            self.said(block, content)
        else:
            self.write(block, content or ())


def _settled(written: io.BytesIO) -> bytes:
    """The same file with its fonts, and without the times at which its parts were written."""
    again = io.BytesIO()
    with zipfile.ZipFile(written) as made, zipfile.ZipFile(again, "w") as kept:
        for name, part in embedded({name: made.read(name) for name in made.namelist()}).items():
            told = zipfile.ZipInfo(name, _ZIPPED)
            told.compress_type = zipfile.ZIP_DEFLATED
            kept.writestr(told, part)
    return again.getvalue()
