"""One item: its whole way, and everything that can still be done with it."""

import secrets
from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET

from goodoffices.core.acts import ACTS
from goodoffices.core.lines import (
    AreaLine,
    AskLine,
    ClarificationLine,
    CrossingLine,
    ItemLine,
    SessionLine,
)
from goodoffices.core.marking import Release
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import NotYours
from goodoffices.core.seating import may
from goodoffices.core.stages import Leave
from goodoffices.core.view import View
from goodoffices.server import asking_to_use, sentences, wording
from goodoffices.server.drafting import carries
from goodoffices.server.fitting import possible
from goodoffices.server.pages.frame import enter, founded, page
from goodoffices.server.renoted import renoted

WITH_SOURCE = (
    ("Clarify", "item"),
    ("Widen", "item"),
    ("Withdraw", "item"),
    ("Supersede", "item"),
    ("Tie", "items"),
    ("Permit", "item"),
)
"""What is asked of an item's source, or written down for it, in the order it is offered."""
BY_YOU = (
    ("NoteArea", "rests_on"),
    ("Pair", "items"),
    ("Correct", "item"),
    ("Narrow", "item"),
    ("ReturnOutOfScope", "item"),
    ("Strike", "item"),
)
"""What the mediator does with an item herself, in the order it is offered."""


@require_GET
def item(request: HttpRequest, talk: str, item: str) -> HttpResponse:
    """What was said, what it allows, where it went."""
    _room, view = enter(request, talk)
    try:
        line = view.line(Ref(item))
    except NotYours:
        raise Http404 from None
    if not isinstance(line, ItemLine):
        raise Http404
    doing = doings(view, talk, reverse("item", args=[talk, item]))
    return page(
        request,
        "item.html",
        talk,
        view,
        "",
        line=line,
        full=sentences.in_full(line, sentences.spoken(view), founded(view).place.zone),
        with_source=doing(line, WITH_SOURCE),
        by_you=doing(line, BY_YOU),
        carries=carries(line),
        may_ask=asking_to_use.may_be_asked(line),
        asked=line.id in asking_to_use.asked(view),
        to_use=asking_to_use.questions()[asking_to_use.tongue(line)],
        asked_in=asking_to_use.tongue(line),
        key=secrets.token_urlsafe(12),
        refused_asks={
            ask.id
            for ask in view.of(AskLine)
            if Leave.REFUSED in {answer for _side, answer, _words in ask.answers}
        },
        clarifications=[c for c in view.of(ClarificationLine) if c.item == line.id],
        asks=[a for a in view.of(AskLine) if any(line.id in refs for _w, refs in a.parts)],
        crossings={c.id: c for c in view.of(CrossingLine)},
        areas=[area for area in view.of(AreaLine) if line.id in area.rests_on],
        session=next((s for s in view.of(SessionLine) if s.id == line.session), None),
        again=renoted(view).get(line.id),
        related=_related(view, line),
    )


def _related(view: View, line: ItemLine) -> dict[str, list[ItemLine]]:
    """What it is tied to, paired with, replaced by or replaces."""
    known = {each.id: each for each in view.of(ItemLine)}
    named = {
        "tied": line.tied,
        "paired": line.paired,
        "replaced_by": (line.replaced_by,),
        "replaces": (line.replaces,),
    }
    return {how: [known[ref] for ref in refs if ref in known] for how, refs in named.items()}


Doing = tuple[str, str]
"""Where a link leads, and what it is called."""
Doings = Callable[[ItemLine, tuple[tuple[str, str], ...]], list[Doing]]


def doings(view: View, talk: str, back: str) -> Doings:
    """What can still be done with an item, as links; each comes back to where one was."""
    bases = {act: reverse("do", args=[talk, act]) for act, _field in WITH_SOURCE + BY_YOU}

    def of(line: ItemLine, offered: tuple[tuple[str, str], ...]) -> list[Doing]:
        return [
            (f"{bases[act]}?{_asked(act, field, line, back, view)}", wording.title(act))
            for act, field in offered
            if possible(act, field, line) and _makes_sense(act, line, view)
        ]

    return of


def _asked(act: str, field: str, line: ItemLine, back: str, view: View) -> str:
    """What the link to a form says beside the act: the item, whose it is, the way back."""
    side = {} if may(view.eyes, ACTS[act]) else {"for.side": line.side}
    return urlencode({field: line.id, **side, "next": back})


def _makes_sense(act: str, line: ItemLine, view: View) -> bool:
    """Whether there is anything else that a pair or a tie could take in."""
    if act == "Pair":
        return line.marking.release is Release.RECIPROCAL
    if act == "Tie":
        return any(i.side == line.side and i.id != line.id for i in view.of(ItemLine))
    return True
