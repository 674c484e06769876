"""Signing in, in two steps, and out again; what was being written goes with it, sealed."""

from allauth.account.views import LoginView
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.webauthn.views import LoginWebAuthnView
from django.contrib.auth import logout
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from goodoffices.server import laid_down, late
from goodoffices.server.quiet import no_line
from goodoffices.server.seated import owning, waiting
from goodoffices.server.seated.models import Person


class Name(LoginView):  # type: ignore[misc] # allauth ships no types
    """The first step: a name and a password."""

    def form_valid(self, form: Form) -> HttpResponse:
        """On to the second step."""
        return _carried(self.request, super().form_valid(form))


class Factor(AuthenticateView):  # type: ignore[misc] # as above
    """The second step: a code, or a passkey."""

    def form_valid(self, form: Form) -> HttpResponse:
        """In."""
        return _carried(self.request, super().form_valid(form))


class Passkey(LoginWebAuthnView):  # type: ignore[misc] # as above
    """Both steps in one: a passkey that asks for whoever holds it."""

    def form_valid(self, form: Form) -> HttpResponse:
        """In."""
        return _carried(self.request, super().form_valid(form))


name, factor, passkey = Name.as_view(), Factor.as_view(), Passkey.as_view()


def asked(request: HttpRequest, sealed: str = "") -> HttpResponse:
    """Off to where one signs in; what was written is kept on that page."""
    if not sealed:
        return no_line(request) or redirect(reverse("account_login"))
    request.META[waiting.SEALED] = sealed
    return _shown(name, request, 403)


@csrf_exempt
@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """Sign out at once; what the browser kept is cleared, what was being written is sealed.

    A page that is no longer good for anything else can still sign out: no token is asked for, and
    no other site's page can send the cookie.
    """
    sealed = ""
    if late.ours(request):
        sealed = waiting.typed(request, request.POST.get("was", ""), laid_down.typed(request))
        _left_here(request)
    logout(request)
    answer = asked(request, sealed)
    answer.status_code = 200 if sealed else answer.status_code
    answer.headers["Clear-Site-Data"] = '"cache", "storage"'
    return answer


def _left_here(request: HttpRequest) -> None:
    """Lay down what is being written, for whoever leaves to find when they come back."""
    if isinstance(request.user, Person):
        with owning.of(request.user.pk):
            own = laid_down.whose(request)
            if own is not None:
                laid_down.lay_down(request, own)


def _carried(request: HttpRequest, after: HttpResponse) -> HttpResponse:
    """The answer after one step; where something waits, it is kept on the next page too."""
    sealed = waiting.kept(request)
    if not sealed:
        return after
    if request.user.is_authenticated:
        return waiting.page(request, sealed, _("You are signed in again."), 200)
    if after.headers.get("Location") == reverse("mfa_authenticate"):
        return _shown(factor, request, 200)
    return after


def _shown(view: object, request: HttpRequest, status: int) -> HttpResponse:
    """A page of allauth as it is first shown, whatever was sent to get there."""
    request.method = "GET"
    answer: HttpResponse = view(request)  # type: ignore[operator] # as above
    if isinstance(answer, TemplateResponse):
        answer.render()
        answer.status_code = status
    return answer
