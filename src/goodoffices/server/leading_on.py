"""Where a refusal leads on: the click that does, or asks for, what would be allowed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from goodoffices.core.lines import ItemLine
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import NotYours, Refusal
from goodoffices.core.view import View

HERE = frozenset({
    "anchor", "behalf", "day_begun", "detail", "document", "document_kind", "document_many",
    "document_name", "document_size", "document_told", "document_whole", "embargo", "empty",
    "exact_only", "exact_words", "formal", "held", "hour_twice", "in_future", "language",
    "languages", "narrower", "no_round", "no_such_hour", "no_such_side", "no_time",
    "nothing_to_carry", "out_of_order", "own_words", "pairing", "persons", "persons_differ",
    "reopens", "sides", "source", "spans", "standing", "status", "tie", "time_too_far",
    "time_without_zone", "together", "too_long", "too_many", "unsafe_characters", "version",
    "voice", "why", "zone",
})  # fmt: skip
"""Refusals that are mended in the very form that was refused: all that was typed stands in it."""


@dataclass(frozen=True, slots=True)
class Way:
    """One click: to the form of an act, or to a page of the talk; `item` goes along as that."""

    words: Promise
    act: str = ""
    page: str = ""
    at: str = ""
    item: str = ""
    fields: tuple[tuple[str, str], ...] = ()


_ASK = Way(_("Ask its source"), act="Clarify", item="item")
_FRAMEWORK = Way(_("Propose a framework"), act="Propose", fields=(("ground", "framework"),))
_OPEN = Way(_("See what stands open"), page="desk")
_PRESS = Way(_("To the statements"), page="press")
WAYS: dict[str, Way] = {
    "no_such": _OPEN,
    "not_your_act": _OPEN,
    "answered": _OPEN,
    "closed": _OPEN,
    "not_seated": Way(_("Give the seat to somebody"), act="GiveSeat"),
    "not_founded": Way(_("Found a talk"), page="new"),
    "founded": _FRAMEWORK,
    "silence": _FRAMEWORK,
    "use": _ASK,
    "attribution": _ASK,
    "receiver": _ASK,
    "reach": _ASK,
    "guide": _ASK,
    "kept_back": _ASK,
    "expired": _ASK,
    "not_before": _ASK,
    "wider": _ASK,
    "own_room": _ASK,
    "heard": _ASK,
    "withdrawn": Way(_("See what became of it"), page="item", item="item"),
    "ask_first": Way(_("Write the words and ask its source"), page="carry", item="item"),
    "nothing_to_ask": Way(_("Carry it"), page="carry", item="item"),
    "gone": Way(_("Allow less from now on"), act="Narrow", item="item"),
    "reciprocal": Way(_("Pair it with what the other side does"), act="Pair", item="items"),
    "after_capital": Way(_("Its capital agrees: write that down"), act="Permit", item="item"),
    "ruled_out": Way(
        _("Propose to all to reopen it"), act="Propose", fields=(("ground", "scope"),)
    ),
    "round_state": Way(_("To the rounds"), page="rounds", at="rounds"),
    "session_state": Way(_("To the sessions"), page="rounds", at="sessions"),
    "not_cleared": _PRESS,
    "issued": _PRESS,
    "not_public": _PRESS,
}
"""The click that each other refusal of the core leads to."""


def leading_on(
    refusal: Refusal | None, talk: str, view: View, sent: Mapping[str, Iterable[str]]
) -> dict[str, str]:
    """What a refusal's click is called, and where it leads; nothing where the form mends it.

    Of the lines that the form named the first goes along that stands in this very view.
    """
    way = None if refusal is None else WAYS.get(refusal.code)
    if way is None:
        return {}
    named = _item(view, sent) if way.item else ""
    if way.page == "new":
        href = reverse("new")
    elif way.page == "item":
        href = reverse("item", args=[talk, named]) if named else reverse("desk", args=[talk])
    else:
        fields = [*way.fields, *([(way.item, named)] if named else [])]
        base = reverse(way.page, args=[talk]) if way.page else reverse("do", args=[talk, way.act])
        asked = f"?{urlencode(fields)}" if fields else ""
        href = base + asked + (f"#{way.at}" if way.at else "")
    return {"action": str(way.words), "action_href": href}


def _item(view: View, sent: Mapping[str, Iterable[str]]) -> str:
    named = [name for field in ("item", "items", "rests_on") for name in sent.get(field, ())]
    for name in named:
        try:
            if isinstance(view.line(Ref(name)), ItemLine):
                return name
        except NotYours:
            continue
    return ""
