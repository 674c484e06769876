"""As much of JSON Schema as the schema of our record is written in: what does not fit it."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

TYPES = {
    "object": dict, "array": list, "string": str, "boolean": bool, "integer": int,
    "null": type(None),
}  # fmt: skip
KNOWN = {
    "$schema", "$defs", "$ref", "title", "description", "default", "type", "properties",
    "required", "additionalProperties",
    "items", "enum", "anyOf", "minLength", "maxLength", "format",
}  # fmt: skip
FORMATS = {"date": date.fromisoformat, "date-time": datetime.fromisoformat}


def faults(value: Any, schema: Any, whole: Any = None, at: str = "$") -> Iterator[str]:
    """Where a value is not as a schema wants it."""
    whole = whole or schema
    assert set(schema) <= KNOWN, set(schema) - KNOWN
    if "$ref" in schema:
        yield from faults(value, whole["$defs"][schema["$ref"].rpartition("/")[2]], whole, at)
    if "anyOf" in schema and all(any(faults(value, s, whole, at)) for s in schema["anyOf"]):
        yield f"{at}: fits none"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{at}: not one of them"
    if "type" in schema and type(value) is not TYPES[schema["type"]]:
        yield f"{at}: no {schema['type']}"
        return
    if isinstance(value, str):
        if not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value)):
            yield f"{at}: too short or too long"
        if "format" in schema and not _formed(value, schema["format"]):
            yield f"{at}: no {schema['format']}"
    if isinstance(value, list) and "items" in schema:
        for place, each in enumerate(value):
            yield from faults(each, schema["items"], whole, f"{at}[{place}]")
    if isinstance(value, dict) and "properties" in schema:
        yield from _object_faults(value, schema, whole, at)


def _object_faults(value: Any, schema: Any, whole: Any, at: str) -> Iterator[str]:
    for name in set(schema.get("required", ())) - set(value):
        yield f"{at}.{name}: missing"
    for name, each in value.items():
        if name in schema["properties"]:
            yield from faults(each, schema["properties"][name], whole, f"{at}.{name}")
        elif schema.get("additionalProperties") is False:
            yield f"{at}.{name}: unknown"


def _formed(text: str, kind: str) -> bool:
    try:
        FORMATS[kind](text)
    except ValueError:
        return False
    return True
