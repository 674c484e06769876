"""Lists of those who were there: after a colon, or a line for each."""

import re
from collections.abc import Iterator, Sequence

from goodoffices.core.acts.sessions import Capacity
from goodoffices.press.reports.company import capacity
from goodoffices.press.reports.grouped import Standing
from goodoffices.press.reports.presence import Presence

_TEAM = r"(?:delegations?|teams?|side)"
_WORDS = (
    rf"(?:(?:those |also )?(?:present|attending|taking part|in attendance)|participants"
    rf"|attendees|attendance|(?:the )?(?:[\w’'-]+ ){{0,3}}{_TEAM}|members of the"
    rf" (?:[\w’'-]+ )?{_TEAM}"
    rf"|{_TEAM} of [\w’' -]{{2,30}}|for (?:the )?[A-Z][\w’' -]{{2,30}})"
)
_HEAD = re.compile(rf"[#*_\s]*{_WORDS}[^.:\n]{{0,60}}:?[*_\s]*", re.IGNORECASE)
_INLINE = re.compile(rf"(?:^|(?<=\n)|(?<=[.!?] )){_WORDS}[^.:\n]{{0,60}}:\s(?=\S)", re.IGNORECASE)
_ITEM = re.compile(r"[ \t]*(?:[-*•–]|\d{1,2}[.)])[ \t]+(?P<said>[^\n]{3,200})")
_HEADS = re.compile(
    r"\b(?:head|leader|chief|heads?|leads?) (?:of (?:the )?)?(?:\w+ )?delegation\b"
    r"|\((?:head|leader"
    r"|lead|chief)\)|\bchief negotiator\b|\bchair of the delegation\b",
    re.IGNORECASE,
)


def rolls(text: str, standing: Sequence[Standing]) -> Iterator[Presence]:
    """Those whom a list names as there."""
    for match in _INLINE.finditer(text):
        end = _line_end(text, match.end())
        stop = text.find(". ", match.end(), end)
        yield from _listed(text, match.end(), stop if stop >= 0 else end, standing)
    listing, at = False, 0
    for line in text.splitlines(keepends=True):
        item = _ITEM.match(line)
        if item:
            if listing:
                yield from _listed(text, at, at + len(line), standing, most=1)
        elif line.strip():
            listing = bool(_HEAD.fullmatch(line.strip())) and line.strip().endswith((":", "**"))
        at += len(line)


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)


def _listed(
    text: str, start: int, end: int, standing: Sequence[Standing], most: int = 20
) -> Iterator[Presence]:
    inside = [each for each in standing if start <= each[0] < end][:most]
    for at, (begin, stop, person) in enumerate(inside):
        until = inside[at + 1][0] if at + 1 < len(inside) else end
        beside = text[stop:until]
        if _HEADS.search(beside):
            yield Presence(person.name, Capacity.HEAD, begin, stop, how="led")
        else:
            held = capacity(beside, Capacity.MEMBER)
            yield Presence(person.name, held, begin, stop, how="attended")
