"""What a seat does by a token: by the same rules as on its page, and no further than it goes."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpResponse
from django.urls import reverse

from goodoffices.core.acts import ACTS
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import Malformed, Refusal
from goodoffices.core.seating import may, may_for
from goodoffices.core.view import View
from goodoffices.server import sentences
from goodoffices.server.door import door
from goodoffices.server.handing_in import fits
from goodoffices.server.headers import SHUT
from goodoffices.server.irrevocable import once_more
from goodoffices.server.pages.acting import OWN_PAGES
from goodoffices.server.pages.papers import file_of, made, meant
from goodoffices.server.refusing import told
from goodoffices.server.seated import stepping, voice
from goodoffices.server.seated.api import shapes
from goodoffices.server.seated.api.problems import (
    ABSENT,
    ON_A_PAGE,
    ONLY_ACTS,
    ONLY_READS,
    problem,
)
from goodoffices.server.seated.asking import Place
from goodoffices.server.seated.pages.printing import KINDS
from goodoffices.server.seated.pages.rooms import pen
from goodoffices.server.seated.tokens import Borne, Reach
from goodoffices.server.seated.watching import OWN_ROOM
from goodoffices.server.wording import missing


def able(view: View, act: str) -> bool:
    """Whether a seat may do such an act: itself, or for a side where it writes for one."""
    eyes, kind = view.eyes, ACTS[act]
    if may(eyes, kind):
        return act != "Found"
    if eyes.chamber in OWN_ROOM:
        return False
    return any(may_for(eyes, kind, side) for side in sentences.sides(view))


def held_back(borne: Borne, view: View, act: str) -> HttpResponse | None:
    """Why a token does not do an act; nothing where it does.

    What its seat may not do is as if there were no such act.
    """
    if not able(view, act):
        return problem(404, "absent", ABSENT)
    if act in shapes.ON_PAGES:
        return problem(403, "on_a_page", ON_A_PAGE, page=page_of(borne.place, act))
    if borne.reach is Reach.READS:
        return problem(403, "only_reads", ONLY_READS)
    if act in stepping.ACTS and borne.reach is not Reach.BINDS:
        return problem(403, "only_acts", ONLY_ACTS, page=page_of(borne.place, act))
    return None


def done(borne: Borne, sent: Any, key: str) -> dict[str, str] | HttpResponse:
    """Do the act that was sent: that it is done, and its line here; why not, where it is not."""
    view = borne.place.room.read()
    refused = held_back(borne, view, sent.do)
    if refused is not None:
        return refused
    try:
        act, behalf = shapes.act(sent, door.largest), shapes.behalf(sent)
        if behalf is None and not may(view.eyes, ACTS[sent.do]):
            raise Malformed("empty", field="for")
        fits(view, act, behalf)
        asked = "" if sent.sure else once_more(act)
        if asked and borne.place.room.refuses(act, behalf) is None:
            return problem(409, "once_more", asked)
        _view, made_here = borne.place.room.does(act, behalf, key=key)
    except Refusal as refusal:
        return refused_as(refusal, sent.do, view)
    if made_here is None:
        return {"done": sent.do}
    return {"done": sent.do, "line": made_here, "page": _line_of(borne.place, made_here)}


def printed(borne: Borne, sent: shapes.Wanted, key: str) -> HttpResponse:
    """The paper itself; that it was printed is on record before it leaves. Else why not.

    Raises:
        Http404: there is none such for this seat.
    """
    room = borne.place.room
    view = room.read()
    refused = _holds_paper_back(borne, view)
    if refused is not None:
        return refused
    try:
        form, wanted = meant(view, {**sent.model_dump(mode="json")})
        if not pen(borne.place.seat) and (wanted.kind not in KINDS or wanted.side is not None):
            raise Http404
        answer = file_of(made(room, wanted, form, key), form)
    except Refusal as refusal:
        return refused_as(refusal, "PrintPaper", view)
    answer.headers["Content-Security-Policy"] = SHUT
    return answer


def _holds_paper_back(borne: Borne, view: View) -> HttpResponse | None:
    if not able(view, "PrintPaper"):
        return problem(404, "absent", ABSENT)
    if borne.reach is Reach.BINDS:
        return None
    code, said = ("only_acts", ONLY_ACTS)
    if borne.reach is Reach.READS:
        code, said = ("only_reads", ONLY_READS)
    return problem(403, code, said, page=page_of(borne.place, "PrintPaper"))


def refused_as(refusal: Refusal, act: str, view: View) -> HttpResponse:
    """A refusal in the sentences of the seat's own page."""
    field = refusal.facts.get("field", "")
    zone = view.talk.place.zone if view.talk else "UTC"
    if view.eyes.chamber in OWN_ROOM:
        said = voice.refused(refusal, act, view)
    else:
        lacking = missing(act, field) if refusal.code == "empty" else ""
        said = told(refusal, zone, sentences.spoken(view), lacking)
    sentence = f"{said['rule']} {said['allowed']}" if said else ""
    return problem(409, refusal.code, sentence.strip(), field=field)


def _line_of(here: Place, line: Ref) -> str:
    """The page of a line in this seat's own room: where it is found for good."""
    name, own = ("line", here.sitting.talk) if pen(here.seat) else ("room_line", here.sitting.key)
    return f"{settings.ORIGIN}{reverse(name, args=[own, line])}"


def page_of(here: Place, act: str) -> str:
    """The page on which the seat itself does it."""
    if not pen(here.seat):
        name = "room_papers" if act == "PrintPaper" else "room_do"
        args = [here.sitting.key, *([] if act == "PrintPaper" else [act])]
    elif act == "PrintPaper":
        name, args = "papers", [here.sitting.talk]
    elif act in OWN_PAGES:
        name, args = OWN_PAGES[act], [here.sitting.talk]
    else:
        name, args = "do", [here.sitting.talk, act]
    return f"{settings.ORIGIN}{reverse(name, args=args)}"
