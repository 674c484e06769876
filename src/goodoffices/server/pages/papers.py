"""The papers: chosen here, and given as a page to print, a PDF or a Word file; none is kept."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from goodoffices.core.acts import PrintPaper
from goodoffices.core.acts.desk import Paper as Named
from goodoffices.core.acts.desk import PaperForm
from goodoffices.core.lines import PaperLine, RecordLine, SessionLine
from goodoffices.core.refs import Ref, Side
from goodoffices.core.refusals import MarkingForbids, NotYours
from goodoffices.core.view import View
from goodoffices.papers.html import as_article
from goodoffices.papers.model import Copy, Kind, Paper
from goodoffices.papers.phrases import LANGUAGES
from goodoffices.papers.printing import Form, Wanted, paper, printed
from goodoffices.server.aloud import letters
from goodoffices.server.door import Room
from goodoffices.server.pages.frame import enter, founded, page

MEANS: dict[Kind, tuple[Promise, Promise]] = {
    Kind.TALKING_POINTS: (
        _("Talking points"),
        _(
            "For your hand in one side's room: what may be said there, and nothing else. "
            "If it is read over your shoulder, nothing is lost."
        ),
    ),
    Kind.ROOM_CARD: (
        _("Room card"),
        _(
            "One side's room as that room may read it: who sits there, what it said and what "
            "may travel, what was conveyed to it, what is owed."
        ),
    ),
    Kind.RECORD: (
        _("Record for read-back"),
        _("Line by line, with a place to confirm, to reserve, to dispute and to sign."),
    ),
    Kind.PRESS_LINES: (
        _("Press lines"),
        _("What may be said when somebody asks, and what stands in public."),
    ),
    Kind.RULED_OUT: (
        _("Ruled-out register"),
        _("What is not spoken of, by whose word, how firmly and until when."),
    ),
    Kind.WHOLE_VIEW: (
        _("Whole view"),
        _(
            "Everything that a room may read. Your own is for the mediation alone: it is never "
            "taken into a room."
        ),
    ),
}
"""What each paper is called, and what it is for."""
SHOWN = 40
"""How many of the papers printed are shown, the latest first."""
OF_A_SIDE = frozenset({Kind.TALKING_POINTS, Kind.ROOM_CARD})
OF_ANY_ROOM = frozenset({Kind.PRESS_LINES, Kind.RULED_OUT, Kind.WHOLE_VIEW})
FORMS = {Form.HTML: PaperForm.PAGE, Form.PDF: PaperForm.PDF, Form.DOCX: PaperForm.WORD}
FILES = {
    Form.HTML: "text/html; charset=utf-8",
    Form.PDF: "application/pdf",
    Form.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@dataclass(frozen=True, slots=True)
class Offered:
    """One paper that can be printed, and what is asked of it."""

    kind: Kind
    words: Promise
    hint: Promise
    of_a_side: bool
    of_any_room: bool
    sessions: tuple[SessionLine, ...] = ()
    records: tuple[tuple[str, SessionLine, tuple[Side, ...]], ...] = ()


@require_http_methods(["GET", "POST"])
def papers(request: HttpRequest, talk: str) -> HttpResponse:
    """Every paper with what is asked of it; the paper itself, once it is chosen."""
    room, view = enter(request, talk)
    refusal = None
    if request.method == "POST":
        try:
            form, wanted = meant(view, request.POST)
            return given(request, talk, room, wanted, form, request.POST.get("key", ""))
        except MarkingForbids as refused:
            refusal = refused
    return page(
        request,
        "papers.html",
        talk,
        view,
        "papers",
        refusal,
        papers=[_offered(kind, view) for kind in Kind],
        tongues=LANGUAGES,
        side_keys=letters(view),
        asked={"lang": get_language(), **(request.POST if refusal else request.GET).dict()},
        key=secrets.token_urlsafe(12),
        printed=tuple(reversed(view.of(PaperLine)))[:SHOWN],
        rule=founded(view).papers,
    )


def given(
    request: HttpRequest, talk: str, room: Room, wanted: Wanted, form: Form, key: str
) -> HttpResponse:
    """The paper itself; that it was printed is on record before it leaves the desk.

    Raises:
        Refusal: it cannot be made, or not be recorded.
    """
    printed_one = made(room, wanted, form, key)
    if form is Form.HTML:
        return _shown(request, talk, room.read(), printed_one)
    return file_of(printed_one, form)


def made(room: Room, wanted: Wanted, form: Form, key: str) -> Paper:
    """A paper of a room, once it is on record there that it was printed.

    Raises:
        Refusal: it cannot be made, or not be recorded.
    """
    before = room.read()
    paper(before, wanted)
    after = room.act(_printing(wanted, form), key=key)
    return paper(before, wanted, _copy(after))


def _offered(kind: Kind, view: View) -> Offered:
    words, hint = MEANS[kind]
    sessions = {line.id: line for line in view.of(SessionLine)}
    latest = tuple(reversed(sessions.values()))
    return Offered(
        kind,
        words,
        hint,
        kind in OF_A_SIDE,
        kind in OF_ANY_ROOM,
        latest if kind is Kind.TALKING_POINTS else (),
        _records(view, sessions) if kind is Kind.RECORD else (),
    )


def _records(
    view: View, sessions: Mapping[Ref, SessionLine]
) -> tuple[tuple[str, SessionLine, tuple[Side, ...]], ...]:
    """The records there are, the latest first; where several sides sat, one sheet for each too."""
    found = []
    for line in reversed(view.of(RecordLine)):
        session = sessions[line.session]
        found.append((str(line.id), session, session.sides))
        if len(session.sides) > 1:
            found += [(f"{line.id} {side}", session, (side,)) for side in session.sides]
    return tuple(found)


def meant(view: View, sent: Mapping[str, str]) -> tuple[Form, Wanted]:
    """The paper that is meant, and as what.

    Raises:
        Http404: there is none such.
    """
    record, _space, alone = sent.get("record", "").partition(" ")
    # One button says for whose room it is, and as what: nobody's is chosen before.
    form, _space, side = sent.get("give", "").partition(" ")
    try:
        wanted = Wanted(
            Kind(sent.get("kind")),
            sent.get("lang", "en"),
            Side(side or sent.get("side", "") or alone) or None,
            Ref(sent.get("session", "")) or None,
            Ref(record) or None,
        )
        paper(view, wanted)
        return Form(form or sent.get("form", "html")), wanted
    except (ValueError, NotYours):
        raise Http404 from None


def _printing(wanted: Wanted, form: Form) -> PrintPaper:
    """The act of printing it."""
    return PrintPaper(
        Named[wanted.kind.name],
        FORMS[form],
        wanted.lang,
        wanted.side,
        wanted.record or wanted.session,
    )


def _copy(after: View) -> Copy | None:
    """The number and the date that the talk wants on what was just printed."""
    line = after.of(PaperLine)[-1]
    return Copy(line.copy, line.burn) if line.copy or line.burn else None


def _shown(request: HttpRequest, talk: str, view: View, paper: Paper) -> HttpResponse:
    article = mark_safe(as_article(paper))  # noqa: S308 - every word in it was escaped
    return page(request, "paper.html", talk, view, "papers", article=article, illustrative=False)


def file_of(paper: Paper, form: Form) -> HttpResponse:
    """A paper as a file to take away."""
    answer = HttpResponse(printed(paper, form), content_type=FILES[form])
    answer["Content-Disposition"] = f'attachment; filename="{paper.file}.{form.value}"'
    return answer
