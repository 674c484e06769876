"""Who will read words that are about to cross."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from goodoffices.core.acts.conveyances import Onward
from goodoffices.core.marking import Attribution, Reach, Use
from goodoffices.core.view import View
from goodoffices.server.listing import listed
from goodoffices.server.sentences import sides, spoken
from goodoffices.server.terms import role


def who_reads(view: View, onward: Onward) -> str:
    """In a sentence, who will read it."""
    told = {"sides": named(onward, view), "persons": listed(map(role, sorted(onward.persons)))}
    match onward.reach:
        case Reach.SEATS:
            return _("At %(sides)s only: %(persons)s.") % told
        case Reach.DELEGATION:
            return _("The delegation of %(sides)s.") % told
        case Reach.WITH_CAPITAL:
            return _("The delegation of %(sides)s, and its capital.") % told
        case Reach.PARTICIPANTS:
            return _("%(sides)s, their capitals, and everybody else who takes part.") % told
        case Reach.PUBLIC:
            return _("Everybody: it becomes public.")


def question(view: View, onward: Onward) -> str:
    """The question to a source whether this may cross so."""
    used: Mapping[Use, str] = {
        Use.IN_SUBSTANCE: _("in my words"),
        Use.VERBATIM: _("in your very words"),
        Use.AS_MEDIATORS_IDEA: _("as my own idea"),
    }
    named_so = {
        Attribution.NOBODY: _("naming nobody"),
        Attribution.A_SIDE: _("as from a side"),
        Attribution.DELEGATION: _("as from your delegation"),
        Attribution.SPEAKER: _("naming who said it"),
    }
    return _("May I pass this on to %(sides)s, %(use)s, %(attribution)s?") % {
        "sides": named(onward, view).replace("\u2068", "").replace("\u2069", ""),
        "use": used.get(onward.use, ""),
        "attribution": named_so[onward.attribution],
    }


def named(onward: Onward, view: View) -> str:
    """The receivers by their names."""
    names = spoken(view)
    return listed(names[side] for side in sides(view) if side in onward.to)
