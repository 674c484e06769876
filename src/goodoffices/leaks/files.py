"""Cases for the leak check, as they are written in a file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from goodoffices.core.refusals import Refusal
from goodoffices.core.words import Words
from goodoffices.leaks.check import check
from goodoffices.leaks.findings import Finding
from goodoffices.leaks.given import Confidence, Lists, Named
from goodoffices.nodes import Mapping, Node, Scalar, Sequence, Unreadable, parsed, shown


@dataclass(frozen=True, slots=True)
class Case:
    """One draft, with what is held towards its receiver and what that may know; and its day."""

    id: str
    held: tuple[Confidence, ...]
    known: tuple[Words, ...]
    draft: Words
    near: date | None = None


@dataclass(frozen=True, slots=True)
class Cases:
    """All cases of a file, with the lists of its talk."""

    lists: Lists
    cases: tuple[Case, ...]

    def checked(self) -> Iterator[tuple[Case, tuple[Finding, ...]]]:
        """Each case with what the check finds in its draft."""
        for case in self.cases:
            yield case, check(case.draft, case.held, case.known, self.lists, case.near)


def cases(text: str | bytes, name: str) -> Cases:
    """The cases of a file.

    Raises:
        Unreadable: something in it cannot be meant; its line and the reason are told.
    """
    return _Reading(name).whole(parsed(text, name))


_Kept = TypeVar("_Kept", Named, Case, Confidence)


class _Reading:
    def __init__(self, name: str) -> None:
        self._name = name

    def whole(self, node: Node) -> Cases:
        """All cases of a file."""
        file = self._fields(node, needed=("cases",), allowed=("roster", "terms", "date"))
        roster = self._several(file.values["roster"]) if "roster" in file.values else ()
        terms = self._several(file.values["terms"]) if "terms" in file.values else ()
        near = self._date(file, None)
        return Cases(
            Lists(
                self._unlike(tuple((each, self._named(each)) for each in roster)),
                self._unlike(tuple((each, self._named(each)) for each in terms)),
            ),
            self._unlike(
                tuple(
                    (each, self._case(each, near)) for each in self._several(file.values["cases"])
                )
            ),
        )

    def _named(self, node: Node) -> Named:
        fields = self._fields(node, needed=("id", "forms"))
        forms = fields.values["forms"]
        if not isinstance(forms, Mapping):
            raise self._wrong(forms, "Forms are given by language, as `en: …`.")
        return Named(
            self._text(fields.values["id"]),
            tuple(
                self._words(form, each, lang)
                for lang, form in forms.values.items()
                for each in (form.values if isinstance(form, Sequence) else (form,))
            ),
        )

    def _case(self, node: Node, near: date | None) -> Case:
        # What is expected, and why, is for whoever measures; the check does not read it.
        fields = self._fields(
            node,
            needed=("id", "confidences", "draft"),
            allowed=("known", "date", "expect", "why"),
        )
        held = self._several(fields.values["confidences"])
        known = self._several(fields.values["known"]) if "known" in fields.values else ()
        return Case(
            self._text(fields.values["id"]),
            self._unlike(tuple((each, self._confidence(each)) for each in held)),
            tuple(self._said(self._fields(each, needed=("lang", "text"))) for each in known),
            self._said(self._fields(fields.values["draft"], needed=("lang", "text"))),
            self._date(fields, near),
        )

    def _date(self, fields: Mapping, otherwise: date | None) -> date | None:
        if "date" not in fields.values:
            return otherwise
        node = fields.values["date"]
        try:
            return date.fromisoformat(self._text(node))
        except ValueError:
            raise self._wrong(node, "A date is written 2026-11-16.") from None

    def _confidence(self, node: Node) -> Confidence:
        fields = self._fields(node, needed=("id", "lang", "text"))
        return Confidence(self._text(fields.values["id"]), self._said(fields))

    def _said(self, fields: Mapping) -> Words:
        lang = self._text(fields.values["lang"])
        return self._words(fields, fields.values["text"], lang)

    def _words(self, at: Node, node: Node, lang: str) -> Words:
        try:
            return Words(self._text(node), lang)
        except Refusal as refused:
            raise self._wrong(at, str(refused)) from None

    def _fields(
        self, node: Node, *, needed: tuple[str, ...], allowed: tuple[str, ...] = ()
    ) -> Mapping:
        if not isinstance(node, Mapping):
            raise self._wrong(node, f"Here stand the fields {', '.join(needed)}.")
        for field, line in node.lines.items():
            if field not in needed and field not in allowed:
                reason = f"{shown(field)} is no field here. Known: {', '.join(needed + allowed)}."
                raise Unreadable(self._name, line, reason)
        for field in needed:
            if field not in node.values:
                raise self._wrong(node, f"The field {field} is missing.")
        return node

    def _several(self, node: Node) -> tuple[Node, ...]:
        if isinstance(node, Scalar) and node.text in ("", "~", "null"):
            return ()
        if not isinstance(node, Sequence):
            raise self._wrong(node, "Here stands a list.")
        return node.values

    def _text(self, node: Node) -> str:
        if not isinstance(node, Scalar) or not node.text.strip():
            raise self._wrong(node, "Here stands a text.")
        return node.text

    def _unlike(self, pairs: tuple[tuple[Node, _Kept], ...]) -> tuple[_Kept, ...]:
        seen: set[str] = set()
        for node, each in pairs:
            if each.id in seen:
                raise self._wrong(node, f"The id {shown(each.id)} is given twice.")
            seen.add(each.id)
        return tuple(each for _, each in pairs)

    def _wrong(self, node: Node, reason: str) -> Unreadable:
        return Unreadable(self._name, node.line, reason)
