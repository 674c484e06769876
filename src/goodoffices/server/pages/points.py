"""Talking points in her own words: typed, asked of markings and confidences, and then printed."""

import secrets
from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from goodoffices.core.acts import Convey
from goodoffices.core.acts.conveyances import Onward
from goodoffices.core.acts.desk import FindingAnswer
from goodoffices.core.refusals import Refusal
from goodoffices.core.view import View
from goodoffices.papers.model import Kind
from goodoffices.papers.printing import Form, Wanted
from goodoffices.server import leaking
from goodoffices.server.answering import answer
from goodoffices.server.door import Room
from goodoffices.server.pages.frame import enter, founded, page
from goodoffices.server.pages.papers import given, meant
from goodoffices.server.saying import Saying, at_fault, by_item, once
from goodoffices.server.sent import Kept, Sent, kept, last


@require_http_methods(["GET", "POST"])
def words(request: HttpRequest, talk: str) -> HttpResponse:
    """Type the words for what goes in substance; print them once nothing speaks against it."""
    room, view = enter(request, talk)
    sent = kept((request.POST if request.method == "POST" else request.GET).lists())
    _write_first, _space, side = last(sent).get("give", "").partition(" ")
    sent = {**sent, "side": [side]} if side else sent
    if not last(sent).get("side"):
        return redirect(reverse("papers", args=[talk]))
    form, wanted = _meant(view, sent)
    if wanted.side is None:
        raise Http404
    saying = Saying(view, wanted.side, sent)
    if request.method == "GET" or not last(sent).get("form") or saying.stray:
        return _write(request, talk, saying, wanted)
    return _print(request, talk, room, saying, wanted, form)


def _meant(view: View, sent: Kept) -> tuple[Form, Wanted]:
    """The sheet, as far as it is chosen.

    Raises:
        Http404: there is none such.
    """
    chosen = {name: last(sent).get(name, "") for name in ("side", "session")}
    tongue = last(sent).get("lang") or "en"
    form = last(sent).get("form") or Form.HTML.value
    return meant(view, {**chosen, "kind": Kind.TALKING_POINTS.value, "lang": tongue, "form": form})


def _print(
    request: HttpRequest, talk: str, room: Room, saying: Saying, wanted: Wanted, form: Form
) -> HttpResponse:
    onward = None
    try:
        sent = Sent(request.POST, founded(saying.view).place.zone, saying.view.now)
        onward = saying.onward(sent.zone)
        if onward is not None:
            _asked(talk, room, saying, onward, sent.key)
        sheet = replace(wanted, own_words=by_item(onward))
        return given(request, talk, room, sheet, form, once(sent.key, onward))
    except leaking.Unanswered:
        return _write(request, talk, saying, wanted, onward, asked=True)
    except Refusal as refused:
        fault = at_fault(room, onward, refused) if onward else ""
        return _write(request, talk, saying, wanted, refusal=refused, fault=fault)


def _asked(talk: str, room: Room, saying: Saying, onward: Onward, key: str) -> None:
    """Ask of the words all that is asked of a carry; they are not carried by it.

    Raises:
        Refusal: a marking does not allow them.
        Unanswered: a finding is open; nothing was recorded.
    """
    refusal = room.refuses(Convey(onward))
    if refusal is not None:
        raise refusal
    answer(talk, room, saying.view, Convey(onward), saying.sent, key)


def _write(
    request: HttpRequest,
    talk: str,
    saying: Saying,
    wanted: Wanted,
    onward: Onward | None = None,
    *,
    asked: bool = False,
    refusal: Refusal | None = None,
    fault: str = "",
) -> HttpResponse:
    """The form of the words, with what was found in them."""
    view = saying.view
    found = leaking.findings(talk, view, onward, shown_first=False) if onward else []
    return page(
        request,
        "words.html",
        talk,
        view,
        "papers",
        refusal,
        to=saying.to,
        spans=saying.offered.spans,
        stray=saying.stray,
        fault=fault,
        looking={"findings": leaking.shown(view, found, saying.sent, asked=asked)},
        answer_first=asked,
        answers_offered=tuple(FindingAnswer),
        wanted=wanted,
        key=last(saying.sent).get("key") or secrets.token_urlsafe(12),
    )
