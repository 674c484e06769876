"""The session sheet: lines noted as people speak."""

import secrets

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from goodoffices.core.acts.contributions import Kind
from goodoffices.core.entries import How
from goodoffices.core.lines import CrossingLine, ItemLine, NoteLine, SessionLine
from goodoffices.core.marking import Attribution, Reach, Release, Status
from goodoffices.core.refusals import Refusal
from goodoffices.core.stages import SessionState
from goodoffices.core.words import cleaned
from goodoffices.server.forms import fields_left
from goodoffices.server.pages.acting import perform
from goodoffices.server.pages.frame import enter, page

KINDS = tuple(Kind)
SHOWN = 60


@require_http_methods(["GET", "POST"])
def sheet(request: HttpRequest, talk: str) -> HttpResponse:
    """Note one line; below it stand those noted before, the latest first."""
    room, view = enter(talk)
    refusal = None
    if request.method == "POST":
        # A line of no side is the mediation's own note.
        kind = "Lodge" if request.POST.get("for.side") else "Note"
        try:
            perform(request, room, view, kind)
            return redirect(f"{reverse('sheet', args=[talk])}?{_kept(request)}#words")
        except Refusal as refused:
            refusal = refused
    sent = dict(fields_left((request.POST if refusal else request.GET).lists()))
    if refusal is not None and refusal.code == "unsafe_characters":
        sent["words.text"] = cleaned(sent.get("words.text", ""))
    noted = [line for line in view.lines if isinstance(line, ItemLine | NoteLine | CrossingLine)]
    return page(
        request,
        "sheet.html",
        talk,
        view,
        "sheet",
        refusal,
        noted=[_shown(line) for line in reversed(noted[-SHOWN:])],
        more=len(noted) > SHOWN,
        kinds=KINDS,
        hows=tuple(How),
        releases=tuple(Release),
        attributions=tuple(Attribution),
        reaches=tuple(Reach),
        statuses=tuple(Status),
        sessions=[s for s in view.of(SessionLine) if s.state is SessionState.OPEN],
        sent=sent,
        key=secrets.token_urlsafe(12),
    )


def _kept(request: HttpRequest) -> str:
    """Side, kind, language and marking stay as they were: people speak more than one line."""
    kept = request.POST.copy()
    for name in list(kept):
        if name not in ("for.side", "for.speaker", "for.how", "kind", "words.lang", "session"):
            del kept[name]
    return kept.urlencode()


def _shown(line: ItemLine | NoteLine | CrossingLine) -> dict[str, object]:
    kind = {ItemLine: "item", NoteLine: "note", CrossingLine: "crossing"}[type(line)]
    return {"line": line, "kind": kind}
