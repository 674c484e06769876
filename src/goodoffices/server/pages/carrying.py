"""Carrying across: the onward words, and one quiet page before they cross."""

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods

from goodoffices.core.acts import AskLeave, Convey
from goodoffices.core.acts.conveyances import Onward
from goodoffices.core.lines import AskLine, CrossingLine
from goodoffices.core.marking import Use
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import MarkingForbids, NotYours, Refusal
from goodoffices.core.stages import Fate, Leave
from goodoffices.core.view import View
from goodoffices.server import forms, leaking
from goodoffices.server.allowing import wider
from goodoffices.server.answering import answer
from goodoffices.server.door import Room
from goodoffices.server.drafting import Draft, of_onward
from goodoffices.server.mending import with_source
from goodoffices.server.pages.frame import enter, founded
from goodoffices.server.pages.quiet import rests_on, shown
from goodoffices.server.sent import Kept, Sent, kept, last

MENDED = frozenset({"ask_first", "after_capital", "kept_back", "reciprocal"})
"""Refusals for which the page itself has the button, whatever the words would need besides."""
SETTLING = ("own", "rest")
"""Steps that say whose words are whose source is not there any more."""


@require_http_methods(["GET", "POST"])
def carry(request: HttpRequest, talk: str) -> HttpResponse:
    """Write the onward words, look at them once more, let them cross."""
    room, view = enter(request, talk)
    if request.method == "GET":
        ask = _ask(view, request.GET.get("ask", ""))
        if ask is not None:
            return _asked(request, talk, view, ask)
        return _write(request, talk, Draft(view, _at_first(view, kept(request.GET.lists()))))
    if request.POST.get("step") == "cleared":
        return _let_cross(request, talk, room, view)
    return _carry(request, talk, room, view)


@require_http_methods(["GET", "POST"])
def crossed(request: HttpRequest, talk: str) -> HttpResponse:
    """Record what has crossed already, allowed or not."""
    room, view = enter(request, talk)
    sent = request.POST if request.method == "POST" else request.GET
    step = request.POST.get("step", "")
    draft, refusal = _settled(Draft(view, kept(sent.lists()), already=True), step), None
    if request.method == "POST" and not step:
        try:
            _found(draft)
            zone = founded(view).place.zone
            key = Sent(request.POST, zone, view.now).key
            act = forms.act("RecordCrossed", Sent(draft.fields(), zone, view.now))
            return redirect(_after_crossing(talk, room.act(act, key=key)))
        except Refusal as refused:
            refusal = refused
    return shown(request, talk, draft, "crossed.html", refusal)


def _carry(request: HttpRequest, talk: str, room: Room, view: View) -> HttpResponse:
    """One step on the way across; what was typed is kept at each."""
    draft = _settled(Draft(view, kept(request.POST.lists())), request.POST.get("step", ""))
    step, _colon, thing = request.POST.get("step", "look").partition(":")
    if step == "verbatim":
        return _write(request, talk, draft.word_for_word())
    if step in ("", "more", *SETTLING):
        return _write(request, talk, draft)
    onward = None
    try:
        _found(draft)
        sent = Sent(request.POST, founded(view).place.zone, view.now)
        onward = draft.onward(sent.zone)
        match step:
            case "convey":
                answer(talk, room, view, Convey(onward), draft.sent, sent.key)
                room.act(Convey(onward), key=sent.key)
                return redirect(_line(talk, view, onward))
            case "ask":
                answer(talk, room, view, AskLeave(onward), draft.sent, sent.key)
                after = room.act(AskLeave(onward), key=sent.key)
                return redirect(_page_of(talk, after.of(AskLine)[-1]))
            case "clarify" | "widen" | "permit":
                onward = _as_asked(room.refuses(Convey(onward)), onward)
                done = with_source(room, view, step, thing, onward, sent.key)
                view = room.read()
                if step == "clarify":
                    # It was asked: what was refused before is not said again beside that.
                    return _write(request, talk, Draft(view, draft.sent), done=done)
                return _look(request, talk, room, Draft(view, draft.sent), onward, done)
            case _:
                return _look(request, talk, room, draft, onward)
    except leaking.Unanswered:
        return _look(request, talk, room, draft, draft.onward(sent.zone), asked=True)
    except Refusal as refused:
        return _write(request, talk, draft, refused, onward)


def _look(
    request: HttpRequest,
    talk: str,
    room: Room,
    draft: Draft,
    onward: Onward,
    done: str = "",
    *,
    asked: bool = False,
) -> HttpResponse:
    """The quiet page before it crosses, or why it may not."""
    act = AskLeave(onward) if draft.asks_first else Convey(onward)
    refusal = room.refuses(act)
    if refusal is not None:
        return _write(request, talk, draft, refusal, onward, done)
    return shown(
        request, talk, draft, "carry.html", None, onward=onward, done=done, answer_first=asked
    )


def _write(
    request: HttpRequest,
    talk: str,
    draft: Draft,
    refusal: Refusal | None = None,
    onward: Onward | None = None,
    done: str = "",
) -> HttpResponse:
    """The form of the onward words; where they were refused, with what its sources can mend."""
    faults = []
    if refusal is not None and onward is not None:
        onward = _as_asked(refusal, onward)
        faults = [
            {"item": item, "wider": wider(item.marking, onward, draft.view.now)}
            for item in draft.items
            if item.fate is Fate.STANDS
            and wider(item.marking, onward, draft.view.now) != item.marking
        ]
    mended = bool(faults) or (refusal is not None and refusal.code in MENDED)
    return shown(
        request, talk, draft, "carry.html", refusal, faults=faults, done=done, mended_here=mended
    )


def _as_asked(refusal: Refusal | None, onward: Onward) -> Onward:
    """What a source can be asked for: where its own words were taken, to let them go as such."""
    own = refusal is not None and refusal.code == "own_words"
    return replace(onward, use=Use.VERBATIM) if own else onward


def _let_cross(request: HttpRequest, talk: str, room: Room, view: View) -> HttpResponse:
    """Let exactly the words cross that their sources have cleared."""
    ask = _ask(view, request.POST.get("ask", ""))
    if ask is None or ask.onward is None:
        raise Http404
    sent = kept(request.POST.lists())
    try:
        key = Sent(request.POST, founded(view).place.zone, view.now).key
        answer(talk, room, view, Convey(ask.onward, ask.id), sent, key)
        room.act(Convey(ask.onward, ask.id), key=key)
        return redirect(_line(talk, view, ask.onward))
    except leaking.Unanswered:
        return _asked(request, talk, room.read(), ask, answers=sent)
    except Refusal as refused:
        return _asked(request, talk, room.read(), ask, refused)


def _asked(
    request: HttpRequest,
    talk: str,
    view: View,
    ask: AskLine,
    refusal: Refusal | None = None,
    answers: Kept | None = None,
) -> HttpResponse:
    """Words that a source was asked to clear: its answer, and then one step across."""
    if ask.onward is None:
        raise Http404
    draft = Draft(view, of_onward(ask.onward, view))
    said = {answer for _side, answer, _words in ask.answers}
    return shown(
        request,
        talk,
        draft,
        "asked.html",
        refusal,
        onward=ask.onward,
        ask=ask,
        this_page=_page_of(talk, ask),
        may_cross=said == {Leave.CLEARED} and not ask.used,
        refused=Leave.REFUSED in said,
        answers=answers,
        answer_first=answers is not None,
    )


def _at_first(view: View, sent: Kept) -> Kept:
    """What the form holds before anybody has typed: what was not cleared, to be changed."""
    again = _ask(view, last(sent).get("again", ""))
    if again is not None and again.onward is not None:
        return of_onward(again.onward, view)
    missing = [name for field in ("ask", "again") for name in sent.get(field, ()) if name]
    return {**sent, "item": [*sent.get("item", ()), *missing]} if missing else sent


def _settled(draft: Draft, step: str) -> Draft:
    """The draft, once she has said whose the words are whose source is not there any more."""
    match step:
        case "own":
            return draft.owned()
        case "rest":
            return draft.rested()
        case _:
            return draft


def _found(draft: Draft) -> None:
    """Refuse words whose source is not there any more: they would pass for her own.

    Raises:
        Refusal: it was withdrawn, struck, returned or replaced, or there is no such thing.
    """
    if draft.lost is not None:
        raise MarkingForbids("withdrawn") if draft.lost.gone else NotYours("no_such")


def _ask(view: View, name: str) -> AskLine | None:
    try:
        line = view.line(Ref(name))
    except NotYours:
        return None
    return line if isinstance(line, AskLine) else None


def _page_of(talk: str, ask: AskLine) -> str:
    return f"{reverse('carry', args=[talk])}?{urlencode({'ask': ask.id})}"


def _corridor(talk: str, done: str) -> str:
    return _at(talk, done, "corridor")


def _at(talk: str, done: str, place: str) -> str:
    return f"{reverse('desk', args=[talk])}?done={done}#{place}"


def _line(talk: str, view: View, onward: Onward) -> str:
    """On to the line that crossed: she stands again where she came from."""
    under = rests_on(view, onward)
    return _at(talk, "Convey", f"i-{under[0].id}" if under else "corridor")


def _after_crossing(talk: str, after: View) -> str:
    """On to the corridor, or first to the question of a slip."""
    crossing = after.of(CrossingLine)[-1]
    corridor = _corridor(talk, "RecordCrossed")
    if not crossing.slips:
        return corridor
    asked = urlencode({"slip": crossing.id, "next": corridor})
    return f"{reverse('do', args=[talk, 'TellSource'])}?{asked}"
