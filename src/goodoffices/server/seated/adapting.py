"""What allauth asks of the house: nobody signs up unasked, no mail goes, secrets are sealed."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.http import HttpRequest

from goodoffices.server.seated import factors


class Accounts(DefaultAccountAdapter):  # type: ignore[misc] # allauth ships no types
    """Accounts are made by an invitation, and by nothing else."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False

    def add_message(self, *args: object, **kwargs: object) -> None:
        """Say nothing on the next page: it says so itself."""

    def send_mail(self, *args: object, **kwargs: object) -> None:
        """Send nothing: this house knows no address of anybody."""

    def send_notification_mail(self, *args: object, **kwargs: object) -> None:
        """Send nothing."""

    def get_client_ip(self, request: HttpRequest) -> str:
        """The address at the other end of the connection, as the server itself saw it."""
        return str(request.META.get("REMOTE_ADDR") or "127.0.0.1")


class Factors(DefaultMFAAdapter):  # type: ignore[misc] # as above
    """Second factors: their secrets lie sealed in the table."""

    def encrypt(self, text: str) -> str:
        """The secret, sealed."""
        return factors.sealed(settings.HOUSE_KEY, text)

    def decrypt(self, encrypted_text: str) -> str:
        """The secret that was sealed here."""
        return factors.opened(settings.HOUSE_KEY, encrypted_text)
