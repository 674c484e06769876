"""A picture of a screen in 256 colours: a third of the bytes, and to the eye the same."""

import struct
import zlib
from collections import Counter

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
MOST = 256
_COARSE = 12
"""Colours nearer to each other than this are taken for one where there are too many."""


def size(picture):
    """How wide and how high a PNG is."""
    assert picture.startswith(_SIGNATURE)
    return struct.unpack(">II", picture[16:24])


def reduced(picture):
    """The same PNG with the colours that it has most of; the others go to the nearest of them."""
    wide, high = size(picture)
    rows = [bytes(row) for row in _rows(picture, wide, high)]
    counted = Counter(row[at : at + 3] for row in rows for at in range(0, len(row), 3))
    chosen = _chosen(counted)
    place = {colour: number for number, colour in enumerate(chosen)}
    for colour in counted:
        place.setdefault(colour, min(range(len(chosen)), key=lambda n: _far(colour, chosen[n])))
    drawn = b"".join(
        b"\0" + bytes(place[row[at : at + 3]] for at in range(0, len(row), 3)) for row in rows
    )
    head = struct.pack(">IIBBBBB", wide, high, 8, 3, 0, 0, 0)
    parts = ((b"IHDR", head), (b"PLTE", b"".join(chosen)), (b"IDAT", zlib.compress(drawn, 9)))
    return _SIGNATURE + b"".join(_chunk(*part) for part in (*parts, (b"IEND", b"")))


def _chosen(counted):
    """The colours met most often, none of them nearly another."""
    chosen = []
    for colour, _many in counted.most_common():
        if len(counted) <= MOST or all(_far(colour, other) > _COARSE for other in chosen):
            chosen.append(colour)
        if len(chosen) == MOST:
            break
    return chosen


def _far(one, other):
    return sum(abs(a - b) for a, b in zip(one, other, strict=True))


def _chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _rows(picture, wide, high):
    """Each row of a screen's PNG (8 bits, no palette, not interlaced) as red, green and blue."""
    depth, kind, _compressed, _filtered, laced = picture[24:29]
    assert (depth, laced) == (8, 0)
    each = {2: 3, 6: 4}[kind]
    data, above = zlib.decompress(_data(picture)), bytearray(wide * each)
    for at in range(0, high * (wide * each + 1), wide * each + 1):
        row = bytearray(data[at + 1 : at + 1 + wide * each])
        _unfiltered(data[at], row, above, each)
        above = row
        if each == 4:
            row = bytearray(byte for n, byte in enumerate(row) if n % 4 < 3)
        yield row


def _data(picture):
    at, found = len(_SIGNATURE), b""
    while at < len(picture):
        (long,) = struct.unpack(">I", picture[at : at + 4])
        if picture[at + 4 : at + 8] == b"IDAT":
            found += picture[at + 8 : at + 8 + long]
        at += long + 12
    return found


def _unfiltered(how, row, above, each):
    """Undo what a row was foretold by: nothing, its left, the row above, both, or the nearest."""
    if how == 0:
        return
    for n, byte in enumerate(row):
        left, corner = (row[n - each], above[n - each]) if n >= each else (0, 0)
        guess = (0, left, above[n], (left + above[n]) // 2)
        row[n] = (byte + (guess[how] if how < 4 else _nearest(left, above[n], corner))) & 255


def _nearest(left, above, corner):
    about = left + above - corner
    return min((left, above, corner), key=lambda each: abs(about - each))
