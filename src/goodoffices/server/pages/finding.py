"""Finding a line at the desk, and each line by its permanent link."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from goodoffices.core import lines as ls
from goodoffices.core.owed import Debt, owed
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import NotYours
from goodoffices.core.view import View
from goodoffices.server.finding.asked import asked
from goodoffices.server.finding.facts import asking
from goodoffices.server.finding.found import Hit, Looking
from goodoffices.server.finding.seeking import LONGEST
from goodoffices.server.pages.frame import enter, page

STANDS: dict[type[ls.Line], tuple[str, str]] = {
    ls.CrossingLine: ("desk", "c-{}"),
    ls.AreaLine: ("areas", "a-{}"),
    ls.NameLine: ("areas", "names"),
    ls.RoundLine: ("rounds", "round-{}"),
    ls.WordingLine: ("rounds", "rounds"),
    ls.SessionLine: ("rounds", "s-{}"),
    ls.RecordLine: ("rounds", "r-{}"),
    ls.MeetingLine: ("rounds", "meetings"),
    ls.MovementLine: ("rounds", "movements"),
    ls.NoteLine: ("rounds", "notes"),
    ls.ProposalLine: ("ground", "p-{}"),
    ls.ScopeLine: ("ground", "stated"),
    ls.RulingLine: ("ground", "ruled-out"),
    ls.SeatLine: ("ground", "seats"),
    ls.StatementLine: ("press", "st-{}"),
    ls.PressLineLine: ("press", ""),
    ls.ClaimLine: ("press", "l-{}"),
    ls.SourceLine: ("press", ""),
    ls.CopyLine: ("reports", ""),
    ls.PaperLine: ("papers", "printed"),
    ls.FindingLine: ("desk", ""),
    ls.TalkLine: ("desk", ""),
}
"""On which page of the desk each kind of line stands, and where."""


@require_http_methods(["GET", "POST"])
def find(request: HttpRequest, talk: str) -> HttpResponse:
    """The lines of one's own view that are asked for; the words come with the form alone."""
    _room, view = enter(request, talk)
    every = owed(view)
    awaiting = {each.thing for each in every if not each.by_side}
    awaiting -= {each.thing for each in every if each.debt is Debt.CARRY}
    found = asked(request, view, lambda ref: reverse("line", args=[talk, ref]), awaiting)
    return page(
        request, "find.html", talk, view, "find", found=found, longest=LONGEST,
        find_href=reverse("find", args=[talk]),
    )  # fmt: skip


@require_GET
def line(request: HttpRequest, talk: str, line: str) -> HttpResponse:
    """One line, as long as it is read here."""
    _room, view = enter(request, talk)
    named = line_of(view, line)
    if isinstance(named, ls.ItemLine | ls.ClarificationLine | ls.AskLine):
        about = _about(named)
        if about:
            return redirect(reverse("item", args=[talk, about]))
    route, place = STANDS.get(type(named), ("desk", ""))
    here = reverse("line", args=[talk, line])
    stands = reverse(route, args=[talk]) + (f"#{place.format(line)}" if place else "")
    return page(
        request, "line.html", talk, view, "", hit=as_read(view, named, here), stands=stands
    )


def line_of(view: View, name: str) -> ls.Line:
    """The line of that name.

    Raises:
        Http404: there is none here.
    """
    try:
        return view.line(Ref(name))
    except NotYours:
        raise Http404 from None


def as_read(view: View, line: ls.Line, href: str) -> Hit:
    """A line as its own page shows it."""
    return Looking(view, asking(view), lambda _ref: href).one(line)


def _about(line: ls.ItemLine | ls.ClarificationLine | ls.AskLine) -> Ref | None:
    """The item on whose page it stands."""
    match line:
        case ls.ItemLine():
            return line.id
        case ls.ClarificationLine():
            return line.item
        case ls.AskLine():
            return next((ref for _words, refs in line.parts for ref in refs), None)
