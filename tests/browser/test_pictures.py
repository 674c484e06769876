"""The pictures of the readme and the tutorial: there, quick to load, told in words, takeable."""

import re
import struct
import zlib

import pytest
from tests.browser.palette import reduced, size
from tests.browser.pictures import LARGEST, PICTURES, SIZES, of_the_desk
from tests.browser.steps import the_evening
from tests.house.tree import ROOT


@pytest.mark.browser
def test_the_pictures_of_the_desk_can_be_taken_anew(page):
    the_evening(page)
    taken = dict(of_the_desk(page))
    assert set(taken) == set(SIZES) - {"room-persian-phone"}
    assert {size(picture) for picture in taken.values()} == {(1280, 900)}


@pytest.mark.parametrize("name", SIZES)
def test_a_picture_is_of_its_screen_and_quick_to_load(name):
    kept = (PICTURES / f"{name}.png").read_bytes()
    assert size(kept) == tuple(SIZES[name].values())
    assert len(kept) < LARGEST


@pytest.mark.parametrize("name", SIZES)
def test_a_picture_is_shown_and_said_in_words(name):
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    shown = [
        words
        for page in pages
        for words in re.findall(
            rf"!\[([^\]]*)\]\([^)]*pictures/{name}\.png\)", page.read_text(encoding="utf-8")
        )
    ]
    assert shown
    assert all(len(words.split()) > 4 for words in shown)


def test_a_reduced_picture_has_the_colours_of_the_picture():
    rows = [b"\0" + bytes((10, 20, 30, 200, 100, 50)), b"\2" + bytes((0, 0, 0, 1, 1, 1))]
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", 2, 2, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"".join(rows))),
    )
    picture = b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in parts
    )
    small = reduced(picture)
    at = small.index(b"PLTE")
    colours = small[at + 4 : at + 13]
    at = small.index(b"IDAT")
    (long,) = struct.unpack(">I", small[at - 4 : at])
    drawn = zlib.decompress(small[at + 4 : at + 4 + long])
    points = [colours[3 * n : 3 * n + 3] for n in drawn[1:3] + drawn[4:6]]
    assert points == [bytes(each) for each in
                      ((10, 20, 30), (200, 100, 50), (10, 20, 30), (201, 101, 51))]  # fmt: skip
