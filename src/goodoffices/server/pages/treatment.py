"""Equal treatment: what each side has had of the mediation, for the mediator alone."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from goodoffices.core.treatment import Treatment
from goodoffices.core.treatment import treatment as treated
from goodoffices.server.pages.frame import enter, page

ROWS = (
    (_("sessions with it"), "sessions"),
    (_("minutes in them"), "minutes"),
    (_("meetings beside the round"), "meetings"),
    (_("lines it gave you"), "lodged"),
    (_("carried from it"), "carried_from"),
    (_("carried to it"), "carried_to"),
    (_("questions you put to it"), "asked"),
    (_("its questions that wait for you"), "unanswered"),
)
"""What is shown of each side, in words."""


@require_GET
def treatment(request: HttpRequest, talk: str) -> HttpResponse:
    """A table without a sum and without an order but that of the founding."""
    _room, view = enter(request, talk)
    sides = treated(view)
    rows = [(words, _row(name, sides)) for words, name in ROWS]
    return page(request, "treatment.html", talk, view, "", rows=rows)


def _row(name: str, sides: tuple[Treatment, ...]) -> list[int]:
    return [getattr(side, name) for side in sides]
