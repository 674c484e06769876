"""One's own account: where one is signed in, and the second factors, of which the last stays."""

from allauth.mfa.adapter import get_adapter
from allauth.mfa.webauthn.views import RemoveWebAuthnView
from allauth.usersessions.models import UserSession
from django.db import transaction
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from goodoffices.server.seated.shown import whoever


@require_http_methods(["GET", "POST"])
def devices(request: HttpRequest) -> HttpResponse:
    """Where one is signed in; each of them can be signed out from here."""
    mine = UserSession.objects.purge_and_list(whoever(request))
    if request.method == "POST":
        sent = request.POST.get("end", "")
        for each in mine:
            if not each.is_current() and sent in ("others", str(each.pk)):
                each.end()
        return redirect(reverse("usersessions_list"))
    shown = sorted(mine, key=lambda each: each.created_at, reverse=True)
    return render(request, "goodoffices/seated/devices.html", {"devices": shown})


class RemovePasskey(RemoveWebAuthnView):  # type: ignore[misc] # allauth ships no types
    """Remove a passkey, where another second factor is left."""

    def form_valid(self, form: Form) -> HttpResponse:
        """Remove it; or say why it stays."""
        with transaction.atomic():
            if get_adapter().can_delete_authenticator(self.get_object()):
                answer: HttpResponse = super().form_valid(form)
                return answer
        return render(self.request, "goodoffices/seated/last_factor.html", status=422)


remove_passkey = RemovePasskey.as_view()
