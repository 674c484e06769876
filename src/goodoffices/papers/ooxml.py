"""What Word needs said in XML for texts that are read from the right."""

from functools import cache
from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Pt
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from goodoffices.core.words import direction

_PLACES = {"en": "en-GB", "ar": "ar-SA", "fa": "fa-IR"}
_HOUSE, _VOICE = ("Papers Sans", "Vazirmatn"), ("Papers Serif", "Noto Naskh Arabic")
_DIGITS = {"ar": "Papers Digits Arabic", "fa": "Papers Digits Persian"}
"""Fonts in which 1, 2, 3 have the shapes of a language: Word has no such format for a page."""
_STYLES = {
    # name: (font, size, size of Arabic script, bold, points before, points after)
    "Normal": (_HOUSE, 10.5, 11, False, 2, 3),
    "Title": (_HOUSE, 20, 21, True, 0, 4),
    "Heading 1": (_HOUSE, 13, 14, True, 16, 4),
    "Heading 2": (_HOUSE, 11, 12, True, 10, 2),
    "Talk": (_VOICE, 11, 12, False, 0, 2),
    "Spoken": (_VOICE, 11.5, 13, False, 1, 3),
    "Spoken small": (_VOICE, 9.5, 11, False, 0, 2),
    "Small": (_HOUSE, 9, 10, False, 0, 2),
    "Small before": (_HOUSE, 9, 10, False, 9, 1),
    "Label": (_HOUSE, 10.5, 11, True, 9, 0),
    "Fill in": (_HOUSE, 10.5, 11, False, 12, 0),
    "Cell": (_HOUSE, 10, 11, False, 1, 1),
    "Marking": (_HOUSE, 10, 11, True, 0, 4),
    "Foot": (_HOUSE, 9, 10, False, 0, 0),
}
_ISOLATES = {"rtl": "\u2067", "ltr": "\u2066"}
_KEPT = {"Title", "Heading 1", "Heading 2", "Label", "Small before"}
"""Styles that stay on the page with what comes after them."""


def dress(document: Document, lang: str) -> None:
    """Give a document the styles of the papers."""
    for name, (fonts, size, right, bold, before, after) in _STYLES.items():
        style = _style(document, name)
        style.paragraph_format.space_before = Pt(before)
        style.paragraph_format.space_after = Pt(after)
        style.paragraph_format.keep_with_next = name in _KEPT
        style.font.bold, style.font.italic, style.font.size = bold, False, Pt(size)
        style.font.color.rgb = None
        marks = style.element.get_or_add_rPr()
        _fonts(marks, *fonts)
        _set(marks, "w:color", val="000000")
        for stretched in ("w:spacing", "w:kern"):
            # Letters that are joined cannot stand further apart.
            for mark in marks.findall(qn(stretched)):
                marks.remove(mark)
        _set(marks, "w:bCs", val="1" if bold else "0")
        _set(marks, "w:szCs", val=str(right * 2))
        _language(marks, lang)
    _border(document, "Title")
    _border(document, "Heading 1", top="8")
    _border(document, "Marking", bottom="12")
    _border(document, "Fill in", bottom="4", between="4")


def styles(document: Document) -> dict[str, str]:
    """The styles of the papers, as paragraphs name them."""
    return {name: document.styles[name].style_id for name in _STYLES}


def styled(block: Paragraph, style: str) -> None:
    """Give a paragraph a style by the name that files have for it."""
    # Told to the XML at once: python-docx looks through all styles for each paragraph.
    _xml(block).style = style


def run(
    block: Paragraph, text: str, lang: str, *, said: bool = False, bold: bool | None = None
) -> None:
    """Add a text in one language and its direction; what is `said` turns nothing around it."""
    way = direction(lang, text)
    made = block.add_run(f"{_ISOLATES[way]}{text}\u2069" if said else text)
    if bold is not None:
        made.bold = bold
    marks = _xml(made).get_or_add_rPr()
    if way == "rtl":
        _set(marks, "w:rtl")
    if bold is not None:
        _set(marks, "w:bCs", val="1" if bold else "0")
    if lang:
        _language(marks, lang)


def numbered(block: Paragraph, page: str, lang: str) -> None:
    """Add where a page stands, its numbers filled in by Word."""
    before, _place, rest = page.partition("{page}")
    between, _place, after = rest.partition("{pages}")
    run(block, before, lang)
    _field(block, "PAGE", lang)
    run(block, between, lang)
    _field(block, "NUMPAGES", lang)
    run(block, after, lang)


def from_the_right(block: Paragraph) -> None:
    """Let a paragraph be read from the right."""
    _set(_xml(block).get_or_add_pPr(), "w:bidi")


def from_the_right_section(section: Section) -> None:
    """Let the pages of a section be those of a text from the right."""
    _set(section._sectPr, "w:bidi")  # noqa: SLF001 - a section has no other way to its XML


def from_the_right_table(table: Table) -> None:
    """Let the first column of a table stand at the right."""
    _set(_xml(table).tblPr, "w:bidiVisual")


def narrow_margins(table: Table) -> None:
    """Let the words of a table stand nearer to its lines: its columns are narrow."""
    margins = _set(_xml(table).tblPr, "w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "68")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)


def kept_whole(row: _Row, *, head: bool) -> None:
    """Let a row not be broken over pages; the head of a table stands on each."""
    marks = _xml(row).get_or_add_trPr()
    _set(marks, "w:cantSplit")
    if head:
        _set(marks, "w:tblHeader")


def _xml(part: Paragraph | Run | Table | _Row) -> Any:
    """The XML of a part: python-docx has no words for direction, nor for a style by its name."""
    return part._element  # noqa: SLF001 - the library offers no public way to it


def _style(document: Document, name: str) -> ParagraphStyle:
    styles = document.styles
    if name in styles:
        found = styles[name]
        if not isinstance(found, ParagraphStyle):
            raise TypeError("a style of that name is not one of paragraphs")
        return found
    made = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    if not isinstance(made, ParagraphStyle):
        raise TypeError("a style of paragraphs was asked for")
    made.base_style = styles["Normal"]
    made.quick_style = True
    return made


def _fonts(marks: BaseOxmlElement, latin: str, arabic: str) -> None:
    fonts = _set(marks, "w:rFonts", ascii=latin, hAnsi=latin, eastAsia=latin, cs=arabic)
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)


def _language(marks: BaseOxmlElement, lang: str) -> None:
    told = _PLACES.get(lang, lang)
    _set(marks, "w:lang", **{"bidi" if direction(lang) == "rtl" else "val": told})


def _border(document: Document, name: str, **sides: str) -> None:
    marks = document.styles[name].element.get_or_add_pPr()
    borders = _set(marks, "w:pBdr")
    for side in list(borders):
        borders.remove(side)
    for side, size in sides.items():
        line = OxmlElement(f"w:{side}")
        for key, value in {"val": "single", "sz": size, "space": "4", "color": "555555"}.items():
            line.set(qn(f"w:{key}"), value)
        borders.append(line)


def _field(block: Paragraph, name: str, lang: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run(block, "1", lang)
    made = block.runs[-1]
    if lang in _DIGITS:
        _fonts(_xml(made).get_or_add_rPr(), _DIGITS[lang], _DIGITS[lang])
    field.append(made._r)  # noqa: SLF001 - as above
    block._p.append(field)  # noqa: SLF001 - as above


_ORDER = {
    # Word reads what a style or a run says only in this order.
    "w:rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike color spacing kern sz szCs "
    "highlight u vertAlign rtl cs lang",
    "w:pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs "
    "bidi spacing ind contextualSpacing jc outlineLvl rPr sectPr",
    "w:sectPr": "headerReference footerReference type pgSz pgMar pgNumType cols bidi docGrid",
    "w:tblPr": "tblStyle tblpPr bidiVisual tblW jc tblLayout tblCellMar tblLook",
    "w:trPr": "cantSplit tblHeader",
}


def _set(parent: BaseOxmlElement, name: str, **values: str) -> BaseOxmlElement:
    """An element of that name in its parent, at its place, saying these values."""
    found: BaseOxmlElement | None = parent.find(qn(name))
    if found is None:
        found = OxmlElement(name)
        _placed(parent, found, name)
    for key, value in values.items():
        found.set(qn(f"w:{key}"), value)
    return found


@cache
def _after(kind: str, name: str) -> frozenset[str]:
    """What stands after an element of that name."""
    order = [qn(f"w:{each}") for each in _ORDER[kind].split()]
    return frozenset(order[order.index(qn(name)) + 1 :])


def _placed(parent: BaseOxmlElement, child: BaseOxmlElement, name: str) -> None:
    kind = f"w:{parent.tag.rpartition('}')[2]}"
    after = _after(kind, name)
    for place, each in enumerate(parent):
        if each.tag in after:
            parent.insert(place, child)
            return
    parent.append(child)
