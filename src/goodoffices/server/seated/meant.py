"""What each narrow seat is, what it is shown and what never, told where its room begins."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from goodoffices.core.seats import Chamber, Seat
from goodoffices.core.view import View
from goodoffices.server.sentences import spoken

_WATCHES: dict[Chamber, Promise] = {
    Chamber.OBSERVER: gettext_lazy("You look on, and take no part."),
    Chamber.GUARANTOR: gettext_lazy("You stand behind what is agreed, and take no part before."),
    Chamber.VERIFIER: gettext_lazy("You see whether what was agreed is done."),
}
_RELEASED = gettext_lazy(
    "What the mediator released to all who take part stands here, and how the rounds stand. What "
    "a side says to the mediator, and what goes to one side alone, never does."
)
_AUDITOR = gettext_lazy(
    "You see that something happened: its kind, its room and its day. Never what was said, how "
    "often, by whom, or how an answer fell."
)
_CAPITAL = gettext_lazy(
    "What your delegation reports to you stands here, and your own instructions. What was "
    "conveyed to your delegation is here only if it was released to capitals too. What other "
    "sides say to the mediator, and the mediation's notes, never stand here."
)
_MEDIATION = gettext_lazy(
    "You belong to the mediation, and read what it reads: what the sides say to it, what crossed, "
    "and its own notes. What a side writes to its capital or for itself never stands here. Only "
    "whoever works at the desk carries anything across."
)


def meant(seat: Seat, view: View) -> str:
    """What this seat is and reads; nothing for a delegation, whose room speaks for itself."""
    match seat.chamber:
        case Chamber.OBSERVER | Chamber.GUARANTOR | Chamber.VERIFIER:
            return f"{_WATCHES[seat.chamber]} {_RELEASED}"
        case Chamber.AUDITOR:
            return str(_AUDITOR)
        case Chamber.CAPITAL:
            return str(_CAPITAL)
        case Chamber.LIAISON:
            names = spoken(view)
            return _(
                "You go between the mediation and %(side)s, and read of that side alone: what it "
                "says to the mediator, what it keeps for the mediator alone too, and what was "
                "conveyed to it. What other sides say never stands here."
            ) % {"side": names.get(seat.side or "", seat.side)}
        case Chamber.MEDIATION:
            return str(_MEDIATION)
        case _:
            return ""
