"""The press: lines, statements in three voices, and what is filed in the public record."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from goodoffices.core.acts.dossier import Standing
from goodoffices.core.acts.ground import Ground
from goodoffices.core.lines import ClaimLine, PressLineLine, SessionLine, SourceLine
from goodoffices.core.stages import SessionState
from goodoffices.press.persons.noticing import notices
from goodoffices.server.pages.compare import comparable
from goodoffices.server.pages.frame import enter, page
from goodoffices.server.proposing import about, proposals
from goodoffices.server.stating import statements
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


@require_GET
def press(request: HttpRequest, talk: str) -> HttpResponse:
    """What may be said, what was said, and what others say."""
    _room, view = enter(request, talk)
    steps = Steps(talk, reverse("press", args=[talk]))
    lines = about(proposals(view, steps), Ground.PRESS_LINE)
    sources = {source.id: source for source in view.of(SourceLine)}
    noticed = notices(view)
    return page(
        request,
        "press.html",
        talk,
        view,
        "press",
        press_lines=tuple(reversed(view.of(PressLineLine))),
        agreed=[each for each in lines if each.agreed],
        put=[each for each in lines if each.open],
        sessions=[line for line in view.of(SessionLine) if line.state is SessionState.SCHEDULED],
        statements=statements(view, steps),
        comparable=comparable(view),
        claims=[
            (line, sources.get(line.source), _filed(line, steps), noticed.get(line.id))
            for line in reversed(view.of(ClaimLine))
        ],
        sources=tuple(sources.values()),
        sources_named=sources,
    )


def _filed(line: ClaimLine, steps: Steps) -> list[Step]:
    if line.standing is Standing.WITHDRAWN:
        return []
    filed = [steps.form(title(act), act, claim=str(line.id)) for act in FILED]
    if line.speaker and line.standing is not Standing.SUGGESTED:
        filed.append(steps.form(title("Recognise"), "Recognise", claim=str(line.id)))
    return filed
