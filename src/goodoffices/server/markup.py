"""Texts put into the house's own markup, each of them escaped.

It does what Django's `format_html` does. That looks at every text for being translated later,
which a page of a thousand lines pays for many thousand times.
"""

from collections.abc import Iterable
from html import escape

from django.utils.functional import Promise
from django.utils.safestring import SafeString


def escaped(text: object) -> str:
    """A text as it may stand in a page; markup of the house stays as it is."""
    if type(text) is str:
        return escape(text)
    if isinstance(text, Promise):
        text = str(text)
    made = getattr(text, "__html__", None)
    return str(made()) if made is not None else escape(str(text))


def markup(form: str, *texts: object, **named: object) -> SafeString:
    """The house's markup with each text in its place, escaped."""
    told = {name: escaped(text) for name, text in named.items()} if named else {}
    return SafeString(form.format(*map(escaped, texts), **told))


def joined(between: str, each: Iterable[str]) -> SafeString:
    """Texts and pieces of markup, one after the other."""
    return SafeString(escaped(between).join(map(escaped, each)))
