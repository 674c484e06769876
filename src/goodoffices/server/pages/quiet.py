"""The form of what is carried, and the quiet page that is looked at before it crosses."""

import secrets

from django.http import HttpRequest, HttpResponse

from goodoffices.core.acts.conveyances import Form, Onward
from goodoffices.core.acts.desk import FindingAnswer
from goodoffices.core.lines import ItemLine
from goodoffices.core.marking import Attribution, Reach, Status
from goodoffices.core.refusals import Refusal
from goodoffices.core.view import View
from goodoffices.server import crossing_papers, inferring, leaking, readers
from goodoffices.server.aloud import USES
from goodoffices.server.drafting import Draft
from goodoffices.server.pages.frame import page
from goodoffices.server.sent import Kept, last

CHOICES = {
    "uses": USES,
    "forms": tuple(Form),
    "attributions": tuple(Attribution),
    "statuses": tuple(Status),
    "reaches": tuple(Reach),
}
"""How words can cross, on whichever page one carries."""


def shown(
    request: HttpRequest,
    talk: str,
    draft: Draft,
    template: str,
    refusal: Refusal | None,
    onward: Onward | None = None,
    answers: Kept | None = None,
    answer_first: bool = False,
    **more: object,
) -> HttpResponse:
    """The page of a draft; with onward words, what she is to look at before they cross."""
    view, before = draft.view, draft.sent if answers is None else answers
    first = draft.asks_first and "ask" not in more
    looking = onward and _looking(talk, draft, onward, before, answer_first, first)
    return page(
        request,
        template,
        talk,
        view,
        "",
        refusal,
        "Convey",
        draft=draft,
        looking=looking,
        sent=last(draft.sent),
        lists=draft.sent,
        questions=draft.questions,
        answer_first=answer_first,
        answers_offered=tuple(FindingAnswer),
        key=last(draft.sent).get("key") or secrets.token_urlsafe(12),
        **CHOICES,
        **more,
    )


def _looking(
    talk: str, draft: Draft, onward: Onward, answers: Kept, answer_first: bool, first: bool
) -> dict[str, object]:
    """What she is asked to look at before words cross."""
    view = draft.view
    found = leaking.findings(talk, view, onward, shown_first=first)
    going = [part.document for part in onward.parts if part.document is not None]
    return {
        "onward": onward,
        "parts": crossing_papers.parts(onward),
        "unread": tuple(dict.fromkeys(crossing_papers.unread(view, onward))),
        "readers": readers.who_reads(view, onward),
        "rests_on": rests_on(view, onward),
        "unanswered": any(not each.answered for each in found),
        "infer": inferring.what_it_tells(view, draft.items, onward),
        "findings": leaking.shown(view, found, answers, asked=answer_first, going=going),
    }


def rests_on(view: View, onward: Onward) -> list[ItemLine]:
    """What the words rest on, whatever became of it since."""
    named = {ref for part in onward.parts for ref in part.items}
    return [item for item in view.of(ItemLine) if item.id in named]
