"""The papers of a narrow room: what it reads, as a page to print, a PDF or a Word file."""

import secrets

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from goodoffices.core.acts import PrintPaper
from goodoffices.core.lines import PaperLine, RecordLine
from goodoffices.core.seating import may
from goodoffices.core.view import View
from goodoffices.papers.html import as_article
from goodoffices.papers.model import Kind
from goodoffices.papers.phrases import LANGUAGES
from goodoffices.papers.printing import Form
from goodoffices.server.pages.papers import MEANS, file_of, made, meant
from goodoffices.server.seated.pages import narrow
from goodoffices.server.seated.pages.rooms import show, sitting_at
from goodoffices.server.seated.ways import Ways

KINDS = (Kind.WHOLE_VIEW, Kind.PRESS_LINES, Kind.RULED_OUT, Kind.RECORD)
"""The papers that a narrow room prints: of its own view alone."""


@require_http_methods(["GET", "POST"])
def papers(request: HttpRequest, key: str) -> HttpResponse:
    """The papers that can be printed here; the paper itself, once it is chosen."""
    here = sitting_at(request, key)
    view = here.room.read()
    if not may(here.seat, PrintPaper):
        raise Http404
    if request.method == "POST":
        form, wanted = meant(view, request.POST)
        if wanted.kind not in KINDS or wanted.side is not None:
            raise Http404
        paper = made(here.room, wanted, form, request.POST.get("key", ""))
        if form is not Form.HTML:
            return file_of(paper, form)
        article = mark_safe(as_article(paper))  # noqa: S308 - every word in it was escaped
        return show(request, "seated/paper.html", here, article=article, illustrative=False)
    ways = Ways(key, view)
    return show(
        request, "seated/papers.html", here, key=secrets.token_urlsafe(12), tongues=LANGUAGES,
        tongue=_tongue(request, view),
        papers=[(kind.value, *MEANS[kind]) for kind in KINDS if kind is not Kind.RECORD],
        records=view.of(RecordLine),
        printed=[(line, ways.on(line)) for line in reversed(view.of(PaperLine))],
    )  # fmt: skip


def _tongue(request: HttpRequest, view: View) -> str:
    """The language that was chosen before one showed again who one is; else that of the page."""
    asked = (request.GET.get("lang", ""), get_language(), *narrow.tongues(view))
    return next((code for code in asked if code in LANGUAGES), "en")
