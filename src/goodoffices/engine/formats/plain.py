"""Files of JSON and YAML as plain values, each number as it is written."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from goodoffices.engine.formats.unsound import Unsound


class _Exact(yaml.CSafeLoader):
    """Reads every number as the decimal that is written, and every key as a text."""


def _number(loader: Any, node: Any) -> Any:
    told = loader.construct_scalar(node).replace("_", "")
    return told if "." not in told.lstrip("+-.") and told.strip("+-.").isalpha() else Decimal(told)


for _tag in ("int", "float"):
    _Exact.add_constructor(f"tag:yaml.org,2002:{_tag}", _number)


def of_json(file: Path, text: bytes) -> Any:
    """What a file of JSON says.

    Raises:
        Unsound: it is no JSON, or names a key twice.
    """
    try:
        return json.loads(text, parse_float=Decimal, parse_int=Decimal, object_pairs_hook=_once)
    except json.JSONDecodeError as wrong:
        raise Unsound(file, f"line {wrong.lineno}", "this is no JSON") from None
    except (ValueError, RecursionError) as wrong:
        raise Unsound(file, "", f"this is no JSON: {wrong}") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    told = dict(pairs)
    if len(told) < len(pairs):
        raise ValueError("a name stands twice")
    return told


def of_yaml(file: Path, text: bytes) -> Any:
    """What a file of YAML says.

    Raises:
        Unsound: it is no YAML.
    """
    try:
        return yaml.load(text, _Exact)  # noqa: S506 - a safe loader
    except yaml.YAMLError as wrong:
        mark = getattr(wrong, "problem_mark", None)
        raise Unsound(file, f"line {mark.line + 1}" if mark else "", "this is no YAML") from None
    except (ArithmeticError, ValueError, RecursionError) as wrong:
        raise Unsound(file, "", f"this is no YAML: {wrong}") from None
