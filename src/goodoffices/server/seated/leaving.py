"""One quiet page before a side lets words out: what they are, who reads them, what they tell."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _

from goodoffices.core.lines import AskLine, ItemLine, ProposalLine, StatementLine
from goodoffices.core.marking import Attribution, Reach, Use
from goodoffices.core.view import View
from goodoffices.server.listing import listed
from goodoffices.server.seated import ground
from goodoffices.server.seated.telling import Card, Telling

SHOWN: dict[str, tuple[str, type[Any], Callable[[Any, Telling], Card]]] = {
    "ClearWords": ("ask", AskLine, lambda line, tell: tell.ask(line)),
    "RefuseWords": ("ask", AskLine, lambda line, tell: tell.ask(line)),
    "Agree": ("proposal", ProposalLine, ground.proposal),
    "ClearStatement": ("statement", StatementLine, lambda line, tell: tell.statement(line)),
    "Permit": ("item", ItemLine, lambda line, tell: tell.item(line)),
    "Widen": ("item", ItemLine, lambda line, tell: tell.item(line)),
}
"""Acts whose thing is shown whole where the act is done: its field, and how it is told."""
_FURTHER = (
    Reach.SEATS, Reach.DELEGATION, Reach.WITH_CAPITAL, Reach.PARTICIPANTS, Reach.PUBLIC,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Leaving:
    """What may leave, who will read it, and what they may conclude beyond the words."""

    card: Card
    readers: str = ""
    infer: Sequence[str] = ()


def leaving(act: str, view: View, name: str, tell: Telling) -> Leaving | None:
    """What stands above the button of such an act; nothing where it has no such thing here."""
    if act not in SHOWN:
        return None
    _field, kind, told = SHOWN[act]
    line = next((each for each in view.of(kind) if each.id == name), None)
    if line is None:
        return None
    card = replace(told(line, tell), steps=(), more=())
    if act != "ClearWords":
        return Leaving(card)
    return Leaving(card, _readers(line, view, tell), _infer(line, view))


def _readers(line: AskLine, view: View, tell: Telling) -> str:
    """To whom, and how far at most: further than its source allowed nothing goes."""
    allowed = [i.marking.reach for i in view.of(ItemLine) if i.id in _rests_on(line)]
    to = listed(tell.names.get(side, side) for side in line.to)
    match min(allowed, key=_FURTHER.index, default=Reach.DELEGATION):
        case Reach.SEATS:
            return _("At %(sides)s only the persons whom you named.") % {"sides": to}
        case Reach.DELEGATION:
            return _("The delegation of %(sides)s.") % {"sides": to}
        case Reach.WITH_CAPITAL:
            return _("The delegation of %(sides)s, and its capital.") % {"sides": to}
        case Reach.PARTICIPANTS:
            return _("%(sides)s; as you allowed it, everybody who takes part may.") % {"sides": to}
        case Reach.PUBLIC:
            return _("%(sides)s; as you allowed it, it may become public.") % {"sides": to}


def _rests_on(line: AskLine) -> set[str]:
    return {ref for _words, refs in line.parts for ref in refs}


def _infer(line: AskLine, view: View) -> list[str]:
    """What a receiver may conclude, as far as this side can know it."""
    sides = [party.side for party in view.talk.parties] if view.talk else []
    others = [side for side in sides if side not in line.to]
    found = []
    if line.attribution in (Attribution.DELEGATION, Attribution.SPEAKER):
        found.append(_("That it comes from you: you are named."))
    elif others == [view.eyes.side]:
        found.append(
            _("If it does not pass for the mediator's own, it can only come from you.")
            if line.use is Use.AS_MEDIATORS_IDEA
            else _("That it comes from you: whatever does not come from the mediator does.")
        )
    elif any(sign.isdigit() for words, _refs in line.parts for sign in words.text):
        found.append(_("A number tells whose it is to whoever has heard it before."))
    if line.use is Use.VERBATIM:
        found.append(_("These are your very words: how you speak may tell who spoke."))
    found.append(_("That it was said before it reached them: the hour may tell when."))
    return found
