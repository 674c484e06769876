"""How acts and their fields are called in a file."""

import re
from collections.abc import Iterable
from dataclasses import MISSING, Field, fields
from typing import Any, get_type_hints

from goodoffices.core.entries import Entry
from goodoffices.core.refs import Ref

VERSION = "1"
"""The version of the written form."""

FRAME = ("do", "at", "by", "for", "id", "key")
"""What stands beside the fields of an act."""

# "by" says which seat acts; where an act itself tells by whom something is, the file says "who".
_OTHERWISE = {"by": "who"}
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}")
_DRAWN = re.compile(r"[0-9a-fA-F-]{12,}|.*[^_-]{13,}.*")


_FIELDS: dict[type, dict[str, tuple[Field[Any], Any]]] = {}


def named_fields(kind: type[Any]) -> dict[str, tuple[Field[Any], Any]]:
    """The fields of a kind of act, or of what it holds: their names in a file, and their types."""
    if kind not in _FIELDS:
        hints = get_type_hints(kind)
        _FIELDS[kind] = {
            _OTHERWISE.get(each.name, each.name): (each, hints[each.name]) for each in fields(kind)
        }
    return _FIELDS[kind]


def left_out(field: Field[Any]) -> Any:
    """What a field is when it is not given; MISSING if it must be."""
    return field.default_factory() if field.default_factory is not MISSING else field.default


def is_name(text: str) -> bool:
    """Whether an act may be called so in a file."""
    return _NAME.fullmatch(text) is not None


def unnamed(place: int) -> Ref:
    """The name of an act that was given none: nobody can write it in a file."""
    return Ref(f"#{place}")


def names(entries: Iterable[Entry]) -> dict[Ref, Ref]:
    """What each act is called in a file: its own name if people can read it, or e1, e2 and on."""
    ids = [entry.id for entry in entries]
    called = {each: each for each in ids if is_name(each) and not _DRAWN.fullmatch(each)}
    for place, each in enumerate(ids, 1):
        if each not in called:
            name = f"e{place}"
            while name in called:
                name += "x"
            called[each] = Ref(name)
    return called
