"""One's own letterbox: whether mail says that something waits, and where it goes."""

from allauth.core import ratelimit
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from goodoffices.server.seated import letterbox
from goodoffices.server.seated.pages.entering import TONGUES, too_many
from goodoffices.server.seated.shown import whoever

NO_ADDRESS = _("That is no address to which mail can go.")
NOT_SENT = _("The mail could not be sent. Try again later.")
NOT_IT = _("That was not the code, or it is too old. After five tries ask for another.")


@require_http_methods(["GET", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    """Say where mail goes, show that it is one's own, or want none any more.

    Raises:
        Http404: this house sends no mail.
    """
    if not settings.MAIL.host:
        raise Http404
    if request.method == "GET":
        return _page(request)
    sent, person = request.POST, whoever(request)
    if "none" in sent:
        letterbox.let_go(person)
        return redirect(reverse("letterbox"))
    if "code" in sent:
        right = letterbox.show(person, sent["code"])
        return redirect(reverse("letterbox")) if right else _page(request, NOT_IT)
    address, lang = sent.get("address", "").strip(), sent.get("lang", "")
    if not _fit(address) or lang not in TONGUES:
        return _page(request, NO_ADDRESS)
    if not ratelimit.consume(request, action="letterbox", user=person):
        return too_many(request)
    if not letterbox.ask(person, address, lang):
        return _page(request, NOT_SENT)
    return redirect(reverse("letterbox"))


def _fit(address: str) -> bool:
    try:
        validate_email(address)
    except ValidationError:
        return False
    return len(address) <= letterbox.LONGEST


def _page(request: HttpRequest, wrong: str | Promise = "") -> HttpResponse:
    wanted, sent = letterbox.wanted(whoever(request)), request.POST
    context = {
        "wanted": wanted, "wrong": wrong, "tongues": TONGUES, "address": sent.get("address", ""),
        "lang": sent.get("lang") or (wanted.lang if wanted else get_language()),
    }  # fmt: skip
    status = 422 if wrong else 200
    return render(request, "goodoffices/seated/letterbox.html", context, status=status)
