"""A plain text as blocks: what is head, heading, paragraph, quotation or none of the report."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from goodoffices.press.reports.asides import aside, linked
from goodoffices.press.reports.datelines import alone, day_of, opening, outlet
from goodoffices.press.reports.front import front
from goodoffices.press.reports.layout import Block, Part
from goodoffices.press.reports.outside import without_outside

WIDEST = 100
"""Signs that a line has at most in a text that was broken into lines."""

_LINE = re.compile(r"[^\r\n]+")
_ITEM = re.compile(r"\s*(?:[-*•–]\s|\d{1,3}[.)]\s|\(\w\)\s|>|#{1,6}\s)")
_OPENED = "\"“«„'‘([>*_ \t"
_CLOSED = "\"”»“'’)]*_ \t"
_SELDOM = 20
_HEADING_WORDS = 14
_HEADLINE_WORDS = 30
_HEAD = 7
"""Blocks within which a report says its date."""
_DATELINE_WORDS = 22
_FRONT = re.compile(r"\A---\r?\n.*?\r?\n---[ \t]*(?=\r?\n|\Z)", re.DOTALL)
_CELL = re.compile(r"\s[|·•]\s")


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a report says of it."""

    title: str = ""
    publisher: str = ""
    published: date | None = None


def blocks(text: str, lang: str, start: int = 0) -> tuple[tuple[Block, ...], Head]:
    """The blocks of a text from a place on, and what its head says."""
    found: list[Block] = []
    told: tuple[str, str, date | None] = ("", "", None)
    if start == 0 and (matter := _FRONT.match(text)):
        found.append(Block(Part.ASIDE, 0, matter.end()))
        start, told = matter.end(), front(matter[0])
    spans = [cell for span in _spans(text, start) for cell in _cells(text, span)]
    found += [_first_look(text, *span) for span in spans]
    found = without_outside(text, found)
    made, head = headed(text, lang, found)
    return made, Head(head.title or told[0], told[1] or head.publisher, told[2] or head.published)


def headed(text: str, lang: str, found: Sequence[Block]) -> tuple[tuple[Block, ...], Head]:
    """Blocks with the head of the report told from its body."""
    told, publisher, published = _dated(text, lang, found)
    told = _titled(text, told)
    title = next((each for each in told if each.part is Part.HEADLINE), None)
    name = _bare(text[title.start : title.end]) if title else ""
    return tuple(told), Head(name, publisher, published)


def _bare(words: str) -> str:
    return re.sub(r"\s+", " ", words.strip().lstrip("#").strip("*_ \t"))


def _spans(text: str, start: int) -> Iterator[tuple[int, int]]:
    """The stretches of a text that belong together: lines, joined where they were broken."""
    lines = [match.span() for match in _LINE.finditer(text, start) if match[0].strip()]
    width = _width(sorted(end - begin for begin, end in lines))
    first: int | None = None
    for at, (begin, end) in enumerate(lines):
        first = begin if first is None else first
        after = lines[at + 1] if at + 1 < len(lines) else None
        if width <= WIDEST and after and _goes_on(text, (begin, end), after, width):
            continue
        yield first, end
        first = None


def _width(lengths: Sequence[int]) -> int:
    """How wide a text is, but for a line in twenty that is not broken, as an address is not."""
    return lengths[-1 - len(lengths) // _SELDOM] if lengths else 0


def _goes_on(text: str, line: tuple[int, int], after: tuple[int, int], width: int) -> bool:
    """Whether a line was broken only because it was full."""
    if len(re.findall(r"\r\n|\r|\n", text[line[1] : after[0]])) > 1:
        return False
    if _ITEM.match(text, after[0], after[1]):
        return False
    first = text[after[0] : after[1]].split()[0]
    return line[1] - line[0] + 1 + len(first) > width * 0.85


def _cells(text: str, span: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """The parts of a short line that are set apart by bars or points."""
    begin, end = span
    if end - begin > 160 or text[begin:end].lstrip().startswith("|") or linked(text[begin:end]):
        yield span
        return
    for match in _CELL.finditer(text, begin, end):
        yield begin, match.start()
        begin = match.end()
    yield begin, end


def _first_look(text: str, start: int, end: int) -> Block:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    words = text[start:end]
    if kind := aside(words):
        return Block(kind, start, end)
    if words.startswith(">"):
        return Block(Part.QUOTED, start, end)
    if words.startswith("#") or is_heading(words):
        return Block(Part.HEADING, start, end)
    return Block(Part.PARAGRAPH, start, end)


def is_heading(words: str, most: int = _HEADING_WORDS) -> bool:
    """Whether words that stand alone are a heading: few, and no sentence."""
    if not words or len(words.split()) > most or "\n" in words or _ITEM.match(words):
        return False
    bare = words.rstrip(_CLOSED)
    last = bare[-1:]
    return bool(last) and last not in ".,;:!?…؟،؛" and not words.startswith("[")


def _dated(text: str, lang: str, found: Sequence[Block]) -> tuple[list[Block], str, date | None]:
    """The blocks with the dateline among them, and whom and which day it names."""
    told = list(found)
    standing = [at for at, each in enumerate(told) if each.part not in (Part.ASIDE, Part.EMBED)]
    for at in standing[:_HEAD]:
        block = told[at]
        words = text[block.start : block.end]
        if len(words.split()) <= _DATELINE_WORDS and not words.rstrip("*_ ").endswith((".", ":")):
            line = alone(words, lang)
            if line and line.day:
                told[at] = Block(Part.DATELINE, block.start, block.end)
                return told, line.publisher or _in_cell(text, told, at), day_of(line.day)
        if line := opening(words, lang):
            cut = block.start + line.end
            told[at : at + 1] = [
                Block(Part.DATELINE, block.start, cut),
                Block(Part.PARAGRAPH, cut, block.end),
            ]
            return told, line.publisher, day_of(line.day) if line.day else None
    return told, "", None


def _in_cell(text: str, told: Sequence[Block], at: int) -> str:
    """Who publishes, where that stands beside the date, set apart by a bar."""
    beside = [told[i] for i in (at - 1, at + 1) if 0 <= i < len(told)]
    same_line = (
        each
        for each in beside
        if "\n" not in text[min(each.end, told[at].end) : max(each.start, told[at].start)]
    )
    return next((name for each in same_line if (name := outlet(text[each.start : each.end]))), "")


def _titled(text: str, found: list[Block]) -> list[Block]:
    """The blocks with the headline told, and the standfirst between it and the dateline."""
    told = list(found)
    standing = [at for at, each in enumerate(told) if each.part not in (Part.ASIDE, Part.EMBED)]
    if not standing:
        return told
    first = told[standing[0]]
    marked = next((at for at in standing if text.startswith("# ", told[at].start)), None)
    at = marked if marked is not None else standing[0]
    candidate = told[at]
    words = text[candidate.start : candidate.end]
    fits = candidate.part is Part.HEADING or (
        candidate.part is Part.PARAGRAPH
        and len(words.split()) <= _HEADLINE_WORDS
        and not words.rstrip(_CLOSED).endswith((".", ",", ":"))
    )
    if fits and (marked is not None or first is candidate):
        told[at] = Block(Part.HEADLINE, candidate.start, candidate.end)
        dated = next((i for i, each in enumerate(told) if each.part is Part.DATELINE), None)
        for between in range(at + 1, dated or at + 1):
            block = told[between]
            alone_there = text[block.start : block.end]
            if block.part in (Part.HEADING, Part.PARAGRAPH) and len(alone_there.split()) > 6:
                told[between] = Block(Part.STANDFIRST, block.start, block.end)
    return told
