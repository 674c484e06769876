"""What a rule says would be allowed instead, where that is no choice, act, side or number."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

KNOWN: dict[str, Promise] = {
    "A claim begins as suggested or reported.": _("A claim begins as suggested or reported."),
    "A joint statement has the mediation's pen.": _("A joint statement has the mediation's pen."),
    "A joint statement is drafted anew and cleared by all.": _(
        "A joint statement is drafted anew and cleared by all."
    ),
    "A room speaks for itself.": _("A room speaks for itself."),
    "A suggestion is filed as a claim first.": _("A suggestion is filed as a claim first."),
    "Choose one of those shown.": _("Choose one of those shown."),
    "Every other seat can be given.": _("Every other seat can be given."),
    "It can strike what it wrote down itself.": _("You can strike what you wrote down yourself."),
    "One's own is corrected, not disputed.": _("One's own is corrected, not disputed."),
    "The room that drafted it can do that.": _("The room that drafted it can do that."),
    "What was withdrawn is claimed anew.": _("What was withdrawn is claimed anew."),
    "Whoever's voice it is issues and corrects it.": _(
        "Whoever's voice it is issues and corrects it."
    ),
    "Whoever lodged it decides who of its side reads it.": _(
        "Whoever lodged it decides who of its side reads it."
    ),
    "Whoever wrote it down can mend it.": _("Whoever wrote it down can mend it."),
    "nobody": _("nobody"),
    "wording it once it has ended": _("wording it once it has ended"),
}
"""By what the rules of the core say."""
