"""The record of a session: drafted from the lines noted in it, read back, answered by line."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from goodoffices.core.acts import ConfirmRecord, DisputeRecord, ReadBack
from goodoffices.core.entries import Behalf
from goodoffices.core.lines import ItemLine, RecordLine, SessionLine
from goodoffices.core.refs import Ref, Side
from goodoffices.core.refusals import Malformed, MarkingForbids, NotYours, Refusal
from goodoffices.core.stages import Fate, RecordState
from goodoffices.core.view import View
from goodoffices.core.words import Words
from goodoffices.server import forms
from goodoffices.server.door import Room
from goodoffices.server.minutes import drafted, minutes
from goodoffices.server.pages.frame import enter, founded, page
from goodoffices.server.refusing import told
from goodoffices.server.sent import Sent, kept, last
from goodoffices.server.steps import Steps

ANSWERS = (
    ("confirm", gettext_lazy("It confirms")),
    ("reserve", gettext_lazy("With a reservation")),
    ("dispute", gettext_lazy("It disputes")),
)
"""What a side may say to a line that was read back to it."""


@dataclass(frozen=True, slots=True)
class LineShown:
    """A line of a record, how far it has come, and what was chosen for it so far."""

    item: ItemLine
    state: RecordState
    said: Words | None
    chosen: str
    why: str
    lang: str

    @property
    def open(self) -> bool:
        """Whether its side may answer it now."""
        return self.state is RecordState.READ_BACK


@require_http_methods(["GET", "POST"])
def readback(request: HttpRequest, talk: str, record: str) -> HttpResponse:
    """A record as it is read back: a row for each line, with the answers its side may give."""
    room, view = enter(request, talk)
    line = one_of(view, record, RecordLine)
    refusal = None
    if request.method == "POST":
        try:
            behalf = forms.behalf(Sent(request.POST, founded(view).place.zone, view.now))
            if behalf is None:
                raise Malformed("empty", field="line")
            answered(room, view, line, request.POST, behalf)
            return redirect(f"{request.path}?done=ConfirmRecord")
        except Refusal as refused:
            refusal = refused
    sent = last(kept((request.POST if refusal else request.GET).lists()))
    steps = Steps(talk, request.path)
    unheard = room.refuses(ReadBack(line.id))
    shut = isinstance(unheard, MarkingForbids)
    return page(
        request,
        "readback.html",
        talk,
        view,
        "rounds",
        refusal,
        record=line,
        answering=[
            (side, state, said, list(rows(view, line, side, sent)))
            for side, state, said in line.answers
        ],
        read_it=steps.done(_("It has been read back"), "ReadBack", draft=str(line.id)),
        unheard=told(unheard) if shut else None,
        shut=[item for item in view.of(ItemLine) if item.id in line.items and _shut(item)],
        ways=ANSWERS,
        sent=sent,
        key=secrets.token_urlsafe(12),
    )


def _shut(item: ItemLine) -> bool:
    """Whether its own delegation may not read a line, or it was never that delegation's."""
    return item.fate is Fate.STRUCK or not item.marking.own_room


def rows(view: View, record: RecordLine, side: Side, sent: dict[str, str]) -> Iterator[LineShown]:
    """The lines of one side, in the order in which they were noted."""
    states = {ref: (state, said) for ref, state, said in record.lines}
    for item in view.of(ItemLine):
        if item.side == side and item.id in states:
            state, said = states[item.id]
            why, tongue = f"why.{item.id}.text", f"why.{item.id}.lang"
            chosen = sent.get(f"line.{item.id}", "")
            yield LineShown(
                item, state, said, chosen, sent.get(why, ""), sent.get(tongue, item.words.lang)
            )


def answered(
    room: Room, view: View, record: RecordLine, data: QueryDict, behalf: Behalf | None
) -> None:
    """Record what was chosen: all of it, or nothing where any of it would be refused.

    `behalf` is for which side it is written down, where it does not answer in its own room.

    Raises:
        Refusal: a line cannot be answered so; it names the field.
    """
    sent = Sent(data, founded(view).place.zone, view.now)
    if not any(sent.one(f"line.{ref}") for ref, *_answer in record.lines):
        raise Malformed("empty", field="line")
    acts = list(_acts(record, sent))
    for act in acts:
        if (refused := room.refuses(act, behalf)) is not None:
            raise refused
    for place, act in enumerate(acts):
        room.act(act, behalf, key=f"{sent.key}.{place}" if sent.key else "")


def _acts(record: RecordLine, sent: Sent) -> Iterator[ConfirmRecord | DisputeRecord]:
    """The answers that a form means: one act for all lines confirmed, one for each other.

    What stands already is not said again: the form was sent twice.
    """
    confirmed: set[Ref] = set()
    for ref, state, said in record.lines:
        way, one = sent.one(f"line.{ref}"), frozenset({ref})
        if way == "confirm" and state is not RecordState.CONFIRMED:
            confirmed.add(ref)
        elif way in ("reserve", "dispute"):
            why = sent.one(f"why.{ref}.text")
            if not why:
                raise Malformed("empty", field=f"why.{ref}")
            words = Words(why, sent.one(f"why.{ref}.lang") or "en")
            if said == words:
                continue
            if way == "reserve":
                yield ConfirmRecord(record.id, words, one)
            else:
                yield DisputeRecord(record.id, words, one)
    if confirmed:
        yield ConfirmRecord(record.id, None, frozenset(confirmed))


T = TypeVar("T", SessionLine, RecordLine)


def one_of(view: View, name: str, kind: type[T]) -> T:
    """The line of that kind that goes by this name here.

    Raises:
        Http404: none does.
    """
    try:
        line = view.line(Ref(name))
    except NotYours:
        raise Http404 from None
    if not isinstance(line, kind):
        raise Http404
    return line


@require_GET
def record(request: HttpRequest, talk: str, session: str) -> HttpResponse:
    """The form of a record, filled with what all may hear to whom it is read."""
    room, view = enter(request, talk)
    line = one_of(view, session, SessionLine)
    noted = minutes(room, view, line, beside="beside" in request.GET)
    return page(
        request,
        "record.html",
        talk,
        view,
        "rounds",
        session=line,
        key=secrets.token_urlsafe(12),
        noted=noted,
        draft=drafted(view, line, noted.chosen),
    )
