"""Founding a talk from a template."""

import secrets
from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from goodoffices.core.acts import Found
from goodoffices.core.acts.talk import Party
from goodoffices.core.marking import Silence
from goodoffices.core.refs import Side
from goodoffices.core.refusals import Malformed, Refusal
from goodoffices.core.times import Place
from goodoffices.core.words import Words, cleaned
from goodoffices.server.beginning import DAYS, first_acts
from goodoffices.server.cities import cities, zone
from goodoffices.server.door import door
from goodoffices.server.patterns import LETTERS, TEMPLATES, Template, template
from goodoffices.server.refusing import told
from goodoffices.server.sent import fields_left
from goodoffices.server.terms import LANGUAGES
from goodoffices.server.tongues import nearest

STEPS = (
    (1, gettext_lazy("to the minute")),
    (15, gettext_lazy("to the quarter of an hour")),
    (60, gettext_lazy("to the hour")),
    (1440, gettext_lazy("to the day")),
)
"""How exactly a receiver learns when something reached it, in minutes."""


FOUNDING = "goodoffices.founding"
"""Where a request says who sits at the desk of a talk that is founded by it."""


def _nobody(talk: str) -> None:
    """At a desk of one's own nobody need be seated."""


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """The founding form, and what it founds."""
    seated = request.META.get(FOUNDING, _nobody)
    fields = fields_left((request.POST if request.method == "POST" else request.GET).lists())
    # A browser ends the lines of a text with two characters, of which one may not be kept.
    sent = {name: value.replace("\r\n", "\n") for name, value in fields}
    chosen = template(sent.get("template", ""))
    step = sent.get("step", "")
    if request.method == "GET" or step:
        return _page(request, *_stepped(chosen, sent, step))
    wrong = missing(chosen, sent)
    refusal: Refusal | None = None
    if not wrong:
        try:
            found, first = founding(sent), first_acts(chosen, sent)
            talk = door.found(found, sent.get("key", ""))
            seated(talk)
            for key, act in first:
                door.mediator(talk).act(act, key=key)
            return redirect(reverse("desk", args=[talk]))
        except Refusal as refused:
            refusal = refused
    if refusal is not None and refusal.code == "unsafe_characters":
        sent = {name: cleaned(value) for name, value in sent.items()}
    return _page(request, chosen, sent, wrong, refusal)


def _stepped(chosen: Template, sent: dict[str, str], step: str) -> tuple[Template, dict[str, str]]:
    """The form with another template or one side more; what was typed stays as it was."""
    if step == "side":
        return chosen, {**sent, "sides": str(count(chosen, sent) + 1)}
    if not step:
        return chosen, sent if "title" in sent else {**chosen.filled(), **sent}
    was = chosen.told.get(sent.get("told", ""), chosen.here)
    untouched = {**chosen.filled(), **was.filled(), "told": sent.get("told", "")}
    typed = {name: value for name, value in sent.items() if value != untouched.get(name)}
    other = template(step)
    typed.pop("sides", None)
    return other, {**other.filled(), **{n: v for n, v in typed.items() if v}}


def count(chosen: Template, sent: Mapping[str, str]) -> int:
    """How many sides the form asks for."""
    asked = sent.get("sides", "")
    named = [place for place, letter in enumerate(LETTERS, 1) if sent.get(f"{letter}.name")]
    most = max(chosen.sides, int(asked) if asked.isdecimal() else 0, *named, 0)
    return min(most, len(LETTERS))


def missing(chosen: Template, sent: Mapping[str, str]) -> dict[str, str]:
    """What must be filled in before a talk can be founded, field by field."""
    wrong = {}
    if not sent.get("title", "").strip():
        wrong["title"] = _("Give the talk a title, by which you will find it again.")
    named = [letter for letter in LETTERS if sent.get(f"{letter}.name", "").strip()]
    for letter in LETTERS[:2]:
        if letter not in named and len(named) < 2:
            wrong[f"{letter}.name"] = _("Name two sides at least.")
    for letter in named:
        if not sent.get(f"{letter}.lang"):
            wrong[f"{letter}.lang"] = _("Choose the language of each side: it is never guessed.")
    if not sent.get("venue.place", "").strip():
        wrong["venue.place"] = _("Say where the mediation is: its clock comes first.")
    for place in ("venue", *named):
        if sent.get(f"{place}.place", "").strip() and not _zone(sent, place):
            wrong[f"{place}.zone"] = _(
                "No clock is known for this place. Name a city here that keeps the same time."
            )
    return wrong


def founding(sent: Mapping[str, str]) -> Found:
    """The founding that the form means.

    Raises:
        Refusal: it cannot be meant as it stands.
    """

    def text(name: str) -> str:
        return sent.get(name, "").strip()

    lang = text("lang") or "en"
    venue = Place(text("venue.place"), _zone(sent, "venue") or "UTC")
    exact = text("granularity") or "1"
    if not exact.isdecimal():
        raise Malformed("standing", allowed="Choose one of those shown.")
    return Found(
        title=Words(text("title"), lang),
        parties=tuple(_party(sent, letter, venue) for letter in LETTERS if text(f"{letter}.name")),
        place=venue,
        mediation=Words(text("mediation") or TEMPLATES[0].here.mediation, lang),
        file=Words(text("file"), lang) if text("file") else None,
        template=template(text("template")).name,
        illustrative=text("illustrative") == "on",
        granularity=int(exact),
        silence=Silence.MAY_USE if text("silence") == Silence.MAY_USE.value else Silence.KEEP,
    )


def _party(sent: Mapping[str, str], letter: str, venue: Place) -> Party:
    """One side; where it has no other seat its clock is the venue's."""
    name = Words(sent[f"{letter}.name"].strip(), sent[f"{letter}.lang"])
    place = sent.get(f"{letter}.place", "").strip()
    seat = Place(place, _zone(sent, letter)) if place else venue
    return Party(Side(letter), name, seat)


def _zone(sent: Mapping[str, str], place: str) -> str:
    clock = sent.get(f"{place}.zone", "").strip()
    return zone(clock or sent.get(f"{place}.place", ""))


def _page(
    request: HttpRequest,
    chosen: Template,
    sent: dict[str, str],
    wrong: Mapping[str, str] | None = None,
    refusal: Refusal | None = None,
) -> HttpResponse:
    wrong, here = wrong or {}, nearest(get_language() or "")
    sent = {"lang": here, "told": here, **sent}
    sides = count(chosen, sent)
    context = {
        "templates": TEMPLATES,
        "chosen": chosen,
        "sent": sent,
        "sides": [_place(sent, wrong, letter) for letter in LETTERS[:sides]],
        "venue": _place(sent, wrong, "venue"),
        "more": sides < len(LETTERS),
        "count": sides,
        "key": sent.get("key") or secrets.token_urlsafe(12),
        "cities": cities(),
        "tongues": LANGUAGES.items(),
        "steps": STEPS,
        "days": DAYS,
        "silences": tuple(Silence),
        "wrong": wrong,
        "refusal": _told(wrong, refusal),
    }
    status = 422 if wrong or refusal else 200
    return render(request, "goodoffices/new.html", context, status=status)


def _place(sent: Mapping[str, str], wrong: Mapping[str, str], name: str) -> dict[str, str]:
    """One side, or the venue, as the form shows it."""
    fields = {each: sent.get(f"{name}.{each}", "") for each in ("name", "lang", "place", "zone")}
    errors = {f"{each}_wrong": wrong.get(f"{name}.{each}", "") for each in fields}
    return {"letter": name, **fields, **errors}


def _told(wrong: Mapping[str, str], refusal: Refusal | None) -> object:
    if wrong:
        return {
            "title": _("The talk is not founded yet."),
            "rule": " ".join(dict.fromkeys(wrong.values())),
        }
    return told(refusal)
