"""A record answered by the side itself, line by line, in its own room."""

import secrets
from collections.abc import Iterator

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from goodoffices.core.acts import ConfirmRecord
from goodoffices.core.lines import RecordLine
from goodoffices.core.refs import Side
from goodoffices.core.refusals import Refusal
from goodoffices.core.seating import may
from goodoffices.core.view import View
from goodoffices.server.pages.records import LineShown, answered, one_of, rows
from goodoffices.server.seated import saidso, voice
from goodoffices.server.seated.pages.rooms import show, sitting_at
from goodoffices.server.sent import kept, last

ANSWERS = (
    ("confirm", _("It is so")),
    ("reserve", _("With a reservation")),
    ("dispute", _("It is not so")),
)
"""What a side may say to a line that was read back to it."""


@require_http_methods(["GET", "POST"])
def readback(request: HttpRequest, key: str, record: str) -> HttpResponse:
    """A record as it was read back to this side: a row for each of its lines."""
    here = sitting_at(request, key)
    view = here.room.read()
    if not may(here.seat, ConfirmRecord):
        raise Http404
    line, refusal = one_of(view, record, RecordLine), None
    if request.method == "POST":
        try:
            answered(here.room, view, line, request.POST, None)
            back = f"{reverse('room', args=[key])}#l-{line.id}"
            return redirect(saidso.done(back, key, "ConfirmRecord"))
        except Refusal as refused:
            refusal = refused
    sent = last(kept((request.POST if refusal else request.GET).lists()))
    return show(
        request, "seated/readback.html", here, record=line, rows=list(_rows(view, line, sent)),
        ways=ANSWERS, key=secrets.token_urlsafe(12), status=422 if refusal else 200,
        refusal=voice.refused(refusal, "ConfirmRecord", view),
    )  # fmt: skip


def _rows(view: View, line: RecordLine, sent: dict[str, str]) -> Iterator[LineShown]:
    yield from rows(view, line, view.eyes.side or Side(""), sent)
