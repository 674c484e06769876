"""The session sheet: lines noted as people speak."""

import secrets

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods

from goodoffices.core.entries import How
from goodoffices.core.lines import CrossingLine, ItemLine, NoteLine, SessionLine
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import Malformed, NotYours, Refusal
from goodoffices.core.stages import Fate, SessionState
from goodoffices.core.view import View
from goodoffices.server import aloud, forms
from goodoffices.server.marks import unfolded
from goodoffices.server.pages.frame import MARKING_CHOICES, enter, founded, page
from goodoffices.server.prefilling import clock
from goodoffices.server.renoted import renoted
from goodoffices.server.sent import Kept, Sent, kept, last

SHOWN = 60
STAYS = ("words.lang", "for.how", "session")
"""What stays from one line to the next. The kind falls back. Who speaks never stays: a key lost on
the way between two pages would leave the words of one side with the other."""
JUST = "just"
"""In the address of the sheet: which line was noted last, so that one key takes it back."""
AT_ONCE = "at_once"
"""Sent by the name of a side under a marking: whose line it is, and how it is marked."""
READ_ALONG = "goodoffices.read_along"
"""Under this name a house with seats hands in who tells whether a side reads along in a talk."""
NOW_OPEN = "open"
"""Sent for the session where it is whichever is open with who speaks."""


@require_http_methods(["GET", "POST"])
def sheet(request: HttpRequest, talk: str) -> HttpResponse:
    """Note one line; below it stand those noted before, the latest first."""
    room, view = enter(request, talk)
    refusal, read_along = None, bool(request.META.get(READ_ALONG, _nobody)(talk))
    posted = _pressed(request.POST, read_along=read_along)
    if request.method == "POST":
        try:
            kind, data = _meant(posted, view)
            sent = Sent(data, founded(view).place.zone, view.now)
            after = room.act(forms.act(kind, sent), forms.behalf(sent), key=sent.key)
            return redirect(_onward(talk, posted, kind, after))
        except Refusal as refused:
            refusal = refused
    shown = kept(posted.lists()) if refusal else _at_first(view, kept(request.GET.lists()))
    again, found = _again(view, last(shown)), renoted(view)
    return page(
        request,
        "sheet.html",
        talk,
        view,
        "sheet",
        refusal,
        "Lodge",
        speakers=aloud.speakers(view),
        named={line.speaker: "" for line in view.of(ItemLine) if line.speaker},
        **_noted(view),
        read_along=read_along,
        kinds=aloud.kinds(view),
        marking_choices={**MARKING_CHOICES, "keys": aloud.details(view)},
        hows=tuple(How),
        **_belonging(view),
        sent=last(shown),
        lists=shown,
        before=_before(view, shown),
        again=again,
        just=_just(view, last(shown).get(JUST, "")),
        renoted=found,
        twice=found.get(again.id) if again is not None else None,
        key=last(shown).get("key") or secrets.token_urlsafe(12),
    )


def _noted(view: View) -> dict[str, object]:
    """What was noted before, the latest first, and whether there is more."""
    noted = [line for line in view.lines if isinstance(line, ItemLine | NoteLine | CrossingLine)]
    return {"noted": list(reversed(noted[-SHOWN:])), "more": len(noted) > SHOWN}


def _belonging(view: View) -> dict[str, object]:
    """What a line may belong to: a session that is open, what crossed, what stands."""
    return {
        "sessions": [s for s in view.of(SessionLine) if s.state is SessionState.OPEN],
        "crossings": list(reversed(view.of(CrossingLine)))[:20],
        "items": [i for i in reversed(view.of(ItemLine)) if i.fate is Fate.STANDS][:40],
    }


def _pressed(post: QueryDict, *, read_along: bool) -> QueryDict:
    """What the sheet sends, with the side and the marking that one press said together.

    Where somebody took their seat after the sheet was opened, a slip would be read at once: there
    the press chooses the marking alone, and whose line it is is asked for.
    """
    side, _space, marking = post.get(AT_ONCE, "").partition(" ")
    if not side:
        return post
    data = post.copy()
    data["for.side"], data["marking"] = side, marking
    if read_along:
        del data["for.side"]
    return data


def tells(post: QueryDict) -> bool:
    """Whether what the sheet sends was told to a side: then it has crossed once it is sent."""
    return _pressed(post, read_along=False).get("for.side", "").startswith(aloud.TO)


def _nobody(_talk: str) -> bool:
    """Nobody reads along where nobody but the desk has an account."""
    return False


def _meant(post: QueryDict, view: View) -> tuple[str, QueryDict]:
    """Which act the sheet means, and the fields of its form.

    A line of a side is lodged, one of nobody is the mediation's own note, and what the mediator
    said aloud to a side has crossed.

    Raises:
        Refusal: nobody was chosen as speaking.
    """
    if "for.side" not in post:
        raise Malformed("empty", field="for.side")
    data = post.copy()
    who = data.get("for.side", "")
    if who.startswith(aloud.TO):
        return "RecordCrossed", aloud.crossing(data, view)
    # The field keeps the speaker of the line before; another side has another speaker.
    if who != data.get("was.side") and data.get("for.speaker") == data.get("was.speaker"):
        data["for.speaker"] = ""
    if data.get("session") == NOW_OPEN:
        data["session"] = _open_with(view, who)
    return ("Lodge" if who else "Note"), data


def _open_with(view: View, side: str) -> str:
    """The session that is open with that side, the latest if there are several."""
    sessions = [
        line.id
        for line in view.of(SessionLine)
        if line.state is SessionState.OPEN and side in line.sides
    ]
    return sessions[-1] if sessions else ""


def _onward(talk: str, post: QueryDict, kind: str, after: View) -> str:
    """Where to go on: to the next line, or first to the question of a slip."""
    stays = [(name, str(post[name])) for name in STAYS if name in post]
    here = f"{reverse('sheet', args=[talk])}?{urlencode(stays)}"
    crossings = after.of(CrossingLine)
    if kind == "RecordCrossed" and crossings and crossings[-1].slips:
        asked = urlencode({"slip": crossings[-1].id, "next": here})
        return f"{reverse('do', args=[talk, 'TellSource'])}?{asked}"
    items = after.of(ItemLine)
    if kind == "Lodge" and items:
        return f"{here}&{urlencode({JUST: items[-1].id})}"
    return here


def _at_first(view: View, asked: Kept) -> Kept:
    """What the sheet shows before anybody has typed."""
    again = _again(view, last(asked))
    if again is not None:
        return {**_as_noted(view, again), **asked}
    spoke = [(item.side, item.speaker) for item in view.of(ItemLine)]
    side, speaker = spoke[-1] if spoke else ("", "")
    return {"for.speaker": [speaker], "was.speaker": [speaker], "was.side": [side], **asked}


def _before(view: View, shown: Kept) -> aloud.Speaker | None:
    """Who was chosen for the words that stand here again, to be chosen once more."""
    if "for.side" not in shown:
        return None
    return next(
        (each for each in aloud.speakers(view) if each.sent == last(shown)["for.side"]), None
    )


def _again(view: View, sent: dict[str, str]) -> ItemLine | None:
    """The struck line that is to be noted again, if one is."""
    try:
        line = view.line(Ref(sent.get("again", "")))
    except NotYours:
        return None
    return line if isinstance(line, ItemLine) and line.fate is Fate.STRUCK else None


def _just(view: View, name: str) -> ItemLine | None:
    """The line that was noted last from this page, as long as nothing became of it."""
    lines = view.of(ItemLine)
    return next((each for each in lines if each.id == name and each.fate is Fate.STANDS), None)


def _as_noted(view: View, item: ItemLine) -> Kept:
    """The fields of a line that was noted in the wrong room, for the other room."""
    zone = founded(view).place.zone
    behalf = item.behalf
    return {
        "kind": [item.kind.value],
        "words.text": [item.words.text],
        "words.lang": [item.words.lang],
        "kept_back": ["\n".join(item.kept_back)],
        "for.how": [behalf.how.value] if behalf else [],
        "for.said": [clock(behalf.said, zone)] if behalf and behalf.said else [],
        **unfolded(None if item.silent else item.marking, "marking", zone),
    }
