"""The public page of a talk: what was said, by whom, according to whom."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from goodoffices.core.view import View
from goodoffices.press.page import page as public_page
from goodoffices.server.door import NoSuchTalk, door
from goodoffices.server.pages.frame import enter


@require_GET
def shown(request: HttpRequest, name: str) -> HttpResponse:
    """The page of a talk that is shown here."""
    try:
        view = door.public(name).read()
    except NoSuchTalk:
        raise Http404 from None
    return _page(request, view, door.demo)


@require_GET
def preview(request: HttpRequest, talk: str) -> HttpResponse:
    """The public page of a talk of this desk, for its mediator to look at first."""
    enter(talk)
    return _page(request, door.outside(talk).read(), rooms=False)


def _page(request: HttpRequest, view: View, rooms: bool) -> HttpResponse:
    if view.talk is None:
        return render(request, "goodoffices/public_empty.html")
    context = {
        "page": public_page(view),
        "talk": view.talk,
        "zone": view.talk.place.zone,
        "illustrative": view.talk.illustrative,
        "talk_name": view.talk.title,
        "talk_href": request.path,
        "rooms_href": reverse("talks") if rooms else "",
        "lang": view.talk.title.lang,
    }
    return render(request, "goodoffices/public.html", context)
