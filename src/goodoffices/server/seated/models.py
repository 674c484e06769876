"""Who can sign in, which seats are theirs, and who was asked to take one. No words of a talk."""

import hashlib
import secrets
import unicodedata
from collections.abc import Iterator
from datetime import timedelta
from typing import ClassVar

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils import timezone
from django.utils.crypto import salted_hmac

from goodoffices.server.live.exchange import exchange
from goodoffices.server.seated.numbers import drawn_numbers

LASTS = timedelta(days=3)
"""How long an invitation can be used."""
ANEW = timedelta(hours=24)
"""How long a link to new second factors can be used."""


def drawn() -> str:
    """A random name that tells nothing."""
    return secrets.token_urlsafe(16).replace("-", "x")


def known_by(token: str) -> str:
    """By what a token is known again; the token itself is kept nowhere."""
    return hashlib.sha256(token.encode()).hexdigest()


def as_written(name: str) -> str:
    """A name in the one form in which it is kept, on whichever keyboard it was typed."""
    return unicodedata.normalize("NFKC", name)


class People(BaseUserManager["Person"]):
    """The accounts of a house."""

    def make(self, name: str, password: str) -> "Person":
        """Make an account.

        Raises:
            IntegrityError: the name is taken.
        """
        person = self.model(name=as_written(name))
        person.set_password(password)
        person.save()
        return person


class Person(AbstractBaseUser):
    """Somebody who can sign in, under a name of their own choosing."""

    name = models.CharField(max_length=80, unique=True)
    founds = models.BooleanField(default=False)
    """Whether they may found talks in this house."""
    is_active = models.BooleanField(default=True)
    since = models.DateTimeField(default=timezone.now)
    ended = models.PositiveIntegerField(default=0)
    """How often every sign-in of theirs was ended at once."""
    objects = People()
    USERNAME_FIELD = "name"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        """The name under which they sign in."""
        return self.name

    def get_session_auth_hash(self) -> str:
        """What a sign-in is good for: the password, and no ending since."""
        return self._good_for(settings.SECRET_KEY)

    def get_session_auth_fallback_hash(self) -> Iterator[str]:
        """The same under keys that came before, where there are any."""
        return (self._good_for(key) for key in settings.SECRET_KEY_FALLBACKS)

    def sign_out_everywhere(self) -> None:
        """End every sign-in of theirs at once."""
        Person.objects.filter(pk=self.pk).update(ended=models.F("ended") + 1)
        self.refresh_from_db(fields=["ended"])
        exchange.end(f"person {self.pk}")

    def _good_for(self, key: str | bytes) -> str:
        said = f"{self.password}:{self.ended}"
        return salted_hmac("goodoffices.sign-in", said, key, algorithm="sha256").hexdigest()


class Invitation(models.Model):
    """A seat that waits for somebody: good once, for one seating, until it expires."""

    token = models.CharField(max_length=64, unique=True)
    talk = models.CharField(max_length=100, blank=True)
    seat = models.CharField(max_length=100, blank=True)
    seating = models.CharField(max_length=64, blank=True)
    founds = models.BooleanField(default=False)
    expires = models.DateTimeField()
    used = models.DateTimeField(null=True, blank=True)
    maker = models.ForeignKey(Person, null=True, blank=True, on_delete=models.CASCADE)
    second = models.CharField(max_length=100, blank=True)
    """The seat at the desk that has still to confirm it; nothing where none has."""

    def __str__(self) -> str:
        """Nothing that anybody could use."""
        return "invitation"

    @classmethod
    def drawn(
        cls, *, talk: str = "", seat: str = "", seating: str = "", founds: bool = False,
        maker: Person | None = None, second: str = "",
    ) -> str:  # fmt: skip
        """Make an invitation; its token, which is told once and kept nowhere."""
        token = secrets.token_urlsafe(32)
        # Whoever is asked again need not wonder which of two is good.
        cls.objects.filter(talk=talk, seat=seat, used=None, founds=founds).delete()
        cls.objects.create(
            token=known_by(token), talk=talk, seat=seat, seating=seating, founds=founds,
            expires=timezone.now() + LASTS, maker=maker, second=second,
        )  # fmt: skip
        return token

    @classmethod
    def good(cls, token: str) -> "Invitation | None":
        """The invitation of that token, if it can still be used."""
        return cls.objects.filter(
            token=known_by(token), used=None, second="", expires__gt=timezone.now()
        ).first()


class Anew(models.Model):
    """A link with which somebody who lost a second factor sets new ones, once."""

    token = models.CharField(max_length=64, unique=True)
    person = models.ForeignKey(Person, on_delete=models.CASCADE)
    expires = models.DateTimeField()

    def __str__(self) -> str:
        """Nothing that anybody could use."""
        return "link"

    @classmethod
    def drawn(cls, person: Person) -> str:
        """Make a link, and void the one before; its token, told once and kept nowhere."""
        token = secrets.token_urlsafe(32)
        cls.objects.filter(person=person).delete()
        cls.objects.create(token=known_by(token), person=person, expires=timezone.now() + ANEW)
        return token

    @classmethod
    def good(cls, token: str) -> "Anew | None":
        """The link of that token, if it can still be used."""
        return cls.objects.filter(
            token=known_by(token), expires__gt=timezone.now(), person__is_active=True
        ).first()


class Sitting(models.Model):
    """Who sits where: a person in a seat of a talk, as long as the seat is theirs there."""

    key = models.CharField(max_length=32, unique=True, default=drawn)
    person = models.ForeignKey(Person, on_delete=models.CASCADE)
    talk = models.CharField(max_length=100)
    seat = models.CharField(max_length=100)
    seating = models.CharField(max_length=64)
    """By which seating of the record it is theirs: it ends when that does."""
    since = models.DateTimeField(default=timezone.now)
    seen = models.DateTimeField(null=True, blank=True)
    """When the room was last opened, where its person wants to be told of what comes to it."""

    class Meta:
        """One person once in a seating."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["talk", "seat", "seating"], name="one_in_a_seat")
        ]

    def __str__(self) -> str:
        """The name of the room's address."""
        return self.key


class Draft(models.Model):
    """What somebody has begun to write in a seat of theirs: sealed, for nobody else."""

    key = models.CharField(max_length=64)
    """What makes its form the same form, also once it is sent."""
    person = models.ForeignKey(Person, on_delete=models.CASCADE)
    sitting = models.ForeignKey(Sitting, null=True, blank=True, on_delete=models.CASCADE)
    """Where they sit; nowhere where it is of a talk that is not founded yet."""
    sealed = models.BinaryField()

    class Meta:
        """Its name is its author's own: in no other hands does it tell anything."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "sitting", "key"], name="ones_own_draft")
        ]

    def __str__(self) -> str:
        """Nothing of what it holds."""
        return "draft"


class Token(models.Model):
    """What lets a program ask in one seat of its owner's; it is known again, and kept nowhere."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE)
    sitting = models.ForeignKey(Sitting, on_delete=models.CASCADE)
    known = models.CharField(max_length=64)
    """By what it is known again; without the key of the house nobody can make that."""
    named = models.TextField()
    """What its owner calls it, sealed."""
    reach = models.CharField(max_length=8)
    """How far it goes: to read, to act too, or to bind as well."""
    until = models.DateTimeField()
    used = models.DateField(null=True, blank=True)
    """The day of its last use, and no closer."""
    ended = models.PositiveIntegerField()
    """How often every sign-in of its owner's had been ended when it was made."""

    class Meta:
        """A name of its own in its own sitting: in no other does it tell anything."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["sitting", "known"], name="ones_own_token")
        ]

    def __str__(self) -> str:
        """Nothing that anybody could use."""
        return "token"


class Letterbox(models.Model):
    """Where somebody wants to be told that something waits for them: all of it sealed."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE)
    sealed = models.TextField()

    def __str__(self) -> str:
        """Nothing of what it holds."""
        return "letterbox"


drawn_numbers()
