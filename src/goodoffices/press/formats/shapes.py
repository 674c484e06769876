"""Our JSON of a public record: its shapes, from which its JSON Schema is made."""

from datetime import date, datetime
from typing import Annotated, Literal

import msgspec

from goodoffices.core.acts.dossier import Saying, Standing, Topic
from goodoffices.core.acts.sessions import Capacity

LONGEST = 20_000

Text = Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST)]
Name = Annotated[str, msgspec.Meta(max_length=300)]
Cited = Annotated[str, msgspec.Meta(max_length=500)]
Remarked = Annotated[str, msgspec.Meta(max_length=1000)]
Anchor = Annotated[str, msgspec.Meta(min_length=1, max_length=1000)]


class Shape(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """What all of them have in common: nothing is said twice, nothing unknown is let pass."""


class Said(Shape, frozen=True):
    """Words in one language."""

    text: Text
    lang: str


class Where(Shape, frozen=True):
    """A place, with its time zone."""

    name: Text
    zone: str


class At(Shape, frozen=True):
    """A time as roughly as it was given."""

    zone: str
    at: datetime | None = None
    about: bool = False
    words: str = ""
    day_only: bool = False


class Side(Shape, frozen=True):
    """A side of the talk, and its capital."""

    name: Said
    capital: Where


class Source(Shape, frozen=True, kw_only=True):
    """A public source; `id` holds within this file."""

    id: Text
    publisher: Annotated[str, msgspec.Meta(min_length=1, max_length=500)]
    title: Cited
    published: date | None = None
    lang: str
    url: Cited = ""
    kind: Cited
    note: Said | None = None


class Remark(Shape, frozen=True, kw_only=True):
    """Who confirmed, disputed, interpreted or corrected a line, and where."""

    standing: Standing
    by: Name = ""
    words: Said | None = None
    source: str = ""
    anchor: Remarked = ""
    earlier: bool = False


class Before(Shape, frozen=True):
    """What stood before a correction, and why it was put right."""

    words: Said
    why: Remarked = ""


class Line(Shape, frozen=True, kw_only=True):
    """A line of the record; `id` is its lasting name, by which the page can be linked to."""

    id: Text
    topic: Topic
    words: Said
    standing: Standing
    source: Text
    anchor: Anchor
    speaker: Name = ""
    forms: tuple[Name, ...] = ()
    office: Name = ""
    side: Name = ""
    capacity: Capacity | None = None
    saying: Saying | None = None
    reporter: Name = ""
    when: At | None = None
    qualifier: Name = ""
    beside: str = ""
    since: date | None = None
    until: date | None = None
    earlier: tuple[Before, ...] = ()
    remarks: tuple[Remark, ...] = ()
    why: Remarked = ""


class Issue(Shape, frozen=True):
    """A text in each of its languages, as it stood before a correction; `at` is when it came."""

    words: tuple[Said, ...]
    why: str = ""
    at: datetime | None = None


class Dispute(Shape, frozen=True):
    """Who disputes a statement, and in which words."""

    by: str
    words: Said


class Statement(Shape, frozen=True, kw_only=True):
    """A statement that was issued here."""

    id: Text
    words: tuple[Said, ...]
    speaker: str
    office: str = ""
    sides: tuple[str, ...] = ()
    issued: datetime | None = None
    earlier: tuple[Issue, ...] = ()
    disputes: tuple[Dispute, ...] = ()


class Released(Shape, frozen=True, kw_only=True):
    """A text that was released to everybody."""

    id: Text
    words: tuple[Said, ...]
    day: date


class Counted(Shape, frozen=True, kw_only=True):
    """How many statements stand of a side: silence shows."""

    side: str
    quoted: int = 0
    reported: int = 0
    issued: int = 0


class Record(Shape, frozen=True, kw_only=True):
    """The public record of one talk, in the order in which its page is read."""

    format: Literal["goodoffices-public"]
    version: Literal[1]
    title: Said
    mediation: Said
    place: Where
    sides: tuple[Side, ...]
    illustrative: bool = False
    sources: tuple[Source, ...] = ()
    lines: tuple[Line, ...] = ()
    statements: tuple[Statement, ...] = ()
    released: tuple[Released, ...] = ()
    counts: tuple[Counted, ...] = ()


def schema() -> bytes:
    """The JSON Schema of our record, as it is published beside it."""
    made = msgspec.json.schema(Record)
    # Without a default a field may be left out; so it is written, and so it is read.
    told = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The public record of one talk",
        **made,
    }
    return msgspec.json.format(msgspec.json.encode(told), indent=1) + b"\n"
