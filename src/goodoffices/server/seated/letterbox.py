"""The letterbox of a person: where they are told that something waits for them, sealed."""

import hmac
import json
import secrets
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.utils import timezone

from goodoffices.server.seated import factors, mailing
from goodoffices.server.seated.key import made_of
from goodoffices.server.seated.models import Letterbox, Person, Sitting

GOOD_FOR = timedelta(minutes=15)
"""How long a code shows whose an address is."""
TRIES = 5
LONGEST = 254
"""Signs that an address may have."""
_DIGITS = 8
_LENGTH = 2048
"""What is sealed is always as long, whatever stands in it."""
_NEVER = datetime.fromtimestamp(0, UTC)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Where somebody wants to be told, since when, and when they last were."""

    address: str
    lang: str
    code: str = ""
    """What was sent to the address that is asked for, as long as it was not shown to be theirs."""
    until: float = 0.0
    tries: int = 0
    since: float = 0.0
    told: float = 0.0
    asked: str = ""
    """Where the code was sent; the address before it stands until it came back."""
    asked_lang: str = ""

    @property
    def shown(self) -> bool:
        """Whether the address was shown to be theirs."""
        return self.since > 0

    @property
    def open_since(self) -> datetime:
        """Since when they are told."""
        return datetime.fromtimestamp(self.since, UTC)

    @property
    def told_at(self) -> datetime:
        """When they were told last; long ago where they never were."""
        return datetime.fromtimestamp(self.told, UTC) if self.told else _NEVER


def wanted(person: Person) -> Wanted | None:
    """What somebody wants; nothing where they asked for no mail."""
    box = Letterbox.objects.filter(person=person).first()
    return None if box is None else opened(box)


def opened(box: Letterbox) -> Wanted:
    """What lies sealed in a letterbox."""
    return Wanted(**json.loads(factors.opened(settings.HOUSE_KEY, box.sealed)))


def sealed(wanted: Wanted) -> str:
    """It, sealed as the secrets of second factors are."""
    plain = json.dumps(asdict(wanted), ensure_ascii=False)
    # Counted in bytes: its length must tell nothing of the address.
    padding = " " * (_LENGTH - len(plain.encode()))
    return factors.sealed(settings.HOUSE_KEY, plain + padding)


def ask(person: Person, address: str, lang: str) -> bool:
    """Send a code to an address that somebody says is theirs; whether a server took it.

    Nobody is told anything there before the code came back; until then they are told where they
    were before. Where nothing could be sent, nothing is kept.
    """
    now, drawn = timezone.now(), f"{secrets.randbelow(10**_DIGITS):0{_DIGITS}}"
    moment = now.replace(microsecond=0)
    if not mailing.code(address, lang, drawn, moment, secrets.token_hex(16)):
        return False
    mine = wanted(person)
    before = mine if mine is not None and mine.shown else Wanted(address, lang)
    until = (now + GOOD_FOR).timestamp()
    _keep(person, replace(
        before, code=drawn, until=until, tries=0, asked=address, asked_lang=lang
    ))  # fmt: skip
    return True


def show(person: Person, code: str) -> bool:
    """Whether the code is the one that was sent; from then on they are told."""
    mine, now = wanted(person), timezone.now().timestamp()
    if mine is None or not mine.code or now >= mine.until or mine.tries >= TRIES:
        return False
    right = hmac.compare_digest(mine.code.encode(), code.strip().encode())
    tried = replace(mine, tries=mine.tries + 1)
    proven = Wanted(mine.asked or mine.address, mine.asked_lang or mine.lang, since=now)
    _keep(person, proven if right else tried)
    return right


def let_go(person: Person) -> None:
    """Tell somebody nothing any more, and forget where."""
    Letterbox.objects.filter(person=person).delete()


def looked(sitting: Sitting) -> None:
    """Keep when somebody opened their room, where they want to be told of what comes to it."""
    # One statement, whoever it is: whether somebody has a letterbox shows in no time and no count.
    if settings.MAIL.host:
        mine = Sitting.objects.filter(pk=sitting.pk, person__letterbox__isnull=False)
        mine.update(seen=timezone.now())


def drawn_from(person: Person, wanted: Wanted, use: str) -> bytes:
    """What is as good as drawn, and the same each time until they are told again."""
    key = made_of(settings.HOUSE_KEY, f"letterbox {use}")
    return hmac.digest(key, f"{person.pk} {wanted.since} {wanted.told}".encode(), "sha256")


def _keep(person: Person, wanted: Wanted) -> None:
    Letterbox.objects.update_or_create(person=person, defaults={"sealed": sealed(wanted)})
