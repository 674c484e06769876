"""Drafts: what somebody has begun to write in a seat of theirs. Nobody else reads them."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.models import QuerySet
from django.utils import timezone

from goodoffices.core.seats import Seat
from goodoffices.server.begun import LASTS, MOST, Begun
from goodoffices.server.door import NoSuchTalk, door
from goodoffices.server.seated import owning, unsent
from goodoffices.server.seated.factors import Unopened
from goodoffices.server.seated.models import Draft, Person, Sitting, Token

_BLOCK = 1024
_EVERY = 60 * 60
"""Seconds between two looks for what is too old to be kept."""


class Own:
    """What one person has begun to write in one seat, or of a talk that is not founded yet."""

    def __init__(self, person: Person, sitting: Sitting | None) -> None:
        """Name the person, and where they sit."""
        self.author = str(person.pk)
        self._person, self._sitting = person, sitting

    def kept(self) -> list[Begun]:
        """Their own drafts there, the latest first."""
        now = timezone.now()
        own = [self._opened(draft) for draft in self._mine().order_by("-id")]
        return [each for each in own if not each.worn_out(now)]

    def keep(self, begun: Begun) -> None:
        """Keep one; what was kept under its key gives way, and the oldest if there are many."""
        where = self._sitting.key if self._sitting else ""
        sealed = unsent.sealed(settings.HOUSE_KEY, self._person.pk, where, _padded(_told(begun)))
        Draft.objects.update_or_create(
            person=self._person, sitting=self._sitting, key=begun.key, defaults={"sealed": sealed}
        )
        for old in self._mine().order_by("-id")[MOST:]:
            old.delete()

    def let_go(self, key: str) -> None:
        """Forget one: it was sent, or is not wanted any more."""
        self._mine().filter(key=key).delete()

    def forget(self, before: datetime) -> None:
        """Forget what nobody went on with since some time."""
        kept = {draft.pk: self._opened(draft).at for draft in self._mine()}
        # One question, however many there are: whoever has words destroyed learns nothing of it.
        old = [number for number, at in kept.items() if at is not None and at < before]
        self._mine().filter(pk__in=old or [0]).delete()

    def date(self, now: datetime) -> None:
        """Count the days of what an older Good Offices kept from now on."""
        for draft in self._mine():
            begun = self._opened(draft)
            if begun.at is None:
                self.keep(replace(begun, at=now))

    def _mine(self) -> QuerySet[Draft]:
        return Draft.objects.filter(person=self._person, sitting=self._sitting)

    def _opened(self, draft: Draft) -> Begun:
        where = self._sitting.key if self._sitting else ""
        plain = unsent.opened(settings.HOUSE_KEY, self._person.pk, where, bytes(draft.sealed))
        return _read(draft.key, json.loads(plain.rstrip(b"\0")), where)


def let_go_of_ended(talk: str, seat: Seat) -> None:
    """Forget drafts and tokens of whoever sat in a seat before; of no other is anything asked."""
    now = _seating(talk, seat)
    before = Sitting.objects.filter(talk=talk, seat=str(seat)).exclude(seating=now)
    with owning.ended(before.values_list("pk", flat=True)):
        Draft.objects.filter(sitting__in=before).delete()
        Token.objects.filter(sitting__in=before).delete()


def forget(talk: str, room: str = "", before: datetime | None = None) -> None:
    """Forget the drafts of a talk that was destroyed, or of one room, or those older than that."""
    sat = Sitting.objects.filter(talk=talk).select_related("person")
    there = [each for each in sat if room in ("", Seat.parse(each.seat).audience)]
    if before is None:
        _gone(Sitting.objects.filter(pk__in=[each.pk for each in there]))
        return
    for each in there:
        with owning.lent(each.person_id):
            Own(each.person, each).forget(before)


def forget_old(now: datetime) -> None:
    """Forget whatever nobody went on with for as long as such things are kept."""
    for person in Person.objects.all():
        with owning.of(person.pk):
            for sitting in (None, *Sitting.objects.filter(person=person)):
                own = Own(person, sitting)
                own.date(now)
                own.forget(now - LASTS)


@contextmanager
def burning() -> Iterator[None]:
    """Forget what is too old for as long as the house is served."""
    done = threading.Event()
    threading.Thread(target=_go_on, args=(done,), daemon=True).start()
    try:
        yield
    finally:
        done.set()


def _go_on(done: threading.Event) -> None:
    while True:
        # The accounts may be away for a while: next time, then.
        with suppress(DatabaseError, Unopened):
            forget_old(timezone.now())
        connection.close()
        if done.wait(_EVERY):
            return


def _gone(sittings: QuerySet[Sitting]) -> None:
    with owning.ended(sittings.values_list("pk", flat=True)):
        Draft.objects.filter(sitting__in=sittings).delete()


def _seating(talk: str, seat: Seat) -> str:
    try:
        return door.room(talk, seat).seating()
    except NoSuchTalk:
        return ""


def _told(begun: Begun) -> str:
    told = {
        "address": begun.address, "page": begun.page, "fields": begun.fields, "by": begun.by,
        "at": begun.at.isoformat() if begun.at else "", "aside": begun.aside,
    }  # fmt: skip
    return json.dumps(told)


def _read(key: str, told: dict[str, Any], room: str) -> Begun:
    if "address" not in told:
        # So an older Good Offices kept what was laid aside.
        address = f"/rooms/{room}/do/{told['act']}"
        return Begun(key, address, address, told["fields"], aside=True)
    at = datetime.fromisoformat(told["at"]) if told["at"] else None
    return Begun(key, told["address"], told["page"], told["fields"], told["by"], at, told["aside"])


def _padded(text: str) -> bytes:
    # Its length would tell how much was written; one of a few lengths tells next to nothing.
    plain = text.encode()
    return plain.ljust(-(-len(plain) // _BLOCK) * _BLOCK, b"\0")
