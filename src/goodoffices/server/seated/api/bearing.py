"""Who asks the API: whoever bears a token, and sits where it lets them ask."""

from django.http import HttpRequest
from ninja.security import HttpBearer

from goodoffices.server.seated.tokens import Borne, borne


class Seat(HttpBearer):
    """The token of one seat, made on the page of that seat; it begins with `go_seat_`."""

    def authenticate(self, request: HttpRequest, token: str) -> Borne | None:
        """Where it lets its bearer ask."""
        return borne(request, token)


def bearer(request: HttpRequest) -> Borne:
    """Whoever was let in.

    Raises:
        TypeError: nobody was asked for a token at this address.
    """
    found = getattr(request, "auth", None)
    if not isinstance(found, Borne):
        raise TypeError("this address asks for no token")
    return found
