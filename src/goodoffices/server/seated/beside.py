"""Which acts of a narrow room stand beside the thing they are done to, and which by themselves."""

from dataclasses import MISSING, dataclass, fields
from typing import get_args
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from goodoffices.core import acts as a
from goodoffices.core.acts import ACTS
from goodoffices.core.lines import Line, SeatLine
from goodoffices.core.view import View
from goodoffices.server.fitting import FITS, fitting
from goodoffices.server.seated.watching import does
from goodoffices.server.steps import Step
from goodoffices.server.wording import title

ELSEWHERE = frozenset({"PrintPaper", "HandOver"})
"""Acts that stand at the foot of the room."""
GROUPS: tuple[tuple[Promise, frozenset[type]], ...] = (
    (_("What is said, and what crosses"), frozenset(
        get_args(a.ContributionAct) + get_args(a.ConveyanceAct) + get_args(a.AreaAct))),
    (_("Rounds and sessions"), frozenset(get_args(a.RoundAct) + get_args(a.SessionAct))),
    (_("The ground of the talks"), frozenset(get_args(a.GroundAct))),
    (_("Statements and the press"), frozenset(get_args(a.StatementAct))),
    (_("The public record"), frozenset(get_args(a.DossierAct))),
    (_("Your own room"), frozenset(
        get_args(a.TalkAct) + get_args(a.DeskAct) + get_args(a.CapitalAct))),
)  # fmt: skip
"""What stands by itself, under what it is about."""


@dataclass(frozen=True, slots=True)
class Group:
    """Acts of one kind that are done to no one thing that stands in the room."""

    title: Promise
    steps: list[Step]


def thing(act: str) -> str:
    """The one field that says to which thing an act is done; none where it is done to no one."""
    needed = [
        each.name
        for each in fields(ACTS[act])
        if each.default is MISSING and each.default_factory is MISSING
        if (act, each.name) in FITS and each.name != "items"
    ]
    return needed[0] if len(needed) == 1 else ""


def beside(view: View, key: str) -> dict[str, list[Step]]:
    """What can be done now to each thing of the room, by the name of its line."""
    found: dict[str, list[Step]] = {}
    for act in ACTS:
        field = thing(act)
        if not field or act in ELSEWHERE or not does(view, act):
            continue
        for line in fitting(act, field, view):
            asked = urlencode({field: _value(line)})
            found.setdefault(str(line.id), []).append(
                Step(str(title(act)), f"{way(key, act)}?{asked}")
            )
    return found


def apart(view: View, key: str) -> list[Group]:
    """What this seat may do that is done to no one thing, kind by kind."""
    free = [act for act in ACTS if act not in ELSEWHERE and not thing(act) and does(view, act)]
    grouped = [
        Group(
            heading, [Step(str(title(act)), way(key, act)) for act in free if ACTS[act] in kinds]
        )
        for heading, kinds in GROUPS
    ]
    return [group for group in grouped if group.steps]


def way(key: str, act: str) -> str:
    """Where an act is done: papers have a page of their own."""
    if act == "PrintPaper":
        return reverse("room_papers", args=[key])
    return reverse("room_do", args=[key, act])


def _value(line: Line) -> str:
    return str(line.seat) if isinstance(line, SeatLine) else str(line.id)
