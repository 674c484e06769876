"""A talk with every word in it written in Persian letters: what is Latin then is the house's."""

import string
from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from typing import Any

from goodoffices.archive.written import reading, writing
from goodoffices.core.entries import Entry
from goodoffices.core.words import Words

_LETTERS = "ابپتثجچخدذرزژسشصضطظغفقکگلم" * 2
_CIPHER = str.maketrans(string.ascii_letters, _LETTERS)
# Letter by letter: what is part of a text stays part of it, as details that are kept back must.
_AS = {"en": "ar"}
"""A statement says the same in each of its languages: they must stay two."""
_FREE = frozenset({
    "name", "person", "source", "words", "speaker", "office", "kept_back", "why", "how",
    "publisher", "title", "reporter", "qualifier", "by", "shared",
})  # fmt: skip
"""Fields in which somebody writes what they like."""


def written(talk: bytes) -> bytes:
    """A written talk in Persian letters."""
    return writing.write(in_persian(reading.read(talk, "talk.yaml"))).encode()


def in_persian(entries: Iterable[Entry]) -> list[Entry]:
    """Every act, with its words and its names in Persian letters."""
    told = list(entries)
    turned = _Turned(frozenset(str(each.id) for each in told))
    return [replace(each, act=turned(each.act), behalf=turned(each.behalf)) for each in told]


@dataclass(frozen=True)
class _Turned:
    """Turns words, and leaves alone what names another act."""

    acts: frozenset[str]

    def __call__(self, value: Any, name: str = "") -> Any:
        match value:
            case Words():
                return Words(value.text.translate(_CIPHER), _AS.get(value.lang, value.lang))
            case Enum():
                return value
            case str() if name in _FREE and value not in self.acts:
                return value.translate(_CIPHER)
            case str() if name == "languages":
                return _AS.get(value, value)
            case tuple() | frozenset():
                return type(value)(self(each, name) for each in value)
            case _ if is_dataclass(value) and not isinstance(value, type):
                made = {
                    f.name: self(getattr(value, f.name), f.name) for f in fields(value) if f.init
                }
                return replace(value, **made)
            case _:
                return value
