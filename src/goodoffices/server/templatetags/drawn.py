"""The things of a room, as its page draws them."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag(takes_context=True)
def drawn(context: dict[str, Any], cards: Iterable[Any]) -> SafeString:
    """Things one below the other, by what draws them for this page."""
    shown: SafeString = context["drawing"].cards(cards, str(context["csrf_token"]))
    return shown
