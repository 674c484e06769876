"""A view as plain values and as plain text: for files and for the command line."""

import re
import textwrap
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

from goodoffices.core.attested import attested, cited
from goodoffices.core.documents import Document, Enclosure
from goodoffices.core.lines import ClaimLine, ItemLine, Line, SourceLine, TalkLine
from goodoffices.core.refs import Ref
from goodoffices.core.seats import Seat
from goodoffices.core.view import View
from goodoffices.core.words import Words

WIDTH = 78
ILLUSTRATIVE = "ILLUSTRATIVE: the parties, persons and words are invented."
"""What every form of a talk of invented parties says first."""

_LABEL = re.compile(r"[0-9a-f]{20}")


def as_json(view: View) -> dict[str, Any]:
    """A view as lists, mappings and strings; a talk of invented parties says so."""
    talk = view.talk
    shown: dict[str, Any] = {"eyes": str(view.eyes), "now": view.now.isoformat()}
    if talk is not None and talk.illustrative:
        shown["illustrative"] = ILLUSTRATIVE
    shown["lines"] = [{"line": type(line).__name__, **plain(line)} for line in view.lines]
    if view.audit:
        shown["audit"] = [plain(line) for line in view.audit]
    return shown


def plain(value: Any) -> Any:
    """A value of the core as plain ones; what is empty is left out."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Seat):
        return str(value)
    if is_dataclass(value):
        pairs = ((each.name, getattr(value, each.name)) for each in fields(value))
        return {name: plain(each) for name, each in pairs if each not in (None, "", (), False)}
    if isinstance(value, bytes):
        # How much there is of a document: what it holds is taken from its room alone.
        return f"{len(value)} bytes"
    if isinstance(value, frozenset):
        return sorted(map(plain, value))
    if isinstance(value, tuple | list):
        return [plain(each) for each in value]
    return value


def relabelled(text: str) -> str:
    """The same text with every audience's names replaced by their order of appearance."""
    seen: dict[str, str] = {}
    return _LABEL.sub(lambda m: seen.setdefault(m.group(), f"#{len(seen) + 1}"), text)


def as_text(view: View) -> str:
    """A view as lines of text that fit eighty columns."""
    out = []
    talk = view.talk
    if talk is not None and talk.illustrative:
        out.append(f"{ILLUSTRATIVE}\n")
    sources = {source.id: source for source in view.of(SourceLine)}
    for line in view.lines:
        out.append(textwrap.fill(_heading(line), WIDTH, subsequent_indent="    "))
        out += [
            textwrap.fill(words, WIDTH, initial_indent="    ", subsequent_indent="    ")
            for words in _told(line, sources)
        ]
    out += [f"{line.day} {line.room} {line.kind}" for line in view.audit]
    return "\n".join(out) if out else "Nothing can be read from here."


def _heading(line: Line) -> str:
    """When, what, whose, and the marking or standing it has."""
    said = [f"{line.at:%Y-%m-%d %H:%M}", type(line).__name__.removesuffix("Line").lower()]
    for name in ("side", "speaker", "to", "kind", "topic", "state", "ending", "fate"):
        value = getattr(line, name, None)
        if isinstance(value, Enum):
            said.append(str(value.value))
        elif isinstance(value, tuple) and value:
            said.append("to " + ", ".join(value))
        elif isinstance(value, str) and value:
            said.append(value)
    marking = getattr(line, "marking", None)
    if marking is not None:
        said.append(f"[{marking.use.value}]")
    return "  ".join(said)


def _told(line: Line, sources: Mapping[Ref, SourceLine]) -> list[str]:
    """What a line says; in the public record also according to whom."""
    if isinstance(line, ClaimLine):
        return attested(line, sources)
    return cited(line) if isinstance(line, SourceLine) else _words(line)


def _words(line: Line) -> list[str]:
    """Every text in a line, each once."""
    found: list[str] = []

    def collect(value: Any) -> None:
        if isinstance(value, Words):
            found.append(value.text)
        elif isinstance(value, Document):
            found.append(f"document: {value.file_name}, {len(value.content)} bytes")
        elif isinstance(value, Enclosure):
            collect(value.document)
        elif isinstance(value, tuple):
            for each in value:
                collect(each)

    for each in fields(line):
        collect(getattr(line, each.name))
    if isinstance(line, TalkLine):
        found += [f"{party.side}: {party.name.text}" for party in line.parties]
    if isinstance(line, ItemLine):
        for span in line.sent:
            found += [f"went to {', '.join(span.to)}: {words.text}" for words in span.words]
    return list(dict.fromkeys(found))
