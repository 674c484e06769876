"""Files of JSON and YAML as plain values, each number and name as it is written.

Of YAML no more is read than scenarios need: no anchors, no tags, one document. A few bytes cannot
stand for many, and nothing nests without end.
"""

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from goodoffices.engine.formats.unsound import Unsound

DEEP = 40
"""Levels of lists and tables within each other that are read."""
NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


def of_json(file: Path, text: bytes) -> Any:
    """What a file of JSON says.

    Raises:
        Unsound: it is no JSON, or names a key twice.
    """
    try:
        return json.loads(
            text.removeprefix(b"\xef\xbb\xbf"), parse_float=str, parse_int=str,
            parse_constant=str, object_pairs_hook=_once,
        )  # fmt: skip
    except json.JSONDecodeError as wrong:
        raise Unsound(file, f"line {wrong.lineno}", "this is no JSON") from None
    except UnicodeDecodeError:
        raise Unsound(file, "", "this is no text") from None
    except RecursionError:
        raise Unsound(file, "", "it nests deeper than what is read") from None
    except _Twice as wrong:
        raise Unsound(file, "", str(wrong)) from None


class _Twice(Exception):
    """A name stands twice where each can stand once."""

    def __init__(self, name: str) -> None:
        super().__init__(f"the name {name[:60]} stands twice in one table")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for name, each in pairs:
        if name in told:
            raise _Twice(name)
        told[name] = each
    return told


def of_yaml(file: Path, text: bytes) -> Any:
    """What a file of YAML says.

    Raises:
        Unsound: it is no YAML, or more than what is read of it.
    """
    try:
        events = yaml.parse(text, yaml.CSafeLoader)
        begun = [next(events), next(events)]
        if isinstance(begun[1], yaml.StreamEndEvent):
            return None
        told = _value(next(events), events, 0)
        next(events)
        if not isinstance(next(events), yaml.StreamEndEvent):
            raise _Beyond("it holds more than one document", None)
    except _Beyond as wrong:
        raise Unsound(file, wrong.line, str(wrong)) from None
    except yaml.YAMLError as wrong:
        mark = getattr(wrong, "problem_mark", None)
        raise Unsound(file, f"line {mark.line + 1}" if mark else "", "this is no YAML") from None
    except UnicodeDecodeError:
        raise Unsound(file, "", "this is no text") from None
    return told


class _Beyond(Exception):
    """It is YAML, and not of the kind that is read."""

    def __init__(self, reason: str, event: Any) -> None:
        super().__init__(reason)
        self.line = f"line {event.start_mark.line + 1}" if event else ""


def _value(event: Any, events: Iterator[Any], depth: int) -> Any:
    if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
        raise _Beyond("anchors and aliases are not read", event)
    if event.tag is not None:
        raise _Beyond("tags are not read", event)
    if depth > DEEP:
        raise _Beyond("it nests deeper than what is read", event)
    match event:
        case yaml.ScalarEvent():
            unquoted, _quoted = event.implicit
            empty = unquoted and event.value in NOTHING
            return None if empty else event.value
        case yaml.SequenceStartEvent():
            row = []
            while not isinstance(event := next(events), yaml.SequenceEndEvent):
                row.append(_value(event, events, depth + 1))
            return row
        case _:
            return _table(events, depth)


def _table(events: Iterator[Any], depth: int) -> dict[str, Any]:
    told: dict[str, Any] = {}
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        if not isinstance(event, yaml.ScalarEvent):
            raise _Beyond("a name is no text", event)
        _value(event, events, depth)
        name = event.value
        if name in told:
            raise _Beyond(str(_Twice(name)), event)
        told[name] = _value(next(events), events, depth + 1)
    return told


class _Plain(yaml.SafeDumper):
    """Writes decimals as they are, and everything else as it stands, without anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        """Nothing stands for something else."""
        return True


def _decimal(dumper: yaml.SafeDumper, told: Decimal) -> yaml.ScalarNode:
    text = format(told, "f")
    kind = "float" if "." in text else "int"
    return dumper.represent_scalar(f"tag:yaml.org,2002:{kind}", text)


_Plain.add_representer(Decimal, _decimal)


def as_yaml(told: Any) -> bytes:
    """Plain values as a file of YAML."""
    written: bytes = yaml.dump(
        told, Dumper=_Plain, sort_keys=False, allow_unicode=True, width=10_000, encoding="utf-8"
    )
    return written


def as_json(told: Any) -> bytes:
    """Plain values as a file of JSON."""
    return ("".join(_json(told, "\n")) + "\n").encode("utf-8")


def _json(told: Any, line: str) -> Iterator[str]:
    match told:
        case Decimal():
            yield format(told, "f")
        case dict() if told:
            further, begin = f"{line}  ", "{"
            for name, each in told.items():
                yield f"{begin}{further}{json.dumps(name, ensure_ascii=False)}: "
                yield from _json(each, further)
                begin = ","
            yield f"{line}}}"
        case list() if told:
            further, begin = f"{line}  ", "["
            for each in told:
                yield f"{begin}{further}"
                yield from _json(each, further)
                begin = ","
            yield f"{line}]"
        case _:
            yield json.dumps(told, ensure_ascii=False)
