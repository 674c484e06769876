"""A written talk read into entries: whatever is wrong has its line and its reason."""

from dataclasses import replace
from datetime import datetime
from typing import NoReturn

from goodoffices.archive.written.names import FRAME, VERSION, is_name, unnamed
from goodoffices.archive.written.values import Values
from goodoffices.core.acts import ACTS
from goodoffices.core.entries import Behalf, Entry
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR, Seat
from goodoffices.nodes import Mapping, Node, Scalar, Sequence, Unreadable, parsed, shown

LONGEST_KEY = 100


def read(text: str | bytes, name: str) -> tuple[Entry, ...]:
    """The acts of a written talk, each called as the file calls it.

    Raises:
        Unreadable: something in it cannot be meant; its line and the reason are told.
    """
    return tuple(entry for entry, _line in lined(text, name))


def lined(text: str | bytes, name: str) -> tuple[tuple[Entry, int], ...]:
    """The same, each act with the line on which it begins.

    Raises:
        Unreadable: something in it cannot be meant; its line and the reason are told.
    """
    return _Reading(name).all(parsed(text, name))


class _Reading:
    def __init__(self, name: str) -> None:
        self._name = name
        self._values = Values(name)
        self._last: datetime | None = None
        self._keys: set[tuple[Seat, str]] = set()

    def all(self, top: Node) -> tuple[tuple[Entry, int], ...]:
        """Every act, in order."""
        if not isinstance(top, Mapping) or "goodoffices" not in top.values:
            self._refuse(top.line, "A written talk begins with “goodoffices: 1”.")
        version = top.values["goodoffices"]
        if not isinstance(version, Scalar) or version.text != VERSION:
            self._refuse(version.line, "This version of the form is not known; write 1.")
        for key, line in top.lines.items():
            if key not in ("goodoffices", "acts"):
                self._refuse(line, f"{shown(key)} has no place here; goodoffices and acts do.")
        acts = top.values.get("acts")
        if acts is None:
            self._refuse(top.line, "There are no acts. Write them under “acts:”.")
        if not isinstance(acts, Sequence):
            self._refuse(acts.line, "The acts are a list; begin each with “- do:”.")
        return tuple((self._entry(place, act), act.line) for place, act in enumerate(acts.values))

    def _entry(self, place: int, node: Node) -> Entry:
        if not isinstance(node, Mapping) or "do" not in node.values:
            self._refuse(node.line, "An act begins with “- do:” and its name.")
        do = node.values["do"]
        kind = ACTS.get(do.text) if isinstance(do, Scalar) else None
        if kind is None:
            told = shown(do.text) if isinstance(do, Scalar) else "This"
            self._refuse(do.line, f"{told} is no act. The reference lists them all.")
        if "at" not in node.values:
            self._refuse(node.line, f"{kind.__name__} needs “at”: when it was written down.")
        at = self._at(node.values["at"])
        entry = Entry(
            id=self._id(place, node.values.get("id")),
            by=self._by(node.values.get("by")),
            at=at,
            act=self._values.built(kind, node, besides=FRAME),
            behalf=self._values.of(Behalf, node.values["for"]) if "for" in node.values else None,
        )
        self._values.known.add(entry.id)
        self._values.before = self._last = at
        return self._keyed(entry, node.values.get("key"))

    def _at(self, node: Node) -> datetime:
        at = self._values.time(node)
        if self._last is not None and at < self._last:
            self._refuse(node.line, "This is earlier than the act before it; put acts in order.")
        return at

    def _by(self, node: Node | None) -> Seat:
        if node is None:
            return MEDIATOR
        seat: Seat = self._values.of(Seat, node)
        return seat

    def _id(self, place: int, node: Node | None) -> Ref:
        if node is None:
            return unnamed(place + 1)
        if not isinstance(node, Scalar) or not is_name(node.text):
            self._refuse(node.line, "A name has up to 40 letters, digits, “-” and “_”.")
        if node.text in self._values.known:
            self._refuse(node.line, f"{shown(node.text)} is the name of an earlier act already.")
        return Ref(node.text)

    def _keyed(self, entry: Entry, node: Node | None) -> Entry:
        if node is None:
            return entry
        key: str = self._values.of(str, node)
        if not 0 < len(key) <= LONGEST_KEY:
            self._refuse(node.line, f"A key has 1 to {LONGEST_KEY} characters.")
        if (entry.by, key) in self._keys:
            self._refuse(node.line, "This seat used the same key before; keys are used once.")
        self._keys.add((entry.by, key))
        return replace(entry, key=key)

    def _refuse(self, line: int, reason: str) -> NoReturn:
        raise Unreadable(self._name, line, reason)
