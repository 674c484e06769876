"""What a form must ask for an act: its fields, read off the act's own types."""

import types
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, dataclass, field, fields, is_dataclass, replace
from datetime import date, datetime
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

from goodoffices.core.acts import ACTS
from goodoffices.core.documents import Enclosure
from goodoffices.core.marking import Marking
from goodoffices.core.refs import Ref, Side
from goodoffices.core.seats import MEDIATOR, ROLES, SIDED, Chamber, Seat
from goodoffices.core.times import Place, When
from goodoffices.core.view import View
from goodoffices.core.words import Words
from goodoffices.server import wording
from goodoffices.server.fitting import fitting
from goodoffices.server.listing import listed
from goodoffices.server.naming import Choice, named
from goodoffices.server.sent import Kept
from goodoffices.server.sentences import called
from goodoffices.server.terms import language, role, term

_KINDS: dict[Any, str] = {
    Words: "words",
    Enclosure: "document",
    Marking: "marking",
    When: "when",
    Place: "place",
    bool: "yes",
    datetime: "time",
    date: "day",
}
Things = Callable[[str, str, View, str], Sequence[Any]]
"""Which things a field of an act can mean, for a side where one is known."""
PLACES = 3
"""Texts that a form has room for at first."""
ELSEWHERE = frozenset({
    ("Lodge", "speaker"), ("ConfirmRecord", "lines"), ("DisputeRecord", "lines"),
})  # fmt: skip
"""Asked once with how and when it was said; or line by line, on a page of its own."""
NO_ONE = frozenset({Chamber.PUBLIC, Chamber.NOBODY})


@dataclass(frozen=True, slots=True)
class Question:
    """One field of a form: what it is called, how it is answered, and what was sent before."""

    name: str
    label: str
    hint: str
    kind: str
    needed: bool
    choices: Sequence[Choice] = ()
    chosen: Sequence[str] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    wrong: bool = False
    first: bool = False

    @property
    def blank(self) -> bool:
        """Whether none of the choices need be chosen."""
        return not self.needed and not self.chosen

    @property
    def given(self) -> Choice | None:
        """The one thing it means, where that was settled on the page before."""
        if self.kind != "thing" or not self.needed or len(self.chosen) != 1:
            return None
        return next((each for each in self.choices if each.value == self.chosen[0]), None)

    @property
    def astray(self) -> bool:
        """Whether it was to mean a thing that it cannot mean now: another may not stand for it."""
        one = self.kind == "thing" and self.needed and bool(self.chosen)
        return one and not any(each.value in self.chosen for each in self.choices)

    @property
    def unsettled(self) -> bool:
        """Whether one of several things is still to be chosen: none is chosen unasked."""
        one = self.needed and (self.kind == "thing" or self.name == "side")
        return self.astray or (one and not self.chosen and len(self.choices) > 1)

    @property
    def chooses(self) -> bool:
        """Whether it is answered by choosing one thing of several, or several."""
        return self.kind in ("thing", "things", "one", "several")

    @property
    def open(self) -> bool:
        """Whether it waits to be answered: words always do, though they stand there already."""
        filled = self.kind == "one" and self.chosen and not self.blank
        filled = filled or (self.kind == "thing" and not self.unsettled)
        return self.kind in ("words", "lines") or not (filled or any(self.values.values()))

    @property
    def texts(self) -> list[dict[str, str]]:
        """Where several texts are written, each in its language: those sent, and room for more."""
        sent = [key.removesuffix(".text") for key in self.values if key.endswith(".text")]
        places = [*sent, *(str(place) for place in range(PLACES) if str(place) not in sent)]
        return [
            {
                "number": place,
                "text": self.values.get(f"{place}.text", ""),
                "lang": self.values.get(f"{place}.lang", ""),
            }
            for place in places[: max(PLACES, len(sent))]
        ]


def questions(
    act: str, view: View, kept: Kept, wrong: str = "", things: Things = fitting
) -> list[Question]:
    """Every field of an act, filled as it was sent before; `wrong` names one that was refused.

    `things` are those that its fields can mean in the room where it is asked.
    """
    kind = ACTS[act]
    hints = get_type_hints(kind)
    asked = []
    for each in fields(kind):
        if (act, each.name) in ELSEWHERE:
            continue
        needed = each.default is MISSING and each.default_factory is MISSING
        hint, many = _bare(hints[each.name])
        asked.append(
            Question(
                each.name,
                wording.label(act, each.name),
                wording.hint(act, each.name),
                _kind(hint, many),
                needed,
                _choices(act, each.name, hint, view, kept, things),
                kept.get(each.name) or _usual(each.default),
                _values(each.name, kept),
                wrong.split(".")[0] == each.name,
            )
        )
    return asked


def begun(asked: Sequence[Question]) -> list[Question]:
    """The fields of a form, the first that waits for an answer marked as where one begins."""
    shown = [each for each in asked if not each.given and (each.choices or not each.chooses)]
    first = next((each.name for each in [*(q for q in shown if q.open), *shown]), "")
    return [replace(each, first=each.name == first) for each in asked]


def _usual(default: object) -> Sequence[str]:
    """What is chosen where nothing was, as the act itself has it."""
    return (str(default.value),) if isinstance(default, Enum) else ()


def _bare(hint: Any) -> tuple[Any, str]:
    """A type without its being optional, and whether it is one of several."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _bare(next(each for each in inner if each is not type(None)))
    if origin in (frozenset, tuple):
        return inner[0], "several" if origin is frozenset else "in order"
    return hint, ""


def _kind(hint: Any, many: str) -> str:
    """How a field of that type is answered."""
    if hint is Ref:
        return "things" if many else "thing"
    if hint in (Side, Seat) or (isinstance(hint, type) and issubclass(hint, Enum)):
        return "several" if many else "one"
    if many and hint is Words:
        return "texts"
    if hint is str and many == "several":
        return many
    if many:
        return "lines"
    return _KINDS.get(hint, "" if is_dataclass(hint) else "text")


def _values(name: str, kept: Kept) -> dict[str, str]:
    """What was sent below a name, and under it."""
    below = {
        key.removeprefix(f"{name}."): values[-1]
        for key, values in kept.items()
        if key.startswith(f"{name}.") and values
    }
    own = kept.get(name, ())
    return {**below, **({"own": own[-1]} if own else {})}


def _choices(
    act: str, name: str, hint: Any, view: View, kept: Kept, things: Things
) -> Sequence[Choice]:
    if hint is Ref:
        side = next(iter(kept.get("for.side", ())), "")
        return [named(line, view) for line in things(act, name, view, side)]
    if hint is Side:
        return [Choice(side, name.text, name.lang) for side, name in called(view).items()]
    if hint is Seat:
        return _seats(act, view)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return [Choice(each.value, term(each)) for each in hint]
    if (act, name) == ("ClearStatement", "languages"):
        return _versions(view, kept)
    return ()


def _versions(view: View, kept: Kept) -> list[Choice]:
    """The languages of the statement that is to be cleared, or of all that are."""
    one = next(iter(kept.get("statement", ())), "")
    drafts = fitting("ClearStatement", "statement", view)
    meant = [line for line in drafts if line.id == one] or drafts
    known = dict.fromkeys(words.lang for line in meant for words in line.words)
    return [Choice(each, language(each), each) for each in known]


def _seats(act: str, view: View) -> list[Choice]:
    """The seats that can be given, or those that are held."""
    if act == "Unseat":
        held = [line for line in fitting(act, "seat", view) if line.seat != str(MEDIATOR)]
        return [Choice(line.seat, f"{seat(line.seat, view)}: {line.person}") for line in held]
    sides = [party.side for party in view.talk.parties] if view.talk else []
    seats = [
        str(Seat(chamber, name, side))
        for chamber, names in ROLES.items()
        if chamber not in NO_ONE
        for side in (sides if chamber in SIDED else [None])
        for name in names
    ]
    return [Choice(each, seat(each, view)) for each in seats if each != str(MEDIATOR)]


def seat(written: str, view: View) -> str:
    """A seat in words."""
    parsed = Seat.parse(written)
    names, parts = called(view), [term(parsed.chamber)]
    if parsed.side:
        parts.append(names[parsed.side].text if parsed.side in names else parsed.side)
    if len(ROLES[parsed.chamber]) > 1:
        parts.append(role(parsed.role))
    return listed(parts)
