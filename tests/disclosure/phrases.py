"""Words, times and markings such as may occur. ILLUSTRATIVE: nobody ever said them."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

from goodoffices.core.documents import Document, Enclosure, Format, Obstacle
from goodoffices.core.marking import Attribution, Marking, Reach, Release, Status, Use
from goodoffices.core.refs import Side
from goodoffices.core.seats import ROLES, Chamber
from goodoffices.core.times import Place, When
from goodoffices.core.words import Words

T = TypeVar("T")

_ENGLISH = (
    "the bank boats season quota twelve nets harbour guard wind before after never always we they "
    "can cannot accept half two three first light ferry salt stone lamp quay north south promise"
)
_PERSIAN = "بانک قایق فصل سهم دوازده تور بندر باد پیش پس ما آنان نیمه دو سه نخست چراغ نمک سنگ"
PEOPLE = ("A. Quill", "B. Reed", "C. Slate", "D. Thorn", "E. Umber", "F. Vane")
PLACES = (Place("Lantern House", "Asia/Muscat"), Place("The quay", "UTC"))

_USES = {
    Use.MEDIATOR_ONLY: 3,
    Use.GUIDE_ONLY: 2,
    Use.AS_MEDIATORS_IDEA: 3,
    Use.IN_SUBSTANCE: 7,
    Use.VERBATIM: 4,
}
_REACHES = {
    Reach.SEATS: 2,
    Reach.DELEGATION: 6,
    Reach.WITH_CAPITAL: 3,
    Reach.PARTICIPANTS: 4,
    Reach.PUBLIC: 5,
}
_RELEASES = {
    Release.NOW: 12,
    Release.ASK: 2,
    Release.NOT_BEFORE: 2,
    Release.RECIPROCAL: 2,
    Release.AFTER_CAPITAL: 2,
}


def weighed(rng: random.Random, weights: dict[T, int]) -> T:
    """One of these, the heavier the oftener."""
    return rng.choices(list(weights), list(weights.values()))[0]


def text(rng: random.Random, lang: str = "en") -> str:
    """A few words."""
    known = _PERSIAN if lang == "fa" else _ENGLISH
    return " ".join(rng.choices(known.split(), k=rng.randint(4, 9)))


def words(rng: random.Random, lang: str | None = None) -> Words:
    """A few words in one of two languages."""
    lang = lang or rng.choice(("en", "en", "fa"))
    return Words(text(rng, lang), lang)


NAMES = ("Annex", "Draft", "Map of the bank", "پیوست", "Letter")


def enclosure(rng: random.Random, bare: Document | None = None) -> Enclosure:
    """A document that its source gave under some name, with traces of it; or one that gives it."""
    said = bare.content if bare else f"{text(rng)}\n".encode()
    given = b"\xef\xbb\xbf" * rng.randint(0, 1) + said.replace(b"\n", b"\r\n")
    document = Document(rng.choice(NAMES), bare.format if bare else Format.TEXT, given)
    if bare is None and rng.random() < 0.15:
        return Enclosure(document, obstacle=rng.choice(list(Obstacle)))
    return Enclosure(document, said)


def when(rng: random.Random, at: datetime) -> When | None:
    """A time as it was given, or none."""
    if rng.random() < 0.5:
        return None
    return When(at + timedelta(minutes=rng.randint(-90, 90)), about=rng.random() < 0.5)


def some(rng: random.Random, of: Sequence[T], least: int = 1) -> frozenset[T]:
    """Some of these, at least so many."""
    return frozenset(rng.sample(list(of), rng.randint(min(least, len(of)), len(of))))


def marking(rng: random.Random, sides: Sequence[Side], at: datetime) -> Marking:
    """Any marking that a negotiator may give."""
    release, reach = weighed(rng, _RELEASES), weighed(rng, _REACHES)
    persons = reach is Reach.SEATS and rng.random() < 0.6
    return Marking(
        use=weighed(rng, _USES),
        attribution=rng.choice(list(Attribution)),
        receivers=some(rng, sides) if rng.random() < 0.2 else None,
        reach=reach,
        persons=some(rng, ROLES[Chamber.DELEGATION]) if persons else frozenset(),
        release=release,
        not_before=_soon(rng, at) if release is Release.NOT_BEFORE else None,
        expires=later(at, rng.randint(5, 400)) if rng.random() < 0.1 else None,
        status=rng.choice((*Status, Status.EXPLORATORY, Status.EXPLORATORY)),
        exact_only=rng.random() < 0.1,
        own_room=rng.random() > 0.12,
    )


def later(at: datetime, minutes: int) -> datetime:
    """When something ends by itself, so many minutes on: to the minute, as it is taken."""
    return at.replace(second=0, microsecond=0) + timedelta(minutes=minutes)


def _soon(rng: random.Random, at: datetime) -> datetime:
    return later(at, rng.randint(-60, 60))


def open_marking(rng: random.Random, sides: Sequence[Side], at: datetime) -> Marking:
    """A marking that lets something cross now."""
    drawn = marking(rng, sides, at)
    uses = (Use.AS_MEDIATORS_IDEA, Use.IN_SUBSTANCE, Use.IN_SUBSTANCE, Use.VERBATIM)
    return replace(drawn, use=rng.choice(uses), release=Release.NOW, receivers=None, expires=None)
