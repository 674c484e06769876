"""The desk: the rooms, the corridor between them, and what is owed to whom."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_http_methods

from goodoffices.core.lines import (
    AreaLine,
    CrossingLine,
    ItemLine,
    MovementLine,
    NoteLine,
    RoundLine,
)
from goodoffices.server import sentences
from goodoffices.server.asking_to_use import questions
from goodoffices.server.begun import Begun
from goodoffices.server.dues import dues
from goodoffices.server.halfway import begun_in
from goodoffices.server.locking import LETTERS
from goodoffices.server.pages.frame import enter, page
from goodoffices.server.siderooms import rooms
from goodoffices.server.steps import Steps, next_steps
from goodoffices.server.wording import TITLES, title

CROSSED = 4
"""What crossed stands open as far as that; the rest is folded."""
FORMS = {"sheet": _("Session sheet"), "carry": _("Carry"), "crossed": _("What crossed")}
"""What a page is called whose form is known by no act."""
YEAR = 365 * 24 * 3600
LATEST = 4
"""Movements, notes and news that stand on the desk; the others on their own pages."""


@require_GET
def desk(request: HttpRequest, talk: str) -> HttpResponse:
    """One room for each side, and the corridor."""
    _room, view = enter(request, talk)
    steps = Steps(talk, reverse("desk", args=[talk]))
    crossed = tuple(reversed(view.of(CrossingLine)))
    notes = tuple(reversed(view.of(NoteLine)))
    return page(
        request,
        "desk.html",
        talk,
        view,
        "desk",
        rooms=rooms(view),
        steps=next_steps(view, steps),
        dues=dues(view, steps),
        crossed=crossed[:CROSSED],
        crossed_before=crossed[CROSSED:],
        areas=[area for area in view.of(AreaLine) if not area.closed],
        movements=tuple(reversed(view.of(MovementLine)))[:LATEST],
        notes=[note for note in notes if not note.source][:LATEST],
        news=[note for note in notes if note.source][:LATEST],
        allowed=sentences.allowed(),
        to_use=tuple(questions().items()),
        begun=[(each, called(each)) for each in begun_in(request, reverse("desk", args=[talk]))],
        untouched=not view.of(ItemLine) and not view.of(RoundLine),
    )


def called(begun: Begun) -> str:
    """What a form that was begun would be; nothing where its page alone says so."""
    if begun.act in TITLES:
        return title(begun.act)
    return str(FORMS.get(begun.address.partition("?")[0].rsplit("/", 1)[-1], ""))


KEYS = (
    ("n", _("note a line on the session sheet")),
    ("d", _("the desk")),
    ("r", _("rounds, sessions, movements")),
    ("s", _("scope and what was ruled out")),
    ("a", _("areas of possible progress")),
    ("p", _("press")),
    ("t", _("papers to print")),
    ("g", _("on the desk: go on with the round, by the step that comes next")),
    ("x", _("record what has crossed already")),
    ("/", _("find words in what you may read")),
    ("e", _("on the desk: end the round that runs")),
    ("j, k", _("next line, line before")),
    ("h, l", _("from room to room: the one before, the next")),
    ("Shift+J, Shift+K", _("the last line of the room one stands in, its first")),
    ("c", _("carry the line one stands on")),
    ("w", _("ask to use the line one stands on")),
    ("o", _("open the line one stands on")),
    ("y", _("copy the link of the line one stands on")),
    ("F8", _("lock at once, from anywhere")),
    ("Ctrl+Enter", _("send the form one writes in")),
    ("Esc", _("leave what one writes in, so that single letters work")),
    ("Alt+↑", _("the desk, from within words too; what is begun is kept")),
    ("Alt+1 … Alt+5", _("the marking, from for you alone to in these words")),
    ("Alt+6", _("they said nothing of what may be done with it, or it stays as it is")),
    ("Alt+A, Alt+B …", _("on the sheet: which side speaks")),
    ("Alt+7, Alt+8 …", _("on the sheet: what you said yourself, to which side")),
    ("Alt+0", _("on the sheet: your own note")),
    (
        "Alt+A+4",
        _("on the sheet, Alt held all the while: note it as that side’s, with that marking"),
    ),
    (
        "Alt+A+A",
        _("on the sheet, Alt held all the while: the next person who speaks for that side"),
    ),
    ("Alt+,", _("on the sheet: the name of who speaks, to be typed")),
    ("Alt+.", _("on the sheet: the next way in which you received it")),
    ("Alt+0+Enter", _("on the sheet, Alt held all the while: note it as chosen")),
    ("Alt+P … Alt+M", _("on the sheet: the kind, by the letter that stands beside it")),
    (
        "Alt+O … Alt+T",
        _(
            "on the sheet: a detail of the marking, by the letter beside it in its rest; again: "
            "as it was"
        ),
    ),
    ("Alt+O", _("where a round is proposed: propose, convene and open it at once")),
    ("Alt+W", _("where words were refused: ask their source for it")),
    (
        "Alt+A, Alt+B …",
        _("among the papers: the talking points for that side, as a page to print"),
    ),
    ("Alt+K", _("on the sheet: keep back what is selected in the words")),
    (
        "Alt+Z",
        _("on the sheet: take back the line just noted: strike it, and write it anew"),
    ),
    ("A", _("on a report that is read in: accept the line that is framed")),
    ("M", _("there: mend it first")),
    ("R", _("there: reject it")),
    ("J, K", _("there: the next line, the line before")),
    ("?", _("this list")),
)


@require_http_methods(["GET", "POST"])
def keys(request: HttpRequest, talk: str) -> HttpResponse:
    """Every key; single letters can be put out of use, in this browser."""
    _room, view = enter(request, talk)
    if request.method == "POST":
        answer = redirect(reverse("keys", args=[talk]))
        use = "off" if request.POST.get("letters") == "off" else "on"
        answer.set_cookie(LETTERS, use, max_age=YEAR, httponly=True, samesite="Strict")
        return answer
    return page(request, "keys.html", talk, view, "keys", keys=KEYS)
