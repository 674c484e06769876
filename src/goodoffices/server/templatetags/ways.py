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
    return button(step, str(context["csrf_token"]) if step.at_once else "", look)


def button(step: Step, token: str, look: str = "") -> SafeString:
    """The same, with the token of the page where it does something at once."""
    if not step.at_once:
        return markup('<a class="button {}" href="{}">{}</a>', look, step.href, step.words)
    fields = (("csrfmiddlewaretoken", token), *step.fields)
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
