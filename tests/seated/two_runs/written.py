"""What a program sends to the API that means an act: back from act to JSON."""

import base64
import json
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

from goodoffices.core.acts import Act
from goodoffices.core.documents import Enclosure
from goodoffices.core.entries import Behalf


def written(act: Act, behalf: Behalf | None = None) -> str:
    """The body of a request that means this act."""
    told = {"do": type(act).__name__, "sure": True, **_plain(act)}
    if behalf is not None:
        told["for"] = _plain(behalf)
    return json.dumps(told, ensure_ascii=False)


def _plain(value: Any) -> Any:
    match value:
        case Enum():
            return value.value
        case datetime() | date():
            return value.isoformat()
        case Enclosure(document=document):
            content = base64.b64encode(document.content).decode()
            return {"name": document.name, "content": content}
        case tuple():
            return [_plain(each) for each in value]
        case frozenset():
            return sorted(map(_plain, value))
        case _ if is_dataclass(value):
            return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
        case _:
            return value
