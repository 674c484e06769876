"""One item: its whole way, and everything that can be done with it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from goodoffices.core.lines import AskLine, ClarificationLine, ItemLine
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import NotYours
from goodoffices.server import sentences
from goodoffices.server.pages.frame import enter, page


@require_GET
def item(request: HttpRequest, talk: str, item: str) -> HttpResponse:
    """What was said, what it allows, where it went."""
    _room, view = enter(talk)
    try:
        line = view.line(Ref(item))
    except NotYours:
        raise Http404 from None
    if not isinstance(line, ItemLine):
        raise Http404
    return page(
        request,
        "item.html",
        talk,
        view,
        "",
        line=line,
        may=sentences.may_be_done(line),
        clarifications=[c for c in view.of(ClarificationLine) if c.item == line.id],
        asks=[a for a in view.of(AskLine) if any(line.id in refs for _w, refs in a.parts)],
        others=[i for i in view.of(ItemLine) if i.side != line.side],
        own=[i for i in view.of(ItemLine) if i.side == line.side and i.id != line.id],
    )
