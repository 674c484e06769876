"""The names of things inside an act: which it refers to, and the act under other names."""

import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from goodoffices.core.refs import Ref

T = TypeVar("T")
_KNOWN: dict[type, tuple[str, ...]] = {}


def mapped(value: T, rename: Callable[[Ref], Ref]) -> T:
    """The same act, with every name in it renamed."""
    changed = {
        name: _renamed(getattr(value, name), rename) for name in _naming_fields(type(value))
    }
    # What names things is a dataclass; a type variable cannot say so.
    return cast("T", replace(cast("Any", value), **changed)) if changed else value


def refs_of(value: object) -> tuple[Ref, ...]:
    """Every thing an act refers to, in the order of its fields."""
    found: list[Ref] = []
    for name in _naming_fields(type(value)):
        _collect(getattr(value, name), found)
    return tuple(found)


def _collect(value: Any, found: list[Ref]) -> None:
    if isinstance(value, str):
        found.append(Ref(value))
    elif isinstance(value, tuple | frozenset):
        for each in value:
            _collect(each, found)
    elif value is not None:
        found.extend(refs_of(value))


def _renamed(value: Any, rename: Callable[[Ref], Ref]) -> Any:
    if isinstance(value, str):
        return rename(Ref(value))
    if isinstance(value, tuple):
        return tuple(_renamed(each, rename) for each in value)
    if isinstance(value, frozenset):
        return frozenset(_renamed(each, rename) for each in value)
    return value if value is None else mapped(value, rename)


def _naming_fields(kind: type) -> tuple[str, ...]:
    """The fields of a dataclass that hold names of things, themselves or further in."""
    known = _KNOWN.get(kind)
    if known is None:
        hints = get_type_hints(kind)
        known = _KNOWN[kind] = tuple(e.name for e in fields(kind) if _names(hints[e.name]))
    return known


def _names(hint: Any) -> bool:
    if hint is Ref:
        return True
    if get_origin(hint) in (tuple, frozenset, Union, types.UnionType):
        return any(_names(each) for each in get_args(hint))
    return isinstance(hint, type) and is_dataclass(hint) and bool(_naming_fields(hint))
