"""Founding a talk from a template."""

from zoneinfo import available_timezones

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from goodoffices.core.acts import Found
from goodoffices.core.acts.talk import Party
from goodoffices.core.marking import Silence
from goodoffices.core.refs import Side
from goodoffices.core.refusals import Refusal
from goodoffices.core.times import Place
from goodoffices.core.words import Words
from goodoffices.server.door import door
from goodoffices.server.forms import fields_left
from goodoffices.server.refusing import told

TEMPLATES = (
    ("state-talks", _("Talks between states"), 2),
    ("labour", _("A labour dispute"), 2),
    ("boundary", _("A boundary between neighbours"), 2),
    ("three-sides", _("Three sides"), 3),
)
LETTERS = "ABCDEF"


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """The founding form, and what it founds."""
    refusal = None
    if request.method == "POST":
        try:
            return redirect(reverse("desk", args=[door.found(_founding(request))]))
        except Refusal as refused:
            refusal = refused
    sent = dict(fields_left((request.POST if refusal else request.GET).lists()))
    chosen = sent.get("template", TEMPLATES[0][0])
    count = max(2, *(number for name, _words, number in TEMPLATES if name == chosen))
    context = {
        "templates": TEMPLATES,
        "chosen": chosen,
        "sent": sent,
        "sides": [
            {"letter": letter, "name": sent.get(f"{letter}.name", ""), **_place(sent, letter)}
            for letter in LETTERS[:count]
        ],
        "venue": _place(sent, "venue"),
        "zones": sorted(available_timezones()),
        "refusal": told(refusal),
    }
    return render(request, "goodoffices/new.html", context, status=422 if refusal else 200)


def _place(sent: dict[str, str], name: str) -> dict[str, str]:
    return {
        "place": sent.get(f"{name}.place", ""),
        "zone": sent.get(f"{name}.zone", "UTC"),
        "lang": sent.get(f"{name}.lang", "en"),
    }


def _founding(request: HttpRequest) -> Found:
    """The founding that the form means.

    Raises:
        Refusal: it cannot be meant as it stands.
    """
    post = request.POST

    def text(name: str) -> str:
        return str(post.get(name, "")).strip()

    parties = tuple(
        Party(
            Side(letter),
            Words(text(f"{letter}.name"), text(f"{letter}.lang") or "en"),
            Place(
                text(f"{letter}.place") or text(f"{letter}.name"), text(f"{letter}.zone") or "UTC"
            ),
        )
        for letter in LETTERS
        if text(f"{letter}.name")
    )
    file = text("file")
    return Found(
        title=Words(text("title")),
        parties=parties,
        place=Place(text("venue.place"), text("venue.zone") or "UTC"),
        mediation=Words(text("mediation") or "The mediator"),
        file=Words(file) if file else None,
        template=text("template"),
        illustrative=text("illustrative") == "on",
        silence=Silence.MAY_USE if text("silence") == "use" else Silence.KEEP,
    )
