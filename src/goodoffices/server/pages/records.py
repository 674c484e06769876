"""The record of a session, drafted from the lines noted in it."""

from collections.abc import Iterable

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from goodoffices.core.lines import ItemLine, SessionLine
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import NotYours
from goodoffices.core.stages import Fate
from goodoffices.core.view import View
from goodoffices.server import sentences
from goodoffices.server.pages.frame import enter, page
from goodoffices.server.terms import term


@require_GET
def record(request: HttpRequest, talk: str, session: str) -> HttpResponse:
    """The form of a record, filled with what was noted; every word of it can be changed."""
    _room, view = enter(talk)
    try:
        line = view.line(Ref(session))
    except NotYours:
        raise Http404 from None
    if not isinstance(line, SessionLine):
        raise Http404
    noted = [item for item in view.of(ItemLine) if _belongs(item, line)]
    chosen = [item for item in noted if item.session == line.id] or noted
    return page(
        request,
        "record.html",
        talk,
        view,
        "rounds",
        session=line,
        noted=noted,
        chosen={item.id for item in chosen},
        draft=drafted(view, chosen),
    )


def _belongs(item: ItemLine, session: SessionLine) -> bool:
    """Whether an item can stand in the record of a session: of its sides, and not struck."""
    elsewhere = item.session is not None and item.session != session.id
    return item.side in session.sides and item.fate is not Fate.STRUCK and not elsewhere


def drafted(view: View, items: Iterable[ItemLine]) -> str:
    """A record in plain sentences, one for each line noted, in the words that were noted."""
    names = {side: name.strip("\u2068\u2069") for side, name in sentences.spoken(view).items()}
    return "\n".join(
        _("%(who)s (%(kind)s): %(words)s")
        % {
            "who": ", ".join(each for each in (names[item.side], item.speaker) if each),
            "kind": term(item.kind),
            "words": item.words.text,
        }
        for item in items
    )
