"""What the public page says of a line in a sentence: according to whom, and how far it stands."""

from zoneinfo import ZoneInfo

from django.utils import formats
from django.utils.translation import gettext as _

from goodoffices.core.acts.dossier import Standing
from goodoffices.core.lines import ClaimLine, RemarkLine, TalkLine
from goodoffices.core.times import When


def origin(claim: ClaimLine, publisher: str) -> str:
    """Who reports a line, and through whom."""
    if claim.reporter:
        told = {"who": claim.reporter, "publisher": publisher}
        return _("reported by %(who)s, according to %(publisher)s") % told
    if claim.saying is None:
        return _("reported by %(publisher)s in its own voice") % {"publisher": publisher}
    return _("reported by %(publisher)s") % {"publisher": publisher}


def first(claim: ClaimLine, publisher: str) -> str:
    """Who reported the words that a source has put right since."""
    return _("before that %(reported)s") % {"reported": origin(claim, publisher)}


def remarked(remark: RemarkLine) -> str:
    """Who said that a line holds, or does not, or how it is to be read."""
    who = remark.by or _("persons not named")
    said = {
        Standing.CONFIRMED: _("confirmed by %(who)s"),
        Standing.DISPUTED: _("disputed by %(who)s"),
        Standing.INTERPRETED: _("interpreted by %(who)s"),
    }.get(remark.standing, _("corrected"))
    if remark.earlier and remark.standing is not Standing.CORRECTED:
        said = _("%(said)s, of the words before the correction") % {"said": said}
    return said % {"who": who}


def at_hour(time: When | None, zone: str) -> str:
    """The time of day at the venue, as roughly as it was given."""
    if time is None or time.at is None or time.day_only:
        return ""
    shown = formats.date_format(time.at.astimezone(ZoneInfo(zone)), "H:i")
    return _("about %(time)s") % {"time": shown} if time.about else shown


def elsewhere(time: When | None, talk: TalkLine) -> list[str]:
    """The same hour by the clocks of the capitals."""
    if time is None or time.at is None or time.day_only:
        return []
    places = dict.fromkeys(party.capital for party in talk.parties)
    return [
        f"{formats.date_format(time.at.astimezone(ZoneInfo(place.zone)), 'H:i')} {place.name}"
        for place in places
        if place.zone != talk.place.zone
    ]
