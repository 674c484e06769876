"""Telling people by mail that something waits for them: by what their own rooms show.

Nothing that anybody does sends a mail. Every quarter of an hour, at a moment of each person's own,
it is asked what stands in that person's rooms: so a mail tells nothing that the rooms do not, and
whoever acted waits for nothing.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime

from django.conf import settings
from django.db import DatabaseError, connection
from django.utils import timezone

from goodoffices.server.door import Fault
from goodoffices.server.seated import letterbox, mailing
from goodoffices.server.seated.arriving import arrived
from goodoffices.server.seated.asking import Place, places
from goodoffices.server.seated.factors import Unopened
from goodoffices.server.seated.letterbox import Wanted
from goodoffices.server.seated.models import Letterbox, Person

EVERY = 15 * 60
"""Seconds from one moment at which somebody may be told to their next."""
_LOOK = 5.0
"""Seconds between two looks at the clock."""


def post(before: datetime, now: datetime) -> None:
    """Tell whoever has something to read, whose moment came since `before`."""
    boxes = Letterbox.objects.filter(person__is_active=True).select_related("person")
    for box in boxes.order_by("id"):
        # What cannot be read for one keeps nobody else waiting.
        with suppress(Fault, Unopened):
            wanted = letterbox.opened(box)
            if wanted.shown and (moment := _moment(box.person, wanted, now)) > before:
                _tell(box, wanted, moment)


def _moment(person: Person, wanted: Wanted, now: datetime) -> datetime:
    """The latest moment of theirs: another for each person, and each time they were told."""
    # At one moment for all, the second of a mail would tell how many others went before it.
    own = int.from_bytes(letterbox.drawn_from(person, wanted, "moment")) % EVERY
    seconds = int(now.timestamp())
    return datetime.fromtimestamp(seconds - (seconds - own) % EVERY, UTC)


def _tell(box: Letterbox, wanted: Wanted, moment: datetime) -> None:
    person = box.person
    theirs = places(person)
    here = [person.last_login, *(each.sitting.seen for each in theirs)]
    # At one instant they may have been here just after: better told once more than never again.
    if wanted.told and wanted.told_at > max(filter(None, here), default=wanted.open_since):
        return
    if not any(_waits(each, wanted, moment) for each in theirs):
        return
    # First kept, then sent: of two programs that post, or of one that is killed, none tells twice.
    told = letterbox.sealed(replace(wanted, told=moment.timestamp()))
    mine = Letterbox.objects.filter(pk=box.pk)
    if not mine.filter(sealed=box.sealed).update(sealed=told):
        return
    name = letterbox.drawn_from(person, wanted, "name").hex()[:32]
    if not mailing.something(wanted.address, wanted.lang, moment, name):
        mine.filter(sealed=told).update(sealed=box.sealed)


def _waits(place: Place, wanted: Wanted, moment: datetime) -> bool:
    """Whether something has come to a room since its person looked, or was told."""
    looked = place.sitting.seen or place.sitting.since
    since = max(looked, wanted.open_since, wanted.told_at)
    return any(since < at <= moment for at in arrived(place.room.read()))


@contextmanager
def going() -> Iterator[None]:
    """Post for as long as the house is served, where its keeper named a server of mail."""
    done = threading.Event()
    if settings.MAIL.host:
        threading.Thread(target=_go_on, args=(done,), daemon=True).start()
    try:
        yield
    finally:
        done.set()


def _go_on(done: threading.Event) -> None:
    before = timezone.now()
    while not done.wait(_LOOK):
        now = timezone.now()
        # The accounts may be away for a while: next time, then.
        with suppress(DatabaseError):
            post(before, now)
            before = now
        connection.close()
