"""The lines of a side's room at the desk. Hundreds stand there, so no template is asked for each.

What is alike on many is made once for a room of a page, and forgotten with it.
"""

from collections.abc import Iterable
from typing import Any

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from goodoffices.core.lines import Span
from goodoffices.core.marking import Use
from goodoffices.core.stages import Confirmation, Fate
from goodoffices.core.words import Words
from goodoffices.server.asking_to_use import tongue
from goodoffices.server.calendars import figures
from goodoffices.server.dues import shortly
from goodoffices.server.markup import escaped, joined, markup
from goodoffices.server.siderooms import Said
from goodoffices.server.templatetags.said import all_named, day, slip
from goodoffices.server.templatetags.said import said as spoken
from goodoffices.server.terms import in_words

register = template.Library()
register.filter(shortly)

AGAIN = SafeString(' class="again"')


@register.simple_tag(takes_context=True)
def said_lines(context: dict[str, Any], lines: Iterable[Said]) -> SafeString:
    """The lines of one room, one below the other."""
    drawing = _Drawing(context["zone"], context["names"], context["base"])
    return joined("", map(drawing.line, lines))


class _Drawing:
    """Draws the lines of one room; `base` is the address of its desk."""

    def __init__(self, zone: str, names: dict[str, Words], base: str) -> None:
        self._zone, self._names, self._base = zone, names, base
        self._slips: dict[tuple[Use, bool], SafeString] = {}
        self._terms = in_words()
        self._went, self._open = escaped(_("went to %(sides)s")), _("Open")
        self._carry, self._carry_again = _("Carry"), _("Carry again")

    def line(self, said: Said) -> SafeString:
        """Its marking first, then what it is and who said it when, the words, the ways on."""
        item = said.item
        over = "" if item.fate is Fate.STANDS else " spent"
        over += " struck" if item.fate is Fate.STRUCK else ""
        return markup(
            '{}\n    <li class="line{}" id="i-{}" tabindex="-1"{}>\n      {}\n      {}\n      {}'
            "\n    </li>\n",
            markup('<li class="day"><h3>{}</h3></li>', day(said.day, self._zone))
            if said.day
            else "",
            over,
            item.id,
            markup(' data-to="{}"', " ".join(said.to)) if said.carries else "",
            self._told(said),
            joined("", map(self._sent, item.sent)),
            self._doing(said),
        )

    def _told(self, said: Said) -> SafeString:
        """What is so of nearly every line is said once, for the whole room."""
        item, stood = said.item, said.item.confirmation
        speaker = markup("<span><bdi>{}</bdi></span>", item.speaker) if item.speaker else ""
        told = ""
        if stood is not Confirmation.NOT_CONFIRMED:
            told = markup("<span>{}</span>", self._terms[stood])
        return markup(
            '<div class="marked">{}<p class="who"><b>{}</b><span><time datetime="{}">{}</time>'
            '</span>{}{}</p></div>{}<p class="may{}">{}</p>',
            self._slip(item.marking.use, item.silent),
            self._terms[item.kind],
            said.at.isoformat(timespec="minutes"),
            figures(f"{said.at:%H:%M}"),
            speaker,
            told,
            spoken(item.words),
            " plain" if said.plain else "",
            said.may,
        )

    def _sent(self, span: Span) -> SafeString:
        link = '<a href="#c-{}">{}</a>'
        return markup(
            '<details class="went"><summary>{}</summary>{}</details>',
            SafeString(self._went % {"sides": all_named(span.to, self._names)}),
            joined("", (markup(link, span.crossing, spoken(w, "span")) for w in span.words)),
        )

    def _doing(self, said: Said) -> SafeString:
        """The ways on from it: to carry it or ask to, and to open it, where everything else is.

        A line that no longer stands is only opened. Of one struck as noted in the wrong room its
        side must not even hear that it was asked.
        """
        return markup(
            '<p class="doing">{}<a href="{}items/{}" data-act="open">{}</a></p>',
            self._carrying(said),
            self._base,
            said.item.id,
            self._open,
        )

    def _carrying(self, said: Said) -> SafeString | str:
        if said.asked:
            return markup("<span>{}</span>", _("You asked whether you may use it."))
        if said.asks:
            return markup(
                '<button class="quiet" form="ask-{3}" name="item" value="{1}" data-act="ask" '
                'formaction="{0}do/Clarify?next={0}%23i-{1}">{2}</button>',
                self._base,
                said.item.id,
                _("Ask to use it"),
                tongue(said.item),
            )
        if said.carries:
            again = bool(said.item.sent)
            return markup(
                '<a href="{}carry?item={}" data-act="carry"{}>{}</a>',
                self._base,
                said.item.id,
                AGAIN if again else "",
                self._carry_again if again else self._carry,
            )
        return ""

    def _slip(self, use: Use, silent: bool) -> SafeString:
        if (use, silent) not in self._slips:
            self._slips[use, silent] = slip(use, silent)
        return self._slips[use, silent]
