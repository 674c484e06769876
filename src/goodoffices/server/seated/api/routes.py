"""Every address of the API, and what is answered there."""

import json
import re
from collections.abc import Callable, Sequence
from typing import Annotated, Any

from django.core.exceptions import RequestDataTooBig
from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.urls import URLPattern
from django.utils.http import parse_etags
from ninja import NinjaAPI, Query, Schema
from ninja.errors import AuthenticationError, ValidationError
from pydantic import AfterValidator, ConfigDict, Field
from pydantic import ValidationError as Misshapen

from goodoffices.core.acts import ACTS
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import NotYours
from goodoffices.core.view import View
from goodoffices.server.door import Fault, NoSuchTalk, door
from goodoffices.server.downloading import download
from goodoffices.server.handing_in import BESIDE
from goodoffices.server.live.feeds import Listener
from goodoffices.server.live.listening import live as listened
from goodoffices.server.seated import tokens
from goodoffices.server.seated.api import doing, reading, shapes
from goodoffices.server.seated.api.bearing import Seat, bearer
from goodoffices.server.seated.api.owing import owing
from goodoffices.server.seated.api.problems import (
    ABSENT,
    NO_TOKEN,
    TOO_LARGE,
    TOO_MANY,
    of_shape,
    problem,
    unfit,
)
from goodoffices.server.seated.models import Sitting

api = NinjaAPI(
    title="Good Offices",
    version="1",
    openapi_url=None,
    docs_url=None,
    auth=Seat(),
    urls_namespace="api",
)
_KEY = re.compile(r"[\w-]{8,64}", re.ASCII)


def _known(kind: str) -> str:
    if kind not in reading.KINDS:
        raise ValueError("no line is of that kind")
    return kind


_Kind = Annotated[str, AfterValidator(_known), Field(json_schema_extra={"enum": [*reading.KINDS]})]


class Lines(Schema):
    """Which lines are wanted."""

    model_config = ConfigDict(extra="forbid")
    kind: Annotated[list[_Kind], Field(max_length=40)] = Field(default_factory=list)
    after: Annotated[str, Field(pattern=r"^([0-9a-f]{20})?$")] = ""
    limit: Annotated[int, Field(ge=1, le=reading.MOST)] = reading.MOST


@api.get("/api/seat", url_name="api_seat")
def seat(request: HttpRequest) -> HttpResponse:
    """The seat of this token: which it is, how far the token goes, what it may do by it."""
    borne = bearer(request)
    view = borne.place.room.read()
    acts = [name for name in ACTS if doing.held_back(borne, view, name) is None]
    told = {"seat": str(borne.place.seat), "reach": borne.reach.value, "acts": acts}
    return _answer(told)


@api.get("/api/view", url_name="api_view")
def view(request: HttpRequest, wanted: Query[Lines]) -> HttpResponse:
    """What this seat reads: its lines in the order in which they came to be seen there."""
    asked = reading.Wanted(frozenset(wanted.kind), wanted.after, wanted.limit)
    return _seen(request, lambda view: reading.read(view, asked))


@api.get("/api/lines/{line}", url_name="api_line")
def line(request: HttpRequest, line: str) -> HttpResponse:
    """One line of this seat's own view, by its permanent name there."""
    return _seen(request, lambda view: reading.shown(view.line(Ref(line))))


@api.post("/api/acts", url_name="api_acts")
def act(request: HttpRequest) -> HttpResponse:
    """Do one act from this seat; under an Idempotency-Key once, however often it is sent."""
    key = _key(request)
    try:
        sent = shapes.acts().validate_json(_body(request), strict=True)
    except Misshapen as wrong:
        return of_shape(wrong)
    told = doing.done(bearer(request), sent, key)
    return _answer(told) if isinstance(told, dict) else told


@api.get("/api/owed", url_name="api_owed")
def owed(request: HttpRequest) -> HttpResponse:
    """What waits for this seat, or for whom it waits: what its page says first."""
    return _seen(request, lambda view: {"owed": owing(view)})


@api.get("/api/lines/{line}/documents/{which}", url_name="api_document")
def document(request: HttpRequest, line: str, which: str) -> HttpResponse:
    """A document of a line: `given` or `bare` of what was handed in, 1, 2 … of what crossed."""
    return download(bearer(request).place.room.read(), line, which)


@api.post("/api/papers", url_name="api_papers")
def papers(request: HttpRequest) -> HttpResponse:
    """A paper of this seat's own view; that it was printed is recorded, as on its page."""
    key = _key(request)
    try:
        sent = shapes.Wanted.model_validate_json(_body(request), strict=True)
    except Misshapen as wrong:
        return of_shape(wrong)
    return doing.printed(bearer(request), sent, key)


@api.get("/api/live", url_name="api_live")
def live(request: HttpRequest) -> HttpResponseBase:
    """A line that stays open and tells when what this seat reads is another than it was."""
    borne = bearer(request)
    here, number = borne.place, borne.number
    person = f"person {here.sitting.person_id}"
    known = (number, here.sitting)
    listener = Listener(person, f"token {number}", known, _good, program=True)
    answer = listened(request, here.sitting.talk, str(here.seat), here.room, listener)
    return problem(429, "too_many", TOO_MANY) if answer.status_code == 429 else answer


def _good(asked: Sequence[tuple[tuple[int, Sitting], str]]) -> list[float]:
    """For how many seconds each token is good yet: asked one by one, since each is its owner's."""
    return [_still(*token) for token, _seating in asked]


def _still(number: int, sitting: Sitting) -> float:
    try:
        return tokens.still(number, sitting)
    except (DatabaseError, Fault):
        return 0.0


def _key(request: HttpRequest) -> str:
    """What makes a request that is sent again the same request.

    Raises:
        ValidationError: it is none.
    """
    key = str(request.headers.get("Idempotency-Key", ""))
    if "Idempotency-Key" in request.headers and not _KEY.fullmatch(key):
        raise ValidationError([{"loc": ("Idempotency-Key",), "type": "string_pattern_mismatch"}])
    return key


def _body(request: HttpRequest) -> bytes:
    """What was sent.

    Raises:
        RequestDataTooBig: it is more than a document and what goes with it.
    """
    # A document is written as four signs for each three bytes.
    most = door.largest * 4 // 3 + BESIDE
    sent = request.read(most + 1)
    if len(sent) > most:
        raise RequestDataTooBig
    return sent


def _seen(request: HttpRequest, tell: Callable[[View], dict[str, Any]]) -> HttpResponse:
    """What is made of the view of the seat; nothing where its reader has it already."""
    room = bearer(request).place.room
    view = room.read()
    tag = f'"{room.imprint(view)}"'
    try:
        told = tell(view)
    except NotYours:
        raise Http404 from None
    known = parse_etags(request.headers.get("If-None-Match", ""))
    answer = HttpResponse(status=304) if {tag, "*"} & set(known) else _answer(told)
    answer.headers["ETag"] = tag
    return answer


def _answer(told: dict[str, Any]) -> HttpResponse:
    return HttpResponse(json.dumps(told, ensure_ascii=False), content_type="application/json")


@api.exception_handler(AuthenticationError)
def no_token(_request: HttpRequest, _error: object) -> HttpResponse:
    """To whoever bears no token that is good now."""
    return problem(401, "no_token", NO_TOKEN)


@api.exception_handler(NoSuchTalk)
@api.exception_handler(Http404)
def absent(_request: HttpRequest, _error: object) -> HttpResponse:
    """Whatever is not there, or not theirs who ask."""
    return problem(404, "absent", ABSENT)


@api.exception_handler(ValidationError)
def misasked(_request: HttpRequest, error: ValidationError) -> HttpResponse:
    """That an address was asked in no way in which it can be."""
    return unfit((tuple(each["loc"][:3]), each["type"]) for each in error.errors)


@api.exception_handler(RequestDataTooBig)
def too_large(_request: HttpRequest, _error: object) -> HttpResponse:
    """That more was sent than is taken."""
    return problem(413, "too_large", TOO_LARGE)


@api.exception_handler(Fault)
def away(_request: HttpRequest, fault: Fault) -> HttpResponse:
    """That the file of talks could not do it now."""
    return problem(503, "away", str(fault))


def addresses() -> list[URLPattern]:
    """Every address, as Django knows addresses; there is no page of its own at their root."""
    every = (each for each in api.urls[0] if isinstance(each, URLPattern))
    return [each for each in every if each.name != "api-root"]
