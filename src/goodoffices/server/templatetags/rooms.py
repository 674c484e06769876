"""A line of a room. Three hundred of them stand on a desk, so each is made in two pieces."""

from functools import lru_cache

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from goodoffices.core.marking import Use
from goodoffices.core.stages import Confirmation
from goodoffices.server.asking_to_use import tongue
from goodoffices.server.calendars import figures
from goodoffices.server.dues import shortly
from goodoffices.server.markup import markup
from goodoffices.server.siderooms import Said
from goodoffices.server.templatetags.said import said as spoken
from goodoffices.server.templatetags.said import slip
from goodoffices.server.terms import term

register = template.Library()
register.filter(shortly)


@register.filter
def line(said: Said) -> SafeString:
    """Its marking first, then what it is and who said it when, the words, what may be done.

    What is so of nearly every line is said once, for the whole room.
    """
    item = said.item
    speaker = markup("<span><bdi>{}</bdi></span>", item.speaker) if item.speaker else ""
    stood = item.confirmation
    told = "" if stood is Confirmation.NOT_CONFIRMED else markup("<span>{}</span>", term(stood))
    return markup(
        '<div class="marked">{}<p class="who"><b>{}</b><span><time datetime="{}">{}</time></span>'
        '{}{}</p></div>{}<p class="may{}">{}</p>',
        _slip(item.marking.use, item.silent, get_language()),
        term(item.kind),
        said.at.isoformat(timespec="minutes"),
        figures(f"{said.at:%H:%M}"),
        speaker,
        told,
        spoken(item.words),
        " plain" if said.plain else "",
        said.may,
    )


@register.filter
def doing(said: Said, base: str) -> SafeString:
    """The ways on from it: to carry it or ask to, and to open it, where everything else is.

    A line that no longer stands is only opened. Of one struck as noted in the wrong room its side
    must not even hear that it was asked.
    """
    return markup(
        '<p class="doing">{}<a href="{}items/{}" data-act="open">{}</a></p>',
        _carrying(said, base),
        base,
        said.item.id,
        _("Open"),
    )


def _carrying(said: Said, base: str) -> SafeString | str:
    if said.asked:
        return markup("<span>{}</span>", _("You asked whether you may use it."))
    if said.asks:
        return markup(
            '<button class="quiet" form="ask-{3}" name="item" value="{1}" data-act="ask" '
            'formaction="{0}do/Clarify?next={0}%23i-{1}">{2}</button>',
            base,
            said.item.id,
            _("Ask to use it"),
            tongue(said.item),
        )
    if said.carries:
        again = bool(said.item.sent)
        return markup(
            '<a href="{}carry?item={}" data-act="carry"{}>{}</a>',
            base,
            said.item.id,
            mark_safe(' class="again"') if again else "",
            _("Carry again") if again else _("Carry"),
        )
    return ""


@lru_cache(maxsize=64)
def _slip(use: Use, silent: bool, language: str | None) -> SafeString:
    """The few shapes there are, drawn once for each language; no word of a talk is in them."""
    return slip(use, silent)
