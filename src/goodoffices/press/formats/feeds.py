"""A public page as feeds, Atom and JSON Feed, with the times of the page and none of filing."""

import json
import re
import uuid
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from goodoffices.core.lines import TalkLine
from goodoffices.press.formats import dates
from goodoffices.press.formats.entries import Entry, entries
from goodoffices.press.page import Page

ATOM, JSON_FEED = "feed.xml", "feed.json"
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def atom(talk: TalkLine, page: Page, address: str = "") -> bytes:
    """The entries of a page as Atom (RFC 4287); `address` is where the page stands."""
    told = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={_attribute(talk.title.lang)}>',
        f"<title>{_text(_title(talk))}</title>",
        f"<id>{identity(talk.title.text)}</id>",
        f"<updated>{dates.stamp(dates.latest(talk, page))}</updated>",
        f"<author><name>{_text(talk.mediation.text)}</name></author>",
        f'<link rel="self" href={_attribute(f"{address}{ATOM}")}/>',
        f"<link href={_attribute(f'{address}index.html')}/>",
    ]
    for entry in entries(talk, page):
        told += _atom_entry(entry, talk, page, address)
    return ("\n".join([*told, "</feed>"]) + "\n").encode()


def _atom_entry(entry: Entry, talk: TalkLine, page: Page, address: str) -> Iterator[str]:
    yield "<entry>"
    yield f"<title>{_text(_heading(entry, talk))}</title>"
    yield f"<id>{identity(talk.title.text, entry.name)}</id>"
    # Atom wants a time of every entry; a line that states none is not made newer than any.
    yield f"<updated>{dates.stamp(entry.at or dates.earliest(talk, page))}</updated>"
    yield f"<link href={_attribute(f'{address}index.html#{entry.name}')}/>"
    if entry.speaker:
        yield f"<author><name>{_text(entry.speaker)}</name></author>"
    yield f"<category term={_attribute(entry.topic.value)}/>"
    for words in entry.words[:1]:
        said = _text(_told(entry))
        yield f'<content type="text" xml:lang={_attribute(words.lang)}>{said}</content>'
    if entry.source is not None:
        yield f"<rights>{_text(_according(entry))}</rights>"
    yield "</entry>"


def json_feed(talk: TalkLine, page: Page, address: str = "") -> bytes:
    """The same as JSON Feed 1.1; what states no time has none here."""
    told = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": _title(talk),
        "language": talk.title.lang,
        "home_page_url": f"{address}index.html",
        "feed_url": f"{address}{JSON_FEED}",
        "authors": [{"name": talk.mediation.text}],
        "items": [_item(entry, talk, address) for entry in entries(talk, page)],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _item(entry: Entry, talk: TalkLine, address: str) -> dict[str, object]:
    told: dict[str, object] = {
        "id": identity(talk.title.text, entry.name),
        "url": f"{address}index.html#{entry.name}",
        "title": _heading(entry, talk),
        "content_text": _told(entry),
        "language": entry.words[0].lang,
        "tags": [entry.topic.value],
    }
    if entry.at is not None:
        told["date_published"] = dates.stamp(entry.at)
    if entry.speaker:
        told["authors"] = [{"name": entry.speaker}]
    if entry.source is not None:
        told["summary"] = _according(entry)
        if entry.source.url.startswith(("http://", "https://")):
            told["external_url"] = entry.source.url
    return told


def _title(talk: TalkLine) -> str:
    return f"ILLUSTRATIVE: {talk.title.text}" if talk.illustrative else talk.title.text


def _heading(entry: Entry, talk: TalkLine) -> str:
    gone = "withdrawn: " if entry.withdrawn else ""
    mark = "ILLUSTRATIVE: " if talk.illustrative else ""
    return f"{mark}{gone}{entry.title or entry.topic.value}"


def _told(entry: Entry) -> str:
    """The words, in the marks of their language where they are quoted."""
    marks = {"fa": ("«", "»"), "ar": ("«", "»")}
    told = []
    for words in entry.words:
        first, last = marks.get(words.lang.split("-")[0], ("“", "”"))
        told.append(f"{first}{words.text}{last}" if entry.quoted else words.text)
    return "\n\n".join(told)


def _according(entry: Entry) -> str:
    """According to whom, and on which words it rests."""
    if entry.source is None:
        return ""
    day = entry.source.published.isoformat() if entry.source.published else ""
    told = ", ".join(filter(None, (entry.source.publisher, entry.source.title, day)))
    return f"{told}: “{entry.anchor}”" if entry.anchor else told


def identity(*names: str) -> str:
    """A name for a feed or an entry that stays wherever it is published."""
    return uuid.uuid5(uuid.NAMESPACE_OID, "\n".join(("goodoffices", *names))).urn


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("", text))


def _attribute(text: str) -> str:
    return quoteattr(_NOT_XML.sub("", text))
