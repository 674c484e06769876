"""Drafts: what somebody has begun to write in a seat of theirs. Nobody else reads them."""

import json
from dataclasses import dataclass

from django.conf import settings

from goodoffices.core.seats import Seat
from goodoffices.server.door import NoSuchTalk, door
from goodoffices.server.seated import owning, unsent
from goodoffices.server.seated.models import Draft, Person, Sitting, Token
from goodoffices.server.sent import Kept

ONLY_HERE = frozenset({"csrfmiddlewaretoken", "next", "aside", "begun", "sure"})
"""What a form sends that is no part of what was written."""
MOST = 40
"""Drafts that one seat keeps at once; the oldest goes when another is kept."""
_BLOCK = 1024


@dataclass(frozen=True, slots=True)
class Begun:
    """A draft as its author reads it: the act, and what was written so far."""

    key: str
    act: str
    fields: dict[str, list[str]]

    @property
    def words(self) -> str:
        """As much of it as tells one draft from another."""
        texts = [each[-1] for name, each in self.fields.items() if name.endswith(".text") and each]
        return next((text.strip() for text in texts if text.strip()), "")[:90]


def keep(person: Person, sitting: Sitting, key: str, act: str, fields: Kept) -> None:
    """Keep what was written so far under the name of its form; what was kept before gives way."""
    written = {name: list(values) for name, values in fields.items() if name not in ONLY_HERE}
    plain = _padded(json.dumps({"act": act, "fields": written}))
    sealed = unsent.sealed(settings.HOUSE_KEY, person.pk, sitting.key, plain)
    Draft.objects.update_or_create(
        person=person, sitting=sitting, key=key, defaults={"sealed": sealed}
    )
    own = Draft.objects.filter(person=person, sitting=sitting).order_by("-id")
    for old in own[MOST:]:
        old.delete()


def kept_here(person: Person, sitting: Sitting) -> list[Begun]:
    """Somebody's own drafts in a seat of theirs, the latest first."""
    own = Draft.objects.filter(person=person, sitting=sitting).order_by("-id")
    return [_opened(person, sitting, draft) for draft in own]


def begun(person: Person, sitting: Sitting, key: str) -> Begun | None:
    """A draft of that name, if it is theirs in this seat."""
    draft = Draft.objects.filter(person=person, sitting=sitting, key=key).first()
    return None if draft is None else _opened(person, sitting, draft)


def let_go(person: Person, sitting: Sitting, key: str) -> None:
    """Forget a draft: it was sent, or is not wanted any more."""
    Draft.objects.filter(person=person, sitting=sitting, key=key).delete()


def let_go_of_ended(talk: str, seat: Seat) -> None:
    """Forget drafts and tokens of whoever sat in a seat before; of no other is anything asked."""
    now = _seating(talk, seat)
    before = Sitting.objects.filter(talk=talk, seat=str(seat)).exclude(seating=now)
    with owning.ended(before.values_list("pk", flat=True)):
        Draft.objects.filter(sitting__in=before).delete()
        Token.objects.filter(sitting__in=before).delete()


def _seating(talk: str, seat: Seat) -> str:
    try:
        return door.room(talk, seat).seating()
    except NoSuchTalk:
        return ""


def _opened(person: Person, sitting: Sitting, draft: Draft) -> Begun:
    plain = unsent.opened(settings.HOUSE_KEY, person.pk, sitting.key, bytes(draft.sealed))
    kept = json.loads(plain.rstrip(b"\0"))
    return Begun(draft.key, kept["act"], kept["fields"])


def _padded(text: str) -> bytes:
    # Its length would tell how much was written; one of a few lengths tells next to nothing.
    plain = text.encode()
    return plain.ljust(-(-len(plain) // _BLOCK) * _BLOCK, b"\0")
