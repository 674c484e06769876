"""The public pages of a house: what was said, by whom, according to whom, as a site carries it."""

import mimetypes
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from goodoffices.core.seats import PUBLIC
from goodoffices.press.formats.feeds import ATOM
from goodoffices.server.door import door
from goodoffices.server.pages.frame import enter
from goodoffices.server.publishing import rendering, site
from goodoffices.server.publishing.framing import Frame, Link

_KINDS = {
    ATOM: "application/atom+xml",
    "feed.json": "application/feed+json",
    "record.schema.json": "application/schema+json",
}


@require_safe
def shown(request: HttpRequest, path: str = "") -> HttpResponse:
    """A file of the site of what is shown here, made as it is published."""
    name = f"{path}index.html" if not path or path.endswith("/") else path
    rooms = Link(reverse("talks"), _("The rooms behind such a page (invented parties)"))
    around: dict[str, Any] = {
        "nav": (rooms,) if door.demo else (),
        "source_href": reverse("source"),
    }
    files = site.files(_talks(), **around)
    made = files.get(name)
    if made is None and f"{name}/index.html" in files:
        return redirect(f"{request.path}/")
    if made is None:
        raise Http404
    return HttpResponse(made(), content_type=_kind(name))


def _talks() -> tuple[site.Shown, ...]:
    """The talks that are shown; one of which nothing was released is not among them."""
    found = []
    for name, room in door.shown():
        view = room.read()
        if view.talk is not None:
            found.append(site.Shown(view, view.talk, name))
    return tuple(found)


def _kind(name: str) -> str:
    last = name.rsplit("/", 1)[-1]
    kind = _KINDS.get(last) or mimetypes.guess_type(last)[0] or "application/octet-stream"
    text = kind.startswith("text/") or kind.endswith(("xml", "json", "javascript"))
    return f"{kind}; charset=utf-8" if text else kind


@require_safe
def preview(request: HttpRequest, talk: str) -> HttpResponse:
    """The public page of a talk of this desk, for its mediator to look at first."""
    _room, inside = enter(request, talk)
    back = reverse("press", args=[talk])
    view = door.room(talk, PUBLIC).read()
    if view.talk is None:
        illustrative = inside.talk is not None and inside.talk.illustrative
        context = {"back_href": back, "illustrative": illustrative}
        return render(request, "goodoffices/public_empty.html", context)
    frame = Frame("/static/goodoffices/", home=request.path, cover=None)
    context = rendering.shown(
        view, view.talk, frame,
        back_href=back, source_href=reverse("source"),
        command=f"goodoffices publish DIR --talk {talk}",
    )  # fmt: skip
    return render(request, "goodoffices/public.html", context)
