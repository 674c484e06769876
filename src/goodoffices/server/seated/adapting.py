"""What allauth asks of the house: nobody signs up unasked, no mail goes, secrets are sealed."""

from collections.abc import Mapping

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth import authenticate
from django.contrib.auth.hashers import make_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from goodoffices.server.addresses import near
from goodoffices.server.seated import factors
from goodoffices.server.seated.models import Person, as_written
from goodoffices.server.seated.shown import lately

NO = _("The name or the password is not right, or too many were tried. Wait a while, try again.")
"""What is said whatever was wrong: an answer that differed would tell who has an account."""


class Accounts(DefaultAccountAdapter):  # type: ignore[misc] # allauth ships no types
    """Accounts are made by an invitation, and by nothing else."""

    error_messages = {  # noqa: RUF012 - as allauth has it
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": NO,
        "too_many_login_attempts": NO,
        "incorrect_password": NO,
        "incorrect_code": NO,
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False

    def add_message(self, *args: object, **kwargs: object) -> None:
        """Say nothing on the next page: it says so itself."""

    def send_mail(self, *args: object, **kwargs: object) -> None:
        """Send nothing: what mail there is says only that something waits to be read."""

    def send_notification_mail(self, *args: object, **kwargs: object) -> None:
        """Send nothing."""

    def authenticate(self, request: HttpRequest, **credentials: str) -> Person | None:
        """Who has this name and this password, and may sign in; alike slow for everybody else."""
        credentials["username"] = as_written(credentials.get("username", ""))
        password = credentials.get("password", "")
        try:
            self.pre_authenticate(request, **credentials)
        except ValidationError:
            make_password(password)
            raise
        person = authenticate(request, **credentials)
        # allauth would go on with a shut account, to say that it is shut.
        AuthenticationBackend.unstash_authenticated_user()
        if isinstance(person, Person):
            self._rollback_login_failed_rl_usage()
            return person
        if getattr(request, "axes_locked_out", False):
            make_password(password)
        self.authentication_failed(request, **credentials)
        return None

    def respond_user_inactive(self, request: HttpRequest, user: Person) -> HttpResponse:
        """As to whoever is not known at all."""
        return redirect("account_login")

    def is_reauthentication_required(self, **kwargs: object) -> bool:
        """Whether whoever is signed in has not shown lately who they are."""
        return not lately(context.request)

    def get_client_ip(self, request: HttpRequest) -> str:
        """Whom the address at the other end stands for."""
        return address(request)

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: str) -> str:
        """Guesses at a name are counted for each address: nobody shuts its owner out from afar."""
        counted: str = super()._get_login_attempts_cache_key(request, **credentials)
        return f"{address(request)}:{counted}"


class Factors(DefaultMFAAdapter):  # type: ignore[misc] # as above
    """Second factors: their secrets lie sealed in the table."""

    error_messages = {  # noqa: RUF012 - as allauth has it
        **DefaultMFAAdapter.error_messages,
        "cannot_delete_authenticator": _("It stays: it is your last second factor."),
        "incorrect_code": _("That was not the code. Codes change every half minute."),
    }

    def encrypt(self, text: str) -> str:
        """The secret, sealed."""
        return factors.sealed(settings.HOUSE_KEY, text)

    def decrypt(self, encrypted_text: str) -> str:
        """The secret that was sealed here."""
        return factors.opened(settings.HOUSE_KEY, encrypted_text)

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Whether another second factor is left, which is more than codes on a paper."""
        rest = Authenticator.objects.filter(user=authenticator.user).exclude(pk=authenticator.pk)
        return bool(rest.exclude(type=Authenticator.Type.RECOVERY_CODES).exists())


def address(request: HttpRequest) -> str:
    """Whom the address at the other end stands for, as the server itself saw it."""
    return near(str(request.META.get("REMOTE_ADDR") or "127.0.0.1"))


def guessed_at(request: HttpRequest, credentials: Mapping[str, str] | None = None) -> str:
    """The name that a password was tried for, in whichever form it was."""
    return str((credentials or {}).get("username") or request.POST.get("login", ""))


def as_ever(
    request: HttpRequest, answer: HttpResponse | None = None, credentials: object = None
) -> HttpResponse:
    """What is answered to whoever is locked out: what is answered to every wrong guess."""
    return answer or redirect("account_login")
