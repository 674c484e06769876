"""What became of what a side lodged or received, as its own room tells it at a glance."""

from collections.abc import Collection
from dataclasses import dataclass

from django.utils.translation import gettext as _

from goodoffices.core.lines import AskLine, ItemLine, ReceivedLine
from goodoffices.core.marking import Release
from goodoffices.core.refs import Ref
from goodoffices.core.stages import Fate, Leave
from goodoffices.core.view import View
from goodoffices.server.seated.offering import leave
from goodoffices.server.terms import role, term

OFTEN = ("Permit", "Widen", "Narrow", "Withdraw")
SELDOM = ("Supersede", "Correct", "Tie", "Report", "Note", "Instruct")
"""What is done to what was lodged: with what it allows, and everything else."""


@dataclass(frozen=True, slots=True)
class Became:
    """What became of something lodged, in a word or two and by a shape."""

    shape: str
    words: str


def asked(view: View) -> frozenset[Ref]:
    """All that rests in words for which this side is asked for leave."""
    asks = (each for each in view.of(AskLine) if leave(each, view) is Leave.ASKED)
    return frozenset(ref for each in asks for _words, refs in each.parts for ref in refs)


def became(line: ItemLine, shown: Collection[Ref]) -> Became:
    """Where something lodged is now, as far as its own side reads; `shown` is what is asked of."""
    waits = line.marking.release is Release.AFTER_CAPITAL and not line.permitted
    if line.fate is not Fate.STANDS:
        return Became("over", term(line.fate))
    if line.id in shown:
        return Became("asked", _("you are asked for leave"))
    if line.sent:
        return Became("went", _("went on"))
    if waits and line.marking.uses():
        return Became("asked", _("waits for the capital"))
    return Became("here", _("the mediation has it"))


def acknowledged(line: ReceivedLine) -> str:
    """That it was acknowledged, and by which seat of the delegation that reads it."""
    if not line.acknowledged_by:
        return _("acknowledged; the mediation wrote it down")
    return _("acknowledged by your %(role)s") % {"role": role(line.acknowledged_by)}
