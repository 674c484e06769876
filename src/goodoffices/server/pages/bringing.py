"""Bringing a talk to the desk: an invented one to try things on, or one written in a file."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from goodoffices.server.door import TalkId, Unreadable, door
from goodoffices.server.examples import example, there
from goodoffices.server.pages.home import listed
from goodoffices.server.unread import reason


@require_http_methods(["GET", "POST"])
def bring(request: HttpRequest) -> HttpResponse:
    """Bring in an example or a file, and go to its desk; or say why it cannot be read."""
    if request.method == "GET":
        return redirect(reverse("talks"))
    name = request.POST.get("example", "")
    if name:
        return _desk(_example(name))
    file = request.FILES.get("file")
    if file is None:
        return listed(request, _("Choose a file first: a talk in its written form."))
    try:
        return _desk(door.bring(file.read(), file.name or "talk.yaml"))
    except Unreadable as wrong:
        facts = {"line": wrong.line, "reason": reason(wrong)}
        told = _("Nothing was brought in. In line %(line)s of the file: %(reason)s") % facts
        return listed(request, told)


def _example(name: str) -> TalkId:
    """The talk of an example, brought in unless it lies on the desk already.

    Raises:
        Http404: there is no such example here.
    """
    if name not in there():
        raise Http404
    known = TalkId(name)
    if known in door.talks():
        return known
    return door.bring(*example(name), None if known in door.away() else known)


def _desk(talk: TalkId) -> HttpResponse:
    return redirect(reverse("desk", args=[talk]))
