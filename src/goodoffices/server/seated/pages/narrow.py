"""The room of whoever watches, writes down or speaks: what it reads, its acts by plain forms."""

import secrets
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from goodoffices.core.acts import ACTS
from goodoffices.core.entries import How
from goodoffices.core.refusals import Malformed, Refusal
from goodoffices.core.seating import may
from goodoffices.core.view import View
from goodoffices.server import sentences, wording
from goodoffices.server.asking import begun, questions, seat
from goodoffices.server.pages.acting import impossible, most, pen, perform
from goodoffices.server.pages.frame import MARKING_CHOICES, clocks, languages, names
from goodoffices.server.prefilling import prefilled
from goodoffices.server.refusing import told
from goodoffices.server.seated import watching
from goodoffices.server.seated.asking import Place
from goodoffices.server.seated.handing import handed
from goodoffices.server.sent import kept, last


def room(request: HttpRequest, here: Place) -> HttpResponse:
    """What this seat may read, and what it may do."""
    view = here.room.read()
    return page(
        request, "goodoffices/seated/narrow.html", here, view,
        sections=watching.sections(view), happened=watching.happened(view),
        acts=[(_way(here.sitting.key, name), title) for name, title in watching.acts(view)],
        state=sentences.state(view) if view.talk else "",
    )  # fmt: skip


def do(request: HttpRequest, here: Place, act: str) -> HttpResponse:
    """Do one act of this seat, or show the form of it, filled as it was sent.

    Raises:
        Http404: it is no act of this seat.
    """
    view, refusal = here.room.read(), None
    if not watching.does(view, act):
        raise Http404
    if act == "PrintPaper":
        return redirect(_way(here.sitting.key, act))
    if request.method == "POST":
        try:
            if not request.POST.get("for.side") and not may(view.eyes, ACTS[act]):
                raise Malformed("empty", field="for.side")
            perform(request, here.room, view, act)
            if act == "HandOver":
                return handed(request, here.sitting.talk, here.seat)
            return redirect(reverse("room", args=[here.sitting.key]))
        except Refusal as refused:
            refusal = refused
    sent = kept((request.POST if request.method == "POST" else request.GET).lists())
    shown = sent if refusal else prefilled(act, view, sent)
    wrong = refusal.facts.get("field", "") if refusal else ""
    asked = questions(act, view, shown, wrong)
    missing = wording.missing(act, wrong) if refusal and refusal.code == "empty" else ""
    return page(
        request, "goodoffices/seated/narrow_act.html", here, view, 422 if refusal else 200,
        words=wording.title(act), fields=asked if refusal else begun(asked), wrong=wrong,
        pen=pen(act, view, asked, shown),
        possible=not any(impossible(q, request.method == "GET") for q in asked),
        refusal=told(refusal, _zone(view), sentences.spoken(view), missing),
        sent=last(shown), lists=shown, hows=tuple(How), files=most(asked),
        key=last(shown).get("key") or secrets.token_urlsafe(12),
    )  # fmt: skip


def _way(key: str, act: str) -> str:
    """Where an act is done: papers have a page of their own."""
    if act == "PrintPaper":
        return reverse("room_papers", args=[key])
    return reverse("room_do", args=[key, act])


def _zone(view: View) -> str:
    return view.talk.place.zone if view.talk else "UTC"


def page(
    request: HttpRequest, template: str, here: Place, view: View, status: int = 200, **more: Any
) -> HttpResponse:
    """A page of such a room."""
    # An auditor does not even read what the talk is called.
    talk = view.talk
    known = {} if talk is None else {
        "talk": talk, "names": names(view), "talk_name": talk.title,
        "illustrative": talk.illustrative, "clocks": clocks(view), "languages": languages(view),
    }  # fmt: skip
    context = {
        "room_key": here.sitting.key,
        "talk_href": reverse("room", args=[here.sitting.key]),
        "view": view,
        "zone": _zone(view),
        "seat": seat(str(here.seat), view),
        "presets": sentences.PRESET_KEYS,
        "marking_choices": MARKING_CHOICES,
        **known,
        **more,
    }
    return render(request, template, context, status=status)
