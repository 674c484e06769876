"""What the house says in a sentence: of markings, of the state of a talk, of what may be done."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from goodoffices.core.acts.rounds import Ending
from goodoffices.core.emptying import DESTROYED
from goodoffices.core.lines import ItemLine, NoteLine, RoundLine
from goodoffices.core.marking import PRESETS, Attribution, Marking, Preset, Reach, Release, Use
from goodoffices.core.refs import Side
from goodoffices.core.stages import Fate, RoundState
from goodoffices.core.times import When
from goodoffices.core.view import View
from goodoffices.core.words import Words
from goodoffices.server.calendars import day, when
from goodoffices.server.listing import listed
from goodoffices.server.terms import TERMS, role, term

PRESET_KEYS = (
    (Preset.ALONE, "1", "sealed", TERMS[Preset.ALONE]),
    (Preset.THINK, "2", "folded", TERMS[Preset.THINK]),
    (Preset.IDEA, "3", "unsigned", TERMS[Preset.IDEA]),
    (Preset.SUBSTANCE, "4", "open", TERMS[Preset.SUBSTANCE]),
    (Preset.VERBATIM, "5", "quoted", TERMS[Preset.VERBATIM]),
)


def until(time: When, zone: str = "") -> str:
    """Until when, though whoever wrote it down said “until” as well, in whichever language."""
    given = when(time, zone)
    said = given.casefold().startswith(_untils())
    return given if said else _("until %(time)s") % {"time": given}


@cache
def _untils() -> tuple[str, ...]:
    """How such words begin, in each language of the house."""
    begun = []
    for code, _name in settings.LANGUAGES:
        with override(code):
            begun.append((_("until %(time)s") % {"time": ""}).casefold())
    return tuple(begun)


Names = Mapping[str, str]
"""What the sides are called within a sentence of the house, by their short names."""


def isolated(text: str) -> str:
    """A name within a sentence, its direction kept to itself."""
    # First strong isolate and its end: a Persian name must not turn the English around it.
    return f"\u2068{text}\u2069"


def spoken(view: View) -> dict[str, str]:
    """What the sides of a talk are called within a sentence of the house."""
    return {side: isolated(name.text) for side, name in called(view).items()}


def called(view: View) -> dict[Side, Words]:
    """What the sides of a talk are called in the language of the page, by their short names."""
    parties, lang = view.talk.parties if view.talk else (), get_language() or ""
    return {party.side: party.called(lang) for party in parties}


def may_be_done(item: ItemLine, names: Names | None = None, zone: str = "UTC") -> str:
    """What the mediator may do with an item, in a sentence or two."""
    if item.fate is not Fate.STANDS:
        return {
            Fate.WITHDRAWN: _("Withdrawn by its source. It may not be used further."),
            Fate.SUPERSEDED: _("Replaced by its source. Use the newer words."),
            Fate.RETURNED: _("Returned as out of scope, without prejudice."),
            Fate.STRUCK: _("Struck: noted in the wrong room."),
        }[item.fate]
    said = (*where(item.marking, names or {}), _release(item, zone))
    parts = [_use(item.marking), *said]
    if item.kept_back:
        parts.append(_("A detail is kept back: leave it out."))
    if item.tied:
        parts.append(_("It goes together with other items or not at all."))
    return " ".join(part for part in parts if part)


def in_full(item: ItemLine, names: Names | None = None, zone: str = "UTC") -> str:
    """Everything that the marking of an item says, in sentences."""
    marking = item.marking
    said = [may_be_done(item, names, zone)]
    if marking.expires is not None:
        said.append(_("This runs out on %(time)s.") % {"time": when(When(marking.expires), zone)})
    said.append(_("Its weight: %(status)s.") % {"status": term(marking.status)})
    if not marking.own_room:
        said.append(_("Its own delegation shall not read it."))
    if item.silent:
        said.append(_("Its source said nothing of its use: the talk's rule of silence holds."))
    return " ".join(said)


def allowed() -> list[tuple[str, str]]:
    """The shape of each marking that has a key, and what it allows, in a sentence."""
    return [(shape, _use(PRESETS[preset])) for preset, _number, shape, _words in PRESET_KEYS]


def _use(marking: Marking) -> str:
    match marking.use:
        case Use.MEDIATOR_ONLY:
            return _("You may not use this, not even as a thought of your own.")
        case Use.GUIDE_ONLY:
            return _("You may let it shape your questions and ideas; it may not be carried.")
        case Use.AS_MEDIATORS_IDEA:
            return _("You may put this forward as your own idea. Nobody may be named.")
        case Use.IN_SUBSTANCE:
            return _("You may put this in your own words, %(who)s.") % {"who": who(marking)}
        case Use.VERBATIM if marking.exact_only:
            return _("You may carry it in exactly these words or not at all, %(who)s.") % {
                "who": who(marking)
            }
        case Use.VERBATIM:
            return _("You may carry it in these words or in your own, %(who)s.") % {
                "who": who(marking)
            }


def who(marking: Marking) -> str:
    """Who may be named as the source."""
    match marking.attribution:
        case Attribution.NOBODY:
            return _("without saying who")
        case Attribution.A_SIDE:
            return _("as from a side")
        case Attribution.DELEGATION:
            return _("as from the delegation")
        case Attribution.SPEAKER:
            return _("naming the speaker")


def naming(attribution: Attribution) -> str:
    """Whom words name that cross, in a phrase."""
    return {
        Attribution.NOBODY: _("naming nobody"),
        Attribution.A_SIDE: _("naming a side, not which"),
        Attribution.DELEGATION: _("naming the delegation"),
        Attribution.SPEAKER: _("naming the speaker"),
    }[attribution]


def where(marking: Marking, names: Names) -> Iterator[str]:
    """To whom what may be carried may go, and how far there, each in a sentence."""
    if not marking.uses():
        return
    if marking.receivers is not None:
        sides = listed(names.get(side, side) for side in sorted(marking.receivers))
        yield _("To %(sides)s only.") % {"sides": sides} if sides else _("To nobody.")
    persons = listed(map(role, sorted(marking.persons)))
    match marking.reach:
        case Reach.SEATS if persons:
            yield _("For named persons there only: %(persons)s.") % {"persons": persons}
        case Reach.SEATS:
            yield _("For named persons there only.")
        case Reach.DELEGATION:
            return
        case Reach.WITH_CAPITAL:
            yield _("Also to the capital.")
        case Reach.PARTICIPANTS:
            yield _("To all participants.")
        case Reach.PUBLIC:
            yield _("Even in public.")


def _release(item: ItemLine, zone: str) -> str:
    marking = item.marking
    if not marking.uses():
        return ""
    match marking.release:
        case Release.NOW:
            return ""
        case Release.ASK:
            return _("Ask the source with the exact words before they leave.")
        case Release.NOT_BEFORE:
            return _("Not before %(time)s.") % {"time": when(When(marking.not_before), zone)}
        case Release.RECIPROCAL if item.paired:
            return _("Paired: it may go as long as what it is paired with stands.")
        case Release.RECIPROCAL:
            return _("Only when the other side does the same: pair the two.")
        case Release.AFTER_CAPITAL if item.permitted:
            return _("Its capital has agreed.")
        case Release.AFTER_CAPITAL:
            return _("Only after its capital agrees.")


def state(view: View) -> str:
    """How far the talk has come, in a sentence or two, at the top of every room."""
    rounds = view.of(RoundLine)
    if rounds:
        return round_state(rounds[-1])
    talk = view.talk
    return _("No round has been proposed. The talk is %(state)s.") % {
        "state": term(talk.state) if talk and talk.state else _("not known here")
    }


def round_state(line: RoundLine) -> str:
    """How far a round has come, in words."""
    name = isolated(line.name.text)
    if line.ending is not None and line.state is not RoundState.IN_SESSION:
        ended = {
            Ending.FOR_NOW: _("%(round)s ended for now."),
            Ending.SUSPENDED: _("%(round)s is suspended."),
            Ending.ADJOURNED: _("%(round)s was adjourned without a date."),
            Ending.BROKEN_OFF: _("%(round)s was broken off."),
        }[line.ending] % {"round": name}
        return " ".join([ended, *_after(line)])
    return {
        RoundState.PROPOSED: _("%(round)s is proposed."),
        RoundState.CONVENED: _("%(round)s is convened and not yet open."),
        RoundState.IN_RECESS: _("%(round)s is in recess."),
    }.get(line.state, _("%(round)s is in session.")) % {"round": name}


def _after(line: RoundLine) -> list[str]:
    said = []
    if line.state is RoundState.IN_CAPITALS:
        said.append(_("The results are with the capitals."))
    if line.intends:
        date = when(line.reconvene)
        said.append(
            _("The mediator intends to reconvene: %(date)s.") % {"date": date}
            if date
            else _("The mediator intends to reconvene; no date.")
        )
    return said


def sides(view: View) -> list[str]:
    """The sides of a talk, by their short names."""
    return [party.side for party in view.talk.parties] if view.talk else []


def burns(line: NoteLine) -> str:
    """On which day a note goes; nothing where it stays, or is gone."""
    if line.burn is None or line.words.text == DESTROYED:
        return ""
    return _("to be destroyed on %(day)s") % {"day": day(line.burn)}


def local_day(at: datetime, zone: str) -> str:
    """The day of a time by a clock."""
    return day(at.astimezone(ZoneInfo(zone)).date())
