"""A YAML text as plain nodes with their lines: no anchors, tags, surprises or depths."""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

LARGEST = 5_000_000
"""Bytes a file may have."""

DEEPEST = 12
"""Levels a file may have."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value, as it is written."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Sequence:
    """Several values."""

    values: tuple["Node", ...]
    line: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Values by their names."""

    values: dict[str, "Node"]
    lines: dict[str, int]
    line: int


class Unreadable(Exception):
    """A written file cannot be read: where, and why."""

    def __init__(self, name: str, line: int, reason: str) -> None:
        self.name = name
        self.line = line
        self.reason = reason
        super().__init__(f"{name}:{line}: {reason}")


Node = Scalar | Sequence | Mapping

_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CLOSING = (yaml.SequenceEndEvent, yaml.MappingEndEvent)


def parsed(text: str | bytes, name: str) -> Node:
    """The one document of the file.

    Raises:
        Unreadable: it is no such file, or holds what is refused.
    """
    return _Parsing(_decoded(text, name), name).document()


def _decoded(text: str | bytes, name: str) -> str:
    try:
        data = text.encode() if isinstance(text, str) else text
        if len(data) > LARGEST:
            raise Unreadable(name, 1, "The file is too large; it may have 5 MB.")
        told = data.decode().removeprefix("\ufeff")
    except UnicodeEncodeError:
        raise Unreadable(name, 1, "The file is not UTF-8.") from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise Unreadable(name, line, "The file is not UTF-8.") from None
    if found := yaml.reader.Reader.NON_PRINTABLE.search(told):
        line = told.count("\n", 0, found.start()) + 1
        raise Unreadable(name, line, "The file holds control characters.")
    return told


class _Parsing:
    def __init__(self, text: str, name: str) -> None:
        self._name = name
        self._events = self._told(text)
        self._depth = 0

    def document(self) -> Node:
        """The only document of the stream."""
        node: Node | None = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if node is not None:
                    raise self._refused(event, "A file holds one document; there is a second one.")
                node = self._node(next(self._events))
        if node is None:
            raise Unreadable(self._name, 1, "The file is empty.")
        return node

    def _told(self, text: str) -> Iterator[yaml.Event]:
        try:
            yield from yaml.parse(text, Loader=_LOADER)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line = mark.line + 1 if mark else 1
            told = f"This is not YAML: {error.problem or error.context}."
            raise Unreadable(self._name, line, told) from None
        except yaml.YAMLError:
            raise Unreadable(self._name, 1, "This is not YAML.") from None

    def _node(self, event: yaml.Event) -> Node:
        line = _line(event)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
            raise self._refused(event, "Anchors and aliases are not allowed; write it out.")
        if getattr(event, "tag", None) is not None:
            raise self._refused(event, "Tags are not allowed; write the value alone.")
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(event.value, line)
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._refused(event, f"This is nested too deeply; at most {DEEPEST} levels.")
        inside = iter(self._events)
        node = (
            Sequence(tuple(self._node(each) for each in self._until_closed(inside)), line)
            if isinstance(event, yaml.SequenceStartEvent)
            else self._mapping(inside, line)
        )
        self._depth -= 1
        return node

    def _mapping(self, inside: Iterator[yaml.Event], line: int) -> Mapping:
        values: dict[str, Node] = {}
        lines: dict[str, int] = {}
        for event in self._until_closed(inside):
            key = self._node(event)
            if not isinstance(key, Scalar):
                raise self._refused(event, "The name of a field is a word.")
            if key.text in values:
                raise self._refused(event, f"{shown(key.text)} is given twice.")
            lines[key.text] = key.line
            values[key.text] = self._node(next(inside))
        return Mapping(values, lines, line)

    @staticmethod
    def _until_closed(inside: Iterator[yaml.Event]) -> Iterator[yaml.Event]:
        for event in inside:
            if isinstance(event, _CLOSING):
                return
            yield event

    def _refused(self, event: yaml.Event, reason: str) -> Unreadable:
        return Unreadable(self._name, _line(event), reason)


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def shown(text: str, otherwise: str = "This") -> str:
    """A name as a fault may repeat it: short and plain, so that no words of a talk get out."""
    plain = len(text) <= 40 and all(each.isalnum() or each in "-_+:./" for each in text)
    return f"“{text}”" if plain and text else otherwise
