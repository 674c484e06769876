"""The tables of the written form, told by the code."""

import types
from collections.abc import Iterator
from dataclasses import MISSING, Field
from datetime import date, datetime
from enum import Enum
from typing import Any, Union, get_args, get_origin

from goodoffices.archive.written.names import left_out, named_fields
from goodoffices.core.acts import ACTS
from goodoffices.core.entries import Behalf
from goodoffices.core.marking import PRESETS, Marking, Preset
from goodoffices.core.refs import Ref, Side
from goodoffices.core.seats import Seat

_PLAIN = {
    str: "a text",
    bytes: "bytes, as Base64",
    bool: "true or false",
    int: "a whole number",
    datetime: "a time",
    date: "a date",
    Ref: "the name of an earlier act",
    Side: "a side",
    Seat: "a seat",
}


def reference() -> str:
    """Every act with its fields, and all that fields can hold, as Markdown."""
    held: dict[str, type] = {}
    acts = [_section(kind, held) for kind in ACTS.values()]
    _type(Behalf, held)
    _type(Preset, held)
    parts: list[str] = []
    seen: set[str] = set()
    while fresh := sorted(held.keys() - seen):
        for name in fresh:
            seen.add(name)
            parts.append(_section(held[name], held))
    return "\n\n".join(["## The acts", *acts, "## What fields hold", *sorted(parts)]) + "\n"


def _section(kind: type, held: dict[str, type]) -> str:
    told = (kind.__doc__ or "").split("\n\n")[0].strip()
    return "\n".join([f"### {kind.__name__}", "", told, "", *_lines(kind, held)])


def _lines(kind: type, held: dict[str, type]) -> Iterator[str]:
    if issubclass(kind, Preset):
        yield from ("| name | what it sets |", "| --- | --- |")
        yield from (f"| `{each.value}` | {_set(PRESETS[each])} |" for each in kind)
    elif issubclass(kind, Enum):
        yield "One of: " + ", ".join(f"`{each.value}`" for each in kind) + "."
    else:
        yield from ("| field | what it holds | left out |", "| --- | --- | --- |")
        for name, (field, hint) in named_fields(kind).items():
            yield f"| `{name}` | {_type(hint, held)} | {_default(field)} |"


def _type(hint: Any, held: dict[str, type]) -> str:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        [hint] = [each for each in get_args(hint) if each is not type(None)]
        return _type(hint, held)
    if origin is tuple:
        return f"a list: {_type(get_args(hint)[0], held)}"
    if origin is frozenset:
        return f"a list, each once: {_type(get_args(hint)[0], held)}"
    if hint in _PLAIN:
        return _PLAIN[hint]
    held[hint.__name__] = hint
    return f"[{hint.__name__}](#{hint.__name__.lower()})"


def _default(field: Field[Any]) -> str:
    default = left_out(field)
    if default is MISSING:
        return "must be given"
    if default is None or default in ("", b"", (), frozenset()):
        return "none"
    if isinstance(default, bool):
        return f"`{str(default).lower()}`"
    return f"`{default.value if isinstance(default, Enum) else default}`"


def _set(marking: Marking) -> str:
    told = [
        f"{name}: `{getattr(marking, field.name).value}`"
        for name, (field, _) in named_fields(Marking).items()
        if getattr(marking, field.name) != left_out(field)
    ]
    return ", ".join(told) or "nothing: every field as when it is left out"
