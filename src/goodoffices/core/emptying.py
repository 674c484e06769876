"""An act whose words were destroyed: what was done, when, about what; nothing of what was said."""

import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from goodoffices.core.entries import Entry

DESTROYED = "[destroyed]"
"""What stands where words were."""

_TOKENS = frozenset({"lang", "zone", "template", "role"})
"""Fields that hold no words but one of a known few: languages, zones, templates, roles."""

Emptying = Callable[[Any], Any]


def emptied(entry: Entry) -> Entry:
    """The same act, at the same time, with the constant in the place of whatever was worded.

    What names things stays, as do times, numbers, languages and what was chosen among a few; how
    many words there were of each kind stays, and what was left empty.
    """
    return replace(entry, act=_emptied(entry.act), behalf=_emptied(entry.behalf))


def _emptied(value: Any) -> Any:
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {
        name: emptying(getattr(value, name)) for name, emptying in _worded(type(value)).items()
    }
    return replace(value, **changed) if changed else value


def _text(value: str) -> str:
    return DESTROYED if value else value


def _bytes(value: bytes) -> bytes:
    return b""


def _each(value: Any, emptying: Emptying) -> Any:
    # Something that may be missing, or several of it.
    return type(value)(map(emptying, value)) if isinstance(value, tuple) else emptying(value)


@cache
def _worded(kind: type) -> dict[str, Emptying]:
    """How each field of a dataclass is emptied that holds words, itself or further in."""
    hints = get_type_hints(kind)
    found = {each.name: _how(hints[each.name]) for each in fields(kind)}
    return {name: how for name, how in found.items() if how is not None and name not in _TOKENS}


def _how(hint: Any) -> Emptying | None:
    if hint is str:
        return _text
    if hint is bytes:
        return _bytes
    if get_origin(hint) in (tuple, Union, types.UnionType):
        inner = [how for each in get_args(hint) if (how := _how(each)) is not None]
        return (lambda value: _each(value, inner[0])) if inner else None
    if isinstance(hint, type) and is_dataclass(hint) and _worded(hint):
        return _emptied
    return None
