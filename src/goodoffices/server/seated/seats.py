"""Taking a seat: an invitation used, an account made, a sitting begun."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from goodoffices.core.seats import MEDIATOR, Chamber, Seat
from goodoffices.server.door import NoSuchTalk, door
from goodoffices.server.seated.models import Invitation, Person, Sitting

DEPUTY = Seat(Chamber.MEDIATION, "deputy")
PENS = (MEDIATOR, DEPUTY)
"""The two seats that hold the pen, each the second key to the other's invitations."""


class NotTaken(Exception):
    """The invitation is not good any more."""


def still_good(token: str) -> Invitation | None:
    """The invitation, if its seat still waits for whoever holds it."""
    invitation = Invitation.good(token)
    if invitation is None or invitation.founds:
        return invitation
    try:
        now = door.room(invitation.talk, Seat.parse(invitation.seat)).seating()
    except NoSuchTalk:
        return None
    return invitation if now == invitation.seating else None


def take(token: str, person: Person) -> Sitting | None:
    """Let somebody take the seat that they were invited to; None where it was to found talks.

    Raises:
        NotTaken: the invitation was used meanwhile, or its seat is not given so any more.
    """
    try:
        with transaction.atomic():
            invitation = still_good(token)
            if invitation is None:
                raise NotTaken
            used = Invitation.objects.filter(pk=invitation.pk, used=None)
            if not used.update(used=timezone.now()):
                raise NotTaken
            if invitation.founds:
                Person.objects.filter(pk=person.pk).update(founds=True)
                return None
            return Sitting.objects.create(
                person=person, talk=invitation.talk, seat=invitation.seat,
                seating=invitation.seating,
            )  # fmt: skip
    except IntegrityError:
        raise NotTaken from None


def founded(talk: str, person: Person) -> Sitting:
    """Seat the mediator who founded a talk; once, however often the form of it was sent."""
    before = Sitting.objects.filter(talk=talk, seat=str(MEDIATOR)).first()
    if before is not None:
        # Whoever handed the seat over must not come back to it by the form that founded the talk.
        return before
    seating = door.room(talk, MEDIATOR).seating()
    return Sitting.objects.create(person=person, talk=talk, seat=str(MEDIATOR), seating=seating)


def invite(talk: str, seat: Seat, by: Seat, maker: Person) -> str:
    """An invitation to a seat that was given in the record; its token.

    Where the mediation has two seats it is good once the other has confirmed it.

    Raises:
        NotTaken: the seat is not given to anybody, or somebody sits there already.
    """
    seating = door.room(talk, seat).seating()
    if not seating or taken(talk, seat):
        raise NotTaken
    second = _other(talk, seat, by)
    return Invitation.drawn(talk=talk, seat=str(seat), seating=seating, maker=maker, second=second)


def waiting(talk: str) -> tuple[Invitation, ...]:
    """The invitations to seats of a talk that the other at the desk has still to confirm."""
    made = Invitation.objects.filter(talk=talk, used=None, expires__gt=timezone.now())
    return tuple(made.exclude(second="").order_by("expires", "id"))


def confirm(talk: str, number: str, by: Seat, person: Person) -> bool:
    """Turn the second key to an invitation; whoever made it has turned the first."""
    mine = waiting(talk)
    for each in mine:
        if str(each.pk) == number and each.second == str(by) and each.maker_id != person.pk:
            return bool(Invitation.objects.filter(pk=each.pk, used=None).update(second=""))
    return False


def _other(talk: str, seat: Seat, by: Seat) -> str:
    """Who has to confirm an invitation; nobody where no other sits at the desk.

    A side that hands its own seat on asks nobody.
    """
    if by not in PENS and seat.chamber is not Chamber.MEDIATION:
        return ""
    other = DEPUTY if by == MEDIATOR else MEDIATOR
    return str(other) if other != seat and taken(talk, other) else ""


def taken(talk: str, seat: Seat) -> bool:
    """Whether somebody sits there now: not who sat there before it was taken back or given on."""
    seating = door.room(talk, seat).seating()
    return Sitting.objects.filter(talk=talk, seat=str(seat), seating=seating).exists()
