"""Reports read into the public record: taken in, then accepted, mended or rejected."""

from collections.abc import Sequence
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from goodoffices.core.acts import Act, Cite, TakeIn
from goodoffices.core.acts.dossier import Saying
from goodoffices.core.acts.sessions import Capacity
from goodoffices.core.lines import CopyLine, SourceLine
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import Malformed, Refusal
from goodoffices.core.view import View
from goodoffices.core.words import LONGEST, Words, cleaned, plain
from goodoffices.nodes import Unreadable
from goodoffices.press.formats import brought, returned
from goodoffices.press.reports.document import LARGEST, Document, document
from goodoffices.server import accepting, calendars, returning, suggesting
from goodoffices.server.door import Room
from goodoffices.server.pages.frame import enter, page
from goodoffices.server.sent import Kept, Sent, last, latin
from goodoffices.server.unread import reason

FIELDS = ("publisher", "title", "published", "url", "note")
"""What is asked of a source, beside its text."""


@require_http_methods(["GET", "POST"])
def reports(request: HttpRequest, talk: str) -> HttpResponse:
    """The texts that were taken in, and a form that takes in another."""
    room, view = enter(request, talk)
    refusal, unreadable, kept = None, "", dict[str, str]()
    if request.method == "POST":
        kept = {name: "".join(values) for name, values in _kept(request).items()}
        try:
            data, name = _given(request)
            if brought.is_record(data):
                returning.taken_in(room, brought.read(data, name), name)
                return redirect(f"{reverse('reports', args=[talk])}#texts")
            made = document(data, name)
            kept = _filled(kept, made)
            copy = _taken_in(room, made, kept)
            again = "?again=1" if copy in {line.id for line in view.of(CopyLine)} else ""
            return redirect(reverse("report", args=[talk, copy]) + again)
        except Unreadable as wrong:
            unreadable = reason(wrong)
        except Refusal as refused:
            refusal = refused
    sources = {source.id: source for source in view.of(SourceLine)}
    copies = [(copy, sources[copy.source]) for copy in reversed(view.of(CopyLine))]
    return page(
        request, "reports.html", talk, view, "press", refusal, "Cite",
        copies=copies, kept=kept, unreadable=unreadable, longest=LONGEST, largest=LARGEST,
    )  # fmt: skip


def _kept(request: HttpRequest) -> Kept:
    return {name: [cleaned(str(each)) for each in v] for name, v in request.POST.lists()}


def _given(request: HttpRequest) -> tuple[bytes, str]:
    """What was pasted or uploaded, and what it is called.

    Raises:
        Malformed: there is nothing.
    """
    file = request.FILES.get("file")
    if file is not None:
        return file.read(), file.name or "report.txt"
    text = str(request.POST.get("text", "")).replace("\r\n", "\n")
    if not text.strip():
        raise Malformed("empty", field="text")
    return text.encode(errors="replace"), "report.txt"


def _filled(kept: dict[str, str], made: Document) -> dict[str, str]:
    """What was typed of the source, and where nothing was, what the report says of itself."""
    says = {
        "publisher": made.publisher,
        "title": made.title,
        "published": made.published.isoformat() if made.published else "",
        "url": made.address,
        "note": _missing(made),
    }
    told = {name: kept.get(name, "").strip() or says.get(name, "") for name in FIELDS}
    return {**kept, **told, "text": made.text}


def _missing(made: Document) -> str:
    """What a reader must know of a source that lacks posts; nothing where none is missing."""
    match made.embeds:
        case 0:
            return ""
        case 1:
            return _("One post embedded in the source is missing; nothing is put in its place.")
        case n:
            told = _(
                "%(n)s posts embedded in the source are missing; nothing is put in their place."
            )
            return told % {"n": calendars.figures(n)}


def _taken_in(room: Room, made: Document, kept: dict[str, str]) -> Ref:
    """Cite the source and take in its text; the name of the text.

    Raises:
        Refusal: something is missing or too long; nothing was recorded.
    """
    text = Words(cleaned(made.text), made.lang or "en")
    if not kept["publisher"]:
        raise Malformed("empty", field="publisher")
    if there := _there(room.read(), text, kept["publisher"]):
        return there
    try:
        published = date.fromisoformat(latin(kept["published"])) if kept["published"] else None
    except ValueError:
        raise Malformed("empty", field="published") from None
    # What the house notes is in the language of the desk.
    note = Words(kept["note"], get_language() or "en") if kept["note"] else None
    cite = Cite(
        kept["publisher"], kept["title"], published, text.lang, kept["url"], note=note
    )  # fmt: skip
    before = {line.id for line in room.read().of(SourceLine)}
    seen = room.act(cite).of(SourceLine)
    source = next(line.id for line in seen if line.id not in before)
    return room.act(TakeIn(source, text)).of(CopyLine)[-1].id


def _there(view: View, text: Words, publisher: str) -> Ref | None:
    """The same text of the same publisher, where it was taken in before."""
    sources = {source.id: plain(source.publisher) for source in view.of(SourceLine)}
    for copy in view.of(CopyLine):
        if copy.text.text.strip() == text.text.strip() and sources[copy.source] == plain(
            publisher
        ):
            return copy.id
    return None


@require_http_methods(["GET", "POST"])
def report(request: HttpRequest, talk: str, copy: str) -> HttpResponse:
    """One text with what is read in it; nothing is filed but by a press of a key."""
    room, view = enter(request, talk)
    opened = _opened(view, _copy(view, copy))
    refusal = None
    if request.method == "POST":
        try:
            following = _decide(room, opened, request)
            return redirect(f"{reverse('report', args=[talk, copy])}#{following}")
        except Refusal as refused:
            refusal = refused
            sent = dict(last(_kept(request)))
            opened = opened.holding(sent.get("place", ""), sent)
    source = next(line for line in view.of(SourceLine) if line.id == opened.copy.source)
    like = opened.alike(str(request.GET.get("like", "")))
    return page(
        request, "alike.html" if like else "report.html", talk, view, "press", refusal,
        opened=opened, source=source, like=like, again="again" in request.GET,
        topics=suggesting.TOPICS, sayings=tuple(Saying), capacities=tuple(Capacity),
    )  # fmt: skip


def _opened(view: View, copy: CopyLine) -> suggesting.Opened:
    """A text with what is suggested of it, whether it is a report or of a published record."""
    part = returned.held(copy.text.text)
    return returning.opened(view, copy, part) if part else suggesting.opened(view, copy)


def _copy(view: View, name: str) -> CopyLine:
    for line in view.of(CopyLine):
        if line.id == name:
            return line
    raise Http404


def _decide(room: Room, opened: suggesting.Opened, request: HttpRequest) -> str:
    """Do what she pressed; where she goes on.

    Raises:
        Refusal: it is not allowed as it stands; nothing was recorded.
    """
    places = [str(each) for each in request.POST.getlist("place")]
    place = places[-1] if places else ""
    following = opened.after(place) or "suggestions"
    if request.POST.get("said") == "together":
        _file(room, accepting.together(opened, places))
        return next((e.place for e in opened.shown if e.place not in places), "suggestions")
    suggestion = opened.at(place)
    if suggestion is None:  # pressed twice, or decided in another window
        return "suggestions"
    if opened.record is not None:
        _decide_of_record(room, opened, place, request)
        return following
    if request.POST.get("said") == "reject":
        _file(room, (accepting.rejected(opened, suggestion),))
    else:
        _file(room, accepting.accepted(opened, suggestion, Sent(request.POST)))
    return following


def _decide_of_record(
    room: Room, opened: suggesting.Opened, place: str, request: HttpRequest
) -> None:
    if request.POST.get("said") == "reject":
        returning.reject(room, opened, place)
    else:
        returning.accept(room, opened, place, Sent(request.POST))


def _file(room: Room, acts: Sequence[Act]) -> None:
    """Do all of some acts, or none.

    Raises:
        Refusal: one of them is not allowed; nothing was recorded.
    """
    for act in acts:
        if refusal := room.refuses(act):
            raise refusal
    for act in acts:
        room.act(act)
