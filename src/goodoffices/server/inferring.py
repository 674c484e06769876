"""What a receiver may infer from words that are about to cross."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from goodoffices.core.acts.conveyances import Onward
from goodoffices.core.lines import ItemLine
from goodoffices.core.marking import Attribution, Reach, Use
from goodoffices.core.view import View
from goodoffices.leaks.unmet import unmet
from goodoffices.leaks.whose import named_in, of_somebody
from goodoffices.server.listing import listed
from goodoffices.server.sentences import isolated, spoken

JUST_NOW = 15 * 60
"""Seconds within which the time itself may tell who spoke."""
_UNNAMED = (Attribution.NOBODY, Attribution.A_SIDE)


def what_it_tells(view: View, items: Sequence[ItemLine], onward: Onward) -> list[str]:
    """Sentences on what the receiver can conclude beyond the words."""
    return [
        *_source(view, items, onward),
        *_names(view, items, onward),
        *_numbers(view, onward),
        *_language(view, items, onward),
        *_time(view, items),
        *_reach(onward),
    ]


def _source(view: View, items: Sequence[ItemLine], onward: Onward) -> list[str]:
    """Whom it can come from, though nobody is named."""
    if onward.attribution not in _UNNAMED:
        return []
    others = {p.side for p in view.talk.parties if p.side not in onward.to} if view.talk else set()
    if onward.use is Use.AS_MEDIATORS_IDEA:
        own = [_("It will be taken as your own idea: be ready to stand for it.")]
        other = _("If it does not pass for yours, it can only come from the other side.")
        return [*own, other] if items and len(others) == 1 else own
    if items and len(others) == 1:
        return [_("With two sides, whatever does not come from you comes from the other.")]
    if items and onward.attribution is Attribution.A_SIDE and len(others) == 2:
        return [_("It comes from one of two sides: each receiver can guess, and ask the other.")]
    return []


def _names(view: View, items: Sequence[ItemLine], onward: Onward) -> list[str]:
    """A source that the words themselves tell."""
    if onward.attribution not in _UNNAMED:
        return []
    sources = {item.side for item in items}
    found = [named_in(view, part.words) for part in onward.parts]
    named = {name: None for each in found for side in sources for name in each.get(side, ())}
    if named:
        who = listed(map(isolated, named))
        return [
            _("The words themselves name %(who)s, and you chose to name nobody.") % {"who": who}
        ]
    idea = onward.use is Use.AS_MEDIATORS_IDEA
    if idea and any(of_somebody(part.words) for part in onward.parts):
        return [_("The words speak of somebody else: so it will not pass for your own idea.")]
    return []


def _numbers(view: View, onward: Onward) -> list[str]:
    """Numbers in the words that a receiver has neither said nor been told before."""
    new = unmet(view, onward.parts, onward.to)
    if not new:
        return []
    told = _("The receiver has not met these numbers here: %(n)s.")
    found = [told % {"n": listed(isolated(each.words) for each in new)}]
    if onward.attribution not in _UNNAMED:
        return found
    names = spoken(view)
    for side in names:
        by = [isolated(each.words) for each in new if each.by == side and side not in onward.to]
        if by:
            alone = _("Only %(side)s has spoken of these numbers, and so they tell of it: %(n)s.")
            found.append(alone % {"side": names[side], "n": listed(by)})
    return found


def _language(view: View, items: Sequence[ItemLine], onward: Onward) -> list[str]:
    """Words in the source's language, which is not the receiver's."""
    spoken = {
        party.side: {party.name.lang, *(name.lang for name in party.also)}
        for party in (view.talk.parties if view.talk else ())
    }
    common = set[str]().union(*(spoken.get(side, set()) for side in onward.to))
    sources = set[str]().union(*(spoken.get(item.side, set()) for item in items))
    telling = {part.words.lang for part in onward.parts} & sources - common
    if onward.attribution not in _UNNAMED or not telling or not common:
        return []
    return [_("It stands in a language of the source that is none of the receiver's.")]


def _time(view: View, items: Sequence[ItemLine]) -> list[str]:
    if any(_ago(view, item) < JUST_NOW for item in items):
        return [_("It was said within the last quarter of an hour: the time itself may tell.")]
    return []


def _ago(view: View, item: ItemLine) -> float:
    """Seconds since it was said, or written down where that is all one knows."""
    said = item.behalf.said if item.behalf and item.behalf.said else item.at
    return (view.now - said).total_seconds()


def _reach(onward: Onward) -> list[str]:
    match onward.reach:
        case Reach.PUBLIC:
            return [_("Anybody may read it, and nobody can take it back.")]
        case Reach.PARTICIPANTS:
            return [_("Observers, guarantors and verifiers read it too.")]
        case Reach.WITH_CAPITAL:
            return [_("Its capital reads it, and may answer through other channels.")]
        case _:
            return []
