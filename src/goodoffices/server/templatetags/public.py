"""How the public page shows lines, their sources and their standing."""

from datetime import date, datetime
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from goodoffices.core.acts.dossier import Saying, Standing
from goodoffices.core.lines import ClaimLine, ReceivedLine, RemarkLine, StatementLine, TalkLine
from goodoffices.core.refs import Ref
from goodoffices.core.times import When
from goodoffices.core.words import Words, direction, direction_of
from goodoffices.press.page import Page
from goodoffices.server import attribution, calendars

register = template.Library()
register.filter("direction", direction_of)


@register.filter
def spoken(claim: ClaimLine) -> SafeString:
    """The words of a line: in quotation marks where they are quoted."""
    return _said(claim.words, "said spoken" if claim.saying is Saying.DIRECT else "said")


@register.filter
def quoted(words: Words) -> SafeString:
    """What was put out by a speaker in these words."""
    return _said(words, "said spoken")


def _said(words: Words, name: str) -> SafeString:
    return format_html(
        '<p class="{}" lang="{}" dir="{}">{}</p>',
        name,
        words.lang,
        direction_of(words),
        words.text,
    )


@register.filter
def origin(claim: ClaimLine, page: Page) -> SafeString:
    """Who reports a line, and through whom; where a source corrected it, who reported it first."""
    if mended_by(claim):
        return attribution.first(claim, publisher(page, claim.source))
    return attribution.origin(claim, publisher(page, claim.source))


@register.filter
def remarked(remark: RemarkLine) -> SafeString:
    """Who said that a line holds, or does not, or how it is to be read."""
    return attribution.remarked(remark)


@register.filter
def mended_by(claim: ClaimLine) -> RemarkLine | None:
    """The source on which the last correction of a line rests, if it has one."""
    last = [r for r in claim.remarks if r.standing is Standing.CORRECTED and not r.earlier]
    return last[-1] if last else None


@register.filter
def disputed(claim: ClaimLine) -> bool:
    """Whether anybody disputes a line."""
    return any(remark.standing is Standing.DISPUTED for remark in claim.remarks)


@register.filter
def number(page: Page, source: Ref) -> int:
    """The number of a source."""
    return page.numbers[source]


@register.filter
def publisher(page: Page, source: Ref) -> str:
    """Who published a source."""
    return page.sources[page.numbers[source] - 1].publisher


@register.filter
def published(page: Page, source: Ref) -> date | None:
    """The day on which a source was published."""
    return page.sources[page.numbers[source] - 1].published


@register.filter
def language_of(page: Page, source: Ref) -> str:
    """In which language a source is."""
    return page.sources[page.numbers[source] - 1].lang


@register.simple_tag
def comma() -> str:
    """The sign between two of several, as the language of the page writes it."""
    return "،" if calendars.tongue() in ("fa", "ar") else ","


@register.filter
def direction_in(lang: str) -> str:
    """From which side a language is read."""
    return direction(lang)


@register.filter
def lasting(line: ClaimLine | StatementLine | ReceivedLine, page: Page) -> str:
    """The name under which a line can be cited for good."""
    return page.names[line.id]


@register.filter
def ours(claim: ClaimLine) -> bool:
    """Whether the words of a line are the house's own, and not those of its source."""
    return claim.saying is not Saying.DIRECT


@register.filter
def reached(url: str) -> str:
    """An address that may be followed: of the web, and of nothing else."""
    return url if url.startswith(("https://", "http://")) else ""


@register.filter
def host(url: str) -> str:
    """The host of an address, for whoever wants to know where it leads."""
    return urlsplit(url).hostname or ""


@register.filter
def anchors(page: Page, source: Ref) -> tuple[tuple[ClaimLine, str], ...]:
    """The words of a source on which lines rest, each with its line."""
    return page.anchors.get(source, ())


@register.filter
def on_day(at: datetime, zone: str) -> str:
    """The day of a time in a zone."""
    return calendars.day(at.astimezone(ZoneInfo(zone)).date())


@register.filter
def at_clock(at: datetime, zone: str) -> str:
    """The time of day in a zone."""
    return calendars.clock(at, zone)


@register.filter
def timed(time: When | None, zone: str) -> str:
    """A time as roughly as it was given."""
    return calendars.when(time, zone)


@register.filter
def figures(count: int) -> str:
    """A number in the digits of the page."""
    return calendars.figures(count)


@register.filter
def hour(time: When | None, zone: str) -> str:
    """The time of day at the venue, as roughly as it was given."""
    return attribution.at_hour(time, zone)


@register.filter
def held(claim: ClaimLine) -> str:
    """From when and until when an office was held, as far as the source says."""
    return attribution.held(claim)


@register.filter
def also_written(claim: ClaimLine, page: Page) -> tuple[str, ...]:
    """The other spellings of somebody who was recognised in several lines."""
    called = page.called.get(claim.id)
    forms = (called.name, *called.also) if called else ()
    return tuple(form for form in forms if form != claim.speaker)


@register.filter
def perhaps(claim: ClaimLine, page: Page) -> tuple[str, ...]:
    """The spellings of which nobody said yet whether they are the same person's."""
    known = also_written(claim, page)
    return tuple(form for form in claim.forms if form not in known)


@register.filter
def office_then(claim: ClaimLine, page: Page) -> list[dict[str, object]]:
    """What the record says of an office that was not the speaker's at the date of a line."""
    notice = page.notices.get(claim.id)
    lines = notice.rests_on if notice else ()
    return [
        {"words": attribution.office_then(line, publisher(page, line.source)), "line": line}
        for line in lines
        if line.source in page.numbers
    ]


@register.filter
def elsewhere(time: When | None, talk: TalkLine) -> SafeString:
    """The same hour by the clocks of the capitals."""
    each = '<span class="figures">{} <bdi>{}</bdi></span>'
    return format_html_join(" · ", each, attribution.elsewhere(time, talk))


@register.filter
def names(all_names: tuple[Words, ...]) -> SafeString:
    """Names one after the other, each in its own direction."""
    return format_html_join(
        " · ", '<bdi lang="{}">{}</bdi>', ((words.lang, words.text) for words in all_names)
    )
