"""Doing an act: the one address to which every form of a talk is sent."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast
from urllib.parse import urlsplit

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from goodoffices.core.acts import ACTS, Convene, OpenRound
from goodoffices.core.documents import megabytes
from goodoffices.core.entries import How
from goodoffices.core.lines import ItemLine, RoundLine
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import Malformed, NotYours, Refusal
from goodoffices.core.seating import FOR_A_SIDE, may, may_for
from goodoffices.core.view import View
from goodoffices.server import forms, sentences, wording
from goodoffices.server.asking import Question, begun, questions
from goodoffices.server.calendars import figures
from goodoffices.server.door import Room, door
from goodoffices.server.fitting import sides_of
from goodoffices.server.handing_in import fits, handed_in
from goodoffices.server.irrevocable import once_more
from goodoffices.server.pages.frame import enter, founded, page, places
from goodoffices.server.prefilling import prefilled
from goodoffices.server.recorded import after
from goodoffices.server.sent import Kept, Sent, fields_left, kept, last


def perform(request: HttpRequest, room: Room, view: View, kind: str) -> str:
    """Do the act that a form means; or what to ask once more, and nothing was done yet.

    Raises:
        Refusal: it is not allowed, or cannot be meant as it stands.
    """
    item = _item(view, request.POST.get("item", ""))
    marking = None if item is None else item.marking
    clocks = {place.name: place.zone for place in reversed(places(view))}
    zone, files = founded(view).place.zone, handed_in(request)
    sent = Sent(request.POST, zone, view.now, marking, clocks, files)
    act, behalf = forms.act(kind, sent), forms.behalf(sent)
    fits(view, act, behalf)
    asked = "" if sent.says("sure") else once_more(act)
    if not asked or room.refuses(act, behalf) is not None:
        room.act(act, behalf, key=sent.key)
        return ""
    return asked


OWN_PAGES = {"Convey": "carry", "AskLeave": "carry", "RecordCrossed": "crossed"}
"""Acts that have a page of their own."""


HANDED = "goodoffices.handed"
"""Where a request says what is answered once a seat at the desk was handed over."""


@require_http_methods(["GET", "POST"])
def do(request: HttpRequest, talk: str, act: str) -> HttpResponse:
    """Do one act, or show the form of it, filled as it was sent where it was refused."""
    if act not in wording.mine() or (act in OWN_PAGES and request.method == "POST"):
        raise Http404
    room, view = enter(request, talk)
    if act in OWN_PAGES:
        return redirect(reverse(OWN_PAGES[act], args=[talk]))
    refusal = None
    if request.method == "POST":
        try:
            return _done(request, talk, room, view, act)
        except Refusal as refused:
            refusal = refused
    sent = kept((request.POST if request.method == "POST" else request.GET).lists())
    shown = sent if refusal else prefilled(act, view, sent)
    asked = questions(act, view, shown, refusal.facts.get("field", "") if refusal else "")
    whose = pen(act, view, asked, shown)
    undecided = whose is not None and not (whose.settled or whose.chosen)
    return page(
        request,
        "act.html",
        talk,
        view,
        "",
        refusal,
        act,
        words=wording.title(act),
        fields=asked if refusal or undecided else begun(asked),
        begin=undecided and not refusal,
        item=_item(view, next((q.given.value for q in asked if q.given), "")),
        possible=not any(impossible(q, request.method == "GET") for q in asked),
        pen=whose,
        hows=tuple(How),
        sent=last(shown),
        lists=shown,
        files=most(asked),
        key=last(shown).get("key") or secrets.token_urlsafe(12),
        next=onward(request, ""),
        opens=act == "ProposeRound",
    )


def _done(request: HttpRequest, talk: str, room: Room, view: View, act: str) -> HttpResponse:
    """Do the act that was sent; what comes next, or the same form once more.

    Raises:
        Refusal: it is not allowed, or cannot be meant as it stands.
    """
    if not request.POST.get("for.side") and not may(view.eyes, ACTS[act]):
        raise Malformed("empty", field="for.side")
    asked_again = perform(request, room, view, act)
    if asked_again:
        return _sure(request, talk, view, act, asked_again)
    if act == "HandOver" and HANDED in request.META:
        return cast("HttpResponse", request.META[HANDED](request, talk, view.eyes))
    if act == "ProposeRound" and request.POST.get("then") == "open":
        act = _open(room, view, request.POST.get("key", ""))
    return redirect(after(onward(request, reverse("desk", args=[talk])), act))


def _open(room: Room, before: View, key: str) -> str:
    """Convene and open the round that was just proposed; which act was done last."""
    there = {line.id for line in before.of(RoundLine)}
    for line in room.read().of(RoundLine):
        if line.id not in there:
            room.act(Convene(line.id), key=f"{key}-convene" if key else "")
            room.act(OpenRound(line.id), key=f"{key}-open" if key else "")
    return "OpenRound"


def _sure(request: HttpRequest, talk: str, view: View, act: str, asked: str) -> HttpResponse:
    """The same form once more, with nothing to do but say yes or leave it."""
    left = [(name, value) for name, value in fields_left(request.POST.lists()) if name != "sure"]
    words, after = wording.title(act), onward(request, "")
    return page(
        request, "sure.html", talk, view, "", asked=asked, left=left, words=words, next=after
    )


@dataclass(frozen=True, slots=True)
class Pen:
    """For whom an act may be written down: the sides, and the mediation itself where it may."""

    sides: tuple[str, ...]
    itself: bool
    chosen: str

    @property
    def settled(self) -> bool:
        """Whether there is nothing to choose."""
        return len(self.sides) + self.itself == 1


def pen(act: str, view: View, asked: list[Question], shown: Kept) -> Pen | None:
    """For whom whoever looks may write an act down; None where nobody writes it for another."""
    if ACTS[act] not in FOR_A_SIDE:
        return None
    thing = next((q for q in asked if q.given), None)
    named: tuple[str, ...] = ()
    if thing is not None and thing.given is not None:
        named = sides_of(act, thing.name, view.line(Ref(thing.given.value)))
    kind = ACTS[act]
    whoever = tuple(s for s in sentences.sides(view) if may_for(view.eyes, kind, s))
    itself = may(view.eyes, kind) and (not named or "" in named)
    sides = tuple(side for side in whoever if not named or side in named)
    chosen = last(shown).get("for.side", "")
    if chosen not in sides:
        chosen = sides[0] if len(sides) == 1 and not itself else ""
    return Pen(sides, itself, chosen)


def most(asked: Iterable[Question]) -> str:
    """How many MB a document may have that a form asks for; nothing where it asks for none."""
    return figures(megabytes(door.largest)) if any(q.kind == "document" for q in asked) else ""


def impossible(asked: Question, unwritten: bool) -> bool:
    """Whether there is nothing left that it could mean; what was written stays on its page."""
    nothing = asked.needed and asked.kind in ("thing", "things") and not asked.choices
    return nothing or (unwritten and asked.astray)


def onward(request: HttpRequest, otherwise: str) -> str:
    """The page of this house to which the form wants to go on."""
    wanted = str(request.POST.get("next") or request.GET.get("next") or "")
    safe = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return wanted if safe and wanted.startswith("/") and not urlsplit(wanted).netloc else otherwise


def _item(view: View, name: str) -> ItemLine | None:
    """The words of a side that go by that name here, if any do."""
    try:
        line = view.line(Ref(name))
    except NotYours:
        return None
    return line if isinstance(line, ItemLine) else None
