"""What the public page says of a line in a sentence: according to whom, and how far it stands."""

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from goodoffices.core.acts.dossier import Standing
from goodoffices.core.lines import ClaimLine, RemarkLine, TalkLine
from goodoffices.core.times import When
from goodoffices.server import calendars


def origin(claim: ClaimLine, publisher: str) -> SafeString:
    """Who reports a line, and through whom."""
    if claim.reporter:
        sentence = _("reported by {who}, according to {publisher}")
    elif claim.saying is None:
        sentence = _("reported by {publisher} in its own voice")
    else:
        sentence = _("reported by {publisher}")
    return format_html(sentence, who=_apart(claim.reporter), publisher=_apart(publisher))


def first(claim: ClaimLine, publisher: str) -> SafeString:
    """Who reported the words that a source has put right since."""
    return format_html(_("before that {reported}"), reported=origin(claim, publisher))


def remarked(remark: RemarkLine) -> SafeString:
    """Who said that a line holds, or does not, or how it is to be read."""
    sentence = {
        Standing.CONFIRMED: _("confirmed by {who}"),
        Standing.DISPUTED: _("disputed by {who}"),
        Standing.INTERPRETED: _("interpreted by {who}"),
    }.get(remark.standing, _("corrected"))
    said = format_html(sentence, who=_apart(remark.by or _("persons not named")))
    if remark.earlier:
        return format_html(_("{said}, of the words before the correction"), said=said)
    return said


def at_hour(time: When | None, zone: str) -> str:
    """The time of day at the venue, as roughly as it was given."""
    if time is None or time.at is None or time.day_only:
        return ""
    shown = calendars.clock(time.at, zone)
    return _("about %(time)s") % {"time": shown} if time.about else shown


def elsewhere(time: When | None, talk: TalkLine) -> list[tuple[str, str]]:
    """The same hour by the clocks of the capitals, each with its place."""
    if time is None or time.at is None or time.day_only:
        return []
    places = dict.fromkeys(party.capital for party in talk.parties)
    return [
        (calendars.clock(time.at, place.zone), place.name)
        for place in places
        if place.zone != talk.place.zone
    ]


def held(claim: ClaimLine) -> str:
    """From when and until when an office was held, as far as the source says."""
    since, until = (calendars.day(each) if each else "" for each in (claim.since, claim.until))
    if since and until:
        return _("held from %(since)s to %(until)s") % {"since": since, "until": until}
    if since:
        return _("held since %(since)s") % {"since": since}
    return _("held until %(until)s") % {"until": until} if until else ""


def office_then(held: ClaimLine, publisher: str) -> SafeString:
    """According to whom an office began or ended, said of a line that gives it at another date."""
    day = held.until or held.since
    sentence = (
        _("according to {publisher}, this office was held until {day}")
        if held.until
        else _("according to {publisher}, this office was held from {day}")
    )
    return format_html(
        sentence, publisher=_apart(publisher), day=calendars.day(day) if day else ""
    )


def _apart(name: str) -> SafeString:
    """A name set apart, so that its direction does not turn what stands beside it."""
    return format_html("<bdi>{}</bdi>", name)
