"""The day's end: what is still open, then keep the talk, seal it away, or burn it, and lock."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from goodoffices.core.lines import RecordLine, SessionLine
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.stages import SessionState
from goodoffices.core.view import View
from goodoffices.core.words import typed_as
from goodoffices.server import destroying, sentences
from goodoffices.server.door import AWAY, BURNT, EMPTIED, Fault, Lingers, NoSuchTalk, door
from goodoffices.server.dues import Due, dues
from goodoffices.server.halfway import FORGETS
from goodoffices.server.listing import listed
from goodoffices.server.pages.frame import AT_DESK, enter, founded, page
from goodoffices.server.steps import Steps, session_steps

ENDED = {
    "sealed": gettext_lazy("The talk is sealed away. Only its own passphrase opens it now."),
    "burnt": gettext_lazy("The talk is burnt. Nothing of it is left in the file of the desk."),
    "lingers": gettext_lazy(
        "It is done, but another program has the file open, or the disk is full: until that ends "
        "some old, sealed bytes stay in the file. Opening the desk again clears them away."
    ),
}
"""What is said on the list of talks after one has left it."""
_STAYED = {
    "destroyed": gettext_lazy("What was said from that room is destroyed, and its key with it."),
    "lingers": ENDED["lingers"],
}
"""What is said on the page once words are gone."""


@require_http_methods(["GET", "POST"])
def dayend(request: HttpRequest, talk: str) -> HttpResponse:
    """What is still open today, and what becomes of the talk."""
    _room, view = enter(request, talk)
    wrong: dict[str, str] = {}
    ends, alone = view.eyes == MEDIATOR, AT_DESK not in request.META
    if request.method == "POST":
        # In a house with seats nobody could take out what one seat sealed under its own words.
        if not ends or (request.POST.get("end") == "seal" and not alone):
            raise Http404
        if request.POST.get("end") == "destroy":
            ended, wrong["destroy"] = destroying.destroyed(
                talk, view, request.POST, _forgets(request)
            )
            if ended:
                return _stayed(talk, ended)
        elif ended := _ended(request, talk, view, wrong):
            _forgets(request)(talk, "", None)
            return _left(ended)
    answer = page(
        request,
        "dayend.html",
        talk,
        view,
        "dayend",
        open_today=still_open(view, Steps(talk, reverse("dayend", args=[talk]))),
        stays=AWAY,
        remains=BURNT,
        emptied=EMPTIED,
        rooms=destroying.rooms(view),
        chosen=request.POST.get("room", ""),
        ended=_STAYED.get(request.GET.get("ended", "")),
        ends=ends,
        alone=alone,
        wrong_seal=wrong.get("seal", ""),
        wrong_burn=wrong.get("burn", ""),
        wrong_destroy=wrong.get("destroy", ""),
    )
    answer.status_code = 422 if wrong else answer.status_code
    return answer


@require_http_methods(["GET", "POST"])
def away(request: HttpRequest) -> HttpResponse:
    """What is sealed away: take it out again, or burn it unread."""
    kept, wrong = door.away(), {}
    if request.method == "POST":
        opens = "passphrase" in request.POST
        try:
            if opens:
                door.take_out(request.POST["passphrase"])
                return redirect(reverse("talks"))
            return _left(_burnt(request.POST.get("name", ""), kept))
        except Fault as fault:
            wrong["open" if opens else "burn"] = str(fault)
    context = {"away": kept, "remains": BURNT, "wrong": wrong}
    return render(request, "goodoffices/away.html", context, status=422 if wrong else 200)


def still_open(view: View, steps: Steps) -> list[Due]:
    """What today has left open: sessions without an end or a record, debts, copies to destroy.

    What may be carried is not owed: it may wait.
    """
    owed = dues(view, steps)
    recorded = {line.session for line in view.of(RecordLine)}
    names = sentences.spoken(view)
    rest = []
    for line in view.of(SessionLine):
        who = {"sides": listed(names[side] for side in line.sides)}
        if line.state in (SessionState.OPEN, SessionState.PAUSED):
            words = _("The session with %(sides)s has not been closed.") % who
        elif line.state is SessionState.CLOSED and line.id not in recorded:
            words = _("The session with %(sides)s has no record yet.") % who
        else:
            continue
        rest.append(Due(words, None, None, tuple(session_steps(line, view, steps))))
    return [*rest, *owed.mine, *owed.theirs, *owed.copies]


def _ended(request: HttpRequest, talk: str, view: View, wrong: dict[str, str]) -> str:
    """How the talk ended as the form asks; nothing where it did not, and then what is wrong."""
    sent = request.POST
    try:
        if sent.get("end") == "seal":
            if sent.get("passphrase", "") != sent.get("again", ""):
                wrong["seal"] = _("The two are not the same. Type it once more.")
                return ""
            return _lingering(lambda: door.put_away(talk, sent.get("passphrase", "")), "sealed")
        if sent.get("end") == "burn" and typed_as(sent.get("title", ""), founded(view).title.text):
            return _lingering(lambda: door.burn(talk), "burnt")
    except Fault as fault:
        wrong[sent["end"]] = str(fault)
        return ""
    wrong["burn"] = _("That is not its title. Nothing was burnt.")
    return ""


def _forgets(request: HttpRequest) -> destroying.Forgets:
    """How what was begun here and not sent is forgotten."""
    forgets: destroying.Forgets = request.META.get(FORGETS, door.forget)
    return forgets


def _burnt(name: str, kept: tuple[str, ...]) -> str:
    """Burn what is sealed away under that name.

    Raises:
        NoSuchTalk: nothing is.
    """
    if name.strip() not in kept:
        raise NoSuchTalk
    return _lingering(lambda: door.burn(name.strip()), "burnt")


def _lingering(end: Callable[[], None], ended: str) -> str:
    try:
        end()
    except Lingers:
        return "lingers"
    return ended


def _stayed(talk: str, ended: str) -> HttpResponse:
    """Back to the page, which says what was done; the browser drops what it kept of the others."""
    answer = redirect(f"{reverse('dayend', args=[talk])}?ended={ended}#destroy")
    answer.headers["Clear-Site-Data"] = '"cache"'
    return answer


def _left(ended: str) -> HttpResponse:
    """Off to the list of talks; the browser drops what it kept of the pages of this one."""
    answer = redirect(f"{reverse('talks')}?ended={ended}")
    answer.headers["Clear-Site-Data"] = '"cache"'
    return answer
