"""A step as a person takes it: a button where one click does it, else the way to its form."""

from typing import Any

from django import template
from django.utils.safestring import SafeString

from goodoffices.server.markup import joined, markup
from goodoffices.server.steps import Step

register = template.Library()


@register.simple_tag(takes_context=True)
def way(context: dict[str, Any], step: Step, look: str = "") -> SafeString:
    """One step; `look` is quiet within a line, nothing where it stands as a button."""
    if not step.at_once:
        return markup('<a class="button {}" href="{}">{}</a>', look, step.href, step.words)
    fields = (("csrfmiddlewaretoken", str(context["csrf_token"])), *step.fields)
    return markup(
        '<form method="post" autocomplete="off" action="{}" class="at-once">{}'
        '<button class="{}">{}</button></form>',
        step.href,
        joined(
            "", (markup('<input type="hidden" name="{}" value="{}">', *each) for each in fields)
        ),
        look,
        step.words,
    )
