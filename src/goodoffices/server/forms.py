"""From what a form sends to an act: field by field, as the act's own types say."""

import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import date, datetime
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

from goodoffices.bare import enclosure
from goodoffices.core.acts import ACTS, Act
from goodoffices.core.documents import Document, Enclosure
from goodoffices.core.entries import Behalf, How
from goodoffices.core.marking import Marking
from goodoffices.core.refs import Side
from goodoffices.core.refusals import Malformed, Refusal
from goodoffices.core.seats import Seat
from goodoffices.core.times import When
from goodoffices.core.words import Words, safe
from goodoffices.server import cities
from goodoffices.server.marks import choice, marking
from goodoffices.server.sent import Sent, latin


def act(kind: str, sent: Sent) -> Act:
    """The act that a form means.

    Raises:
        Refusal: it cannot be meant as it stands; it names the field.
        KeyError: there is no such act.
    """
    made: Act = _record(ACTS[kind], sent, "")
    return made


def behalf(sent: Sent) -> Behalf | None:
    """For which side the mediator writes it down, how and when it was said; None for herself.

    Raises:
        Refusal: it cannot be meant as it stands.
    """
    side = sent.one("for.side")
    if not side:
        return None
    how = choice(How, sent.one("for.how") or How.ORAL.value, "for.how")
    return Behalf(Side(side), how, sent.one("for.speaker"), sent.time("for.said"))


def _record(kind: Any, sent: Sent, prefix: str) -> Any:
    hints = get_type_hints(kind)
    sent = _by_its_clock(hints, sent, prefix)
    given: dict[str, Any] = {}
    for each in fields(kind):
        name = f"{prefix}{each.name}"
        try:
            value = _value(hints[each.name], sent, name)
        except Refusal as refused:
            refused.facts.setdefault("field", name)
            raise
        if value is not None:
            given[each.name] = value
        elif each.default is MISSING and each.default_factory is MISSING:
            raise Malformed("empty", field=name)
    return kind(**given)


def _by_its_clock(hints: Mapping[str, Any], sent: Sent, prefix: str) -> Sent:
    """The form with its times as the clock tells them that it names, where it names one."""
    zone = _clock(sent, sent.one(f"{prefix}zone")) if "zone" in hints else ""
    return replace(sent, zone=zone) if zone else sent


def _clock(sent: Sent, named: str) -> str:
    """The zone that somebody names by a place of the talk, by a city or by itself; or nothing."""
    known = {place.casefold(): zone for place, zone in sent.clocks.items()}
    return known.get(named.casefold()) or cities.zone(named)


def _value(hint: Any, sent: Sent, name: str) -> Any:
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _value(next(each for each in inner if each is not type(None)), sent, name)
    if origin is frozenset:
        return frozenset(_simple(inner[0], text, name) for text in sent.many(name)) or None
    if origin is tuple:
        return _several(inner[0], sent, name)
    if hint is Words:
        return _words(sent, name)
    if hint is Marking:
        return marking(sent, name)
    if hint is When:
        return _when(sent, name)
    if hint is Enclosure:
        return _enclosed(sent, name)
    if hint is Document:
        return None  # no form brings a copy: it is made of what was handed in
    if hint is bool:
        return sent.says(name)
    if hint is datetime:
        return sent.time(name)
    if is_dataclass(hint) and hint is not Seat:
        return _record(hint, sent, f"{name}.") if sent.below(name) else None
    text = sent.one(name)
    if hint is str and name.rpartition(".")[2] == "zone":
        # A city is how a person names a clock; what is none of them the act itself refuses.
        return _clock(sent, text) or text or None
    return _simple(hint, text, name) if text else None


def _simple(hint: Any, text: str, name: str) -> Any:
    if isinstance(hint, type) and issubclass(hint, Enum):
        return choice(hint, text, name)
    try:
        if hint is date:
            return date.fromisoformat(latin(text))
        if hint is int:
            return int(latin(text)) if latin(text).isascii() and len(text) < 10 else int("")
        if hint is Seat:
            return Seat.parse(text)
    except ValueError:
        raise Malformed("standing", allowed="Choose one of those shown.") from None
    return safe(text)


def _enclosed(sent: Sent, name: str) -> Enclosure | None:
    given = sent.files.get(name)
    return None if given is None else enclosure(given.name, given.content, given.most)


def _words(sent: Sent, name: str) -> Words | None:
    text = sent.one(f"{name}.text")
    return Words(text, sent.one(f"{name}.lang") or "en") if text else None


def _several(hint: Any, sent: Sent, name: str) -> tuple[Any, ...] | None:
    if hint is str:
        return tuple(line.strip() for line in sent.one(name).splitlines() if line.strip())
    if hint is Words and f"{name}.text" in sent.data:
        lang = sent.one(f"{name}.lang") or "en"
        lines = sent.one(f"{name}.text").splitlines()
        return tuple(Words(line.strip(), lang) for line in lines if line.strip()) or None
    # Each part has a place of its own, so that adding one never moves another's words.
    places = sent.places(name)
    if hint is Words:
        texts = (_words(sent, f"{name}.{place}") for place in places)
        return tuple(text for text in texts if text is not None) or None
    written = [f"{name}.{place}" for place in places if sent.one(f"{name}.{place}.words.text")]
    return tuple(_record(hint, sent, f"{part}.") for part in written) or None


def _when(sent: Sent, name: str) -> When | None:
    at, words = sent.time(f"{name}.at"), sent.one(f"{name}.words")
    if at is None and not words:
        return None
    return When(at, sent.says(f"{name}.about") is True, sent.zone, words)
