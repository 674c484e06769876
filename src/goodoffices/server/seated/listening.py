"""Who listens in a house with seats: for as long as they are signed in, and sit where they did."""

from collections.abc import Callable

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth import get_user
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.middleware import SessionMiddleware
from django.contrib.sessions.models import Session
from django.db import DatabaseError
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from goodoffices.server.door import Fault
from goodoffices.server.live.exchange import exchange
from goodoffices.server.live.listening import Listener
from goodoffices.server.quiet import quiet
from goodoffices.server.seated.models import Person
from goodoffices.server.seated.shown import worn_out


class Lasting(SessionMiddleware):
    """Sign-ins that last as long as somebody is at work, not as long as a page asks by itself."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """The answer; what a page asked for by itself puts nobody's signing out off."""
        if quiet(request) and not request.session.modified:
            return response
        return super().process_response(request, response)


def listener(
    request: HttpRequest, person: Person, sits: Callable[[Person], object | None]
) -> Listener:
    """Whoever asks, for as long as they are signed in and sit there."""
    key = request.session.session_key or ""

    def holds() -> float:
        try:
            return _left(key, sits)
        except (DatabaseError, Fault):
            return 0.0

    return Listener(f"person {person.pk}", f"sign-in {key}", holds)


def _left(key: str, sits: Callable[[Person], object | None]) -> float:
    """For how many seconds a sign-in is good if nobody is at work; 0 if it is not any more."""
    now = timezone.now()
    row = Session.objects.filter(session_key=key, expire_date__gt=now).first()
    if row is None:
        return 0.0
    asked = HttpRequest()
    asked.session = SessionStore(key)
    person = get_user(asked)
    if not isinstance(person, Person) or worn_out(asked):
        return 0.0
    if not is_mfa_enabled(person) or sits(person) is None:
        return 0.0
    return min((row.expire_date - now).total_seconds(), float(settings.SESSION_COOKIE_AGE))


@receiver(post_delete, sender=Session)
def signed_out(instance: Session, **_more: object) -> None:
    """Whoever signs out, here or from another browser, hears nothing more at once."""
    exchange.end(f"sign-in {instance.session_key}")
