"""An item of news as an agency sends it, in ninjs of the IPTC, read as a report."""

import json
import re
from dataclasses import dataclass
from datetime import date, datetime
from html.parser import HTMLParser
from typing import Any

from goodoffices.core.refusals import Malformed
from goodoffices.core.words import cleaned, language
from goodoffices.nodes import LARGEST, Unreadable
from goodoffices.press.reports import tongue
from goodoffices.press.reports.layout import Block, Document, Part
from goodoffices.press.reports.plain import blocks

_BREAKS = frozenset({"p", "br", "div", "li", "h1", "h2", "h3", "h4", "blockquote", "tr"})
_UNREAD = frozenset({"script", "style", "template", "noscript"})
_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\s*\"")


@dataclass(frozen=True, slots=True)
class Item:
    """A piece of news as an agency sent it: what its source is, and its text."""

    headline: str
    text: str
    lang: str
    publisher: str
    byline: str
    published: date | None
    url: str


def is_json(data: bytes, name: str) -> bool:
    """Whether a file is of JSON, by its name or by how it begins."""
    return name.lower().endswith(".json") or _JSON.match(data) is not None


def read_item(data: bytes, name: str) -> Document:
    """The report that an item holds: its headline, and its text below.

    Raises:
        Unreadable: it is no such item, or holds no text.
    """
    item = read(data, name)
    text = "\n\n".join(filter(None, (item.headline, item.text)))
    lang = tongue.language(text)
    if lang == "und" and item.lang:
        lang = item.lang
    below = len(item.headline) + 2 if item.headline else 0
    found, head = blocks(text, lang, below) if item.text else ((), None)
    heads = (Block(Part.HEADLINE, 0, len(item.headline)),) if item.headline else ()
    body = (
        Block(Part.HEADING, each.start, each.end) if heads and each.part is Part.HEADLINE else each
        for each in found
    )
    return Document(
        text,
        lang,
        (*heads, *body),
        item.headline or (head.title if head else ""),
        item.publisher or (head.publisher if head else ""),
        item.published or (head.published if head else None),
        address=item.url,
    )


def read(data: bytes, name: str) -> Item:
    """An item of ninjs, of the first, second or third kind, with its text as plain text.

    Raises:
        Unreadable: it is no such item, or holds no text.
    """
    told = _parsed(data, name)
    headline = _text(told.get("headline")) or _main(told.get("headlines"))
    body = _body(told)
    if not body and not headline:
        raise Unreadable(name, 1, "It holds neither a headline nor a text.")
    return Item(
        headline=" ".join(headline.split()),
        text=body,
        lang=_language(told.get("language")),
        publisher=_publisher(told),
        byline=_text(told.get("byline")) or _text(told.get("by")),
        published=_day(told),
        url=_address(told.get("uri")),
    )


def _parsed(data: bytes, name: str) -> dict[str, Any]:
    if len(data) > LARGEST:
        raise Unreadable(name, 1, "The item is too large; it may have 5 MB.")
    try:
        told = json.loads(data)
    except (ValueError, RecursionError):
        raise Unreadable(name, 1, "This is no JSON.") from None
    if not isinstance(told, dict) or not isinstance(told.get("uri"), str):
        raise Unreadable(
            name,
            1,
            "This JSON is neither an item of ninjs, which has a uri, nor a record of ours.",
        )
    return told


def _body(told: dict[str, Any]) -> str:
    """The text: plain where there is a plain one, else that of the marked-up one."""
    if plain := _text(told.get("body_text")):
        return plain
    for key in ("body_xhtml", "body_html"):
        if marked := _text(told.get(key)):
            return bare(marked)
    bodies = _named(told.get("bodies"))
    for body in sorted(bodies, key=lambda each: "html" in _kind(each)):
        if value := _text(body.get("value")):
            return bare(value) if "html" in _kind(body) else value
    return ""


def _kind(body: dict[str, Any]) -> str:
    return _text(body.get("contenttype") or body.get("contentType")).lower()


def _main(values: object) -> str:
    """The value with the main role, or the first."""
    named = _named(values)
    leading = [each for each in named if each.get("role") == "main"] or named
    return _text(leading[0].get("value")) if leading else ""


def _named(values: object) -> list[dict[str, Any]]:
    return [v for v in values if isinstance(v, dict)] if isinstance(values, list) else []


def _text(value: object) -> str:
    return cleaned(value).strip() if isinstance(value, str) else ""


def _language(value: object) -> str:
    """The language that an item says it is in; nothing where it says none."""
    try:
        return language(_text(value).split("-")[0].lower())
    except Malformed:
        return ""


def _publisher(told: dict[str, Any]) -> str:
    for key in ("infosources", "infoSources", "infosource", "organisation"):
        for each in _named(told.get(key)):
            if found := _text(each.get("name")):
                return found
    provider = told.get("provider") or told.get("source")
    if found := _text(provider.get("name") if isinstance(provider, dict) else provider):
        return found
    return _text(told.get("copyrightholder")) or _text(told.get("copyrightnotice"))


def _day(told: dict[str, Any]) -> date | None:
    for key in ("versioncreated", "versionCreated", "firstcreated", "contentcreated"):
        try:
            return datetime.fromisoformat(_text(told.get(key))).date()
        except ValueError:
            continue
    return None


def _address(value: object) -> str:
    address = _text(value)
    return address if address.startswith(("http://", "https://")) else ""


class _Bare(HTMLParser):
    """What is read of a marked-up text."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """A new block begins a new line; what is not read begins to be left out."""
        self._hidden += tag in _UNREAD
        if tag in _BREAKS:
            self.told.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """A block ends its line."""
        self._hidden -= tag in _UNREAD and self._hidden > 0
        if tag in _BREAKS:
            self.told.append("\n")

    def handle_data(self, data: str) -> None:
        """Text, unless it is not for reading."""
        if not self._hidden:
            self.told.append(" ".join(data.split("\n")))


def bare(marked: str) -> str:
    """A marked-up text without its marks, a paragraph to a line."""
    reader = _Bare()
    reader.feed(marked)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.told).split("\n"))
    return "\n\n".join(line for line in lines if line)
