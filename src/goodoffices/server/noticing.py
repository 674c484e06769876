"""Why the mediator must look at the office that a line of the public record gives somebody."""

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from goodoffices.core.lines import ClaimLine
from goodoffices.press.persons.noticing import Notice
from goodoffices.press.persons.offices import Held
from goodoffices.server import calendars


def noticed(notice: Notice, rests_on: ClaimLine, publisher: str) -> SafeString:
    """For the mediator: what is known of the office that a line gives somebody."""
    day = rests_on.until if notice.held is Held.LEFT else rests_on.since
    if notice.held is Held.LEFT:
        sentence = _("{office}: by then {who} had left it. {publisher}: held until {day}.")
    elif notice.held is Held.NOT_YET:
        sentence = _("{office}: {who} did not hold it yet. {publisher}: held from {day}.")
    elif day:
        sentence = _("{office}: by then it was {holder}’s. {publisher}: held from {day}.")
    else:
        sentence = _("{office}: by then it was {holder}’s, according to {publisher}.")
    return format_html(
        sentence,
        office=_bdi(notice.line.office),
        who=_bdi(notice.line.speaker),
        holder=_bdi(rests_on.speaker),
        publisher=_bdi(publisher),
        day=calendars.day(day) if day else "",
    )


def _bdi(text: str) -> SafeString:
    return format_html("<bdi>{}</bdi>", text)
