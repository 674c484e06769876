"""The API's own description, OpenAPI 3.1: the same for everybody, and of no talk."""

import json
from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET
from pydantic.json_schema import models_json_schema

from goodoffices.core.acts import ACTS
from goodoffices.server.seated.api import lined, shapes
from goodoffices.server.seated.api.lined import NAME, REF, TIME
from goodoffices.server.seated.api.problems import KIND
from goodoffices.server.seated.api.routes import api
from goodoffices.server.seated.tokens import BEGINS, Reach

_HOLES = {"line": NAME, "which": {"type": "string", "pattern": "^(given|bare|[1-9][0-9]?)$"}}
SCHEMAS: dict[str, Any] = {
    "Problem": {
        "type": "object",
        "description": "Why something was not done (RFC 9457): a code for programs, and the "
        "sentence of the seat's own page, in the language of Accept-Language (en, fa, ar).",
        "required": ["type", "title", "status", "code", "detail"],
        "properties": {
            "type": {"const": "about:blank"},
            "title": {"type": "string"},
            "status": {"type": "integer"},
            "code": {"type": "string"},
            "detail": {"type": "string"},
            "field": {"type": "string", "description": "Which field of the act it is about."},
            "page": {"type": "string", "description": "The page on which it can be done."},
            "errors": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["at", "code"],
                    "properties": {"at": {"type": "string"}, "code": {"type": "string"}},
                    "additionalProperties": False,
                },
            },
        },
        "additionalProperties": False,
    },
    "Seat": {
        "type": "object",
        "required": ["seat", "reach", "acts"],
        "properties": {
            "seat": {"type": "string", "examples": ["delegation/A/head"]},
            "reach": {"enum": [each.value for each in Reach]},
            "acts": {"type": "array", "items": {"type": "string"}, "uniqueItems": True},
        },
        "additionalProperties": False,
    },
    "View": {
        "type": "object",
        "required": ["seat", "lines"],
        "properties": {
            "seat": {"type": "string"},
            "illustrative": {"type": "string"},
            "lines": {"type": "array", "items": {"$ref": REF.format(model="Line")}},
            "audit": {"type": "array", "items": {"$ref": REF.format(model="Happened")}},
            "next": {**NAME, "description": "Send it as `after` for the lines that follow."},
        },
        "additionalProperties": False,
    },
    "Owing": {
        "type": "object",
        "required": ["owed"],
        "properties": {"owed": {"type": "array", "items": {"$ref": REF.format(model="Owed")}}},
        "additionalProperties": False,
    },
    "Owed": {
        "type": "object",
        "required": ["thing", "since"],
        "properties": {
            "thing": NAME,
            "since": TIME,
            "act": {"type": "string", "description": "By which act a side does it."},
            "debt": {"type": "string", "description": "What the mediation owes, or is owed."},
            "side": {"type": "string"},
            "by_side": {"const": True},
        },
        "additionalProperties": False,
    },
    "Done": {
        "type": "object",
        "description": "The act was done. Where it made a line that this seat reads: its "
        "permanent name in this room, and the page on which the seat itself finds it.",
        "required": ["done"],
        "properties": {
            "done": {"enum": [name for name in ACTS if name not in shapes.ON_PAGES]},
            "line": NAME,
            "page": {"type": "string", "format": "uri"},
        },
        "dependentRequired": {"line": ["page"], "page": ["line"]},
        "additionalProperties": False,
    },
}
_TAG = {"ETag": {"schema": {"type": "string"}, "description": "Of this seat's own view alone."}}
_ASKED_AGAIN = {
    "name": "If-None-Match", "in": "header", "required": False, "schema": {"type": "string"},
}  # fmt: skip
_ONCE = {
    "name": "Idempotency-Key", "in": "header", "required": False,
    "description": "What is sent again under it is the same request: done once.",
    "schema": {"type": "string", "pattern": "^[A-Za-z0-9_-]{8,64}$"},
}  # fmt: skip
_KINDS = {
    401: "No token, or none that is good now.",
    403: "The token does not go so far, or it is done on a page.",
    404: "There is no such thing here.",
    409: "The talks say no; nothing was recorded.",
    413: "It is larger than what is taken.",
    422: "It is of no form that is taken.",
    429: "Too many lines are open.",
    503: "The talks cannot be read or written now.",
}
_FILES = {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}
_PAPERS = {
    kind: {"schema": {"type": "string", "format": "binary"}}
    for kind in (
        "text/html", "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    )
}  # fmt: skip


def _json(model: str) -> dict[str, Any]:
    return {"application/json": {"schema": {"$ref": REF.format(model=model)}}}


OPERATIONS: dict[str, tuple[dict[str, Any], tuple[int, ...]]] = {
    "/api/seat": (_json("Seat"), ()),
    "/api/view": (_json("View"), (304, 404, 422)),
    "/api/lines/{line}": (_json("Line"), (304, 404)),
    "/api/lines/{line}/documents/{which}": (_FILES, (404,)),
    "/api/owed": (_json("Owing"), (304,)),
    "/api/acts": (_json("Done"), (403, 404, 409, 413, 422)),
    "/api/papers": (_PAPERS, (403, 404, 409, 413, 422)),
    "/api/live": ({"text/event-stream": {"schema": {"type": "string"}}}, (429,)),
}
"""What each address answers where it is done, and what else it may."""


@cache
def description() -> dict[str, Any]:
    """All that the API takes and answers."""
    told: dict[str, Any] = json.loads(json.dumps(api.get_openapi_schema(path_prefix="")))
    told["info"]["description"] = (
        "Everything a room can do, for programs: the same rooms as the pages, the same rules, the "
        f"same refusals. A token (`{BEGINS}…`) is bound to one seat, and made on the page of it."
    )
    told["components"]["schemas"] = {**SCHEMAS, **lined.shapes(), **_sent()}
    for path, (answers, others) in OPERATIONS.items():
        [operation] = told["paths"][path].values()
        operation["operationId"] = path.replace("/api/", "").replace("/", "_").strip("{}")
        operation["responses"] = _responses(answers, others)
        for each in operation.get("parameters", ()):
            each["schema"] = _HOLES.get(each["name"], each["schema"])
        if 304 in others:
            operation.setdefault("parameters", []).append(_ASKED_AGAIN)
    for path, shape in (("/api/acts", "Act"), ("/api/papers", "PaperWanted")):
        operation = told["paths"][path]["post"]
        operation.setdefault("parameters", []).append(_ONCE)
        operation["requestBody"] = {"required": True, "content": _json(shape)}
    return told


def _responses(answers: dict[str, Any], others: tuple[int, ...]) -> dict[str, Any]:
    told: dict[str, Any] = {"200": {"description": "Done.", "content": answers}}
    if 304 in others:
        told["200"]["headers"] = _TAG
        told["304"] = {"description": "It is what you have already.", "headers": _TAG}
    for status in sorted({401, 503, *others} - {304}):
        told[str(status)] = {
            "description": _KINDS[status],
            "content": {KIND: {"schema": {"$ref": REF.format(model="Problem")}}},
        }
    return told


def _sent() -> dict[str, Any]:
    """The shapes of all acts, and of the papers, under names that no act has a part of."""
    every = shapes.acts().json_schema(ref_template=REF)
    apart = REF.format(model="Paper{model}")
    _names, papers = models_json_schema([(shapes.Wanted, "validation")], ref_template=apart)
    named = {f"Paper{name}": shape for name, shape in papers["$defs"].items()}
    return {**every.pop("$defs"), **named, "Act": every}


@cache
def written() -> str:
    """The description as it is published."""
    return json.dumps(description(), ensure_ascii=False, indent=1) + "\n"


@require_GET
def openapi(_request: HttpRequest) -> HttpResponse:
    """The description, to anybody."""
    return HttpResponse(written(), content_type="application/json")
