"""The room of whoever watches, writes down or speaks: what it reads, its acts by plain forms."""

import secrets
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language

from goodoffices.core.acts import ACTS
from goodoffices.core.entries import How
from goodoffices.core.lines import ItemLine
from goodoffices.core.refusals import Malformed, Refusal
from goodoffices.core.seating import may
from goodoffices.core.seats import Chamber
from goodoffices.core.view import View
from goodoffices.server import sentences, wording
from goodoffices.server.asking import Question, begun, questions, seat
from goodoffices.server.locking import done
from goodoffices.server.pages.acting import impossible, most, pen, perform
from goodoffices.server.pages.frame import MARKING_CHOICES, clocks, founded, languages, names
from goodoffices.server.prefilling import prefilled
from goodoffices.server.refusing import told
from goodoffices.server.seated import chambers, marked, saidso, watching
from goodoffices.server.seated.aside import ASIDE, kept_here, laid
from goodoffices.server.seated.asking import Place
from goodoffices.server.seated.beside import apart, beside, thing, way
from goodoffices.server.seated.handing import handed
from goodoffices.server.seated.meant import meant
from goodoffices.server.sent import kept, last
from goodoffices.server.steps import Step

ANOTHER = "another"
"""Sent with a line after which the next is to be noted at once."""
STAYS = ("words.lang", "for.how", "session")
"""What stays from one line to the next; who speaks never does."""
FIRST = {"marking": 0, "words": 1, "kind": 2}
"""What is asked first of whoever writes down what a side says."""


def room(request: HttpRequest, here: Place) -> HttpResponse:
    """What this seat may read, and what it may do."""
    view = here.room.read()
    return page(
        request, "goodoffices/seated/narrow.html", here, view,
        sections=watching.sections(view), happened=watching.happened(view),
        beside=beside(view, here.sitting.key), groups=apart(view, here.sitting.key),
        first=_first(view, here.sitting.key), now=watching.still_to_put(view),
        marks=here.seat.chamber is Chamber.LIAISON,
        drafts=kept_here(request, here, wording.title),
        prints=watching.does(view, "PrintPaper"), state=sentences.state(view) if view.talk else "",
    )  # fmt: skip


def _first(view: View, key: str) -> list[Step]:
    """What is done most often from here: writing down what a side says, or what one sees."""
    often = (act for act in ("Lodge", "Note") if watching.does(view, act))
    return [Step(str(wording.title(act)), way(key, act)) for act in often][:1]


def do(request: HttpRequest, here: Place, act: str) -> HttpResponse:
    """Do one act of this seat, or show the form of it, filled as it was sent.

    Raises:
        Http404: it is no act of this seat.
    """
    view, refusal = here.room.read(), None
    if not watching.does(view, act):
        raise Http404
    if act == "PrintPaper":
        return redirect(way(here.sitting.key, act))
    if request.method == "POST" and ASIDE in request.POST:
        return laid(request, here)
    if request.method == "POST":
        try:
            if not request.POST.get("for.side") and not may(view.eyes, ACTS[act]):
                raise Malformed("empty", field="for.side")
            perform(request, here.room, view, act)
            if act == "HandOver":
                return handed(request, here.sitting.talk, here.seat)
            back = _back(here, view, request.POST.get(thing(act), ""))
            if act == "Lodge" and ANOTHER in request.POST:
                back = _next_line(here, request.POST)
            return redirect(saidso.done(back, here.sitting.key, act))
        except Refusal as refused:
            refusal = refused
    return _form(request, here, view, act, refusal)


def _form(
    request: HttpRequest, here: Place, view: View, act: str, refusal: Refusal | None
) -> HttpResponse:
    """The form of one act, filled as it was sent."""
    sent = kept((request.POST if request.method == "POST" else request.GET).lists())
    shown = sent if refusal else prefilled(act, view, sent)
    wrong = refusal.facts.get("field", "") if refusal else ""
    heard = here.seat.chamber is Chamber.LIAISON
    asked = _in_order(act, questions(act, view, shown, wrong), heard)
    missing = wording.missing(act, wrong) if refusal and refusal.code == "empty" else ""
    return page(
        request, "goodoffices/seated/narrow_act.html", here, view, 422 if refusal else 200,
        words=wording.title(act), fields=asked if refusal else begun(asked), wrong=wrong,
        marking_first=heard and act == "Lodge" and refusal is None,
        own_presets=marked.HEARD if heard and act == "Lodge" else (), heard=heard,
        pen=pen(act, view, asked, shown),
        possible=not any(impossible(q, request.method == "GET") for q in asked),
        refusal=told(refusal, _zone(view), sentences.spoken(view), missing),
        sent=last(shown), lists=shown, hows=tuple(How), files=most(asked),
        goes_on=act == "Lodge" and here.seat.role == "note-taker",
        keeps=any(q.kind in ("words", "texts") for q in asked),
        key=last(shown).get("key") or secrets.token_urlsafe(12),
    )  # fmt: skip


def _back(here: Place, view: View, given: str) -> str:
    """Where one comes back to: the thing to which something was done, where it stands here."""
    room = reverse("room", args=[here.sitting.key])
    return f"{room}#l-{given}" if any(str(line.id) == given for line in view.lines) else room


def _next_line(here: Place, sent: QueryDict) -> str:
    """The form of the next line that somebody says."""
    stays = [(name, str(sent[name])) for name in STAYS if sent.get(name)]
    return f"{way(here.sitting.key, 'Lodge')}?{urlencode(stays)}"


def _in_order(act: str, asked: list[Question], heard: bool) -> list[Question]:
    """The fields in the order of the form: what a side allows stands before what it says."""
    if act != "Lodge" or not heard:
        return asked
    return sorted(asked, key=lambda each: FIRST.get(each.name, len(FIRST)))


def tongues(view: View) -> list[str]:
    """The languages of the talk: the one that this room wrote in last first, then the page's."""
    written = [line.words.lang for line in view.of(ItemLine) if line.behalf is None]
    mine = [p.name.lang for p in founded(view).parties if p.side == view.eyes.side]
    every = languages(view)
    here = [code for code in every if code == get_language()]
    return list(dict.fromkeys([*written[-1:], *here, *mine, *every]))


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
        "illustrative": talk.illustrative, "clocks": clocks(view), "languages": tongues(view),
    }  # fmt: skip
    context = {
        "room_key": here.sitting.key,
        "talk_href": reverse("room", args=[here.sitting.key]),
        "view": view,
        "zone": _zone(view),
        "seat": seat(str(here.seat), view),
        "means": meant(here.seat, view),
        "recorded": chambers.heard(view, saidso.read(done(request), here.sitting.key)),
        "presets": sentences.PRESET_KEYS,
        "marking_choices": MARKING_CHOICES,
        **known,
        **more,
    }
    return render(request, template, context, status=status)
