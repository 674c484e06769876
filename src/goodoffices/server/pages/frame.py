"""What every page of a talk shows around its own content."""

from zoneinfo import ZoneInfo

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.core.lines import TalkLine
from goodoffices.core.marking import (
    TRAFFIC_LIGHT,
    Attribution,
    Preset,
    Reach,
    Release,
    Status,
    Use,
)
from goodoffices.core.refs import Side
from goodoffices.core.refusals import Refusal
from goodoffices.core.seats import ROLES, Chamber
from goodoffices.core.times import Place
from goodoffices.core.view import View
from goodoffices.core.words import Words
from goodoffices.server import sentences, wording
from goodoffices.server.door import NoSuchTalk, Room, door
from goodoffices.server.leading_on import leading_on
from goodoffices.server.live.listening import shows, shows_after
from goodoffices.server.refusing import told

MARKING_CHOICES = {
    "uses": tuple(Use),
    "attributions": tuple(Attribution),
    "reaches": tuple(Reach),
    "releases": tuple(Release),
    "statuses": tuple(Status),
    "other": Preset.CHATHAM_HOUSE,
    "aliases": {reach: name for name, reach in TRAFFIC_LIGHT.items()},
    "keys": {},
}
"""What the folded parts of a marking can be, on whichever page one is marked.

The sheet has a key for the details that are said most.
"""


AT_DESK = "goodoffices.desk"
"""Where a request says which rooms whoever asks may work in at the desk."""


def enter(request: HttpRequest, talk: str) -> tuple[Room, View]:
    """The room at the desk of a talk of whoever asks, and what it shows.

    Raises:
        Http404: there is no such talk here, or no such seat of theirs.
    """
    try:
        room = request.META.get(AT_DESK, door.mediator)(talk)
    except NoSuchTalk:
        raise Http404 from None
    view = room.read()
    shows(request, "live", talk, room, view)
    return room, view


def founded(view: View) -> TalkLine:
    """The line of the talk itself.

    Raises:
        Http404: these eyes know of no talk.
    """
    if view.talk is None:
        raise Http404
    return view.talk


def names(view: View) -> dict[Side, Words]:
    """What the sides are called, by their short names."""
    founded(view)
    return sentences.called(view)


def clocks(view: View) -> list[dict[str, object]]:
    """The time at the venue first, then in the capitals."""
    return [
        {"name": place.name, "at": view.now.astimezone(ZoneInfo(place.zone)), "zone": place.zone}
        for place in places(view)
    ]


def places(view: View) -> list[Place]:
    """The venue, then the capitals, each once."""
    talk = founded(view)
    return list(dict.fromkeys([talk.place, *(party.capital for party in talk.parties)]))


def bar(talk: str, view: View, here: str) -> dict[str, object]:
    """What stands over every page of a talk: its name, and its pages."""
    line = founded(view)
    links = (
        ("desk", _("Desk")),
        ("sheet", _("Session sheet")),
        ("rounds", _("Rounds")),
        ("ground", _("Scope")),
        ("areas", _("Areas")),
        ("press", _("Press")),
        ("papers", _("Papers")),
        ("dayend", _("The day's end")),
        ("keys", _("Keys")),
    )
    return {
        "talk_name": line.title,
        "talk_href": reverse("desk", args=[talk]),
        "illustrative": line.illustrative,
        "nav": [
            {"href": reverse(name, args=[talk]), "words": words, "current": name == here}
            for name, words in links
        ],
    }


def page(
    request: HttpRequest,
    template: str,
    talk: str,
    view: View,
    here: str,
    refusal: Refusal | None = None,
    act: str = "",
    **more: object,
) -> HttpResponse:
    """A page of a talk; `act` is what its form does, so that a refusal can name a field."""
    line = founded(view)
    shows_after(request, view)
    wrong = refusal.facts.get("field", "") if refusal else ""
    missing = wording.missing(act, wrong) if refusal and refusal.code == "empty" else ""
    said = told(refusal, line.place.zone, sentences.spoken(view), missing)
    if said is not None and not more.get("mended_here"):
        said |= leading_on(refusal, talk, view, dict(request.POST.lists()))
    context = {
        **bar(talk, view, here),
        "talk": line,
        "t": talk,
        "view": view,
        "zone": line.place.zone,
        "names": names(view),
        "sides": [party.side for party in line.parties],
        "state": sentences.state(view),
        "clocks": clocks(view),
        "wrong": wrong,
        "refusal": said,
        "presets": sentences.PRESET_KEYS,
        "marking_choices": MARKING_CHOICES,
        "roles": ROLES[Chamber.DELEGATION],
        "languages": languages(view),
        **more,
    }
    return render(request, f"goodoffices/{template}", context, status=422 if refusal else 200)


def languages(view: View) -> list[str]:
    """The languages of this talk: those of its sides first, then the common ones."""
    talk = founded(view)
    spoken = [talk.title.lang]
    for party in talk.parties:
        spoken += [party.name.lang, *(words.lang for words in party.also)]
    return list(dict.fromkeys([*spoken, "en", "fa", "ar"]))
