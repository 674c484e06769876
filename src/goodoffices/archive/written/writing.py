"""Entries written out for people to read, such that they read back the same."""

import base64
from collections.abc import Callable, Mapping, Sequence
from dataclasses import is_dataclass, replace
from datetime import date, datetime
from enum import Enum
from typing import Any

import yaml

from goodoffices.archive.written.names import VERSION, left_out, named_fields, names
from goodoffices.core.acts import Found
from goodoffices.core.entries import Entry
from goodoffices.core.marking import PRESETS, Marking
from goodoffices.core.naming import mapped, refs_of
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR, Seat
from goodoffices.core.showing import ILLUSTRATIVE
from goodoffices.core.times import When
from goodoffices.core.words import Words, cleaned

_PRESETS = {marking: preset.value for preset, marking in PRESETS.items()}
_DUMPER: type = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def write(entries: Sequence[Entry]) -> str:
    """The talk as a file: acts by names that people can read, without what goes unsaid.

    Raises:
        ValueError: an act refers to one that does not stand before it.
    """
    called = names(entries)
    known: set[Ref] = set()
    for entry in entries:
        if not known.issuperset(refs_of(entry.act)) or entry.id in known:
            raise ValueError("an act refers to one that does not stand before it")
        known.add(entry.id)
    order = {called[entry.id]: place for place, entry in enumerate(entries)}
    acts = [_act(entry, order) for entry in renamed(entries, called)]
    written: str = yaml.dump(
        {"goodoffices": int(VERSION), "acts": acts},
        Dumper=_Dumper,
        allow_unicode=True,
        default_flow_style=False,
        sort_keys=False,
        width=1_000_000_000,
    )
    invented = any(isinstance(entry.act, Found) and entry.act.illustrative for entry in entries)
    return f"# {ILLUSTRATIVE}\n{written}" if invented else written


def renamed(entries: Sequence[Entry], names: Mapping[Ref, Ref]) -> tuple[Entry, ...]:
    """The entries under other names, wherever they stand; what has no other name keeps its own."""

    def other(ref: Ref) -> Ref:
        return names.get(ref, ref)

    return tuple(
        replace(entry, id=other(entry.id), act=mapped(entry.act, other)) for entry in entries
    )


class _Time(str):
    """A time, which needs no quotation marks."""

    __slots__ = ()


class _Dumper(_DUMPER):  # type: ignore[misc]  # which of two it is, C's or Python's, is known only when it runs
    """Writes texts in the way that reads best and comes back the same."""

    def ignore_aliases(self, data: object) -> bool:
        """Write everything out."""
        return True


def _text(dumper: Any, text: str) -> Any:
    unusual = any(each in text for each in "\x85\u2028\u2029\ufeff")
    lines = "\n" in text and not unusual and text == text.strip() and "\n\n" not in text
    style = '"' if unusual or ("\n" in text and not lines) else "|" if lines else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _time(dumper: Any, time: _Time) -> Any:
    return dumper.represent_scalar("tag:yaml.org,2002:timestamp", str(time))


_Dumper.add_representer(str, _text)
_Dumper.add_representer(_Time, _time)


def _act(entry: Entry, order: Mapping[Ref, int]) -> dict[str, Any]:
    act: dict[str, Any] = {"do": type(entry.act).__name__, "at": _Time(entry.at.isoformat())}
    if entry.by != MEDIATOR:
        act["by"] = str(entry.by)
    if entry.behalf is not None:
        act["for"] = _fields(entry.behalf, order)
    act["id"] = str(entry.id)
    if entry.key:
        act["key"] = entry.key
    return act | _fields(entry.act, order)


def _fields(thing: Any, order: Mapping[Ref, int]) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for name, (field, _) in named_fields(type(thing)).items():
        value = getattr(thing, field.name)
        if value != left_out(field):
            told[name] = _value(value, order)
    return told


def _value(value: Any, order: Mapping[Ref, int]) -> Any:
    match value:
        case bool() | int():
            return value
        case Enum():
            return value.value
        case datetime() | date():
            return _Time(value.isoformat())
        case str():
            return cleaned(value)
        case bytes():
            return base64.b64encode(value).decode()
        case Seat():
            return str(value)
        case Words(text=text, lang="en"):
            return text
        case When(at=datetime() as at) if value == When(at=at):
            return _Time(at.isoformat())
        case Marking() if value in _PRESETS:
            return _PRESETS[value]
        case tuple():
            return [_value(each, order) for each in value]
        case frozenset():
            return [_value(each, order) for each in sorted(value, key=_in_order(order))]
        case _ if is_dataclass(value):
            return _fields(value, order)
        case _:
            raise TypeError("this cannot be written")


def _in_order(order: Mapping[Ref, int]) -> Callable[[Ref], tuple[int, str]]:
    return lambda each: (order.get(each, -1), each)
