"""A marking as a form sends it: one of the presets, and the folded parts where they differ."""

from dataclasses import replace
from enum import Enum
from typing import Any, TypeVar

from goodoffices.core.marking import (
    PRESETS,
    Attribution,
    Marking,
    Preset,
    Reach,
    Release,
    Status,
    Use,
)
from goodoffices.core.refs import Side
from goodoffices.core.refusals import Malformed
from goodoffices.core.seats import ROLES, Chamber
from goodoffices.server.prefilling import clock
from goodoffices.server.sent import Sent

C = TypeVar("C", bound=Enum)
_CHOICES: dict[str, type[Enum]] = {
    "use": Use,
    "attribution": Attribution,
    "reach": Reach,
    "release": Release,
    "status": Status,
}
ALL = "*"
"""Sent for receivers where all other sides are meant, and for a time where there is none."""

NONE = "-"
"""Sent for receivers where no other side is meant."""


def choice(kind: type[C], text: str, field: str) -> C:
    """One of the choices of a kind.

    Raises:
        Malformed: it is none.
    """
    try:
        return kind(text)
    except ValueError:
        raise Malformed("standing", allowed="Choose one of those shown.", field=field) from None


def marking(sent: Sent, name: str) -> Marking | None:
    """What a form says may be done: None where the source said nothing of it.

    Raises:
        Malformed: it cannot be meant as it stands.
    """
    preset = sent.one(name)
    base = PRESETS[choice(Preset, preset, name)] if preset else sent.present
    changes = _changes(sent, name)
    if base is None and not changes:
        return None
    return replace(base or Marking(), **changes)


def _changes(sent: Sent, name: str) -> dict[str, Any]:
    """The folded parts that were filled in."""
    changed: dict[str, Any] = {
        part: choice(kind, sent.one(f"{name}.{part}"), name)
        for part, kind in _CHOICES.items()
        if sent.one(f"{name}.{part}")
    }
    for part in ("exact_only", "own_room"):
        if sent.says(f"{name}.{part}") is not None:
            changed[part] = sent.says(f"{name}.{part}")
    for part in ("not_before", "expires"):
        if sent.one(f"{name}.{part}") == ALL:
            changed[part] = None
        elif sent.one(f"{name}.{part}"):
            changed[part] = sent.time(f"{name}.{part}")
    receivers = sent.many(f"{name}.receivers")
    if receivers:
        sides = frozenset(Side(each) for each in receivers if each != NONE)
        changed["receivers"] = None if ALL in receivers else sides
    persons = sent.many(f"{name}.persons")
    if not set(persons) <= set(ROLES[Chamber.DELEGATION]):
        raise Malformed("standing", allowed="Choose one of those shown.", field=name)
    if not persons:
        return changed
    # Whoever names persons means them alone, where nothing else was said.
    return {"reach": Reach.SEATS, **changed, "persons": frozenset(persons)}


def unfolded(marking: Marking | None, name: str, zone: str) -> dict[str, list[str]]:
    """The fields of a form that send this marking again."""
    if marking is None:
        return {}
    preset = next((p for p, base in PRESETS.items() if base == marking), None)
    if preset is not None:
        return {name: [preset.value]}
    sent = {f"{name}.{part}": [getattr(marking, part).value] for part in _CHOICES}
    for part in ("exact_only", "own_room"):
        sent[f"{name}.{part}"] = ["yes" if getattr(marking, part) else "no"]
    for part in ("not_before", "expires"):
        at = getattr(marking, part)
        if at is not None:
            sent[f"{name}.{part}"] = [clock(at, zone)]
    to = marking.receivers
    sent[f"{name}.receivers"] = [ALL] if to is None else sorted(to) or [NONE]
    sent[f"{name}.persons"] = sorted(marking.persons)
    return sent
