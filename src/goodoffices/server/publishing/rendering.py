"""A public page as HTML: the same whether it is served here or lies on another's web server."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import override

from goodoffices.core.lines import TalkLine
from goodoffices.core.view import View
from goodoffices.press.formats.linked import linked, safe
from goodoffices.press.page import page as public_page
from goodoffices.server.publishing import framing
from goodoffices.server.publishing.framing import Frame


def shown(view: View, talk: TalkLine, frame: Frame, **more: Any) -> dict[str, Any]:
    """What the page of a talk is filled with."""
    page = public_page(view)
    cover = frame.cover.href if frame.cover else ""
    return {
        "page": page,
        "talk": talk,
        "frame": frame,
        "parties": [party.name for party in talk.parties],
        "sides": [party.name.text for party in talk.parties],
        "called": {party.side: party.name for party in talk.parties},
        "zone": talk.place.zone,
        "illustrative": talk.illustrative,
        "linked": _held("application/ld+json", linked(talk, page, cover, frame.address)),
        **more,
    }


def of_talk(
    view: View, talk: TalkLine, lang: str, cover: framing.Cover, address: str, **more: Any
) -> bytes:
    """The page of a talk in one language of the interface."""
    with override(lang):
        frame = framing.of_talk(lang, cover, address)
        return _html("public.html", shown(view, talk, frame, **more))


def of_index(talks: Iterable[dict[str, Any]], lang: str, address: str, **more: Any) -> bytes:
    """The list of the talks of a site."""
    with override(lang):
        frame = framing.of_site(lang, address)
        return _html("public_index.html", {"talks": talks, "frame": frame, **more})


def of_search(talks: Iterable[dict[str, Any]], lang: str, index: bytes, **more: Any) -> bytes:
    """The page on which one searches all talks of a site; it holds the index in itself."""
    with override(lang):
        frame = framing.of_site(lang, "", searching=True)
        told = _held("application/json", safe(index.decode()), "index")
        return _html("public_search.html", {"talks": talks, "frame": frame, "index": told, **more})


def _held(kind: str, told: str, name: str = "") -> SafeString:
    """What a page holds for machines; nothing runs it, though its element is a script."""
    named = format_html(' id="{}"', name) if name else ""
    # Safe: no sign of it can end the element in which it stands.
    inside = mark_safe(told)  # noqa: S308 - as above
    return format_html('<script type="{}"{}>{}</script>', kind, named, inside)


def _html(template: str, context: dict[str, Any], request: HttpRequest | None = None) -> bytes:
    made = render_to_string(f"goodoffices/{template}", context, request)
    return "\n".join(line.rstrip() for line in made.split("\n") if line.strip()).encode() + b"\n"
