"""Registers: framework and scope with what was ruled out, areas of possible progress."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from goodoffices.core.acts.ground import Ground
from goodoffices.core.acts.talk import Party
from goodoffices.core.lines import (
    AreaLine,
    ItemLine,
    NameLine,
    RulingLine,
    ScopeLine,
    SeatLine,
)
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.view import View
from goodoffices.server.asking import seat
from goodoffices.server.pages.frame import enter, founded, page
from goodoffices.server.proposing import about, proposals
from goodoffices.server.steps import Step, Steps
from goodoffices.server.wording import title


@dataclass(frozen=True, slots=True)
class Stated:
    """What a side states the talks are about: as it states it now, and as it did before."""

    party: Party
    now: ScopeLine | None
    before: tuple[ScopeLine, ...]
    state: Step


@require_GET
def ground(request: HttpRequest, talk: str) -> HttpResponse:
    """Framework and scope as proposed, agreed and stated; what was ruled out."""
    _room, view = enter(request, talk)
    steps = Steps(talk, reverse("ground", args=[talk]))
    proposed = proposals(view, steps)
    return page(
        request,
        "ground.html",
        talk,
        view,
        "ground",
        stated=[_stated(party, view, steps) for party in founded(view).parties],
        scopes=about(proposed, Ground.SCOPE),
        frameworks=about(proposed, Ground.FRAMEWORK),
        wordings=about(proposed, Ground.ENDING, Ground.PRESS_LINE),
        rulings=[(line, _reopen(line, steps)) for line in reversed(view.of(RulingLine))],
        seats=[
            (line, seat(line.seat, view), _seat(line, view, steps)) for line in view.of(SeatLine)
        ],
    )


def _stated(party: Party, view: View, steps: Steps) -> Stated:
    lines = [line for line in view.of(ScopeLine) if line.side == party.side]
    form = steps.form(_("It states its scope"), "StateScope", for__side=str(party.side))
    return Stated(party, lines[-1] if lines else None, tuple(reversed(lines[:-1])), form)


def _reopen(line: RulingLine, steps: Steps) -> Step | None:
    """The one way back: a proposal to all."""
    if line.lifted:
        return None
    asked = {"reopens": str(line.id), "ground": Ground.SCOPE.value}
    return steps.form(_("Propose to all to reopen it"), "Propose", **asked)


def _seat(line: SeatLine, view: View, steps: Steps) -> Step | None:
    """A seat that is held can be taken back, but the mediator's; one's own is handed over."""
    if not line.held:
        return None
    if line.seat == str(view.eyes):
        return steps.form(title("HandOver"), "HandOver")
    if line.seat == str(MEDIATOR):
        return None
    return steps.form(title("Unseat"), "Unseat", seat=line.seat)


@require_GET
def areas(request: HttpRequest, talk: str) -> HttpResponse:
    """Areas of possible progress, and what each rests on."""
    _room, view = enter(request, talk)
    steps = Steps(talk, reverse("areas", args=[talk]))
    known = {item.id: item for item in view.of(ItemLine)}
    latest = tuple(reversed(view.of(AreaLine)))
    lines = [line for closed in (False, True) for line in latest if line.closed is closed]
    return page(
        request,
        "areas.html",
        talk,
        view,
        "areas",
        areas=[
            (line, [known[ref] for ref in line.rests_on if ref in known], _on(line, steps))
            for line in lines
        ],
        names_listed=view.of(NameLine),
        guiding=any(item.marking.guides() for item in known.values()),
    )


def _on(line: AreaLine, steps: Steps) -> list[Step]:
    if line.closed:
        return []
    on = {"area": str(line.id)}
    return [
        steps.form(title("RestOn"), "RestOn", **on),
        steps.form(title("CloseArea"), "CloseArea", **on),
    ]
