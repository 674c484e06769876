"""How templates show words that differ: marked word by word, and always as text."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from goodoffices.core.words import Words, direction_of
from goodoffices.press.comparing.telling import Piece
from goodoffices.press.comparing.wording import Mark, Run
from goodoffices.server.pages.compare import Cell

register = template.Library()
_TAGS = {Mark.FIRST: "<del>{}</del>", Mark.SECOND: "<ins>{}</ins>", Mark.SAME: "{}"}


@register.filter
def pieced(cell: Cell) -> SafeString:
    """What a text says: what only it has underlined, what differs in what binds framed."""
    words = cell.words
    if words is None:
        return SafeString("")
    return _said(words, format_html_join("", "{}", ((_piece(each),) for each in cell.pieces)))


@register.filter
def corrected(runs: Iterable[Run], words: Words) -> SafeString:
    """What a correction took out and put in, in the place where it stood."""
    marked = ((format_html(_TAGS[run.mark], run.text),) for run in runs)
    return _said(words, format_html_join("", "{}", marked))


def _piece(piece: Piece) -> SafeString:
    if piece.kind is not None:
        return format_html('<strong class="binds">{}</strong>', piece.text)
    return format_html('<em class="only">{}</em>' if piece.only else "{}", piece.text)


def _said(words: Words, inside: SafeString) -> SafeString:
    return format_html(
        '<p class="said" lang="{}" dir="{}">{}</p>', words.lang, direction_of(words), inside
    )
