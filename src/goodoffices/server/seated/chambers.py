"""What the acts of a seat are called in its own room."""

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from goodoffices.core.acts import ACTS
from goodoffices.core.seating import may
from goodoffices.core.seats import Seat
from goodoffices.core.view import View
from goodoffices.server import wording
from goodoffices.server.seated.watching import does

OWN: dict[str, Promise] = {
    "Note": _("Write a note for your room"),
    "HandOver": _("Hand your seat over"),
    "Agree": _("Agree to what is put to all"),
    "StateScope": _("State your scope"),
    "RuleOut": _("Rule something out"),
    "Lodge": _("Say something to the mediation"),
    "Answer": _("Answer what you are asked"),
    "Widen": _("Allow more"),
    "Narrow": _("Allow less"),
    "Withdraw": _("Withdraw it"),
    "Supersede": _("Replace it"),
    "Correct": _("Correct how it is written"),
    "Tie": _("Tie items together"),
    "ClearWords": _("Give leave for these words"),
    "RefuseWords": _("Give no leave for them"),
    "Acknowledge": _("Acknowledge what reached you"),
    "ConfirmRecord": _("Confirm the record"),
    "DisputeRecord": _("Dispute the record"),
    "Report": _("Report to your capital"),
    "Instruct": _("Instruct the delegation"),
    "Permit": _("Agree that it may be used"),
    "ClearStatement": _("Clear the statement"),
    "WordEnding": _("Word how the round ended"),
    "ConfirmClaim": _("Say that it is so"),
    "DisputeClaim": _("Say that it is not so"),
}
"""What a seat's own acts are called in its own room."""


def title(act: str) -> Promise | str:
    """What an act is called in the room of whoever does it."""
    return OWN.get(act) or wording.title(act)


KEPT = "a draft"
"""What is said to have been done where something was kept as a draft."""
DONE: dict[str, Promise] = {
    KEPT: _("Kept as a draft, for you alone. Nothing was handed over."),
    "Acknowledge": _("You acknowledged it."),
    "Agree": _("You agreed. It is told to nobody before all have agreed."),
    "Answer": _("You answered. The mediation reads it now."),
    "ClearStatement": _("You cleared the statement."),
    "ClearWords": _("You gave leave for these words. They have not gone yet."),
    "ConfirmRecord": _("You answered to the record."),
    "DisputeRecord": _("You disputed the record."),
    "Instruct": _("Your delegation reads it now, and nobody else."),
    "Lodge": _("Lodged. The mediation reads it now."),
    "Narrow": _("You allow less from now on."),
    "Note": _("Noted, for your own room alone."),
    "Permit": _("You agreed that it may be used."),
    "RefuseWords": _("You gave no leave. The words do not cross."),
    "Report": _("Your capital reads it now, and nobody else."),
    "Widen": _("You allow more from now on."),
    "Withdraw": _("Withdrawn. It may not be used any more."),
}
"""What is said of an act of one's own once it is done."""


def recorded(of: Seat, act: str) -> str:
    """That an act of a seat was recorded, in its own words; nothing where it has no such act."""
    if act != KEPT and (act not in ACTS or not may(of, ACTS[act])):
        return ""
    if act in DONE:
        return str(DONE[act])
    return gettext("Recorded: %(act)s.") % {"act": title(act)}


HEARD: dict[str, Promise] = {
    KEPT: DONE[KEPT],
    "Note": DONE["Note"],
    "Lodge": _("Written down. The mediation reads it."),
    "Answer": _("The answer is written down."),
    "Strike": _("The line is struck."),
}
"""What is said where somebody wrote down what a side said, or did something of their own."""


def heard(view: View, act: str) -> str:
    """That an act was recorded in a room that is no side's; nothing where it has no such act."""
    if act in HEARD:
        return str(HEARD[act])
    if not act or not does(view, act):
        return ""
    return gettext("Recorded: %(act)s.") % {"act": wording.title(act)}
