"""Doing an act in a narrow room by its form, or keeping the form as a draft."""

import secrets
from collections.abc import Iterable
from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from goodoffices.core.acts import ACTS
from goodoffices.core.lines import ItemLine
from goodoffices.core.refusals import Refusal
from goodoffices.core.seating import may
from goodoffices.core.view import View
from goodoffices.server.asking import Question, begun
from goodoffices.server.leading_on import HERE
from goodoffices.server.pages.acting import most, onward, perform
from goodoffices.server.prefilling import prefilled
from goodoffices.server.seated import chambers, drafts, saidso, voice
from goodoffices.server.seated.aside import ASIDE, laid
from goodoffices.server.seated.asking import Place
from goodoffices.server.seated.handing import handed
from goodoffices.server.seated.leaving import leaving
from goodoffices.server.seated.pages import narrow
from goodoffices.server.seated.pages.rooms import pen, show, sitting_at
from goodoffices.server.seated.shown import whoever
from goodoffices.server.seated.telling import Card, Telling
from goodoffices.server.seated.watching import OWN_ROOM
from goodoffices.server.seated.ways import Ways
from goodoffices.server.sent import Kept, kept, last


@require_http_methods(["GET", "POST"])
def do(request: HttpRequest, key: str, act: str) -> HttpResponse:
    """Do one act of this seat, keep it as a draft, or show the form of it."""
    here = sitting_at(request, key)
    if not pen(here.seat) and here.seat.chamber not in OWN_ROOM:
        return narrow.do(request, here, act)
    if pen(here.seat) or act not in ACTS or not may(here.seat, ACTS[act]):
        raise Http404
    if act == "PrintPaper":
        return redirect(reverse("room_papers", args=[key]))
    refusal = None
    if request.method == "POST":
        if ASIDE in request.POST:
            return laid(request, here)
        try:
            perform(request, here.room, here.room.read(), act)
            if act == "HandOver":
                return handed(request, here.sitting.talk, here.seat)
            return redirect(saidso.done(onward(request, reverse("room", args=[key])), key, act))
        except Refusal as refused:
            refusal = refused
    return _form(request, here, act, _shown(request, here, act, refusal), refusal)


def _shown(request: HttpRequest, here: Place, act: str, refusal: Refusal | None) -> Kept:
    """What stands in the form: what was sent, or what stands already."""
    sent = kept((request.POST if request.method == "POST" else request.GET).lists())
    if refusal is not None:
        return sent
    return prefilled(act, here.room.read(), sent)


def _form(
    request: HttpRequest, here: Place, act: str, shown: Kept, refusal: Refusal | None
) -> HttpResponse:
    view = here.room.read()
    wrong = refusal.facts.get("field", "") if refusal else ""
    asked = voice.asked(act, view, shown, wrong)
    fields, away = voice.folded(act, asked)
    given = next((q.given.value for q in asked if q.given), "")
    item = _item(view, given)
    tell = Telling(view, Ways(here.sitting.key, view))
    quiet = leaving(act, view, given, tell)
    return show(
        request, "seated/act.html", here,
        words=chambers.title(act), means=voice.MEANS.get(act, ""),
        fields=fields if refusal else begun(fields), folded=away, wrong=wrong,
        open=any(q.values.get("own") for q in away),
        possible=not any(_nothing(q) for q in asked),
        files=most(asked),
        keeps=any(q.kind in ("words", "texts") for q in asked),
        item=item or (quiet and quiet.card), quiet=quiet,
        cards=[quiet.card] if quiet else _lodged(item, tell),
        marking_first=begins_with_marking(fields) and refusal is None,
        marked=any(q.kind == "thing" and q.name == "item" for q in asked),
        refusal=_told(refusal, act, view, here),
        next=onward(request, reverse("room", args=[here.sitting.key])),
        status=422 if refusal else 200,
        key=last(shown).get("key") or secrets.token_urlsafe(12), sent=last(shown), lists=shown,
    )  # fmt: skip


def _told(refusal: Refusal | None, act: str, view: View, here: Place) -> dict[str, str] | None:
    """A refusal, and the way back to one's room where the form itself cannot mend it."""
    said = voice.refused(refusal, act, view)
    if refusal is None or said is None or refusal.code in HERE:
        return said
    back = reverse("room", args=[here.sitting.key])
    return {**said, "action": _("To what stands in your room"), "action_href": back}


def begins_with_marking(fields: Iterable[Question]) -> bool:
    """Whether what the mediator may do is asked before anything is written."""
    open_ones = (q.name for q in fields if q.name in ("marking", "words"))
    return next(open_ones, "") == "marking"


def _item(view: View, name: str) -> ItemLine | None:
    """What the side lodged under that name, where the act is done to it."""
    return next((line for line in view.of(ItemLine) if line.id == name), None)


def _lodged(item: ItemLine | None, tell: Telling) -> list[Card]:
    """What the side lodged, as it stands in its room, without its clicks."""
    return [replace(tell.item(item), steps=(), more=())] if item else []


def _nothing(asked: Question) -> bool:
    """Whether there is nothing left that a field could mean."""
    nothing = asked.needed and asked.kind in ("thing", "things") and not asked.choices
    return bool(nothing or asked.astray)


@require_http_methods(["POST"])
def forget(request: HttpRequest, key: str) -> HttpResponse:
    """Throw a draft of one's own away; the same where there is none of that name."""
    here = sitting_at(request, key)
    drafts.Own(whoever(request), here.sitting).let_go(request.POST.get("begun", ""))
    return redirect(f"{reverse('room', args=[key])}#drafts")
