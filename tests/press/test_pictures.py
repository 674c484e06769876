"""A cover is what it looks like, and tells nothing more."""

import base64
import struct
import tempfile
import zlib
from contextlib import suppress
from pathlib import Path

import pytest
import typst

from goodoffices.press.pictures import LARGEST, Unfit, stripped

SAID = {"credit": "Photograph: A. Name", "alt": "A hall."}
SECRET = b"secret-place-23.58N-58.40E"


def chunk(name, body):
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(*between, after=b"", width=3, height=2):
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = b"".join(b"\0" + b"\x80" * 3 * width for _row in range(height))
    return b"".join((
        b"\x89PNG\r\n\x1a\n", chunk(b"IHDR", head), *between,
        chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b""), after,
    ))  # fmt: skip


# A grey JPEG of one point.
JPEG = base64.b64decode(
    "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////"
    "////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAA"
    "AAAAAAAAAAD/2gAIAQEAAD8AN//Z"
)


def segment(mark, body):
    return bytes((0xFF, mark)) + struct.pack(">H", len(body) + 2) + body


def jpeg(*between, after=b""):
    return JPEG[:2] + b"".join(between) + JPEG[2:] + after


def exif(turned, order="<"):
    told = struct.pack(f"{order}IHHHIIII", 8, 1, 0x0112, 3, 1, turned, 0, 0)
    mark = b"II*\0" if order == "<" else b"MM\0*"
    if order == ">":
        told = struct.pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, turned, 0, 0)
    return segment(0xE1, b"Exif\0\0" + mark + told + SECRET)


DIRTY = {
    "text": png(chunk(b"tEXt", b"Comment\0" + SECRET)),
    "exif": png(chunk(b"eXIf", SECRET)),
    "profile": png(chunk(b"iCCP", b"name\0\0" + zlib.compress(SECRET))),
    "time": png(chunk(b"tIME", SECRET[:7])),
    "png-after": png(after=SECRET),
    "jpeg-exif": jpeg(exif(1)),
    "jpeg-exif-other-order": jpeg(exif(1, ">")),
    "jpeg-xmp": jpeg(segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + SECRET)),
    "jpeg-comment": jpeg(segment(0xFE, SECRET)),
    "jpeg-profile": jpeg(segment(0xE2, b"ICC_PROFILE\0" + SECRET)),
    "jpeg-thumbnail": jpeg(segment(0xE0, b"JFXX\0\x10" + SECRET)),
    "jpeg-after": jpeg(after=SECRET),
}


@pytest.mark.parametrize("data", DIRTY.values(), ids=DIRTY)
def test_nothing_that_a_picture_tells_goes_out(data):
    clean = stripped(data, **SAID).data
    assert SECRET not in clean
    assert SECRET[:7] not in clean
    assert b"Exif" not in clean


@pytest.mark.parametrize("data", [DIRTY["text"], DIRTY["jpeg-exif"]], ids=["png", "jpeg"])
def test_it_still_looks_the_same(data):
    def drawn(picture, kind, tmp):
        (tmp / f"p.{kind}").write_bytes(picture)
        source = f'#set page(width: 30pt, height: 20pt, margin: 0pt)\n#image("p.{kind}")'
        (tmp / "p.typ").write_text(source)
        return typst.compile(str(tmp / "p.typ"), format="png")

    clean = stripped(data, **SAID)
    with tempfile.TemporaryDirectory() as folder:
        tmp = Path(folder)
        assert drawn(clean.data, clean.kind, tmp) == drawn(data, clean.kind, tmp)


def test_its_size_is_known():
    assert [(p.kind, p.width, p.height) for p in (
        stripped(png(width=30, height=20), **SAID), stripped(JPEG, **SAID),
    )] == [("png", 30, 20), ("jpg", 1, 1)]  # fmt: skip


def test_a_picture_is_stripped_once_and_for_all():
    clean = stripped(DIRTY["jpeg-exif"], **SAID).data
    assert stripped(clean, **SAID).data == clean


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"GIF89a", "no JPEG and no PNG"),
        (b"<svg onload='x()'/>", "no JPEG and no PNG"),
        (b"", "no JPEG and no PNG"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * (LARGEST + 1), "bytes"),
        (png(width=7_000), "points"),
        (png()[:-20], "damaged"),
        (JPEG[:-40], "damaged"),
        (b"\xff\xd8\xff", "damaged"),
        (b"\xff\xd8\x00\x00", "damaged"),
        (jpeg(exif(6)), "Turn it upright"),
    ],
)
def test_a_picture_that_cannot_be_a_cover_is_refused_with_what_would_do(data, why):
    with pytest.raises(Unfit, match=why):
        stripped(data, **SAID)


@pytest.mark.parametrize("missing", ["credit", "alt"])
def test_a_cover_says_who_made_it_and_what_is_seen_on_it(missing):
    with pytest.raises(Unfit, match=f"--{missing}"):
        stripped(JPEG, **{**SAID, missing: " "})


@pytest.mark.parametrize("cut", range(0, len(JPEG), 3))
def test_a_picture_cut_anywhere_is_refused_or_whole_and_never_more(cut):
    with suppress(Unfit):
        assert stripped(JPEG[:cut], **SAID).data.endswith(b"\xff\xd9")
