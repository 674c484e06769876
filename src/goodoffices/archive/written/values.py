"""What is written for a field, made into what its type asks for."""

import base64
import re
import types
from collections.abc import Callable, Collection
from dataclasses import MISSING, is_dataclass, replace
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any, NoReturn, Union, get_args, get_origin
from zoneinfo import ZoneInfo

from goodoffices.archive.written.names import left_out, named_fields
from goodoffices.core.marking import PRESETS, Marking, Preset
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import Refusal
from goodoffices.core.seats import Seat
from goodoffices.core.times import When, timely
from goodoffices.core.words import Words, safe
from goodoffices.nodes import Mapping, Node, Scalar, Sequence, Unreadable, shown

_AFTER = re.compile(r"\+(\d{1,6})([smh])")
_SPANS = {"s": "seconds", "m": "minutes", "h": "hours"}
_BOOLS = {"true": True, "yes": True, "false": False, "no": False}


class Values:
    """The values of one file; `known` are the acts that can be referred to so far."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.known: set[Ref] = set()
        self.before: datetime | None = None
        self._plain: dict[Any, Callable[[Scalar], Any]] = {
            str: lambda node: self._text(node.text, node.line),
            Ref: self._ref,
            bytes: self._bytes,
            bool: self._bool,
            int: self._int,
            datetime: self.time,
            date: self._date,
            Seat: self._seat,
        }

    def of(self, hint: Any, node: Node) -> Any:
        """What the node says, as the type.

        Raises:
            Unreadable: it cannot be meant so.
        """
        origin = get_origin(hint)
        if origin in (Union, types.UnionType):
            [hint] = [each for each in get_args(hint) if each is not type(None)]
            origin = get_origin(hint)
        if origin in (tuple, frozenset):
            return self._several(origin, get_args(hint)[0], node)
        if hint is Words and isinstance(node, Scalar):
            return self._made(Words, {"text": node.text}, node.line)
        if hint is When and isinstance(node, Scalar):
            return When(at=self.time(node))
        if hint is Marking:
            return self._marking(node)
        if hint is Seat or not (isinstance(hint, type) and is_dataclass(hint)):
            return self._single(hint, node)
        if not isinstance(node, Mapping):
            self._refuse(node.line, f"Write {hint.__name__} as {', '.join(named_fields(hint))}.")
        return self.built(hint, node)

    def built(self, kind: type[Any], node: Mapping, besides: Collection[str] = ()) -> Any:
        """A thing of that kind from its fields; names in `besides` are somebody else's."""
        given = self._given(kind, node, besides)
        for name, (field, _) in named_fields(kind).items():
            if field.name not in given and left_out(field) is MISSING:
                self._refuse(node.line, f"{kind.__name__} needs “{name}”.")
        return self._made(kind, given, node.line)

    def time(self, node: Node) -> datetime:
        """A time with its offset, or so long after the act before."""
        told = node.text if isinstance(node, Scalar) else ""
        try:
            if after := _AFTER.fullmatch(told):
                if self.before is None:
                    self._refuse(node.line, "There is no act before it; write the time itself.")
                at = self.before + timedelta(**{_SPANS[after[2]]: int(after[1])})
            else:
                at = datetime.fromisoformat(told)
            if at.tzinfo is None:
                self._refuse(node.line, "A time needs its offset, such as +03:00.")
            return timely(at)
        except (ValueError, OverflowError):
            self._refuse(
                node.line, "This is no time. Write 2026-05-04T17:30:00+03:00, or +5m for a while."
            )
        except Refusal as refusal:
            self._refuse(node.line, str(refusal))

    def _given(self, kind: type[Any], node: Mapping, besides: Collection[str]) -> dict[str, Any]:
        asked = named_fields(kind)
        given: dict[str, Any] = {}
        for name, value in node.values.items():
            if name in asked:
                field, hint = asked[name]
                given[field.name] = self.of(hint, value)
            elif name not in besides:
                told, allowed = shown(name, "such field"), ", ".join(asked)
                self._refuse(
                    node.lines[name], f"{kind.__name__} has no {told}. Its fields: {allowed}."
                )
        return given

    def _made(self, kind: type[Any], given: dict[str, Any], line: int) -> Any:
        try:
            made = kind(**given)
            if isinstance(made, When):
                ZoneInfo(made.zone)
        except Refusal as refusal:
            self._refuse(line, str(refusal))
        except (ValueError, KeyError, OSError):
            self._refuse(line, f"This cannot be meant as {kind.__name__}.")
        return made

    def _several(self, origin: type[Any], hint: Any, node: Node) -> Any:
        if not isinstance(node, Sequence):
            self._refuse(node.line, "This is a list; write it with “-” or in brackets.")
        values = [self.of(hint, each) for each in node.values]
        several = origin(values)
        if len(several) < len(values):
            self._refuse(node.line, "Something in this list is given twice.")
        return several

    def _single(self, hint: Any, node: Node) -> Any:
        if not isinstance(node, Scalar):
            self._refuse(node.line, "One plain value belongs here.")
        if isinstance(hint, type) and issubclass(hint, Enum):
            return self._choice(hint, node)
        plain = self._plain.get(hint) or self._plain[hint.__supertype__]
        return plain(node)

    def _marking(self, node: Node) -> Marking:
        if isinstance(node, Scalar):
            return PRESETS[self._choice(Preset, node)]
        if not isinstance(node, Mapping):
            self._refuse(node.line, "Write a marking by its name, or as its fields.")
        preset = node.values.get("preset")
        start = self._marking(preset) if isinstance(preset, Scalar) else Marking()
        if preset is not None and not isinstance(preset, Scalar):
            self._refuse(preset.line, "Write a preset by its name.")
        changed: Marking = replace(start, **self._given(Marking, node, ("preset",)))
        return changed

    def _choice(self, kind: type[Enum], node: Scalar) -> Any:
        values = {each.value: each for each in kind}
        if node.text not in values:
            allowed = ", ".join(values)
            self._refuse(node.line, f"{shown(node.text)} is not known here. Allowed: {allowed}.")
        return values[node.text]

    def _text(self, text: str, line: int) -> str:
        try:
            return safe(text)
        except Refusal as refusal:
            self._refuse(line, str(refusal))

    def _ref(self, node: Scalar) -> Ref:
        if node.text not in self.known or node.text.startswith("#"):
            self._refuse(node.line, f"{shown(node.text)} is not the name of an earlier act.")
        return Ref(node.text)

    def _seat(self, node: Scalar) -> Seat:
        try:
            return Seat.parse(node.text)
        except Refusal as refusal:
            self._refuse(node.line, str(refusal))
        except ValueError as error:
            told = str(error) if shown(node.text) != "This" else "nobody sits there"
            self._refuse(
                node.line, f"This is no seat: {told}. Write one such as delegation/A/head."
            )

    def _bool(self, node: Scalar) -> bool:
        if node.text not in _BOOLS:
            self._refuse(node.line, "Write true or false.")
        return _BOOLS[node.text]

    def _bytes(self, node: Scalar) -> bytes:
        try:
            return base64.b64decode(node.text, validate=True)
        except ValueError:
            self._refuse(node.line, "This is no Base64: write the bytes so, in one line.")

    def _int(self, node: Scalar) -> int:
        if not re.fullmatch(r"-?\d{1,9}", node.text, re.ASCII):
            self._refuse(node.line, "Write a whole number.")
        return int(node.text)

    def _date(self, node: Scalar) -> date:
        try:
            return date.fromisoformat(node.text)
        except ValueError:
            self._refuse(node.line, "This is no date. Write 2026-05-04.")

    def _refuse(self, line: int, reason: str) -> NoReturn:
        raise Unreadable(self._name, line, reason)
