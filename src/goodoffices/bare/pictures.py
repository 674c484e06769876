"""Of a picture only what draws it: of a JPEG or PNG the parts that are known to be needed.

A photograph holds where and when it was taken, by which camera, and often a smaller picture of
what was cut away. Whatever follows the end is cut off.
"""

import io
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.bare.sure import Unsure

WIDEST = 20_000
"""Points of the longer side of a picture that is handed in."""

MOST_POINTS = 100_000_000
"""Bytes that the points of a PNG may fill."""

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = {b"IHDR", b"PLTE", b"tRNS", b"sRGB", b"gAMA", b"cHRM"}
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_PASSES = (
    (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2),
    (0, 1, 1, 2),
)  # fmt: skip
"""Where each weave of a woven PNG begins, and in which steps it goes."""
_SIZED = {0xC0, 0xC1, 0xC2}
_JPEG_KEPT = {*_SIZED, 0xC4, 0xDB, 0xDD, 0xDA}
_ADOBE = 0xEE
_JFIF = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
_UPRIGHT = 1
_BROKEN = (struct.error, IndexError, ValueError, KeyError, zlib.error)


@dataclass(frozen=True, slots=True)
class Drawn:
    """What draws a picture, how large it is, and how a note within it turned it."""

    data: bytes
    kind: str
    width: int
    height: int
    turned: int = _UPRIGHT


def drawn(data: bytes) -> Drawn | None:
    """What draws a picture; None where it is no JPEG and no PNG.

    Raises:
        ValueError: it is damaged.
    """
    try:
        if data.startswith(_PNG):
            return _png(data)
        if data.startswith(b"\xff\xd8"):
            return _jpeg(data)
    except _BROKEN:
        raise ValueError("a damaged picture") from None
    return None


def png(data: bytes) -> bytes:
    """The bare copy of a PNG.

    Raises:
        Unsure: it is damaged, or too large.
    """
    return _fitting(data).data


def jpeg(data: bytes) -> bytes:
    """The bare copy of a JPEG; where a note turns it, that alone is noted again.

    Raises:
        Unsure: it is damaged, or too large.
    """
    made = _fitting(data)
    head = len(b"\xff\xd8" + _JFIF)
    turning = b"" if made.turned == _UPRIGHT else _turning(made.turned)
    return made.data[:head] + turning + made.data[head:]


def _fitting(data: bytes) -> Drawn:
    try:
        made = drawn(data)
    except ValueError:
        raise Unsure from None
    if made is None or not (0 < made.width <= WIDEST and 0 < made.height <= WIDEST):
        raise Unsure
    return made


def _png(data: bytes) -> Drawn:
    """The chunks that draw, each with its sum made anew, and its points packed anew."""
    kept, head, packed = io.BytesIO(), b"", b""
    kept.write(_PNG)
    for name, body in _chunks(data):
        if name == b"IHDR":
            head = body[:13]
            body = head
        if name == b"IDAT":
            packed += body
        if name in _PNG_KEPT and not packed:
            _chunk(kept, name, body)
    _chunk(kept, b"IDAT", _points(head, packed))
    _chunk(kept, b"IEND", b"")
    return Drawn(kept.getvalue(), "png", *struct.unpack(">II", head[:8]))


def _chunk(kept: io.BytesIO, name: bytes, body: bytes) -> None:
    kept.write(struct.pack(">I", len(body)) + name + body)
    kept.write(struct.pack(">I", zlib.crc32(name + body)))


def _points(head: bytes, packed: bytes) -> bytes:
    """The points of a PNG, packed anew: as many as it draws, so that none is beside them."""
    width, height, depth, colour, _way, _filter, woven = struct.unpack(">IIBBBBB", head)
    bits = depth * _CHANNELS[colour]
    size = 0
    for x, y, across, down in _PASSES if woven else ((0, 0, 1, 1),):
        wide, high = -(-(width - x) // across), -(-(height - y) // down)
        size += high * (1 + -(-wide * bits // 8)) if wide > 0 and high > 0 else 0
    if size > MOST_POINTS:
        raise ValueError("too large")
    unpacking = zlib.decompressobj()
    points = unpacking.decompress(packed, size)
    if len(points) < size:
        raise ValueError("cut short")
    return zlib.compress(points)


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


def _jpeg(data: bytes) -> Drawn:
    """The segments that draw, and the scans; what follows the end is cut off."""
    kept, size, turned, at = io.BytesIO(), (0, 0), _UPRIGHT, 2
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
            return Drawn(kept.getvalue(), "jpg", *size, turned)
        (length,) = struct.unpack(">H", data[at + 2 : at + 4])
        segment = data[at : at + 2 + length]
        if len(segment) < 2 + length:
            raise ValueError("cut short")
        turned = _turned(mark, segment) or turned
        if mark in _SIZED:
            height, width = struct.unpack(">HH", segment[5:9])
            size = (width, height)
        if mark in _JPEG_KEPT:
            kept.write(segment)
        elif mark == _ADOBE and segment[4:9] == b"Adobe":
            kept.write(b"\xff\xee\x00\x0e" + segment[4:16].ljust(12, b"\0"))
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


def _turned(mark: int, segment: bytes) -> int:
    """How a note in a picture turns it; 0 where it notes nothing of that."""
    if mark != 0xE1 or segment[4:10] != b"Exif\x00\x00":
        return 0
    told = segment[10:]
    order = "<" if told[:2] == b"II" else ">"
    (first,) = struct.unpack(f"{order}I", told[4:8])
    (count,) = struct.unpack(f"{order}H", told[first : first + 2])
    for place in range(count):
        at = first + 2 + 12 * place
        tag, _kind, _count, value = struct.unpack(f"{order}HHIH", told[at : at + 10])
        if tag == 0x0112:
            return value if 1 <= value <= 8 else 0
    return 0


def _turning(turned: int) -> bytes:
    """A note that turns a picture, and says nothing else."""
    note = b"Exif\0\0II*\0" + struct.pack("<IHHHIHHI", 8, 1, 0x0112, 3, 1, turned, 0, 0)
    return b"\xff\xe1" + struct.pack(">H", len(note) + 2) + note
