"""The things of a side's room as a page shows them, one below the other.

A long talk has hundreds, each with its clicks: a template would look up every name of each of
them anew. What is alike on many is made once for a page and forgotten with it; nothing is kept for
another page, so that no page is faster because somebody saw the same before.
"""

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from goodoffices.core.documents import Document
from goodoffices.core.lines import ItemLine
from goodoffices.core.marking import Use
from goodoffices.server import calendars
from goodoffices.server.markup import joined, markup
from goodoffices.server.seated.telling import Card, Enclosed, Went
from goodoffices.server.steps import Step
from goodoffices.server.templatetags.said import own_slip, said, size
from goodoffices.server.templatetags.ways import button

NOTHING, ENDED = SafeString(""), SafeString("\n</li>\n")


class Drawing:
    """Draws the things of one page of one room."""

    def __init__(self, key: str, zone: str) -> None:
        self._key, self._zone = key, ZoneInfo(zone)
        self._line = reverse("room_line", args=[key, "-"]).removesuffix("-")
        self._slips: dict[tuple[Use, bool], SafeString] = {}
        self._days: dict[date, SafeString] = {}
        self._comma, self._can, self._more = _(", "), _("What you can do with it"), _("More")

    def cards(self, cards: Iterable[Card], token: str) -> SafeString:
        """All of them; the token stands in the forms that do something at once."""
        return _all(self._card(card, token) for card in cards)

    def _card(self, card: Card, token: str) -> SafeString:
        spent = " spent" if card.spent else ""
        begun = markup('<li class="line{}" id="l-{}" tabindex="-1">', spent, card.id)
        inside = (
            self._slip(card.item),
            self._who(card),
            self._above(card),
            _all(map(said, card.words)),
            _all(map(self._document, card.documents)),
            _all(markup('<p class="may">{}</p>', each) for each in card.told),
            markup('<p class="status">{}</p>', card.status) if card.status else NOTHING,
            said(card.said),
            _all(map(self._went, card.went)),
            _buttons(card.steps, token) if card.steps else NOTHING,
            self._folded(card, token),
        )
        return joined("\n  ", (begun, *inside)) + ENDED

    def _slip(self, item: ItemLine | None) -> SafeString:
        if item is None:
            return NOTHING
        shape = (item.marking.use, item.silent)
        if shape not in self._slips:
            self._slips[shape] = own_slip(*shape)
        return self._slips[shape]

    def _who(self, card: Card) -> SafeString:
        if not card.head and not card.at:
            return NOTHING
        shape = '<span class="became became-{}">{}</span>'
        became = markup(shape, card.became.shape, card.became.words) if card.became else ""
        head = _all(
            markup("<span>{}</span>" if place else "<b>{}</b>", each)
            for place, each in enumerate(card.head)
        )
        link = '<a href="{}{}" data-lasting>{}</a>'
        at = markup(link, self._line, card.line, self._moment(card.at)) if card.at else ""
        return markup('<p class="who">{}{}{}</p>', became, head, at)

    @staticmethod
    def _above(card: Card) -> SafeString:
        if not card.above:
            return NOTHING
        link = '<p class="status"><a href="#l-{}-now">{}</a></p>'
        return markup(link, card.id, _("It awaits you above"))

    def _document(self, each: Enclosed) -> SafeString:
        return markup(
            '<p class="status"><a href="{}"><bdi>{}</bdi></a>{}{}{}</p>',
            each.href,
            each.document.file_name,
            self._comma,
            size(len(each.document.content)),
            markup(": {}", each.words) if each.words else "",
        )

    def _went(self, went: Went) -> SafeString:
        day, clock = self._day_and_clock(went.at)
        return markup(
            '<div class="carried"><p class="who"><span>{}</span><span>{}</span><span>{}</span></p>'
            "{}{}</div>",
            went.sentence,
            day,
            clock,
            _all(map(said, went.words)),
            _all(map(_with, went.documents)),
        )

    def _folded(self, card: Card, token: str) -> SafeString:
        if not card.more and not card.rest:
            return NOTHING
        rest = ""
        if card.rest:
            rest = markup(
                '<details class="more"><summary>{}</summary>{}</details>',
                self._more,
                _buttons(card.rest, token),
            )
        return markup(
            '<details class="more"><summary>{}</summary>{}\n    {}</details>',
            self._can,
            _buttons(card.more, token),
            rest,
        )

    def _moment(self, at: datetime) -> SafeString:
        day, clock = self._day_and_clock(at)
        return _all((day, self._comma, clock))

    def _day_and_clock(self, at: datetime) -> tuple[SafeString, SafeString]:
        local = at.astimezone(self._zone)
        day = local.date()
        if day not in self._days:
            time = '<time datetime="{}">{}</time>'
            self._days[day] = markup(time, day.isoformat(), calendars.day(day))
        clock = markup(
            '<time datetime="{}">{}</time>',
            local.isoformat(timespec="minutes"),
            calendars.figures(f"{local:%H:%M}"),
        )
        return self._days[day], clock


def _with(document: Document) -> SafeString:
    told = '<p class="status">{}: <bdi>{}</bdi></p>'
    return markup(told, _("With a document"), document.file_name)


def _all(pieces: Iterable[str]) -> SafeString:
    return joined("", pieces)


def _buttons(steps: Iterable[Step], token: str) -> SafeString:
    each = joined(" ", (*(button(step, token) for step in steps), NOTHING))
    return markup('<div class="buttons">{}</div>', each)
