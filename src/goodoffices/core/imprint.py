"""By what all that one seat reads is told from what it read at another time."""

import hashlib
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from enum import Enum
from typing import Any

from goodoffices.core.lines import ItemLine, Line
from goodoffices.core.marking import Release
from goodoffices.core.owed import on_offer, overdue, owed
from goodoffices.core.refs import Ref
from goodoffices.core.seats import Seat
from goodoffices.core.view import View

LENGTH = 32
"""Signs of an imprint, whatever it is of."""


class Imprints:
    """What one seat reads as a few signs: the same as long as it reads the same.

    They say nothing of what is read, and nobody who lacks the talk's key can make them: not even
    whoever guesses each word.
    """

    def __init__(self, key: bytes, seat: Seat) -> None:
        self._begun = hashlib.blake2b(f"{seat}|".encode(), key=key, digest_size=LENGTH // 2)
        self._shown: tuple[Any, ...] = ()
        self._lines: dict[Ref, tuple[Line, bytes]] = {}
        self._last = ""

    def of(self, view: View) -> str:
        """The imprint of a view: of its lines, and of what they ask for now."""
        shown = (view.lines, view.audit, _awaiting(view))
        if self._shown != shown:
            # A line that stays is the same object, held here: only what is new is read out.
            read = [self._line(line) for line in view.lines]
            lines = {each[0].id: each for each in read}
            told = self._begun.copy()
            told.update(b"".join(each for _line, each in read))
            told.update(_told((tuple(map(_told, view.audit)), shown[2])))
            self._shown, self._lines, self._last = shown, lines, told.hexdigest()
        return self._last

    def _line(self, line: Line) -> tuple[Line, bytes]:
        known = self._lines.get(line.id)
        return known if known and known[0] is line else (line, _told(line))


def _told(value: object) -> bytes:
    return hashlib.blake2b(ascii(_plain(value)).encode(), digest_size=LENGTH).digest()


def _awaiting(view: View) -> tuple[object, ...]:
    """What changes on the pages of a room though no line does: by the mere passing of time."""
    items = view.of(ItemLine)
    offered = tuple(on_offer(item, view.now) for item in items)
    free = tuple(
        item.marking.release is Release.NOT_BEFORE
        and item.marking.not_before is not None
        and view.now >= item.marking.not_before
        for item in items
    )
    late = tuple((line.id, day) for line, day in overdue(view))
    return (offered, free, owed(view), late)


def _plain(value: Any) -> Any:
    """A value of the core as one that is written the same wherever it was made."""
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest()
    if isinstance(value, frozenset):
        return sorted(map(_plain, value), key=ascii)
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if is_dataclass(value):
        kind = type(value)
        names = _NAMES.setdefault(kind, tuple(each.name for each in fields(value)))
        return [kind.__name__, *(_plain(getattr(value, name)) for name in names)]
    return value


_NAMES: dict[type, tuple[str, ...]] = {}
