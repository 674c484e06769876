"""Who listens in a house with seats: for as long as they are signed in, and sit where they did."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.sessions.middleware import SessionMiddleware
from django.contrib.sessions.models import Session
from django.db import DatabaseError
from django.db.models import Exists, OuterRef
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from goodoffices.server.live.exchange import exchange
from goodoffices.server.live.feeds import Listener
from goodoffices.server.quiet import quiet
from goodoffices.server.seated.models import Person, Sitting
from goodoffices.server.seated.shown import SINCE, good, over


@dataclass(frozen=True, slots=True)
class Known:
    """By what whoever listens is asked for: their sign-in, who they are, and where they sit."""

    sign_in: str
    person: int
    sitting: int


class Lasting(SessionMiddleware):
    """Sign-ins that last as long as somebody is at work, not as long as a page asks by itself."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """The answer; what a page asked for by itself puts nobody's signing out off."""
        if quiet(request) and not request.session.modified:
            return response
        return super().process_response(request, response)


def listener(request: HttpRequest, person: Person, sitting: Sitting | None) -> Listener:
    """Whoever asks, for as long as they are signed in and sit there."""
    key = request.session.session_key or ""
    known = Known(key, person.pk, sitting.pk if sitting else 0)
    return Listener(f"person {person.pk}", f"sign-in {key}", known, left)


def left(asked: Sequence[tuple[Known, str]]) -> list[float]:
    """For how many seconds each may go on if nobody is at work; 0 who may not any more.

    Asked for all at once: what is done is asked of each whose room shows it.
    """
    now = timezone.now()
    try:
        fresh = Session.objects.filter(expire_date__gt=now)
        signed = fresh.in_bulk({each.sign_in for each, _seating in asked})
        factor = Authenticator.objects.filter(user=OuterRef("person"))
        sits = Sitting.objects.select_related("person").annotate(factor=Exists(factor))
        there = sits.in_bulk({each.sitting for each, _seating in asked})
    except DatabaseError:
        return [0.0] * len(asked)
    return [
        _left(signed.get(each.sign_in), there.get(each.sitting), each.person, seating, now)
        for each, seating in asked
    ]


def _left(
    signed: Session | None, sits: Sitting | None, person: int, seating: str, now: datetime
) -> float:
    if signed is None or sits is None or (sits.person_id, sits.seating) != (person, seating):
        return 0.0
    session = signed.get_decoded()
    if not good(session, sits.person) or over(session.get(SINCE, now.timestamp())):
        return 0.0
    # Whoever has no second factor any more sees no room before there is one.
    if not getattr(sits, "factor", False):
        return 0.0
    return min((signed.expire_date - now).total_seconds(), float(settings.SESSION_COOKIE_AGE))


@receiver(post_delete, sender=Session)
def signed_out(instance: Session, **_more: object) -> None:
    """Whoever signs out, here or from another browser, hears nothing more at once."""
    exchange.end(f"sign-in {instance.session_key}")
