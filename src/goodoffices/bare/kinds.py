"""What a document is, told from what it holds: never from its name, nor by who sends it."""

import zipfile
from io import BytesIO

from goodoffices.bare.texts import written
from goodoffices.core.documents import Format
from goodoffices.core.refusals import Malformed

_BEGINS = (
    (b"%PDF-", Format.PDF),
    (b"\x89PNG\r\n\x1a\n", Format.PNG),
    (b"\xff\xd8\xff", Format.JPEG),
)
_WORD = {"[Content_Types].xml", "word/document.xml"}
_MACROS = "word/vbaProject.bin"


def told(content: bytes) -> Format:
    """What it is.

    Raises:
        Malformed: nothing that a house takes.
    """
    for begins, kind in _BEGINS:
        if content.startswith(begins):
            return kind
    if content.startswith(b"PK\x03\x04") and _is_word(content):
        return Format.WORD
    if written(content):
        return Format.TEXT
    raise Malformed("document_kind")


def _is_word(content: bytes) -> bool:
    """Whether it is put together as Word does, and holds no program."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as parts:
            names = set(parts.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        # The library says "not implemented" of a version or a packing that it does not know.
        return False
    return names >= _WORD and _MACROS not in names
