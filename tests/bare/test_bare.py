"""Of a document only what is seen crosses; where one cannot be sure, nothing does."""

import io
import re
import zlib
from contextlib import suppress

import pytest
from pypdf import PdfReader
from tests.bare import made
from tests.press.test_pictures import JPEG, exif, jpeg, png

from goodoffices.bare import enclosure
from goodoffices.core.documents import Format, Obstacle
from goodoffices.core.refusals import Malformed

MOST = 5_000_000


def handed(content, name="Annex"):
    return enclosure(name, content, MOST)


def unfolded(data):
    """The bytes, and whatever is packed within them."""
    found = [data]
    for packed in re.finditer(rb"stream\r?\n(.*?)endstream|IDAT(.*)", data, re.DOTALL):
        with suppress(zlib.error):
            found.append(zlib.decompressobj().decompress(packed[1] or packed[2]))
    whole = b"".join(found)
    hexed = re.findall(rb"<((?:[0-9a-fA-F]{2})+)>", whole)
    return b"".join([whole, *(bytes.fromhex(each.decode()) for each in hexed)])


@pytest.mark.parametrize(
    ("content", "kind"),
    [(made.pdf(), Format.PDF), (made.PNG, Format.PNG), (made.JPEG, Format.JPEG)],
    ids=["pdf", "png", "jpeg"],
)
def test_no_trace_of_who_made_it_is_in_what_crosses_and_its_source_has_it_as_it_was(content, kind):
    given = handed(content)
    assert (given.document.format, given.obstacle) == (kind, None)
    assert given.document.content == content
    assert made.CANARY in unfolded(content)
    assert made.CANARY not in unfolded(given.bare)
    assert given.bare


def test_a_pdf_says_and_draws_what_it_did():
    bare = PdfReader(io.BytesIO(handed(made.pdf()).bare))
    [page] = bare.pages
    assert page.extract_text().strip() == made.SAID
    assert bare.metadata is None
    assert "/Annots" not in page
    assert set(bare.trailer["/Root"]) == {"/Type", "/Pages"}
    kinds = {each.get_object()["/Subtype"] for each in page["/Resources"]["/XObject"].values()}
    assert kinds == {"/Image", "/Form"}


def test_the_same_document_gives_the_same_copy():
    assert handed(made.pdf()).bare == handed(made.pdf()).bare
    again = handed(handed(made.pdf()).bare)
    assert again.obstacle is None


def test_of_a_text_neither_its_machine_nor_its_blanks_are_told():
    assert handed(made.TEXT).bare == b"First.\nSecond.\n"
    assert handed("متن\r\n".encode()).bare == "متن\n".encode()


def test_a_picture_still_lies_as_it_lay():
    turned = jpeg(exif(6))
    bare = handed(turned).bare
    assert b"secret" not in bare
    assert handed(bare).bare == bare
    assert bare.count(b"Exif") == 1
    assert b"Exif" not in handed(JPEG).bare
    assert handed(png(width=40, height=30)).bare.startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("content", "obstacle"),
    [
        (made.plain_pdf(password="x"), Obstacle.LOCKED),
        (made.plain_pdf(made.with_bar), Obstacle.REMARKS),
        (made.plain_pdf(made.with_field), Obstacle.FIELDS),
        (made.plain_pdf(made.with_layers), Obstacle.LAYERS),
        (made.plain_pdf(made.cropped), Obstacle.UNSURE),
        (b"%PDF-1.7 broken", Obstacle.UNSURE),
        (made.PNG[:60], Obstacle.UNSURE),
        (made.JPEG[:40], Obstacle.UNSURE),
        (made.word(), Obstacle.KIND),
    ],
    ids=["locked", "bar", "fields", "layers", "cropped", "broken", "png", "jpeg", "word"],
)
def test_where_nobody_can_be_sure_it_is_kept_and_there_is_no_copy(content, obstacle):
    given = handed(content)
    assert (given.obstacle, given.bare) == (obstacle, b"")
    assert given.document.content == content
    assert handed(made.plain_pdf()).obstacle is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"  \n",
        b"<html><meta name=author content=x>",
        b"<svg/>",
        b"{\\rtf1 x}",
        b"%!PS",
        b"MZ\x90\x00",
        b"GIF89a\x01\x00",
        b"PK\x03\x04 nothing",
        b"\xff\xfeT\x00e\x00",
        "a\u202eb".encode(),
        made.word(word__vbaProject_bin=b"x"),
    ],
)
def test_what_is_none_of_the_kinds_is_refused_whatever_it_is_called(content):
    with pytest.raises(Malformed) as refused:
        handed(content, "Annex.pdf")
    assert refused.value.code == "document_kind"
    assert "PDF" in str(refused.value)


def test_what_is_too_large_is_refused_before_it_is_looked_into():
    with pytest.raises(Malformed) as refused:
        enclosure("Annex", made.PNG, len(made.PNG) - 1)
    assert refused.value.code == "document_size"
    assert enclosure("Annex", made.PNG, len(made.PNG)).bare


def test_a_pdf_that_draws_without_end_is_kept_without_a_copy():
    assert handed(made.plain_pdf(made.endless)).obstacle is Obstacle.UNSURE
