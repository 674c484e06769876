"""From what a form sends to an act: field by field, as the act's own types say."""

import types
from collections.abc import Iterable
from dataclasses import MISSING, dataclass, fields, is_dataclass, replace
from datetime import date, datetime
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo

from django.http import QueryDict

from goodoffices.core.acts import ACTS, Act
from goodoffices.core.entries import Behalf, How
from goodoffices.core.marking import PRESETS, Marking, Preset
from goodoffices.core.refs import Ref, Side
from goodoffices.core.refusals import Malformed
from goodoffices.core.seats import Seat
from goodoffices.core.times import When
from goodoffices.core.words import Words, safe

MOST = 60
"""Parts that one form may send."""
NOW = "now"
"""What a button sends for the time at which it is pressed."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What a form sent, and the zone in which its times were meant."""

    data: QueryDict
    zone: str

    def one(self, name: str) -> str:
        """One field, without the spaces around it."""
        return str(self.data.get(name) or "").strip()

    def many(self, name: str) -> list[str]:
        """All that was sent under one name."""
        return [str(each) for each in self.data.getlist(name) if str(each).strip()]

    def has(self, prefix: str) -> bool:
        """Whether anything was filled in below a name."""
        return any(
            key.startswith(f"{prefix}.") and value.strip()
            for key, values in self.data.lists()
            for value in map(str, values)
            if not key.endswith((".lang", ".zone"))
        )

    def time(self, name: str) -> datetime | None:
        """A local time of the venue."""
        text = self.one(name)
        if not text:
            return None
        if text == NOW:
            return datetime.now(ZoneInfo(self.zone)).replace(second=0, microsecond=0)
        try:
            at = datetime.fromisoformat(text)
        except ValueError:
            raise Malformed("time_without_zone") from None
        return at if at.tzinfo else at.replace(tzinfo=ZoneInfo(self.zone))


def act(kind: str, sent: Sent) -> Act:
    """The act that a form means.

    Raises:
        Refusal: it cannot be meant as it stands.
        KeyError: there is no such act.
    """
    made: Act = _record(ACTS[kind], sent, "")
    return made


def behalf(sent: Sent) -> Behalf | None:
    """For which side the mediator writes it down, how and when it was said; None for herself."""
    side = sent.one("for.side")
    if not side:
        return None
    how = How(sent.one("for.how") or How.ORAL.value)
    return Behalf(Side(side), how, sent.one("for.speaker"), sent.time("for.said"))


def _record(kind: Any, sent: Sent, prefix: str) -> Any:
    hints = get_type_hints(kind)
    given: dict[str, Any] = {}
    for each in fields(kind):
        name = f"{prefix}{each.name}"
        value = _value(hints[each.name], sent, name)
        if value is not None:
            given[each.name] = value
        elif each.default is MISSING and each.default_factory is MISSING:
            raise Malformed("empty")
    return kind(**given)


def _value(hint: Any, sent: Sent, name: str) -> Any:
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _value(next(each for each in inner if each is not type(None)), sent, name)
    if origin is frozenset:
        return frozenset(_simple(inner[0], text, sent) for text in sent.many(name)) or None
    if origin is tuple:
        return _several(inner[0], sent, name)
    if hint is Words:
        text = sent.one(f"{name}.text")
        return (
            Words(text.replace("\r\n", "\n"), sent.one(f"{name}.lang") or "en") if text else None
        )
    if hint is Marking:
        return marking(sent, name)
    if hint is When:
        return _when(sent, name)
    if is_dataclass(hint) and hint is not Seat:
        return _record(hint, sent, f"{name}.") if sent.has(name) else None
    if hint is bool:
        return sent.one(name) in ("on", "yes", "true")
    if hint is datetime:
        return sent.time(name)
    text = sent.one(name)
    return _simple(hint, text, sent) if text else None


def _simple(hint: Any, text: str, sent: Sent) -> Any:
    try:
        if hint is date:
            return date.fromisoformat(text)
        if hint is int:
            return int(text)
        if hint is Seat:
            return Seat.parse(text)
        if isinstance(hint, type) and issubclass(hint, Enum):
            return hint(text)
    except ValueError:
        raise Malformed("standing", allowed="Choose one of those shown.") from None
    safe(text)
    return Ref(text) if hint is Ref else text


def _several(hint: Any, sent: Sent, name: str) -> tuple[Any, ...] | None:
    if hint is Words:
        lang = sent.one(f"{name}.lang") or "en"
        lines = sent.one(f"{name}.text").splitlines()
        return tuple(Words(line.strip(), lang) for line in lines if line.strip())
    if hint is str:
        return tuple(line.strip() for line in sent.one(name).splitlines() if line.strip())
    # Each span has a place of its own, so that adding one never moves another's words.
    places = list(dict.fromkeys(key.split(".")[2] for key in sent.data if key.startswith(name)))
    parts = [
        f"{name}.{place}" for place in places[:MOST] if sent.one(f"{name}.{place}.words.text")
    ]
    return tuple(_record(hint, sent, f"{part}.") for part in parts) or None


def _when(sent: Sent, name: str) -> When | None:
    at, words = sent.time(f"{name}.at"), sent.one(f"{name}.words")
    if at is None and not words:
        return None
    return When(at, sent.one(f"{name}.about") == "on", sent.zone, words)


def marking(sent: Sent, name: str) -> Marking | None:
    """A marking: one of the presets, and the folded fields where they were changed."""
    preset = sent.one(name)
    try:
        base = PRESETS[Preset(preset)] if preset else None
    except ValueError:
        raise Malformed("standing", allowed="Choose one of the markings shown.") from None
    if not sent.has(name):
        return base
    hints = get_type_hints(Marking)
    changed = {
        each.name: value
        for each in fields(Marking)
        if (value := _value(hints[each.name], sent, f"{name}.{each.name}")) not in (None, "")
        and not (hints[each.name] is bool and f"{name}.{each.name}" not in sent.data)
    }
    return replace(base or Marking(), **changed)


def fields_left(data: Iterable[tuple[str, list[str]]]) -> list[tuple[str, str]]:
    """All that a form sent, to be sent again by the next one; nothing typed is lost."""
    return [
        (key, value) for key, values in data if key != "csrfmiddlewaretoken" for value in values
    ]
