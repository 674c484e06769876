"""What stands between quotation marks, whichever marks a report writes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

_MARK = re.compile("[\"“”„«»‹›‘’'`]")
_PAIRS = {
    "“": '”"', "„": "“”", "«": "»", "‹": "›", '"': '"”', "”": "”", "»": "«", "‘": "’'", "'": "'’",
}  # fmt: skip
_DOUBLE = '"“„«‹”»'
_ODD = re.compile("[\u00ad\u200b\u2060\ufeff‟＂]|``")
_UNSEEN = str.maketrans("\u00ad\u200b\u2060\ufeff‟＂", '    “"')
_BEFORE_OPENING = "([{—–-‐/>*_:،؛"
_ENDED = ",.!?…;—-–،؟"


@dataclass(frozen=True, slots=True)
class Between:
    """The words between two marks; `inside` those of another, `open` where a paragraph ends it."""

    start: int
    end: int
    mark: str
    inside: bool = False
    open: bool = False


@dataclass(slots=True)
class _Pending:
    mark: str
    start: int


def between_marks(text: str, paragraphs: Iterable[tuple[int, int]]) -> tuple[Between, ...]:
    """What stands between quotation marks, in the order of the text.

    A quotation that goes on in the next paragraph, opened by a mark again, is a piece for each.
    """
    text = _as_written(text) if _ODD.search(text) else text
    found: list[Between] = []
    carried: Between | None = None
    for start, end in paragraphs:
        pieces, left, orphan = _paragraph(text, start, end, carried)
        if carried is not None:
            first = _first(text, start, end)
            if any(each.start <= first + 1 for each in (*pieces, *([left] if left else []))):
                found.append(carried)
            elif orphan is not None:
                found += [carried, Between(first, orphan, carried.mark)]
        found += pieces
        carried = left
    return tuple(sorted(found, key=lambda each: (each.start, -each.end)))


def _as_written(text: str) -> str:
    """A text of the same length in the marks that are read; what cannot be seen is a space."""
    text = text.translate(_UNSEEN)
    if "``" in text:
        text = text.replace("``", " “").replace("''", "” ")
    return text


def _first(text: str, start: int, end: int) -> int:
    return start + len(text[start:end]) - len(text[start:end].lstrip(" \t\n>"))


def _paragraph(
    text: str, start: int, end: int, carried: Between | None
) -> tuple[list[Between], Between | None, int | None]:
    """The pieces of one paragraph, one that may go on in the next, and where one is closed."""
    found: list[Between] = []
    orphan: int | None = None
    stack: list[_Pending] = []
    marks = [each.start() for each in _MARK.finditer(text, start, end)]
    for place, at in enumerate(marks):
        later = marks[place + 1 :]
        if _closes(text, at, stack, later, end):
            while stack:
                opened = stack.pop()
                if text[at] in _PAIRS[opened.mark]:
                    found.append(Between(opened.start, at, opened.mark, inside=bool(stack)))
                    break
        elif _opens(text, at, stack, later, start, end):
            stack.append(_Pending(text[at], at + 1))
        elif carried and not found and orphan is None and text[at] in _PAIRS[carried.mark]:
            orphan = at
    left = next((each for each in stack if each.mark in _DOUBLE), None)
    if left is None:
        return found, None, orphan
    stop = start + len(text[start:end].rstrip())
    # Inside an unclosed quotation the inner ones were found as if they stood alone.
    inner = [replace(each, inside=each.inside or each.start > left.start) for each in found]
    return inner, Between(left.start, stop, left.mark, open=True), orphan


def _closes(text: str, at: int, stack: list[_Pending], later: list[int], end: int) -> bool:
    mark = text[at]
    if not any(mark in _PAIRS[each.mark] for each in stack):
        return False
    before = text[at - 1]
    after = text[at + 1] if at + 1 < end else " "
    if mark == '"':
        if not any(each.mark == '"' for each in stack):
            # A curly mark is closed by a straight one where none of its own kind closes it.
            curly = next((each for each in later if text[each] in "“”"), None)
            if curly is not None and text[curly] == "”":
                return False
        return _closes_straight(text, at, before, after, later, end)
    if mark in "'’":
        top = stack[-1].mark
        if top not in "‘'" or after.isalnum() or before.isspace():
            return False
        return not _owns(text, at, before, later, end)
    return mark != "“" or bool(stack and stack[-1].mark == "„")


def _closes_straight(
    text: str, at: int, before: str, after: str, later: list[int], end: int
) -> bool:
    if before.isspace() or (before in "([—–" and not after.isspace()):
        return False
    if before.isdigit():
        # Inches: another mark closes before a new one opens.
        following = next((each for each in later if text[each] == '"'), None)
        if following is not None:
            further = text[following + 1] if following + 1 < end else " "
            return text[following - 1].isspace() or further.isalnum()
    return True


def _owns(text: str, at: int, before: str, later: list[int], end: int) -> bool:
    """Whether a mark after an s is that of an owner, or of a word cut short."""
    if before in _ENDED:
        return False
    if before not in "snfo":
        return False
    if not re.match(r" \w", text[at + 1 : at + 3]):
        return False
    for each in later:
        after = text[each + 1] if each + 1 < end else " "
        if text[each] in "‘“" or (text[each] in "'\"" and text[each - 1].isspace()):
            return False
        if text[each] in "'’" and not after.isalnum() and text[each - 1] not in "sn ":
            return True
    return False


def _opens(
    text: str, at: int, stack: list[_Pending], later: list[int], start: int, end: int
) -> bool:
    mark = text[at]
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if mark in "“„«‹":
        return True
    if mark in "”»":
        either = "”“" if mark == "”" else "«»"
        following = next((each for each in later if text[each] in either), None)
        closed = following is not None and text[following] in _PAIRS[mark]
        return not stack and before.isspace() and after.isalnum() and closed
    if mark == '"':
        if stack and stack[-1].mark == '"':
            return False
        return not after.isspace() and (before.isspace() or before in _BEFORE_OPENING + "‘'“«")
    if mark in "‘'":
        free = before.isspace() or before in _BEFORE_OPENING + '"“«'
        if not free or not (after.isalnum() or after in '“"[…'):
            return False
        if stack and stack[-1].mark in "‘'":
            return False
        return any(
            text[each] in _PAIRS[mark]
            and not text[each - 1].isspace()
            and not (each + 1 < end and text[each + 1].isalnum())
            for each in later
        )
    return False
