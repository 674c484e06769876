"""The public page of a talk: what was said, by whom, according to whom."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from goodoffices.core.view import View
from goodoffices.press.page import page as public_page
from goodoffices.server.door import NoSuchTalk, door
from goodoffices.server.pages.frame import enter


@require_safe
def shown(request: HttpRequest, name: str) -> HttpResponse:
    """The page of a talk that is shown here; where nothing was released there is none."""
    try:
        view = door.public(name).read()
    except NoSuchTalk:
        raise Http404 from None
    rooms = _("The rooms behind such a page (invented parties)")
    nav = [{"href": reverse("talks"), "words": rooms}] if door.demo else []
    return _page(request, view, nav=nav)


@require_safe
def preview(request: HttpRequest, talk: str) -> HttpResponse:
    """The public page of a talk of this desk, for its mediator to look at first."""
    _room, inside = enter(talk)
    back = reverse("press", args=[talk])
    view = door.outside(talk).read()
    if view.talk is None:
        illustrative = inside.talk is not None and inside.talk.illustrative
        context = {"back_href": back, "illustrative": illustrative}
        return render(request, "goodoffices/public_empty.html", context)
    return _page(request, view, back_href=back)


def _page(request: HttpRequest, view: View, **more: object) -> HttpResponse:
    talk = view.talk
    if talk is None:
        raise Http404
    context = {
        "page": public_page(view),
        "talk": talk,
        "parties": [party.name for party in talk.parties],
        "sides": [party.name.text for party in talk.parties],
        "called": {party.side: party.name for party in talk.parties},
        "zone": talk.place.zone,
        "illustrative": talk.illustrative,
        "talk_name": talk.title,
        "talk_href": request.path,
        **more,
    }
    return render(request, "goodoffices/public.html", context)
