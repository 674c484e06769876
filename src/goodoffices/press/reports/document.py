"""A file as a report: text, Markdown, HTML, a letter, a PDF or an item of news (ninjs)."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import replace

from goodoffices.nodes import Unreadable
from goodoffices.press.reports.items import is_json, read_item
from goodoffices.press.reports.layout import Block, Document, Part
from goodoffices.press.reports.mail import read_mail
from goodoffices.press.reports.markup import read_markup
from goodoffices.press.reports.plain import blocks
from goodoffices.press.reports.prints import read_print
from goodoffices.press.reports.tongue import language

__all__ = (
    "LARGEST",
    "LONGEST",
    "LONGEST_BLOCK",
    "MARKED",
    "Block",
    "Document",
    "Part",
    "document",
)

LARGEST = 5_000_000
"""Bytes that a report may have."""

LONGEST = 500_000
"""Signs that the text of a report may have."""

MARKED = 5_000
"""Quotation marks that a report may have; a newspaper of a day has fewer."""

LONGEST_BLOCK = 4_000
"""Signs that are read as one paragraph; what is longer is read piece by piece."""

WESTERN = frozenset({"en", "fr", "de", "es", "it", "pt", "nl"})
"""Languages of which old files are encoded as Windows did in the West."""

_QUOTATION = re.compile("[\"“”„‟«»‹›]|(?<![^\\W_])['‘’‚‛]|['‘’‚‛](?![^\\W_])")
_SENTENCE_END = re.compile(r"[.!?؟…][\"”»’')\]]*\s")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{2,20})", re.IGNORECASE)
_ENCODINGS = re.compile(
    r"utf-?8|us-ascii|ascii|(?:windows-|cp)125[0-8]|iso-8859-\d{1,2}", re.IGNORECASE
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff")
"""How files of an office program, archives and pictures begin."""
_MARKUP = re.compile(
    rb"\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<(?:!doctype html|html))", re.IGNORECASE
)


def document(data: bytes, name: str) -> Document:
    """A report as it is read from a file of that name.

    Offsets of a text are those of the file as decoded; for the rest `Document.in_file` tells.

    Raises:
        Unreadable: it is too large, broken, locked or no text.
    """
    if len(data) > LARGEST:
        raise Unreadable(name, 1, "The report is too large; it may have 5 MB.")
    if data.startswith(_PACKED):
        raise Unreadable(name, 1, "This is no text. Open it, copy its text, and read that in.")
    ending = name.rpartition(".")[2].lower()
    if data.startswith(b"%PDF-") or ending == "pdf":
        return _bounded(read_print(data, name, LONGEST), name)
    if ending == "eml":
        return _bounded(read_mail(data, name), name)
    if is_json(data, name):
        return _bounded(read_item(data, name), name)
    if ending in ("html", "htm", "xhtml") or _MARKUP.match(data[:500]):
        page = _decoded(data, name, _declared(data, name))
        return _bounded(read_markup(page), name)
    text = _decoded(data, name, "utf-8")
    _short_enough(text, name)
    lang = language(text)
    found, head = blocks(text, lang)
    return _bounded(Document(text, lang, found, head.title, head.publisher, head.published), name)


def _declared(data: bytes, name: str) -> str:
    found = _DECLARED.search(data[:4096])
    if not found:
        return "utf-8"
    encoding = found[1].decode("ascii")
    if not _ENCODINGS.fullmatch(encoding):
        raise Unreadable(
            name, 1, "The page is encoded in a way that is not read; save it as UTF-8."
        )
    return encoding


def _decoded(data: bytes, name: str, encoding: str) -> str:
    for mark, marked in _MARKS:
        if data.startswith(mark):
            encoding = marked
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        text = _of_windows(data) if encoding == "utf-8" else ""
        if text:
            return text
        line = data[: error.start].count(b"\n") + 1
        said = "UTF-8" if encoding.lower().startswith("utf-8") else encoding
        raise Unreadable(name, line, f"The report is not {said}; save it as UTF-8.") from None
    except LookupError:
        raise Unreadable(name, 1, "The page is encoded in a way that is not read.") from None
    if found := _CONTROLS.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise Unreadable(name, line, "The report holds control characters; it is no text.")
    return text


def _of_windows(data: bytes) -> str:
    """A text as Windows wrote it in the West, where it reads as a language; else nothing."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return ""
    strange = sum(1 for letter in text if letter > "\x7f")
    known = language(text) in WESTERN and strange * 8 < len(text)
    return text if known and not _CONTROLS.search(text) else ""


def _short_enough(text: str, name: str) -> None:
    if len(text) > LONGEST:
        raise Unreadable(name, 1, "The report is too long; it may have 500,000 signs.")


def _bounded(made: Document, name: str) -> Document:
    """A report of which every part can be read in no time, whoever wrote it.

    Raises:
        Unreadable: it is too long, holds too many quotations or nothing.
    """
    _short_enough(made.text, name)
    if sum(1 for _mark in _QUOTATION.finditer(made.text)) > MARKED:
        raise Unreadable(name, 1, "The report holds too many quotation marks to be read.")
    if not any(block.part not in (Part.ASIDE, Part.EMBED) for block in made.blocks):
        raise Unreadable(name, 1, "There is nothing to read in it.")
    return replace(made, blocks=tuple(p for b in made.blocks for p in _pieces(made.text, b)))


def _pieces(text: str, block: Block) -> Iterator[Block]:
    """A block in pieces of which each can be read, cut between sentences, or else words."""
    start = block.start
    while block.end - start > LONGEST_BLOCK:
        least, most = start + LONGEST_BLOCK // 2, start + LONGEST_BLOCK
        ends = [each.end() for each in _SENTENCE_END.finditer(text, least, most)]
        cut = ends[-1] if ends else text.rfind(" ", least, most) + 1 or most
        yield Block(block.part, start, cut)
        start = cut
    yield Block(block.part, start, block.end)
