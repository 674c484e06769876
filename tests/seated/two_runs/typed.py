"""What somebody types into the form of an act who means that act: back from act to form."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

from goodoffices.core.acts import Act
from goodoffices.core.documents import Enclosure
from goodoffices.core.entries import Behalf
from goodoffices.core.marking import Marking
from goodoffices.core.seats import Seat
from goodoffices.core.times import When
from goodoffices.core.words import Words
from goodoffices.server.marks import unfolded

Fields = tuple[tuple[str, str], ...]
FILE = "{file}"
"""What a document begins with: its name follows, and on the next lines what it holds."""


def typed(act: Act, behalf: Behalf | None, zone: str, key: str) -> Fields:
    """Every field of the form that means this act."""
    told = [("key", key), ("sure", "yes"), *_record(act, "", zone)]
    if behalf is not None:
        told += [("for.side", behalf.side), ("for.how", behalf.how.value)]
        told += [("for.speaker", behalf.speaker)] if behalf.speaker else []
        told += [("for.said", behalf.said.isoformat())] if behalf.said else []
    return tuple(told)


def _record(of: Any, prefix: str, zone: str) -> Iterator[tuple[str, str]]:
    for each in fields(of):
        yield from _value(getattr(of, each.name), f"{prefix}{each.name}", zone)


def _value(value: Any, name: str, zone: str) -> Iterator[tuple[str, str]]:
    match value:
        case None:
            return
        case Words():
            yield from ((f"{name}.text", value.text), (f"{name}.lang", value.lang))
        case Enclosure(document=document):
            yield name, f"{FILE}{document.name}\n{document.content.decode('latin-1')}"
        case Marking():
            for part, texts in unfolded(value, name, zone).items():
                yield from ((part, text) for text in texts)
        case When():
            if value.at:
                yield f"{name}.at", value.at.isoformat()
            yield from ((f"{name}.about", "yes" if value.about else "no"), ("zone", value.zone))
            yield f"{name}.words", value.words
        case frozenset():
            yield from sorted((name, _simple(each)) for each in value)
        case tuple() if all(isinstance(each, str) for each in value):
            yield name, "\n".join(value)
        case tuple():
            for place, each in enumerate(value):
                if isinstance(each, Words):
                    yield from _value(each, f"{name}.{place}", zone)
                elif is_dataclass(each):
                    yield from _record(each, f"{name}.{place}.", zone)
        case Seat():
            yield name, str(value)
        case _ if is_dataclass(value):
            yield from _record(value, f"{name}.", zone)
        case _:
            yield name, _simple(value)


def _simple(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case Enum():
            return str(value.value)
        case datetime() | date():
            return value.isoformat()
        case _:
            return str(value)
