"""A paper as PDF: words are data, and the file tells no more than the page."""

import re
import zlib
from itertools import pairwise

import pytest
from tests.papers.made import hostile, papers, pdf

from goodoffices.papers.model import Heading
from goodoffices.papers.phrases import LANGUAGES
from goodoffices.papers.typst import as_pdf


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_people_say_is_set_as_text_whatever_stands_in_it(lang):
    assert as_pdf(hostile(lang)).startswith(b"%PDF-")


@pytest.mark.parametrize("name", papers())
def test_headings_go_down_by_one_level_at_a_time_from_the_first(name):
    levels = [part.level for part in papers()[name].parts if isinstance(part, Heading)]
    assert all(after <= level + 1 for level, after in pairwise([0, *levels]))


def test_the_same_paper_gives_the_same_bytes():
    assert as_pdf(papers()["talking-points-fa"]) == pdf("talking-points-fa")


def test_the_file_tells_of_nobody_and_of_no_hour():
    told = _unpacked(pdf("talking-points-en"))
    assert b"Talking points for Zharfan" in told
    assert b"/Author" not in told
    assert b"<dc:creator>" not in told
    assert not re.search(rb"CreationDate|CreateDate|ModDate|ModifyDate|/D:\d{4}", told)


def test_the_file_can_be_read_aloud():
    told = _unpacked(pdf("record-fa"))
    assert b"pdfuaid:part" in told
    assert b"/StructTreeRoot" in told
    assert b"(fa)" in told


def _unpacked(file):
    """A PDF with every stream in it laid open that can be."""
    told = file
    for packed in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", file, re.DOTALL):
        try:
            told += zlib.decompress(packed)
        except zlib.error:
            continue
    return told
