"""Carrying across: the onward words, and one quiet page before they cross."""

import secrets

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from goodoffices.core.acts.conveyances import Form
from goodoffices.core.lines import ItemLine
from goodoffices.core.marking import Attribution, Reach, Release, Status, Use
from goodoffices.core.refusals import Refusal
from goodoffices.core.seats import ROLES, Chamber
from goodoffices.core.view import View
from goodoffices.core.words import cleaned
from goodoffices.server import inferring, sentences
from goodoffices.server.forms import fields_left
from goodoffices.server.pages.acting import perform
from goodoffices.server.pages.frame import enter, page

OWN = "zz"
"""The place of the mediator's own words: after those that rest on items."""
USES = (Use.IN_SUBSTANCE, Use.VERBATIM, Use.AS_MEDIATORS_IDEA)


@require_http_methods(["GET", "POST"])
def carry(request: HttpRequest, talk: str) -> HttpResponse:
    """Write the onward words, look at them once more, let them cross."""
    room, view = enter(talk)
    refusal, looking = None, False
    if request.method == "POST":
        kind = "AskLeave" if request.POST.get("step") == "ask" else "Convey"
        looking = request.POST.get("step") == "look"
        if not looking:
            try:
                perform(request, room, view, kind)
                return redirect(f"{reverse('desk', args=[talk])}?done={kind}#corridor")
            except Refusal as refused:
                refusal = refused
    return _page(request, talk, view, "carry.html", refusal, looking=looking)


@require_http_methods(["GET", "POST"])
def crossed(request: HttpRequest, talk: str) -> HttpResponse:
    """Record what has crossed already, allowed or not."""
    room, view = enter(talk)
    refusal = None
    if request.method == "POST":
        try:
            perform(request, room, view, "RecordCrossed")
            return redirect(f"{reverse('desk', args=[talk])}?done=RecordCrossed#corridor")
        except Refusal as refused:
            refusal = refused
    return _page(request, talk, view, "crossed.html", refusal, looking=False)


def _page(
    request: HttpRequest,
    talk: str,
    view: View,
    template: str,
    refusal: Refusal | None,
    *,
    looking: bool,
) -> HttpResponse:
    sent = request.POST if request.method == "POST" else request.GET
    chosen = set(sent.getlist("item"))
    items = [item for item in view.of(ItemLine) if item.id in chosen]
    sources = {item.side for item in items}
    left = dict(fields_left(sent.lists()))
    if refusal is not None and refusal.code == "unsafe_characters":
        left = {name: cleaned(value) for name, value in left.items()}
    others = [side for side in sentences.sides(view) if side not in sources]
    to = sent.getlist("onward.to") or (others if len(others) == 1 else [])
    parts = [*(_part(item, left) for item in items), _own_words(left)]
    return page(
        request,
        template,
        talk,
        view,
        "",
        refusal,
        items=items,
        parts=parts,
        free=[
            item
            for item in view.of(ItemLine)
            if item.id not in chosen
            and item.marking.uses()
            and (len(sentences.sides(view)) > 2 or not sources or item.side in sources)
        ],
        others=others,
        to=to,
        uses=USES,
        use=left.get("onward.use") or _first_use(items),
        forms=tuple(Form),
        attributions=tuple(Attribution),
        statuses=tuple(Status),
        reaches=tuple(Reach),
        roles=ROLES[Chamber.DELEGATION],
        sent=left,
        looking=looking,
        must_ask=any(item.marking.release is Release.ASK for item in items),
        infer=inferring.what_it_tells(view, items, to, left) if looking else [],
        key=left.get("key") or secrets.token_urlsafe(12),
    )


def _part(item: ItemLine, left: dict[str, str]) -> dict[str, object]:
    """The span that rests on an item; its place is its own, whatever is added beside it."""
    place = next(
        (key.split(".")[2] for key, value in left.items() if _is_items(key) and value == item.id),
        item.id,
    )
    return {
        "place": item.id,
        "item": item,
        "may": sentences.may_be_done(item),
        "text": left.get(f"onward.parts.{place}.words.text", ""),
        "lang": left.get(f"onward.parts.{place}.words.lang", item.words.lang),
    }


def _is_items(key: str) -> bool:
    return key.startswith("onward.parts.") and key.endswith(".items")


def _own_words(left: dict[str, str]) -> dict[str, object]:
    """The span that rests on nothing: the mediator's own words."""
    return {
        "place": OWN,
        "item": None,
        "text": left.get(f"onward.parts.{OWN}.words.text", ""),
        "lang": left.get(f"onward.parts.{OWN}.words.lang", ""),
    }


def _first_use(items: list[ItemLine]) -> str:
    allowed = [use for use in USES if items and all(use in i.marking.uses() for i in items)]
    return allowed[0].value if allowed else USES[0].value
