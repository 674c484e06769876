"""Words so strong that they are asked for once more: all sides read them at once."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from goodoffices.core.acts import Act, DeclareState, EndRound
from goodoffices.core.acts.rounds import Ending
from goodoffices.core.acts.talk import TalkState
from goodoffices.server.terms import term

MEANS: dict[Ending, Promise] = {
    Ending.FOR_NOW: gettext_lazy("a pause, with the intention to go on"),
    Ending.SUSPENDED: gettext_lazy("a pause with a cause, and no date"),
    Ending.ADJOURNED: gettext_lazy("closed, without a date"),
    Ending.BROKEN_OFF: gettext_lazy("a side has ended its part"),
}
"""What each ending says, so that nobody chooses a word too strong."""
_LAST = (TalkState.BROKEN_OFF, TalkState.CLOSED)


def once_more(act: Act) -> str:
    """What is asked before it is done; nothing where one click is enough."""
    match act:
        case EndRound(ending=ending) if ending is not Ending.FOR_NOW:
            said = {"ending": term(ending), "means": MEANS[ending]}
            return _("The round would end “%(ending)s”: %(means)s.") % said
        case DeclareState(state=state) if state in _LAST:
            return _("The talk would be declared “%(state)s”.") % {"state": term(state)}
        case _:
            return ""
