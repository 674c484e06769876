"""A page of HTML as tags and texts, each with where it stands; whatever it holds, in one pass."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
_ATTRIBUTE = re.compile(r"([\w:.-]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_RAW = ("script", "style", "textarea", "title", "noscript", "template", "svg", "iframe")


@dataclass(frozen=True, slots=True)
class Text:
    """Characters as they are written."""

    words: str
    at: int


@dataclass(frozen=True, slots=True)
class Open:
    """The tag that begins an element; `inner` is what is written in one that holds no tags."""

    name: str
    at: int
    attributes: dict[str, str] = field(default_factory=dict)
    inner: str = ""


@dataclass(frozen=True, slots=True)
class Close:
    """The tag that ends an element."""

    name: str
    at: int


def tags(page: str) -> Iterator[Text | Open | Close]:
    """What a page is made of, in its order; comments are left out."""
    at, begun = 0, 0
    lower = page.lower()
    missing: set[str] = set()
    while (sign := page.find("<", at)) >= 0:
        if page.startswith(("<!", "<?"), sign):
            yield from _text(page, begun, sign)
            ending = "-->" if page.startswith("<!--", sign) else ">"
            end = page.find(ending, sign)
            at = begun = len(page) if end < 0 else end + len(ending)
            continue
        match = _TAG.match(page, sign)
        if not match:
            at = sign + 1
            continue
        yield from _text(page, begun, sign)
        name, at = match[2].lower(), match.end()
        begun = at
        if match[1]:
            yield Close(name, sign)
        elif name in _RAW:
            ending = f"</{name}"
            end = -1 if name in missing else lower.find(ending, at)
            if end < 0:
                missing.add(name)
                yield Open(name, sign, _attributes(match[3]))
                continue
            yield Open(name, sign, _attributes(match[3]), page[at:end])
            closing = page.find(">", end)
            at = begun = len(page) if closing < 0 else closing + 1
        else:
            yield Open(name, sign, _attributes(match[3]))
    yield from _text(page, begun, len(page))


def _text(page: str, begun: int, end: int) -> Iterator[Text]:
    if begun < end:
        yield Text(page[begun:end], begun)


def _attributes(written: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(written[:4000]):
        value = next((each for each in match.groups()[1:] if each is not None), "")
        found.setdefault(match[1].lower(), unescape(value))
    return found
