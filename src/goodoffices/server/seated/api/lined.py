"""The shapes of what is read, told off the lines themselves, as `plain` writes them."""

import types
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from goodoffices.core.lines import AuditLine, Line
from goodoffices.core.refs import Ref, Side

REF = "#/components/schemas/{model}"
NAME = {"type": "string", "pattern": "^[0-9a-f]{20}$"}
TIME = {"type": "string", "format": "date-time"}
_BYTES = {"type": "string", "pattern": "^[0-9]+ bytes$", "description": "How much there is of it."}
_PLAIN: dict[Any, dict[str, Any]] = {
    Ref: NAME,
    Side: {"type": "string"},
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    datetime: TIME,
    date: {"type": "string", "format": "date"},
    bytes: _BYTES,
}
_MAY_BE_EMPTY = (str, int, bool)
"""What may be as nothing, and is left out then."""


@cache
def shapes() -> dict[str, Any]:
    """The shape of every kind of line, and of what stands within one."""
    kinds = get_args(Line)
    return {
        "Line": _any_line(kinds),
        **{kind.__name__: _line(kind) for kind in kinds},
        "Happened": _whole(AuditLine),
        **{_told(kind): _whole(kind) for kind in _within((*kinds, AuditLine))},
    }


def _any_line(kinds: tuple[type[Any], ...]) -> dict[str, Any]:
    names = [kind.__name__ for kind in kinds]
    return {
        "description": "A line of the seat's own view. What is empty is left out. `id` is its "
        "permanent name in this room; the same thing has another in every other room.",
        "oneOf": [{"$ref": REF.format(model=name)} for name in names],
        "discriminator": {
            "propertyName": "line",
            "mapping": {name: REF.format(model=name) for name in names},
        },
    }


def _line(kind: type[Any]) -> dict[str, Any]:
    shape = _whole(kind)
    shape["properties"] = {"line": {"const": kind.__name__}, **shape["properties"]}
    shape["required"].insert(0, "line")
    return shape


def _whole(kind: type[Any]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    named = {each.name: hints[each.name] for each in fields(kind)}
    return {
        "type": "object",
        "description": _sentence(kind),
        "required": [name for name, hint in named.items() if _always(hint)],
        "properties": {name: _field(hint) for name, hint in named.items()},
        "additionalProperties": False,
    }


def _sentence(kind: type[Any]) -> str:
    return " ".join((kind.__doc__ or "").split("\n\n")[0].split())


def _always(hint: Any) -> bool:
    """Whether a field is told whatever is in it."""
    return not _optional(hint) and hint not in _MAY_BE_EMPTY and get_origin(hint) is not tuple


def _optional(hint: Any) -> bool:
    return get_origin(hint) in (Union, types.UnionType) and type(None) in get_args(hint)


def _bare(hint: Any) -> Any:
    """The same, where it is something."""
    return next(each for each in get_args(hint) if each is not type(None))


def _field(hint: Any) -> dict[str, Any]:
    """How a field is written where it is told: never as nothing."""
    hint = _bare(hint) if _optional(hint) else hint
    if hint is bool:
        return {"const": True}
    shape = _value(hint)
    return {**shape, "minItems": 1} if get_origin(hint) is tuple else shape


def _value(hint: Any) -> dict[str, Any]:
    """How a value is written, also within a list, where there may be nothing in its place."""
    origin, inner = get_origin(hint), get_args(hint)
    if _optional(hint):
        return {"anyOf": [_value(_bare(hint)), {"type": "null"}]}
    if origin is frozenset:
        return {"type": "array", "items": _value(inner[0]), "uniqueItems": True}
    if origin is tuple and inner[-1] is Ellipsis:
        return {"type": "array", "items": _value(inner[0])}
    if origin is tuple:
        many = len(inner)
        parts = [_value(each) for each in inner]
        return {"type": "array", "prefixItems": parts, "minItems": many, "maxItems": many}
    if hint in _PLAIN:
        return _PLAIN[hint]
    if issubclass(hint, Enum):
        return {"enum": [each.value for each in hint]}
    return {"$ref": REF.format(model=_told(hint))}


def _told(kind: type[Any]) -> str:
    """What a part of a line is called: apart from what is sent under the same name."""
    return f"{kind.__name__}Told"


def _within(kinds: tuple[type[Any], ...]) -> list[type[Any]]:
    """Everything that stands within lines, within that, and so on; each once."""
    found: dict[type[Any], None] = {}
    left = list(kinds)
    while left:
        for hint in get_type_hints(left.pop(0)).values():
            for each in _parts(hint):
                if is_dataclass(each) and each not in found:
                    found[each] = None
                    left.append(each)
    return list(found)


def _parts(hint: Any) -> Iterator[type[Any]]:
    inner = [each for each in get_args(hint) if each is not Ellipsis]
    for each in inner:
        yield from _parts(each)
    if not inner and isinstance(hint, type):
        yield hint
