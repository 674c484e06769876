"""What is asked for only of whoever has shown lately who they are."""

from collections.abc import Callable, Mapping
from typing import Any

from allauth.account.forms import ReauthenticateForm
from allauth.account.internal.flows.reauthentication import reauthenticate_by_password
from allauth.core import ratelimit
from allauth.mfa.base.forms import ReauthenticateForm as CodeForm
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.forms import ReauthenticateWebAuthnForm
from allauth.mfa.webauthn.internal.auth import begin_authentication
from django.contrib.auth import HASH_SESSION_KEY
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from goodoffices.server.pages import sheet
from goodoffices.server.seated import waiting
from goodoffices.server.seated.models import Person
from goodoffices.server.seated.shown import lately, whoever

Next = Callable[[HttpRequest], HttpResponse]
Asks = Callable[[HttpRequest, Mapping[str, Any]], bool]
AGAIN = "_again"
"""The field of a form in which somebody shows again who they are."""
ACTS = frozenset({
    "Agree", "AskLeave", "ClearStatement", "ClearWords", "Convey", "DeclareState", "GiveSeat",
    "HandOver", "Issue", "Permit", "PrintPaper", "Propose", "RecordCrossed", "Unseat", "Widen",
})  # fmt: skip
"""Acts by which words go or may go, a side binds itself, seats change hands, or a talk ends.

What keeps words back (no leave, allow less, withdraw), and what only says that something was
read or said so, is never held up by it.
"""
CROSSING = frozenset({"convey", "ask", "cleared", "widen", "permit"})
"""Steps of carrying across after which something is on its way, or may go."""
WRONG = _("That was not it, or too many were tried. Wait a while, try again.")


def _sent(request: HttpRequest, _named: Mapping[str, Any]) -> bool:
    return request.method == "POST"


def _act(request: HttpRequest, named: Mapping[str, Any]) -> bool:
    return request.method == "POST" and named.get("act") in ACTS


def _step(request: HttpRequest, _named: Mapping[str, Any]) -> bool:
    # The page reads a step up to its colon, and may find nothing behind it.
    return request.POST.get("step", "").partition(":")[0] in CROSSING


def _told(request: HttpRequest, _named: Mapping[str, Any]) -> bool:
    return request.method == "POST" and sheet.tells(request.POST)


ASKED: dict[str, Asks] = {
    "calendar": lambda _request, _named: True,
    "carry": _step,
    "crossed": lambda request, named: _sent(request, named) and not request.POST.get("step"),
    "dayend": _sent,
    "letterbox": _sent,
    "do": _act,
    "papers": _sent,
    "room_papers": _sent,
    "room_tokens": lambda request, named: _sent(request, named) and "revoke" not in request.POST,
    "room_do": _act,
    "seats": _sent,
    "sheet": _told,
    "words": lambda request, named: _sent(request, named) and bool(request.POST.get("form")),
}
"""Which pages ask, by their names, and for what that is sent to them."""


class Stepping:
    """Ask again, on the very page, before what only its owner may do at an open machine."""

    def __init__(self, get_response: Next) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer."""
        return self._get_response(request)

    def process_view(
        self, request: HttpRequest, _view: object, _args: object, named: dict[str, Any]
    ) -> HttpResponse | None:
        """The page that asks; nothing where the page itself may answer."""
        if not request.user.is_authenticated or request.resolver_match is None:
            return None
        if request.method == "POST" and AGAIN in request.POST:
            return _answered(request)
        if request.method == "POST" and waiting.FIELD in request.POST:
            return None if waiting.laid_out(request) else redirect(request.path)
        asks = ASKED.get(request.resolver_match.url_name or "")
        if asks is None or not asks(request, named) or lately(request):
            return None
        request.META[waiting.SEALED] = waiting.written(request)
        return _page(request, 403)


def _answered(request: HttpRequest) -> HttpResponse | None:
    """Go on where one was, if it was shown; nothing is done that was not asked for once more."""
    if not ratelimit.consume(request, action="reauthenticate", user=request.user):
        return _page(request, 429, WRONG)
    if not _shown(request):
        return _page(request, 422, WRONG)
    return None if waiting.laid_out(request) else redirect(request.get_full_path())


def _shown(request: HttpRequest) -> bool:
    """Whether the form shows who it is; that it did is noted."""
    form: Any
    if "credential" in request.POST:
        form = ReauthenticateWebAuthnForm(data=request.POST, user=request.user)
    elif "code" in request.POST:
        form = CodeForm(data=request.POST, user=request.user)
    else:
        form = ReauthenticateForm(data=request.POST, user=request.user)
    if not form.is_valid():
        return False
    if isinstance(form, ReauthenticateForm):
        reauthenticate_by_password(request)
        # Checking it may have hashed it anew, which ends each sign-in: not the one that showed it.
        person = Person.objects.get(pk=whoever(request).pk)
        request.session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    else:
        form.save()
    return True


def _page(request: HttpRequest, status: int, wrong: str | Promise = "") -> HttpResponse:
    mine = set(Authenticator.objects.filter(user=request.user).values_list("type", flat=True))
    context: dict[str, Any] = {
        "again": AGAIN,
        "wrong": wrong,
        "there": request.path if waiting.kept(request) else request.get_full_path(),
        "codes": bool(mine - {Authenticator.Type.WEBAUTHN}),
    }
    if Authenticator.Type.WEBAUTHN in mine:
        context["js_data"] = {"request_options": begin_authentication(request.user)}
    return render(request, "goodoffices/seated/again.html", context, status=status)
