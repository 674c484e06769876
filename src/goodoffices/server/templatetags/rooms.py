"""How a line of a room is headed. Three hundred of them stand on a desk: each tag costs."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from goodoffices.server.siderooms import Said
from goodoffices.server.terms import term

register = template.Library()


@register.filter
def heading(said: Said) -> SafeString:
    """What kind of line it is, when it was said and by whom, and who stands by it."""
    item = said.item
    speaker = format_html("<span><bdi>{}</bdi></span>", item.speaker) if item.speaker else ""
    return format_html(
        '<p class="who"><b>{}</b><span><time datetime="{}">{}</time></span>{}<span>{}</span></p>',
        term(item.kind),
        said.at.isoformat(timespec="minutes"),
        said.at.strftime("%H:%M"),
        speaker,
        term(item.confirmation),
    )
