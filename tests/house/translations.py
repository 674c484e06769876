"""The catalogues of translators, and what is made of them for the house to read.

After a catalogue was changed, it is compiled anew with: python -m tests.house.translations
"""

import ast
import re
import struct
from collections.abc import Iterator
from pathlib import Path

from tests.house.catalogue import BETWEEN
from tests.house.tree import HOUSE

LOCALE = HOUSE / "server/locale"
LANGUAGES = ("ar", "fa")
_TEXT = r'((?:"(?:[^"\\]|\\.)*"\s*)+)'
_ENTRY = re.compile(
    rf"^msgid {_TEXT}(?:^msgid_plural {_TEXT})?((?:^msgstr(?:\[\d\])? {_TEXT})+)", re.MULTILINE
)
_FORM = re.compile(rf"^msgstr(?:\[\d\])? {_TEXT}", re.MULTILINE)
_MAGIC = 0x950412DE


def of(lang: str) -> Path:
    """The catalogue of a language."""
    return LOCALE / lang / "LC_MESSAGES/django.po"


def entries(source: str) -> Iterator[tuple[str, str]]:
    """Every string of a catalogue with its translation; its head first, under no name.

    The forms of one that is counted stand in order, as its singular and plural do.
    """
    for one, many, forms, _last in _ENTRY.findall(source):
        said = [_text(form) for form in _FORM.findall(forms)]
        original = BETWEEN.join([_text(one), *([_text(many)] if many else [])])
        yield original, BETWEEN.join(said) if any(said) else ""


def _text(literals: str) -> str:
    return "".join(ast.literal_eval(line) for line in literals.split("\n") if line.strip())


def compiled(source: str) -> bytes:
    """A catalogue as gettext reads it: always the same bytes for the same catalogue."""
    pairs = sorted((a.encode(), b.encode()) for a, b in entries(source) if b)
    start = 28 + 16 * len(pairs)
    tables: tuple[list[bytes], list[bytes]] = ([], [])
    texts = b""
    for side in (0, 1):
        for pair in pairs:
            tables[side].append(struct.pack("<II", len(pair[side]), start + len(texts)))
            texts += pair[side] + b"\0"
    head = struct.pack("<7I", _MAGIC, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, start)
    return head + b"".join(tables[0]) + b"".join(tables[1]) + texts


def write() -> None:
    """Compile every catalogue anew."""
    for lang in LANGUAGES:
        of(lang).with_suffix(".mo").write_bytes(compiled(of(lang).read_text(encoding="utf-8")))


if __name__ == "__main__":
    write()
