"""What a receiver may infer from words that are about to cross."""

import re
import unicodedata
from collections.abc import Sequence

from django.utils.translation import gettext as _

from goodoffices.core.acts.conveyances import Onward
from goodoffices.core.lines import CrossingLine, ItemLine
from goodoffices.core.marking import Attribution, Reach, Use
from goodoffices.core.view import View
from goodoffices.core.words import plain
from goodoffices.server.sentences import isolated

_NUMBER = re.compile(r"\d+(?:[.,٫]\d+)?")
JUST_NOW = 15 * 60
"""Seconds within which the time itself may tell who spoke."""
_UNNAMED = (Attribution.NOBODY, Attribution.A_SIDE)


def what_it_tells(view: View, items: Sequence[ItemLine], onward: Onward) -> list[str]:
    """Sentences on what the receiver can conclude beyond the words."""
    words = " ".join(part.words.text for part in onward.parts)
    return [
        *_source(view, items, onward),
        *_names(view, items, onward, words),
        *_numbers(view, onward, words),
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
        return [_("It will be taken as your own idea: be ready to stand for it.")]
    if items and len(others) == 1:
        return [_("With two sides, whatever does not come from you comes from the other.")]
    if items and onward.attribution is Attribution.A_SIDE and len(others) == 2:
        return [_("It comes from one of two sides: each receiver can guess, and ask the other.")]
    return []


def _names(view: View, items: Sequence[ItemLine], onward: Onward, words: str) -> list[str]:
    """A source that the words themselves name."""
    if onward.attribution not in _UNNAMED or view.talk is None:
        return []
    sources = {item.side for item in items}
    said = plain(words)
    named = [
        isolated(name.text)
        for party in view.talk.parties
        if party.side in sources
        for name in (party.name, *party.also)
        if plain(name.text) in said
    ]
    speakers = {item.speaker for item in items if item.speaker and plain(item.speaker) in said}
    named += [isolated(speaker) for speaker in sorted(speakers)]
    if not named:
        return []
    return [
        _("The words themselves name %(who)s, and you chose to name nobody.")
        % {"who": ", ".join(named)}
    ]


def _numbers(view: View, onward: Onward, words: str) -> list[str]:
    """Numbers in the words that the receiver has neither said nor been told before."""
    known = " ".join(
        [item.words.text for item in view.of(ItemLine) if item.side in onward.to]
        + [
            words.text
            for line in view.of(CrossingLine)
            if set(line.to) & onward.to
            for words, _refs in line.parts
        ]
    )
    new = sorted(_figures(words) - _figures(known), key=lambda figure: (len(figure), figure))
    if not new:
        return []
    return [_("The receiver has not met these numbers here: %(n)s.") % {"n": ", ".join(new)}]


def _figures(text: str) -> set[str]:
    """The numbers in a text, whatever digits they were written with."""
    # Never by int(): a number of any length must pass.
    return {
        "".join(str(unicodedata.digit(c)) if c.isdecimal() else "." for c in found).lstrip("0")
        for found in _NUMBER.findall(text)
    }


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
