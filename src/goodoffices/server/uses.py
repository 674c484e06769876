"""How far words may be used, said to whoever reads it: “you” is the mediator at the desk alone."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from goodoffices.core.marking import Use
from goodoffices.core.seats import Chamber, Seat
from goodoffices.server.terms import term

_TO_THEIR_SOURCE: dict[Use, Promise] = {
    Use.MEDIATOR_ONLY: gettext_lazy("for the mediator alone"),
    Use.GUIDE_ONLY: gettext_lazy("for the mediator to think with"),
    Use.AS_MEDIATORS_IDEA: gettext_lazy("as the mediator's own idea"),
    Use.IN_SUBSTANCE: gettext_lazy("in the mediator's words"),
    Use.VERBATIM: gettext_lazy("in your very words"),
}
_TO_OTHERS = _TO_THEIR_SOURCE | {
    Use.VERBATIM: gettext_lazy("in the very words of its source"),
}
_PEN = frozenset({"mediator", "deputy"})


def said(eyes: Seat) -> Mapping[Use, str]:
    """Each use in words for whoever reads from that seat."""
    match eyes.chamber:
        case Chamber.MEDIATION if eyes.role in _PEN:
            return {use: term(use) for use in Use}
        case Chamber.DELEGATION | Chamber.CAPITAL:
            return to_their_source()
        case _:
            return {use: str(words) for use, words in _TO_OTHERS.items()}


def to_their_source() -> dict[Use, str]:
    """Each use in words for the side that gave it."""
    return {use: str(words) for use, words in _TO_THEIR_SOURCE.items()}


def silently(words: str, silent: bool) -> str:
    """The same where its source said nothing of it, and the talk's rule of silence holds."""
    return _("nothing said of it: %(use)s") % {"use": words} if silent else words
