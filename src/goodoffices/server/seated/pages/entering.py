"""Coming in: the front of the house, an invitation, and the second factor that it asks for."""

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.utils import is_mfa_enabled
from django import forms
from django.contrib.auth import login
from django.contrib.auth.password_validation import validate_password
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_http_methods

from goodoffices.server.seated.models import Person
from goodoffices.server.seated.seats import NotTaken, still_good, take

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
NOT_YOURS = _("This name is taken or will not do. Choose another.")


class Account(forms.Form):
    """The name and the password that somebody chooses."""

    name = forms.RegexField(r"^[\w.-]{3,80}$", label=_("The name you will sign in with"))
    password = forms.CharField(
        label=_("A password of at least twelve characters"), widget=forms.PasswordInput
    )

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
    invitation = still_good(token)
    if invitation is None:
        return render(request, "goodoffices/seated/not_good.html", status=404)
    person = request.user if request.user.is_authenticated else None
    form = Account(request.POST or None)
    if request.method == "POST" and (person or form.is_valid()):
        try:
            with transaction.atomic():
                taker = person or Person.objects.make(**form.cleaned_data)
                sitting = take(token, taker)
        except NotTaken:
            return render(request, "goodoffices/seated/not_good.html", status=404)
        except IntegrityError:
            form.add_error("name", str(NOT_YOURS))
        else:
            if person is None:
                login(request, taker, backend=BACKEND)
                record_authentication(request, taker, "password", reauthenticated=True)
            there = reverse("room", args=[sitting.key]) if sitting else reverse("talks")
            return redirect(there if is_mfa_enabled(taker) else reverse("factors"))
    context = {"form": None if person else form, "person": person, "founds": invitation.founds}
    status = 422 if request.method == "POST" else 200
    return render(request, "goodoffices/seated/invited.html", context, status=status)


@require_GET
def factors(request: HttpRequest) -> HttpResponse:
    """One's own account: what it is opened with, and where one is signed in."""
    return render(
        request, "goodoffices/seated/account.html", {"safe": is_mfa_enabled(request.user)}
    )
