"""The press: lines, statements in three voices, and what is filed in the public record."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from goodoffices.core.acts.dossier import Standing
from goodoffices.core.lines import ClaimLine, PressLineLine, SourceLine, StatementLine
from goodoffices.core.refs import Side
from goodoffices.core.view import View
from goodoffices.server import sentences
from goodoffices.server.pages.frame import enter, page
from goodoffices.server.steps import Step, Steps
from goodoffices.server.wording import title

FILED = (
    "ConfirmClaim",
    "DisputeClaim",
    "Interpret",
    "CorrectClaim",
    "WithdrawClaim",
)
"""What may be done with a line of the public record."""


@dataclass(frozen=True, slots=True)
class StatementShown:
    """A statement, who still must clear it, and what may be done with it."""

    line: StatementLine
    waits: tuple[Side, ...]
    steps: tuple[Step, ...]


@require_GET
def press(request: HttpRequest, talk: str) -> HttpResponse:
    """What may be said, what was said, and what others say."""
    _room, view = enter(talk)
    steps = Steps(talk, reverse("press", args=[talk]))
    sources = {source.id: source for source in view.of(SourceLine)}
    return page(
        request,
        "press.html",
        talk,
        view,
        "press",
        press_lines=tuple(reversed(view.of(PressLineLine))),
        statements=[_shown(line, view, steps) for line in reversed(view.of(StatementLine))],
        claims=[
            (line, sources.get(line.source), _filed(line, steps))
            for line in reversed(view.of(ClaimLine))
        ],
        sources=tuple(sources.values()),
    )


def _shown(line: StatementLine, view: View, steps: Steps) -> StatementShown:
    """A statement with its next steps: cleared by all who must, then issued, then corrected."""
    on = {"statement": str(line.id)}
    mine = {**on, **({"for__side": str(line.side)} if line.side else {})}
    waits = tuple(side for side in line.joint if side not in line.cleared)
    if line.issued:
        correct = steps.form(_("Correct it"), "CorrectStatement", **mine)
        dispute = [steps.form(title("DisputeStatement"), "DisputeStatement", **on)]
        return StatementShown(line, (), (correct, *(dispute if line.public else [])))
    names = sentences.spoken(view)
    clear = [
        steps.done(
            _("%(side)s clears it") % {"side": names[side]},
            "ClearStatement",
            **on,
            for__side=str(side),
        )
        for side in waits
    ]
    issue = [] if waits else [steps.form(title("Issue"), "Issue", **mine)]
    return StatementShown(
        line, waits, (*issue, *clear, steps.form(title("Embargo"), "Embargo", **mine))
    )


def _filed(line: ClaimLine, steps: Steps) -> list[Step]:
    if line.standing is Standing.WITHDRAWN:
        return []
    filed = [steps.form(title(act), act, claim=str(line.id)) for act in FILED]
    if line.speaker and line.standing is not Standing.SUGGESTED:
        filed.append(steps.form(title("Recognise"), "Recognise", claim=str(line.id)))
    return filed
