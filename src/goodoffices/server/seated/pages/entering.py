"""Coming in: the front of the house, an invitation, and the second factor that it asks for."""

import re

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import record_authentication
from allauth.core import ratelimit
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from allauth.usersessions.models import UserSession
from django import forms
from django.conf import settings
from django.contrib.auth import login, logout
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.crypto import salted_hmac
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_http_methods

from goodoffices.server.seated import waiting
from goodoffices.server.seated.adapting import NO
from goodoffices.server.seated.models import Anew, Person, as_written
from goodoffices.server.seated.seats import NotTaken, still_good, take

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
OLD = _("The page was open since before you signed in.")
TONGUES = {"en": "English", "fa": "فارسی", "ar": "العربية"}
"""The languages in which an invitation can be read, each by its own name."""
NOT_SO = _("Letters, figures, full stops and hyphens will do; three of them before the ending.")
MEANT = re.compile(r"[\w.-]{3,70}")
SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Signs that are not taken for one another when they are read from paper."""


def ending(token: str) -> str:
    """How the name ends that is chosen by this invitation: no other name is found taken by it."""
    drawn = salted_hmac("goodoffices.name", token, algorithm="sha256").digest()
    return "-" + "".join(SIGNS[each % len(SIGNS)] for each in drawn[:4])


class Account(forms.Form):
    """The name and the password that somebody chooses."""

    name = forms.CharField(label=_("The name you will sign in with"), required=False)
    password = forms.CharField(
        label=_("A password of at least twelve characters"), widget=forms.PasswordInput
    )

    def __init__(self, data: QueryDict | None, ending: str) -> None:
        super().__init__(data)
        self.ending = ending

    def clean_name(self) -> str:
        """The name with the ending of this invitation, which stands beside the field."""
        given = as_written(self.cleaned_data["name"])
        before = given.replace(self.ending, "") if self.ending else given
        if not MEANT.fullmatch(before):
            raise ValidationError(str(NOT_SO))
        return f"{before}{self.ending}"

    def clean_password(self) -> str:
        """The password, if it is not one that is guessed first."""
        given: str = self.cleaned_data["password"]
        validate_password(given)
        return given


@require_GET
def front(request: HttpRequest) -> HttpResponse:
    """Where one is taken first."""
    return redirect(reverse("talks" if request.user.is_authenticated else "account_login"))


@require_http_methods(["GET", "POST"])
def invited(request: HttpRequest, token: str) -> HttpResponse:
    """Take a seat: what is promised there, and an account for whoever has none yet."""
    asked = request.GET.get("lang", "")
    with override(asked if asked in TONGUES else get_language()):
        return _invited(request, token)


def _invited(request: HttpRequest, token: str) -> HttpResponse:
    invitation = still_good(token)
    if invitation is None:
        return _not_good(request)
    if not ratelimit.consume(request, action="signup"):
        return too_many(request)
    person = request.user if request.user.is_authenticated else None
    form = Account(request.POST or None, ending(token))
    if request.method == "POST" and (person or form.is_valid()):
        try:
            with transaction.atomic():
                taker = person or Person.objects.make(**form.cleaned_data)
                sitting = take(token, taker)
        except NotTaken:
            return _not_good(request)
        except IntegrityError:
            form.add_error("name", str(NOT_SO))
        else:
            if person is None:
                _let_in(request, taker)
            there = reverse("room", args=[sitting.key]) if sitting else reverse("talks")
            return redirect(there if is_mfa_enabled(taker) else reverse("factors"))
    context = {"form": None if person else form, "person": person, "founds": invitation.founds}
    status = 422 if request.method == "POST" else 200
    return render(request, "goodoffices/seated/invited.html", context, status=status)


@require_GET
def factors(request: HttpRequest) -> HttpResponse:
    """One's own account: what it is opened with, and where one is signed in."""
    known = {"safe": is_mfa_enabled(request.user), "mail": bool(settings.MAIL.host)}
    return render(request, "goodoffices/seated/account.html", known)


@require_http_methods(["GET", "POST"])
def anew(request: HttpRequest, token: str) -> HttpResponse:
    """Set new second factors after the old ones were lost: the link alone does nothing."""
    link = Anew.good(token)
    if link is None:
        return _not_good(request)
    if request.method == "GET":
        return render(request, "goodoffices/seated/anew.html")
    sent = request.POST
    person = _known(request, sent.get("name", "").strip(), sent.get("password", ""))
    if person is None or person.pk != link.person_id:
        return render(request, "goodoffices/seated/anew.html", {"wrong": NO}, status=422)
    with transaction.atomic():
        if not Anew.objects.filter(pk=link.pk).delete()[0]:
            return _not_good(request)
        Authenticator.objects.filter(user=person).delete()
        person.sign_out_everywhere()
    logout(request)
    _let_in(request, person)
    return redirect(reverse("factors"))


def _let_in(request: HttpRequest, person: Person) -> None:
    """Sign somebody in who has just shown a password; it stands on the list of their devices."""
    login(request, person, backend=BACKEND)
    record_authentication(request, person, "password", reauthenticated=True)
    UserSession.objects.create_from_request(request)


def _known(request: HttpRequest, name: str, password: str) -> Person | None:
    """Who has this name and this password; nobody once too many were tried."""
    try:
        known = get_adapter().authenticate(request, username=name, password=password)
    except ValidationError:
        return None
    return known if isinstance(known, Person) else None


def _not_good(request: HttpRequest) -> HttpResponse:
    """The same for what was used, has expired, or never was."""
    return render(request, "goodoffices/seated/not_good.html", status=404)


def expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form came from a page that is no longer open; what was written on it is not lost."""
    sealed = waiting.written(request)
    if not sealed:
        return render(request, "goodoffices/expired.html", status=403)
    return waiting.page(request, sealed, str(OLD), 403)


def too_many(request: HttpRequest) -> HttpResponse:
    """More was asked for than anybody would by hand."""
    return render(request, "goodoffices/seated/too_many.html", status=429)
