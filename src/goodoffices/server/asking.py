"""What a form must ask for an act: its fields, read off the act's own types."""

import re
import types
from collections.abc import Iterable
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

from django.utils.translation import gettext as _

from goodoffices.core.acts import ACTS
from goodoffices.core.lines import (
    AreaLine,
    AskLine,
    ClaimLine,
    ClarificationLine,
    CrossingLine,
    ItemLine,
    ProposalLine,
    RecordLine,
    RoundLine,
    RulingLine,
    SessionLine,
    SourceLine,
    StatementLine,
)
from goodoffices.core.marking import Marking
from goodoffices.core.refs import Ref, Side
from goodoffices.core.seating import FOR_A_SIDE
from goodoffices.core.seats import Seat
from goodoffices.core.times import Place, When
from goodoffices.core.view import View
from goodoffices.core.words import Words

_THINGS: dict[str, tuple[type, ...]] = {
    "item": (ItemLine,),
    "items": (ItemLine,),
    "rests_on": (ItemLine,),
    "about": (CrossingLine, ItemLine),
    "clarification": (ClarificationLine,),
    "ask": (AskLine,),
    "slip": (CrossingLine,),
    "conveyance": (CrossingLine,),
    "area": (AreaLine,),
    "proposal": (ProposalLine,),
    "amends": (ProposalLine,),
    "reopens": (RulingLine,),
    "round": (RoundLine,),
    "session": (SessionLine,),
    "draft": (RecordLine,),
    "statement": (StatementLine,),
    "claim": (ClaimLine,),
    "beside": (ClaimLine,),
    "source": (SourceLine,),
    "report": (),
    "answers": (ItemLine,),
}
"""Which things a field of that name can mean."""


@dataclass(frozen=True, slots=True)
class Question:
    """One field of a form: name, label, kind of answer, choices, and what was sent."""

    name: str
    label: str
    kind: str
    needed: bool
    choices: tuple[tuple[str, str], ...] = ()
    chosen: tuple[str, ...] = ()
    text: str = ""
    lang: str = "en"


def title(act: str) -> str:
    """An act in words: its name, as one would say it."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", act).capitalize()


def for_a_side(act: str) -> bool:
    """Whether the mediation may write such an act down for a side."""
    return ACTS[act] in FOR_A_SIDE


def questions(act: str, view: View, sent: Iterable[tuple[str, str]]) -> list[Question]:
    """Every field of an act, filled as it was sent before."""
    kind = ACTS[act]
    hints = get_type_hints(kind)
    given = list(sent)
    asked = []
    for each in fields(kind):
        needed = each.default is MISSING and each.default_factory is MISSING
        asked.append(_question(each.name, hints[each.name], needed, view, given))
    return [question for question in asked if question is not None]


def _question(
    name: str, hint: Any, needed: bool, view: View, sent: list[tuple[str, str]]
) -> Question | None:
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        bare = next(each for each in inner if each is not type(None))
        return _question(name, bare, False, view, sent)
    chosen = tuple(value for key, value in sent if key == name)
    by_key = dict(sent)
    label = name.replace("_", " ").capitalize()

    def ask(kind: str, choices: tuple[tuple[str, str], ...] = ()) -> Question:
        return Question(
            name,
            label,
            kind,
            needed,
            choices,
            chosen,
            by_key.get(f"{name}.text", by_key.get(f"{name}.words", by_key.get(name, ""))),
            by_key.get(f"{name}.lang", "en"),
        )

    if origin is frozenset:
        return ask("several", _choices(name, inner[0], view))
    if origin is tuple:
        return ask("lines" if inner[0] is Words else "plain-lines")
    if hint is Words:
        return ask("words")
    if hint is Marking:
        return ask("marking")
    if hint is When:
        return ask("when")
    if hint is Place:
        return ask("place")
    if hint is bool:
        return ask("yes")
    if hint in (datetime, date):
        return ask("time" if hint is datetime else "day")
    if hint in (Ref, Side) or (isinstance(hint, type) and issubclass(hint, Enum)):
        return ask("one", _choices(name, hint, view))
    if hint is Seat:
        return ask("text")
    return None if is_dataclass(hint) else ask("text")


def _choices(name: str, hint: Any, view: View) -> tuple[tuple[str, str], ...]:
    if hint is Side:
        return tuple((p.side, p.name.text) for p in view.talk.parties) if view.talk else ()
    if isinstance(hint, type) and issubclass(hint, Enum):
        return tuple((each.value, each.value) for each in hint)
    if hint is not Ref:
        return ()
    kinds = _THINGS.get(name, ())
    return tuple((line.id, short(line)) for line in view.lines if isinstance(line, kinds))


def short(line: Any) -> str:
    """A thing by its first words."""
    for name in ("words", "subject", "name", "title", "parts"):
        value = getattr(line, name, None)
        while isinstance(value, tuple) and value:
            value = value[0]
        text = value.text if isinstance(value, Words) else value
        if isinstance(text, str) and text:
            side = getattr(line, "side", None)
            return f"{side}: {text[:70]}" if side else text[:70]
    sides = getattr(line, "sides", ())
    return _("session with %(sides)s") % {"sides": ", ".join(sides)}
