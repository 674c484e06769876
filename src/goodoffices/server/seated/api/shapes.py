"""The shape of every act as the API takes it, read off the act itself; and back to the act."""

import base64
import types
from collections.abc import Iterable
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache, reduce
from operator import or_
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    TypeAdapter,
    create_model,
)

from goodoffices.bare import enclosure
from goodoffices.core.acts import ACTS, Act
from goodoffices.core.documents import LONGEST_NAME, Enclosure
from goodoffices.core.entries import Behalf
from goodoffices.core.marking import PRESETS, Marking, Preset
from goodoffices.core.refs import Ref, Side
from goodoffices.core.refusals import Refusal
from goodoffices.core.seats import ROLES, Chamber
from goodoffices.core.shape import LONGEST_NAME as LONGEST_TEXT
from goodoffices.core.shape import MOST
from goodoffices.core.words import LONGEST, LONGEST_CODE, Words
from goodoffices.papers.model import Kind as Paper
from goodoffices.papers.phrases import LANGUAGES
from goodoffices.papers.printing import Form

ON_PAGES = frozenset({
    "AskLeave", "Convey", "Found", "GiveSeat", "HandOver", "PrintPaper", "RecordCrossed", "Unseat",
})  # fmt: skip
"""Acts that are done on a page of their own, or by another address than that of acts."""
LARGEST_NUMBER = 999_999_999


class Shape(BaseModel):
    """What is taken as it is written: nothing more, and nothing turned into something else."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Text(Shape):
    """A text in one language."""

    text: Annotated[str, Field(min_length=1, max_length=LONGEST)]
    lang: Annotated[
        str,
        Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=LONGEST_CODE),
    ] = "en"


class File(Shape):
    """A document, under a name without its ending."""

    name: Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)]
    content: Annotated[
        str,
        Field(
            min_length=4,
            pattern=r"^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
            json_schema_extra={"contentEncoding": "base64"},
        ),
    ]


class Wanted(Shape):
    """Which paper of this seat's own view is wanted, in which form and tongue."""

    kind: Paper
    form: Form = Form.HTML
    lang: Literal[tuple(LANGUAGES)] = "en"  # type: ignore[valid-type] # they are told there
    side: Annotated[str, Field(max_length=200)] = ""
    session: Annotated[str, Field(max_length=40)] = ""
    record: Annotated[str, Field(max_length=40)] = ""


class Elsewhere(BaseModel):
    """An act that is done on a page of this house, after its owner has shown who they are."""

    model_config = ConfigDict(extra="allow", strict=True, frozen=True)
    do: Literal[tuple(sorted(ON_PAGES))]  # type: ignore[valid-type] # they are told above


def _unlike(values: list[Any]) -> list[Any]:
    if len(set(values)) < len(values):
        raise ValueError("something is named twice")
    return values


def _to_the_minute(at: datetime) -> datetime:
    if at.second or at.microsecond:
        raise ValueError("a time is told to the minute")
    return at


def _set_of(inner: Any) -> Any:
    named = Field(max_length=MOST, json_schema_extra={"uniqueItems": True})
    return Annotated[list[inner], AfterValidator(_unlike), named]


_ENDS = frozenset({"until", "not_before", "expires"})
_MINUTE = r"^[^.]*T[0-9]{2}:[0-9]{2}(:00)?(Z|[+-][0-9]{2}:[0-9]{2})$"
_BY_ITSELF = Annotated[
    AwareDatetime,
    AfterValidator(_to_the_minute),
    Field(json_schema_extra={"pattern": _MINUTE}),
]
"""When something begins or ends by itself, to the minute, as on a page: then live lines tell it.
Within one it would be told as somebody else acts, to whoever chose it so."""
_ROLE = Literal[ROLES[Chamber.DELEGATION]]  # type: ignore[valid-type] # the roles are told there
_REF = Annotated[str, Field(pattern=r"^[0-9a-f]{20}$")]
_SIDE = Annotated[str, Field(min_length=1, max_length=200)]
_PLAIN: dict[Any, Any] = {
    Ref: _REF,
    Side: _SIDE,
    Words: Text,
    Enclosure: File,
    bool: bool,
    datetime: AwareDatetime,
    date: date,
    int: Annotated[int, Field(ge=0, le=LARGEST_NUMBER)],
}
_NEEDED = Annotated[str, Field(pattern=r"\S", max_length=LONGEST_TEXT)]
_LEFT = Annotated[str, Field(max_length=LONGEST_TEXT)]


@cache
def acts() -> TypeAdapter[Any]:
    """Every act that is taken, told apart by what it says it does."""
    kinds = [_act(name) for name in ACTS if name not in ON_PAGES]
    every: Any = reduce(or_, kinds, Elsewhere)
    return TypeAdapter(Annotated[every, Field(discriminator="do")])


@cache
def _act(name: str) -> type[BaseModel]:
    kind = ACTS[name]
    more: dict[str, Any] = {
        "do": (Literal[name], ...),
        **_fields(kind),
        "behalf": (_shape(Behalf) | None, Field(None, alias="for")),
        "sure": (bool, False),
    }
    return create_model(name, __base__=Shape, __doc__=kind.__doc__, **more)


@cache
def _shape(kind: type[Any]) -> Any:
    return create_model(kind.__name__, __base__=Shape, __doc__=kind.__doc__, **_fields(kind))


def _fields(kind: type[Any]) -> dict[str, Any]:
    hints, found = get_type_hints(kind), {}
    taken: Any
    for each in fields(kind):
        needed = each.default is MISSING and each.default_factory is MISSING
        hint = hints[each.name]
        if hint is str:
            taken = _NEEDED if needed else _LEFT
        elif kind is Marking and each.name == "persons":
            taken = _set_of(_ROLE)
        elif each.name in _ENDS and datetime in (hint, *get_args(hint)):
            taken = _BY_ITSELF if needed else _BY_ITSELF | None
        else:
            taken = _taken(hint)
        default = ... if needed else _default(each.default)
        # Under a name of our own: some are names that every shape has for itself.
        found[_own(each.name)] = (taken, Field(default, alias=each.name))
    return found


def _own(name: str) -> str:
    return f"its_{name}"


def _default(value: Any) -> Any:
    """What a field is where nothing is said of it, as it is written."""
    return [] if isinstance(value, tuple | frozenset) else value


def _taken(hint: Any) -> Any:
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _taken(next(each for each in inner if each is not type(None))) | None
    if origin is frozenset:
        return _set_of(_taken(inner[0]))
    if origin is tuple:
        return Annotated[list[_taken(inner[0])], Field(max_length=MOST)]  # type: ignore[misc] # as above
    if hint is Marking:
        return Preset | _shape(Marking)
    if hint is str:
        return _NEEDED
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    return _PLAIN[hint] if hint in _PLAIN else _shape(hint)


def act(sent: Any, largest: int) -> Act:
    """The act that is meant; a document in it may have so many bytes.

    Raises:
        Refusal: it cannot be meant as it stands; it names the field.
    """
    made: Act = _made(ACTS[sent.do], sent, largest)
    return made


def behalf(sent: Any) -> Behalf | None:
    """For which side it is written down; None where for nobody else.

    Raises:
        Refusal: it cannot be meant as it stands.
    """
    try:
        made: Behalf | None = _value(Behalf, sent.behalf, 0)
    except Refusal as refused:
        refused.facts.setdefault("field", "for")
        raise
    return made


def _made(kind: type[Any], sent: BaseModel, largest: int) -> Any:
    hints, given = get_type_hints(kind), {}
    for name in _said(fields(kind), sent):
        try:
            given[name] = _value(hints[name], getattr(sent, _own(name)), largest)
        except Refusal as refused:
            refused.facts.setdefault("field", name)
            raise
    return kind(**given)


def _said(asked: Iterable[Any], sent: BaseModel) -> list[str]:
    return [each.name for each in asked if _own(each.name) in sent.model_fields_set]


def _value(hint: Any, sent: Any, largest: int) -> Any:
    if isinstance(sent, Text):
        return Words(sent.text, sent.lang)
    origin, inner = get_origin(hint), get_args(hint)
    if sent is None:
        return None
    if origin in (Union, types.UnionType):
        return _value(next(each for each in inner if each is not type(None)), sent, largest)
    if origin in (tuple, frozenset):
        return origin(_value(inner[0], each, largest) for each in sent)
    if hint is Marking and isinstance(sent, Preset):
        return PRESETS[sent]
    if hint is Enclosure:
        return enclosure(sent.name, base64.b64decode(sent.content), largest)
    if hint is str:
        return sent.strip()
    if isinstance(hint, type) and is_dataclass(hint):
        return _made(hint, sent, largest)
    return sent
