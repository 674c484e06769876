"""A paper as a Word file: real styles, real directions, and no more told than on the page."""

import io
import re
import zipfile
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import docx
import pytest
import typst
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from tests.papers.made import HOSTILE, hostile, lines, papers, word

from goodoffices.core.words import direction
from goodoffices.papers.embedding import FONTS
from goodoffices.papers.model import Heading, Table
from goodoffices.papers.word import as_docx

ORDER = {
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike noProof color spacing w kern "
    "position sz szCs highlight u shd vertAlign rtl cs em lang",
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs bidi "
    "spacing ind contextualSpacing jc outlineLvl rPr sectPr",
    "sectPr": "headerReference footerReference type pgSz pgMar pgNumType cols titlePg bidi "
    "docGrid",
    "tblPr": "tblStyle tblpPr bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc "
    "tblInd tblBorders tblLayout tblCellMar tblLook",
    "pBdr": "top left bottom right between bar",
}
"""The order of the standard (ECMA-376, part 1, 17.3 to 17.6), as far as our files go."""
SMALL = [name for name in papers() if not name.startswith("whole")]


@cache
def opened(name):
    """A paper of the evening as a file that was opened again; no test changes it."""
    return docx.Document(io.BytesIO(word(name)))


def blocks(document):
    """Every paragraph, those in tables, the head and the foot too."""
    section = document.sections[0]
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    beside = [*section.header.paragraphs, *section.footer.paragraphs]
    return [*document.paragraphs, *beside, *(p for cell in cells for p in cell.paragraphs)]


def bare(text):
    """A text without the signs that keep its direction."""
    return " ".join(text.translate({0x2066: None, 0x2067: None, 0x2069: None}).split())


def says(element, name):
    """Whether an element says something of itself."""
    return element is not None and element.find(qn(name)) is not None


@pytest.mark.parametrize("name", SMALL)
def test_every_line_of_a_paper_stands_in_its_file(name):
    told = "\n".join(bare(block.text) for block in blocks(opened(name)))
    for line in lines(papers()[name]):
        assert " ".join(line.split()) in told


@pytest.mark.parametrize("name", SMALL)
def test_whatever_is_read_from_the_right_says_so_and_nothing_else_does(name):
    for block in blocks(opened(name)):
        for run in block.runs:
            letters = [c for c in run.text if c.isalpha()]
            if letters:
                right = direction("", "".join(letters)) == "rtl"
                assert says(run._r.rPr, "w:rtl") == right, run.text


@pytest.mark.parametrize("name", SMALL)
def test_a_paragraph_is_read_from_where_its_language_is(name):
    made = papers()[name]
    document = opened(name)
    right = direction(made.lang) == "rtl"
    assert says(document.sections[0]._sectPr, "w:bidi") == right
    for block in document.paragraphs:
        if block.style.name in ("Spoken", "Spoken small"):
            assert says(block._p.pPr, "w:bidi") == (direction("", block.text) == "rtl")
        else:
            assert says(block._p.pPr, "w:bidi") == right, block.text
    for table in document.tables:
        assert says(table._tbl.tblPr, "w:bidiVisual") == right


@pytest.mark.parametrize("name", SMALL)
def test_headings_are_headings_and_tables_have_a_head_on_every_page(name):
    made, document = papers()[name], opened(name)
    levels = [b.style.name for b in document.paragraphs if b.style.name.startswith("Heading")]
    assert levels == [f"Heading {p.level}" for p in made.parts if isinstance(p, Heading)]
    assert len(document.tables) == sum(isinstance(part, Table) for part in made.parts)
    for table in document.tables:
        heads = [says(row._tr.trPr, "w:tblHeader") for row in table.rows]
        assert heads == [True, *[False] * (len(heads) - 1)]


def test_a_row_in_which_somebody_writes_by_hand_is_high_enough_for_a_hand():
    for table, part in zip(
        opened("record-fa").tables,
        (part for part in papers()["record-fa"].parts if isinstance(part, Table)),
        strict=True,
    ):
        heights = [row.height.mm if row.height else 0 for row in table.rows]
        assert [height >= 8.9 for height in heights] == [
            None in r for r in (part.head, *part.rows)
        ]


@pytest.mark.parametrize("name", ["room-card-fa", "record-ar", "ruled-out-en"])
def test_what_is_said_of_a_thing_stands_in_the_order_in_which_word_reads_it(name):
    with zipfile.ZipFile(io.BytesIO(word(name))) as parts:
        for part in ("document", "styles", "header1", "footer1"):
            root = parse_xml(parts.read(f"word/{part}.xml"))
            for kind, order in ORDER.items():
                places = {qn(f"w:{each}"): place for place, each in enumerate(order.split())}
                for element in root.iter(qn(f"w:{kind}")):
                    told = [places[each.tag] for each in element if each.tag in places]
                    assert told == sorted(told), element.tag
                    assert len(told) == len(element), [each.tag for each in element]


def test_a_style_tells_its_fonts_and_sizes_for_arabic_letters_too():
    marks = opened("room-card-fa").styles["Spoken"].element.rPr
    assert marks.find(qn("w:rFonts")).get(qn("w:cs"))
    assert int(marks.find(qn("w:szCs")).get(qn("w:val"))) > 20
    assert marks.find(qn("w:lang")).get(qn("w:bidi")) == "fa-IR"


def test_the_fonts_are_in_the_file_and_word_is_asked_to_add_nobody_s_name():
    with zipfile.ZipFile(io.BytesIO(word("record-fa"))) as parts:
        kinds, settings = (parts.read(n) for n in ("[Content_Types].xml", "word/settings.xml"))
        told = parts.read("word/fontTable.xml").decode()
        assert b"obfuscatedFont" in kinds
        assert b"<w:removePersonalInformation/>" in settings
        faces = re.findall(r'<w:embed\w+ r:id="(\w+)" w:fontKey="{([\w-]+)}"', told)
        links = parts.read("word/_rels/fontTable.xml.rels").decode()
        for place, key in faces:
            target = re.search(f'Id="{place}"[^>]*Target="([^"]+)"', links)
            covered = parts.read(f"word/{target[1]}")
            signs = bytes.fromhex(key.replace("-", ""))[::-1] * 2
            head = bytes(one ^ other for one, other in zip(covered[:32], signs, strict=True))
            original = FONTS / f"{Path(target[1]).stem}.ttf"
            assert head + covered[32:] == original.read_bytes()
        assert len(faces) == 8
        assert settings.count(b'w:name="compatibilityMode"') == 1
        assert re.search(rb'compatibilityMode"[^>]*w:val="15"', settings)


@pytest.mark.parametrize(("lang", "digits"), [
    ("en", None), ("ar", "Papers Digits Arabic"), ("fa", "Papers Digits Persian"),
])  # fmt: skip
def test_pages_are_numbered_in_a_font_whose_digits_are_those_of_the_language(lang, digits):
    foot = opened(f"record-{lang}").sections[0].footer.paragraphs[-1]
    fields = foot._p.findall(qn("w:fldSimple"))
    assert [field.get(qn("w:instr")) for field in fields] == ["PAGE", "NUMPAGES"]
    for field in fields:
        fonts = field.find(f".//{qn('w:rFonts')}")
        told = fonts is not None and {fonts.get(qn(f"w:{each}")) for each in ("ascii", "cs")}
        assert told == ({digits} if digits else False)


@pytest.mark.parametrize(("font", "zero"), [
    ("Papers Digits Arabic", "٠"), ("Papers Digits Persian", "۰"),
])  # fmt: skip
def test_a_latin_digit_in_such_a_font_looks_as_the_digit_of_the_language(font, zero):
    def picture(text, family):
        page = f'#set page(width: 6cm, height: 1cm)\n#set text(font: "{family}", fallback: false)'
        return typst.compile(f"{page}\n{text}".encode(), font_paths=[str(FONTS)], format="png")

    own = "".join(chr(ord(zero) + digit) for digit in range(10))
    # Apart, so that neither order nor joining is asked.
    for latin, digit in zip("0123456789", own, strict=True):
        assert picture(latin, font) == picture(digit, font) == picture(digit, "Vazirmatn")
    assert picture("1", font) != picture("2", font)


def test_what_people_say_is_text_whatever_stands_in_it():
    told = "\n".join(
        bare(block.text) for block in blocks(docx.Document(io.BytesIO(as_docx(hostile()))))
    )
    assert " ".join(HOSTILE.split()) in told.replace("\n", " ")


def test_the_same_paper_gives_the_same_bytes():
    assert as_docx(papers()["record-ar"]) == word("record-ar")


def test_the_file_tells_of_nobody_and_of_no_hour():
    file = word("talking-points-en")
    told = docx.Document(io.BytesIO(file)).core_properties
    assert told.title == "Talking points for Zharfan"
    assert (told.author, told.last_modified_by, told.comments, told.keywords) == ("", "", "", "")
    assert {told.created, told.modified} == {datetime(2000, 1, 1, tzinfo=UTC)}
    with zipfile.ZipFile(io.BytesIO(file)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not any(b"python" in parts.read(name).lower() for name in parts.namelist())
