"""A picture that somebody gives for the head of a page: as it looks, and nothing that it tells.

A photograph holds where and when it was taken, by which camera, and often a smaller picture of
what was cut away. None of that goes out: of a JPEG or PNG only what draws the picture is kept.
"""

import io
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

LARGEST = 3_000_000
"""Bytes a cover may have: it is read on a phone, perhaps far from any city."""

WIDEST = 6_000
"""Points of its longer side."""

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"sRGB", b"gAMA", b"cHRM"}
_SIZED = {0xC0, 0xC1, 0xC2}
_JPEG_KEPT = {*_SIZED, 0xC4, 0xDB, 0xDD, 0xDA}
_ADOBE = 0xEE
_JFIF = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"


class Unfit(Exception):
    """A picture that cannot be a cover: why, and what would do."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A cover as it is published, with who made it and what is seen on it."""

    data: bytes
    kind: str
    width: int
    height: int
    credit: str
    alt: str


def stripped(data: bytes, credit: str, alt: str) -> Picture:
    """A picture with nothing but what draws it.

    Raises:
        Unfit: it is no JPEG and no PNG, is too large, damaged, or lies on its side.
    """
    if len(data) > LARGEST:
        raise Unfit(f"It has more than {LARGEST:,} bytes. Save it smaller.")
    if not credit.strip() or not alt.strip():
        raise Unfit("A cover needs --credit, who made it, and --alt, what is seen on it.")
    try:
        kind, kept, (width, height) = _read(data)
    except (struct.error, IndexError, ValueError, zlib.error):
        raise Unfit("It is damaged. Save it anew as JPEG or PNG.") from None
    if not 0 < width <= WIDEST or not 0 < height <= WIDEST:
        raise Unfit(f"Its longer side has more than {WIDEST:,} points. Save it smaller.")
    return Picture(kept, kind, width, height, credit.strip(), alt.strip())


def _read(data: bytes) -> tuple[str, bytes, tuple[int, int]]:
    if data.startswith(_PNG):
        return "png", *_png(data)
    if data.startswith(b"\xff\xd8"):
        return "jpg", *_jpeg(data)
    raise Unfit("It is no JPEG and no PNG. Save it as one of the two.")


def _png(data: bytes) -> tuple[bytes, tuple[int, int]]:
    """The chunks that draw, each with its sum made anew; what follows the end is cut off."""
    kept, size = io.BytesIO(), (0, 0)
    kept.write(_PNG)
    for name, body in _chunks(data):
        if name == b"IHDR":
            size = struct.unpack(">II", body[:8])
        if name in _PNG_KEPT:
            kept.write(struct.pack(">I", len(body)) + name + body)
            kept.write(struct.pack(">I", zlib.crc32(name + body)))
    return kept.getvalue(), size


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_PNG)
    while True:
        (length,) = struct.unpack(">I", data[at : at + 4])
        name, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        if len(body) < length:
            raise ValueError("cut short")
        yield name, body
        if name == b"IEND":
            return
        at += 12 + length


def _jpeg(data: bytes) -> tuple[bytes, tuple[int, int]]:
    """The segments that draw, and the scans; what follows the end is cut off."""
    kept, size, at = io.BytesIO(), (0, 0), 2
    kept.write(b"\xff\xd8" + _JFIF)
    while True:
        if data[at] != 0xFF:
            raise ValueError("no segment")
        mark = data[at + 1]
        if mark == 0xFF:
            at += 1
            continue
        if mark == 0xD9:
            kept.write(b"\xff\xd9")
            return kept.getvalue(), size
        (length,) = struct.unpack(">H", data[at + 2 : at + 4])
        segment = data[at : at + 2 + length]
        if len(segment) < 2 + length:
            raise ValueError("cut short")
        _upright(mark, segment)
        if mark in _SIZED:
            height, width = struct.unpack(">HH", segment[5:9])
            size = (width, height)
        if mark in _JPEG_KEPT or (mark == _ADOBE and segment[4:9] == b"Adobe"):
            kept.write(segment)
        at += 2 + length
        if mark == 0xDA:
            end = _end_of_scan(data, at)
            kept.write(data[at:end])
            at = end


def _end_of_scan(data: bytes, at: int) -> int:
    """Where the next segment begins: within a scan a mark is covered, or begins it anew."""
    while True:
        at = data.index(b"\xff", at)
        if data[at + 1] != 0 and not 0xD0 <= data[at + 1] <= 0xD7:
            return at
        at += 2


def _upright(mark: int, segment: bytes) -> None:
    """Refuse a picture that only a note in it turns: without that it would lie on its side."""
    if mark != 0xE1 or segment[4:10] != b"Exif\x00\x00":
        return
    told = segment[10:]
    order = "<" if told[:2] == b"II" else ">"
    (first,) = struct.unpack(f"{order}I", told[4:8])
    (count,) = struct.unpack(f"{order}H", told[first : first + 2])
    for place in range(count):
        at = first + 2 + 12 * place
        tag, _kind, _count, value = struct.unpack(f"{order}HHIH", told[at : at + 10])
        if tag == 0x0112 and value != 1:
            raise Unfit("It is turned only by a note within it. Turn it upright and save it.")
