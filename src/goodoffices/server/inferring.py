"""What a receiver may infer from words that are about to cross."""

import re
from collections.abc import Sequence

from django.utils.translation import gettext as _

from goodoffices.core.lines import CrossingLine, ItemLine
from goodoffices.core.marking import Attribution
from goodoffices.core.stages import Fate
from goodoffices.core.view import View
from goodoffices.core.words import plain

_NUMBER = re.compile(r"\d+")


def what_it_tells(
    view: View, items: Sequence[ItemLine], to: Sequence[str], sent: dict[str, str]
) -> list[str]:
    """Sentences on what the receiver can conclude beyond the words."""
    words = " ".join(v for k, v in sent.items() if k.endswith(".words.text"))
    told = []
    others = {p.side for p in view.talk.parties if p.side not in to} if view.talk else set()
    attribution = sent.get("onward.attribution", "")
    if len(others) == 1 and attribution in (Attribution.NOBODY.value, Attribution.A_SIDE.value):
        told.append(_("With two sides, whatever does not come from you comes from the other."))
    told += _numbers(view, items, to, words)
    if any(item.fate is not Fate.STANDS for item in items):
        told.append(_("It rests on something that no longer stands."))
    recent = [i for i in items if (view.now - i.at).total_seconds() < 15 * 60]
    if recent:
        told.append(_("It was said within the last quarter of an hour: the time itself may tell."))
    return told


def _numbers(view: View, items: Sequence[ItemLine], to: Sequence[str], words: str) -> list[str]:
    """Numbers in the words that the receiver has neither said nor been told before."""
    known = " ".join(
        [i.words.text for i in view.of(ItemLine) if i.side in to]
        + [
            part.text
            for line in view.of(CrossingLine)
            if set(line.to) & set(to)
            for part, _refs in line.parts
        ]
    )
    heard = set(map(int, _NUMBER.findall(plain(known))))
    new = sorted(set(map(int, _NUMBER.findall(plain(words)))) - heard)
    shown = ", ".join(map(str, new))
    return (
        [_("The receiver has not met these numbers here before: %(n)s.") % {"n": shown}]
        if new
        else []
    )
