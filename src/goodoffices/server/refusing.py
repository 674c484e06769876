"""A refusal as a person at the desk reads it: which rule, and what would be allowed."""

from collections.abc import Callable, Mapping
from datetime import datetime
from enum import Enum
from zoneinfo import ZoneInfo

from django.utils.translation import gettext_lazy as _

from goodoffices.core.marking import Attribution, Reach, Status, Use
from goodoffices.core.refusals import Refusal
from goodoffices.server.allowed_told import KNOWN
from goodoffices.server.calendars import figures, moment
from goodoffices.server.listing import listed
from goodoffices.server.rules_told import RULES
from goodoffices.server.terms import role, term
from goodoffices.server.wording import TITLES

_CHOICES: dict[str, type[Enum]] = {
    "use": Use,
    "attribution": Attribution,
    "status": Status,
    "reach": Reach,
}

_NUMBERED = frozenset({"too_long", "document_size", "document_many"})
"""Refusals that say how many there may be."""


def told(
    refusal: Refusal | None,
    zone: str = "UTC",
    names: Mapping[str, str] | None = None,
    missing: str = "",
) -> dict[str, str] | None:
    """A refusal in two sentences, its times in a zone and its sides by their names.

    `missing` is what the field is called that was left empty, where one was.
    """
    if refusal is None:
        return None
    rule, allowed = RULES[refusal.code]
    if refusal.code == "empty" and missing:
        rule = _("Something is missing: “%(missing)s”.")
    facts = {
        name: _fact(refusal.code, value, zone, names or {})
        for name, value in refusal.facts.items()
        if name != "field"
    }
    facts["missing"] = missing
    field = refusal.facts.get("field", "").split(".")[0]
    said = {"rule": str(rule) % facts, "allowed": str(allowed) % facts}
    return {**said, "code": refusal.code, "field": field, "missing": missing}


def _fact(code: str, value: str, zone: str, names: Mapping[str, str]) -> str:
    """One fact of a refusal in words."""
    if code == "not_before":
        at = datetime.fromisoformat(value).astimezone(ZoneInfo(zone))
        return moment(at)
    if code == "too_many":
        return figures(value.split(" ")[0])
    if code in _NUMBERED and value.isdecimal():
        return figures(value)
    if value in KNOWN:
        return str(KNOWN[value])
    if code == "not_your_act":
        return ""
    said: Callable[[str], str] = {
        "receiver": lambda side: names.get(side, side),
        "persons": role,
        "round_state": lambda act: str(TITLES.get(act, act)),
        "session_state": lambda act: str(TITLES.get(act, act)),
    }.get(code, lambda each: _choice(code, each))
    return listed(said(each) for each in value.split(", "))


def _choice(code: str, value: str) -> str:
    kind = _CHOICES.get(code)
    return term(kind(value)) if kind else value
