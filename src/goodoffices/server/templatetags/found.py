"""How templates show what was looked for in a text: in its own letters, each word marked."""

from django import template
from django.utils.safestring import SafeString

from goodoffices.core.words import Words, direction_of
from goodoffices.server.finding.found import Marked
from goodoffices.server.markup import joined, markup

register = template.Library()
LONG, AROUND = 800, 240
"""Characters from which a text is shown around what was found in it; as many on either side."""


@register.filter
def marked(text: Marked) -> SafeString:
    """The text, with a mark on each word that was looked for."""
    start, end = _window(text)
    pieces, at = [], start
    for begins, ends in text.places:
        if not start <= begins < ends <= end:
            continue
        pieces += [(text.text[at:begins], text.text[begins:ends])]
        at = ends
    before, after = "… " if start else "", " …" if end < len(text.text) else ""
    words = joined("", (markup("{}<mark>{}</mark>", *each) for each in pieces))
    return markup("{}{}{}{}", before, words, text.text[at:end], after)


@register.filter
def quoted(text: Marked) -> SafeString:
    """The same as what somebody said, isolated, in its own language and direction."""
    if not text.lang:
        return markup('<p class="said" dir="auto">{}</p>', marked(text))
    return markup(
        '<p class="said" lang="{}" dir="{}">{}</p>',
        text.lang,
        direction_of(Words(text.text, text.lang)),
        marked(text),
    )


def _window(text: Marked) -> tuple[int, int]:
    """From where to where a text is shown: all of it, or what stands around the first mark."""
    if len(text.text) <= LONG or not text.places:
        return 0, min(len(text.text), LONG * 4)
    first = text.places[0]
    return max(0, first[0] - AROUND), min(len(text.text), first[1] + 2 * AROUND)
