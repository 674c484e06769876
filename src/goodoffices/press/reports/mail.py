"""A letter as a report: its subject, its day and its text."""

import re
from datetime import date
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr, parsedate_to_datetime

from goodoffices.nodes import Unreadable
from goodoffices.press.reports.layout import Block, Document, Part
from goodoffices.press.reports.markup import read_markup
from goodoffices.press.reports.plain import blocks
from goodoffices.press.reports.tongue import language
from goodoffices.press.reports.woven import Woven

_NESTED = re.compile(rb"boundary\s*=|message/rfc822", re.IGNORECASE)
_DEEPEST = 50
_LONGEST_HEAD = 32_000


def read_mail(data: bytes, name: str) -> Document:
    """The report that a letter holds; what is attached is left alone.

    Raises:
        Unreadable: it has no text, or is not what it says.
    """
    if len(_NESTED.findall(data)) > _DEEPEST:
        raise Unreadable(name, 1, "Too many letters lie inside this letter; save the one alone.")
    if len(re.split(rb"\r?\n\r?\n", data, maxsplit=1)[0]) > _LONGEST_HEAD:
        raise Unreadable(name, 1, "The head of this letter is too long.")
    try:
        return _read(data, name)
    except RecursionError:
        raise Unreadable(name, 1, "This letter is broken.") from None


def _read(data: bytes, name: str) -> Document:
    letter = message_from_bytes(data, policy=policy.default)
    body = letter.get_body(("plain", "html")) if isinstance(letter, EmailMessage) else None
    if body is None or body.get_content_maintype() != "text":
        raise Unreadable(
            name, 1, "This letter holds no text; save what is attached and read that."
        )
    content = _content(body, name)
    if body.get_content_subtype() == "html":
        return _in_markup(letter, content)
    return _in_plain(letter, content, data)


def _content(body: MIMEPart, name: str) -> str:
    try:
        content = str(body.get_content())
    except (LookupError, ValueError, AssertionError):
        raise Unreadable(name, 1, "The letter says wrongly how it is encoded.") from None
    if "\ufffd" in content:
        raise Unreadable(name, 1, "The letter's encoding is broken.")
    return content


def _header(letter: EmailMessage, name: str) -> str:
    try:
        return str(letter.get(name, "") or "").strip()
    except (HeaderParseError, ValueError, IndexError):
        return ""


def _day(letter: EmailMessage) -> date | None:
    try:
        return parsedate_to_datetime(_header(letter, "Date")).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _sender(letter: EmailMessage) -> str:
    name, address = parseaddr(_header(letter, "From"))
    return name or address


def _in_markup(letter: EmailMessage, content: str) -> Document:
    inner = read_markup(content)
    return Document(
        inner.text,
        inner.lang,
        inner.blocks,
        _header(letter, "Subject") or inner.title,
        _sender(letter),
        _day(letter) or inner.published,
    )


def _in_plain(letter: EmailMessage, content: str, data: bytes) -> Document:
    subject, day = _header(letter, "Subject"), _header(letter, "Date")
    text, places = _woven((subject, day, content), data)
    lang = language(content)
    heads: list[Block] = []
    start = 0
    for part, words in ((Part.HEADLINE, subject), (Part.DATELINE, day)):
        if words:
            heads.append(Block(part, start, start + len(words)))
            start += len(words) + 2
    found, _head = blocks(text, lang, start)
    body = (
        Block(Part.HEADING, each.start, each.end) if each.part is Part.HEADLINE else each
        for each in found
    )
    return Document(
        text, lang, (*heads, *body), subject, _sender(letter), _day(letter), places
    )  # fmt: skip


def _woven(pieces: tuple[str, ...], data: bytes) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The pieces as one text, with where they stand in the file if it holds them as they are."""
    try:
        file = data.decode()
    except UnicodeDecodeError:
        file = ""
    woven, found = Woven(), True
    for words in pieces:
        if not words:
            continue
        woven.part()
        at = file.find(words)
        if at < 0 and words is not pieces[-1]:
            # A header that is folded or written otherwise: where it begins is near enough.
            at = max(file.find(words.split()[0]), 0)
        found = found and at >= 0
        woven.add(words, at)
    text, places = woven.done()
    return text, places if found else ()
