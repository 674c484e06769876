"""How templates show words, times, markings and names."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from zoneinfo import ZoneInfo

from django import template
from django.template.defaultfilters import filesizeformat
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from goodoffices.core.acts.talk import Party
from goodoffices.core.lines import ItemLine, Line, NoteLine
from goodoffices.core.marking import PRESETS, Attribution, Use
from goodoffices.core.times import When
from goodoffices.core.view import View
from goodoffices.core.words import Words, direction, direction_of
from goodoffices.server import calendars, cities, sentences, terms, uses
from goodoffices.server.asking import Question
from goodoffices.server.markup import joined, markup
from goodoffices.server.sent import Kept

register = template.Library()
register.filter(direction)
register.filter("clock_called", cities.called)
_SHAPES = {
    Use.MEDIATOR_ONLY: "sealed",
    Use.GUIDE_ONLY: "folded",
    Use.AS_MEDIATORS_IDEA: "unsigned",
    Use.IN_SUBSTANCE: "open",
    Use.VERBATIM: "quoted",
}


@register.filter
def said(words: Words | None, tag: str = "p") -> SafeString | str:
    """What somebody said, isolated, in its own language and direction."""
    if words is None:
        return ""
    return markup(
        '<{0} class="said" lang="{1}" dir="{2}">{3}</{0}>',
        tag,
        words.lang,
        direction_of(words),
        words.text,
    )


@register.filter
def aside(words: Words | None) -> SafeString | str:
    """The same within a sentence of the house."""
    if words is None:
        return ""
    return markup(
        '<bdi class="said" lang="{}" dir="{}">{}</bdi>',
        words.lang,
        direction_of(words),
        words.text,
    )


@register.filter
def slip(use: Use, silent: bool = False) -> SafeString:
    """A marking as a shape and in words; `silent` where its source said nothing of it."""
    return shaped(use, uses.silently(terms.term(use), silent))


@register.filter
def shaped(use: Use, words: str) -> SafeString:
    """A marking as a shape, with the words that tell it to whoever reads."""
    return markup(
        '<span class="slip slip-{0}"><svg aria-hidden="true">'
        '<use href="/static/goodoffices/slips.svg#{0}"></use></svg>{1}</span>',
        _SHAPES[use],
        words,
    )


@register.filter
def own_slip(use: Use, silent: bool = False) -> SafeString:
    """The same told to the side whose marking it is: “you” is the mediator, and not who reads."""
    return shaped(use, uses.silently(uses.to_their_source()[use], silent))


@register.filter
def of_place(languages: Sequence[str], place: int) -> str:
    """In which language the text at that place begins: each in another, as long as there are."""
    return languages[place] if place < len(languages) else ""


@register.filter
def may(item: ItemLine, view: View) -> str:
    """What may be done with what a side said, in a sentence or two."""
    zone = view.talk.place.zone if view.talk else "UTC"
    return sentences.may_be_done(item, sentences.spoken(view), zone)


@register.filter
def full(item: ItemLine, view: View) -> str:
    """Everything its marking says, in sentences; nothing where its slip says it all."""
    if item.marking in PRESETS.values() and not item.kept_back:
        return ""
    zone = view.talk.place.zone if view.talk else "UTC"
    return sentences.in_full(item, sentences.spoken(view), zone)


@register.filter
def clock(at: datetime | None, zone: str = "UTC") -> SafeString | str:
    """A time in a zone, with its day where it is another one than today's page needs."""
    if at is None:
        return ""
    local = at.astimezone(ZoneInfo(zone))
    return markup(
        '<time datetime="{}">{}</time>',
        local.isoformat(timespec="minutes"),
        calendars.figures(f"{local:%H:%M}"),
    )


@register.filter
def moment(at: datetime | None, zone: str = "UTC") -> SafeString | str:
    """A day and a time in a zone."""
    return markup("{}{}{}", day(at, zone), _(", "), clock(at, zone)) if at else ""


@register.filter
def said_at(line: ItemLine, zone: str = "UTC") -> SafeString | str:
    """When a line was said, with its day where it was noted on another."""
    said_then = line.behalf.said if line.behalf else None
    if said_then is None:
        return ""
    here = ZoneInfo(zone)
    if said_then.astimezone(here).date() == line.at.astimezone(here).date():
        return clock(said_then, zone)
    return markup("{} {}", day(said_then, zone), clock(said_then, zone))


@register.filter
def day(at: datetime | None, zone: str = "UTC") -> SafeString | str:
    """A day in a zone."""
    if at is None:
        return ""
    local = at.astimezone(ZoneInfo(zone))
    return markup(
        '<time datetime="{}">{}</time>',
        local.date().isoformat(),
        calendars.day(local.date()),
    )


@register.filter
def dated(at: date | None) -> str:
    """A day of the calendar, without a clock."""
    return calendars.day(at) if at else ""


@register.filter
def counted(number: int) -> calendars.Count:
    """A number that the page shows in its own digits; plurals still go by it."""
    return calendars.Count(number)


@register.filter
def size(octets: int) -> str:
    """How large a document is, in the digits of the page."""
    return calendars.figures(filesizeformat(octets))


@register.filter
def burns(line: NoteLine) -> str:
    """On which day a note goes, if it does."""
    return sentences.burns(line)


@register.filter
def when(time: When | None, zone: str = "") -> str:
    """A time as roughly as it was given."""
    return calendars.when(time, zone)


@register.filter
def until(time: When, zone: str = "") -> str:
    """Until when, the word said once."""
    return sentences.until(time, zone)


@register.filter
def named(side: str, names: dict[str, Words]) -> SafeString | str:
    """A side by its name."""
    return aside(names[side]) if side in names else side


@register.filter
def all_named(sides: Iterable[str], names: dict[str, Words]) -> SafeString:
    """Sides by their names, as the language of the page writes a list."""
    return joined(_(", "), (named(side, names) for side in sides))


@register.filter
def naming(attribution: Attribution) -> str:
    """Whom words name that cross, in a phrase."""
    return sentences.naming(attribution)


@register.filter
def as_called(party: Party) -> Words:
    """What a party is called in the language of the page."""
    return party.called(get_language() or "")


@register.filter
def called(side: str, names: dict[str, Words]) -> str:
    """A side by its name, where no more than plain text can stand."""
    return names[side].text if side in names else side


@register.filter
def many(sent: Kept, name: str) -> Sequence[str]:
    """All that a form sent under a name."""
    return sent.get(name, ())


@register.filter
def of(table: Mapping[object, object], thing: object) -> object:
    """What a table has for a thing; nothing where it has none."""
    return table.get(thing, "")


@register.filter
def state(asked: Question) -> SafeString:
    """The attributes of a field that must be filled in, was wrong, or is where one begins."""
    needed = "required " if asked.needed else ""
    wrong = 'aria-invalid="true" ' if asked.wrong else ""
    return mark_safe(f"{needed}{wrong}{'autofocus' if asked.wrong or asked.first else ''}")  # noqa: S308 - our own


@register.filter
def names_of(choices: Iterable[Enum]) -> list[str]:
    """The names of some choices, as a template compares them."""
    return [choice.name for choice in choices]


@register.filter
def kind_of(line: Line) -> str:
    """What a line is, as templates ask it: `item`, `note`, `crossing` and so on."""
    return type(line).__name__.removesuffix("Line").lower()


@register.filter
def term(choice: Enum) -> str:
    """A choice of the core in words: `{{ item.kind|term }}`."""
    return terms.term(choice)


@register.filter
def role(name: str) -> str:
    """A role of a seat in words."""
    return terms.role(name)


@register.filter
def language(code: str) -> str:
    """A language by what its speakers call it."""
    return terms.language(code)


@register.filter
def key(sent: dict[str, str], name: str) -> str:
    """What a form sent under a name."""
    return sent.get(name, "")
