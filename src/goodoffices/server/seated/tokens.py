"""Tokens: each lets a program ask in one seat of its owner's, until a day, and in no other."""

import hashlib
import hmac
import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from allauth.account.signals import password_changed
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.core.cache import cache
from django.dispatch import receiver
from django.http import HttpRequest
from django.utils import timezone

from goodoffices.server.seated import factors, owning
from goodoffices.server.seated.adapting import address
from goodoffices.server.seated.asking import Place, place_of
from goodoffices.server.seated.key import made_of
from goodoffices.server.seated.models import Person, Sitting, Token, known_by

BEGINS = "go_seat_"
"""How each begins, so that whoever looks for secrets in a place where none belongs knows it."""
DAYS, MOST_DAYS = 30, 366
"""For how many days one is good if its owner says nothing, and at most."""
MOST = 10
"""Tokens of one seat at once; the one that ends first goes when another is made."""
GUESSES, WHILE = 10, 15 * 60
"""After how many wrong ones at one seat from one address no more is looked at; for how long."""
LONGEST = 60
"""Characters of what one is called."""
_FORM = re.compile(rf"{BEGINS}(\w{{22}})_([\w-]{{43}})", re.ASCII)


class Reach(Enum):
    """How far a token goes."""

    READS = "reads"
    ACTS = "acts"
    BINDS = "binds"


@dataclass(frozen=True, slots=True)
class Held:
    """A token as its owner sees it: what it is called, how far it goes, how long, used when."""

    number: int
    name: str
    reach: Reach
    until: datetime
    used: date | None


@dataclass(frozen=True, slots=True)
class Borne:
    """Where whoever bears a token may ask now, how far it goes, and what it may be known by."""

    number: int
    reach: Reach
    place: Place


def drawn(sitting: Sitting, name: str, reach: Reach, days: int = DAYS) -> str:
    """Make a token of one's own seat; it is told once and kept nowhere."""
    token = f"{BEGINS}{sitting.key}_{secrets.token_urlsafe(32)}"
    until = timezone.now() + timedelta(days=min(max(days, 1), MOST_DAYS))
    for old in _of(sitting)[: 1 - MOST]:
        old.delete()
    Token.objects.create(
        person=sitting.person, sitting=sitting, known=_known(token), reach=reach.value,
        named=factors.sealed(settings.HOUSE_KEY, name[:LONGEST]), until=until,
        ended=sitting.person.ended,
    )  # fmt: skip
    return token


def held(sitting: Sitting) -> list[Held]:
    """The tokens of one's own seat that are still good, the one that ends first first."""
    return [
        Held(
            each.pk,
            factors.opened(settings.HOUSE_KEY, each.named),
            Reach(each.reach),
            each.until,
            each.used,
        )
        for each in _of(sitting)
        if each.until > timezone.now() and each.ended == sitting.person.ended
    ]


def let_go(sitting: Sitting, number: str) -> None:
    """Revoke a token of one's own seat; the same where there is none of that number."""
    for each in _of(sitting):
        if str(each.pk) == number:
            each.delete()


def all_of_a_house() -> Iterator[tuple[int, str, datetime, date | None]]:
    """Every token for whoever keeps the house: its number, whose, until when, last used when."""
    for person in Person.objects.order_by("name"):
        with owning.of(person.pk):
            mine = list(Token.objects.filter(person=person).order_by("until", "id"))
        for each in mine:
            yield each.pk, person.name, each.until, each.used


def revoke(number: int) -> bool:
    """Revoke a token, whosever it is; whether there was one."""
    for person in Person.objects.order_by("name"):
        with owning.of(person.pk):
            if Token.objects.filter(person=person, pk=number).delete()[0]:
                return True
    return False


def borne(request: HttpRequest, text: str) -> Borne | None:
    """Where whoever bears a token may ask; nothing where it is none that is good now.

    One that was revoked, has run out, or whose seat is another's now is like one that never was.
    """
    form = _FORM.fullmatch(text)
    if form is None:
        return None
    key = form[1]
    # Counted for each seat at each address: nobody shuts another out who guesses at their own.
    counted = f"token:{known_by(f'{address(request)} {key}')}"
    if cache.get(counted, 0) >= GUESSES:
        return None
    found = _found(text, key)
    if found is None:
        cache.add(counted, 0, WHILE)
        cache.incr(counted)
    return found


def _found(text: str, key: str) -> Borne | None:
    # Asked alike much whether or not there is such a seat.
    sitting = Sitting.objects.select_related("person").filter(key=key).first()
    person = sitting.person_id if sitting else 0
    with owning.of(person):
        rows = list(Token.objects.filter(sitting_id=sitting.pk if sitting else 0))
        given, mine = _known(text), None
        for row in rows:
            if hmac.compare_digest(row.known, given):
                mine = row
        if sitting is None or mine is None or not _good(mine, sitting):
            return None
        place = place_of(sitting)
        if place is None or not is_mfa_enabled(sitting.person):
            return None
        today = timezone.now().date()
        if mine.used != today:
            Token.objects.filter(pk=mine.pk).update(used=today)
    return Borne(mine.pk, Reach(mine.reach), place)


def still(number: int, sitting: Sitting) -> float:
    """For how many seconds a token is good yet; 0 where it is not any more."""
    fresh = Sitting.objects.select_related("person").get(pk=sitting.pk)
    with owning.of(fresh.person_id):
        row = Token.objects.filter(pk=number, sitting=fresh).first()
    if row is None or not _good(row, fresh) or place_of(fresh) is None:
        return 0.0
    if not is_mfa_enabled(fresh.person):
        return 0.0
    return (row.until - timezone.now()).total_seconds()


def _good(row: Token, sitting: Sitting) -> bool:
    person = sitting.person
    return person.is_active and row.ended == person.ended and row.until > timezone.now()


def _of(sitting: Sitting) -> list[Token]:
    return list(
        Token.objects.filter(person=sitting.person, sitting=sitting).order_by("until", "id")
    )


@receiver(password_changed)
def changed(user: Person, **_more: object) -> None:
    """Whoever changes their password leaves nothing good that others may have."""
    Token.objects.filter(person=user).delete()


def _known(token: str) -> str:
    key = made_of(settings.HOUSE_KEY, "tokens")
    return hmac.new(key, token.encode(), hashlib.sha256).hexdigest()
