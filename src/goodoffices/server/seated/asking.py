"""Who asks: signed in, with a second factor, in which seats; what everybody else gets."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth import logout
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.core.seats import Chamber, Seat
from goodoffices.server import halfway, late
from goodoffices.server.door import Fault, NoSuchTalk, Room, door
from goodoffices.server.live.feeds import Listener
from goodoffices.server.live.listening import LISTENER
from goodoffices.server.locking import LETTERS, done
from goodoffices.server.pages import errors
from goodoffices.server.pages.acting import HANDED
from goodoffices.server.pages.founding import FOUNDING
from goodoffices.server.pages.frame import AT_DESK
from goodoffices.server.pages.sheet import READ_ALONG
from goodoffices.server.recorded import recorded
from goodoffices.server.seated import away, drafts, owning, signing, waiting
from goodoffices.server.seated.confirming import read_along
from goodoffices.server.seated.handing import handed
from goodoffices.server.seated.listening import listener
from goodoffices.server.seated.models import Person, Sitting
from goodoffices.server.seated.seats import founded
from goodoffices.server.seated.shown import worn_out

Next = Callable[[HttpRequest], HttpResponse]
OPEN = (
    "/static/", "/public/", "/in/", "/invited/", "/source", "/language", "/account/out", "/api/",
)  # fmt: skip
"""Addresses below which nobody need have signed in; what is asked by a token shows it itself."""
OWN = "/account/"
"""Addresses that need an account, and no second factor yet."""
MAIL = "/account/mail"
"""One's letterbox, of which only who has a second factor has a use."""
OUT = "/account/out"
DESK = frozenset({"mediator", "deputy"})
"""Who works at the desk; every other seat has a narrower room."""


@dataclass(frozen=True, slots=True)
class Place:
    """A seat that somebody holds now, and its room."""

    sitting: Sitting
    seat: Seat
    room: Room


class Asking:
    """Let through to each room only who sits there now."""

    def __init__(self, get_response: Next) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer; the same for every address behind the doors to whoever is not signed in."""
        path = request.path
        if path == OUT and request.user.is_authenticated:
            request.META[halfway.KEEPS] = partial(keeps, request.user)
        if path == "/" or path.startswith(OPEN):
            return self._get_response(request)
        person = request.user
        if person.is_authenticated and worn_out(request):
            logout(request)
        if not isinstance(person, Person) or not request.user.is_authenticated:
            return signing.asked(request, waiting.written(request))
        if path == waiting.NEW and not person.founds:
            raise Http404
        if (not path.startswith(OWN) or path == MAIL) and not is_mfa_enabled(person):
            return redirect(reverse("factors"))
        request.META[AT_DESK] = partial(_at_desk, person)
        request.META[HANDED] = handed
        request.META[READ_ALONG] = read_along
        request.META[FOUNDING] = partial(_founding, person)
        request.META[LISTENER] = partial(_listener, request, person)
        request.META[halfway.KEEPS] = partial(keeps, person)
        request.META[halfway.FORGETS] = drafts.forget
        with owning.of(person.pk):
            answer = self._get_response(request)
            halfway.sent(request, answer)
            return answer

    def process_view(self, request: HttpRequest, *_view: object) -> HttpResponse | None:
        """Open a page with what was begun on it, for whoever began it."""
        try:
            halfway.lay_out(request)
        except Fault as fault:
            return away.page(request, str(fault))
        return None

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The file of talks could not do what was asked; what was written is not lost.

        A talk that went, or a seat that changed hands, while its page was made: it is not there.
        """
        if isinstance(exception, NoSuchTalk):
            return errors.absent(request, exception)
        return away.page(request, str(exception)) if isinstance(exception, Fault) else None


def places(person: Person) -> tuple[Place, ...]:
    """The seats that are somebody's now; one that was taken back or handed over is not."""
    found = []
    for sitting in Sitting.objects.filter(person=person).order_by("since", "id"):
        place = place_of(sitting)
        if place is not None:
            found.append(place)
    return tuple(found)


def place(person: Person, key: str) -> Place | None:
    """The seat of that name, if it is theirs now."""
    sitting = Sitting.objects.filter(person=person, key=key).first()
    return None if sitting is None else place_of(sitting)


def at_desk(person: Person, talk: str) -> Place | None:
    """The seat at the desk of a talk, if one is theirs now."""
    for sitting in Sitting.objects.filter(person=person, talk=talk).order_by("since", "id"):
        place = place_of(sitting)
        if place and place.seat.chamber is Chamber.MEDIATION and place.seat.role in DESK:
            return place
    return None


def keeps(person: Person, address: str) -> drafts.Own | None:
    """Where somebody's own drafts of an address are; none where it is not theirs now."""
    _before, within, name = address.partition("?")[0].split("/")[:3]
    if address.partition("?")[0] == waiting.NEW:
        return drafts.Own(person, None) if person.founds else None
    here = place(person, name) if within == "rooms" else at_desk(person, name)
    return drafts.Own(person, here.sitting) if here else None


def place_of(sitting: Sitting) -> Place | None:
    """The seat of a sitting and its room, as long as it is theirs who sits there."""
    seat = Seat.parse(sitting.seat)
    try:
        room = door.room(sitting.talk, seat)
        held = room.seating() == sitting.seating
        return Place(sitting, seat, room.of(sitting.seating)) if held else None
    except NoSuchTalk:
        return None


def _at_desk(person: Person, talk: str) -> Room:
    """The room at the desk of a talk.

    Raises:
        NoSuchTalk: there is none of that name in which they sit there.
    """
    place = at_desk(person, talk)
    if place is None:
        raise NoSuchTalk
    return place.room


def _listener(request: HttpRequest, person: Person, talk: str) -> Listener:
    """Whoever works at the desk of a talk, for as long as they do."""
    place = at_desk(person, talk)
    return listener(request, person, place.sitting if place else None)


def _founding(person: Person, talk: str) -> None:
    """Seat who founded a talk; once, however often the form was sent."""
    founded(talk, person)


def around(request: HttpRequest) -> dict[str, Any]:
    """What every page shows: who is signed in, the way out, and what waits on it."""
    person = getattr(request, "user", None)
    inside = person is not None and person.is_authenticated
    return {
        "person": person if inside else None,
        "lock_href": reverse("account_logout") if inside else "",
        "lock_words": _("Sign out"),
        "idle_seconds": settings.SESSION_COOKIE_AGE,
        "idle_refresh": settings.SESSION_COOKIE_AGE + 1,
        "letters": request.COOKIES.get(LETTERS) != "off",
        "here": late.safe(request.get_full_path()),
        "recorded": recorded(done(request)) if inside else "",
        "regained": request.META.get(late.REGAINED, False),
        "laid": request.META.get(halfway.LAID),
        "goes_on": halfway.goes_on(request),
        "held": waiting.kept(request),
    }
