"""What a marking allows, told to the side that gave it."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from goodoffices.core.lines import ItemLine
from goodoffices.core.marking import Marking, Preset, Release, Use
from goodoffices.core.stages import Fate
from goodoffices.core.times import When
from goodoffices.server.calendars import when
from goodoffices.server.sentences import PRESET_KEYS, Names, where, who

MEANS: dict[Preset, Promise] = {
    Preset.ALONE: gettext_lazy("The mediator keeps it and may not use it, not even as a thought."),
    Preset.THINK: gettext_lazy(
        "It may shape the mediator's questions and ideas. It is carried to nobody."
    ),
    Preset.IDEA: gettext_lazy(
        "The mediator may put it forward as an idea of the mediation. Nobody is named."
    ),
    Preset.SUBSTANCE: gettext_lazy(
        "The mediator may put it to the other sides in other words, as from your delegation."
    ),
    Preset.VERBATIM: gettext_lazy(
        "The mediator may pass on your very words, or put them in others, as from your delegation."
    ),
}
"""What each preset allows, before it is chosen."""

_HEARD: dict[Preset, Promise] = {
    Preset.SUBSTANCE: gettext_lazy(
        "The mediator may put it to the other sides in other words, as from this delegation."
    ),
    Preset.VERBATIM: gettext_lazy(
        "The mediator may pass on its very words, or put them in others, as from this delegation."
    ),
}

PRESETS = tuple(
    (preset, shape, words, MEANS[preset]) for preset, _number, shape, words in PRESET_KEYS
)
"""The presets as a side's own form offers them."""

HEARD = tuple(
    (preset, shape, words, _HEARD.get(preset, MEANS[preset]))
    for preset, _number, shape, words in PRESET_KEYS
)
"""The presets as they are offered to whoever writes down what a side says."""

FATES: dict[Fate, Promise] = {
    Fate.WITHDRAWN: gettext_lazy("Withdrawn. It may not be used further."),
    Fate.SUPERSEDED: gettext_lazy("Replaced by newer words."),
    Fate.RETURNED: gettext_lazy("Returned as out of scope, without prejudice."),
    Fate.STRUCK: gettext_lazy("Struck."),
}


def allowed(item: ItemLine, names: Names, zone: str) -> str:
    """What the mediator may do with an item, in a few sentences to its own side."""
    if item.fate is not Fate.STANDS:
        return str(FATES[item.fate])
    said = [_use(item.marking), *where(item.marking, names), _release(item, zone)]
    if item.marking.expires is not None:
        said.append(
            _("This runs out on %(time)s.") % {"time": when(When(item.marking.expires), zone)}
        )
    if item.kept_back:
        said.append(_("A detail is kept back and does not cross."))
    if item.tied:
        said.append(_("It goes together with other words of yours or not at all."))
    if not item.marking.own_room:
        said.append(_("Nobody else in your own delegation reads it."))
    if item.silent:
        said.append(_("Nothing was said of its use: the talk's rule of silence holds."))
    return " ".join(part for part in said if part)


def _use(marking: Marking) -> str:
    match marking.use:
        case Use.MEDIATOR_ONLY:
            return str(MEANS[Preset.ALONE])
        case Use.GUIDE_ONLY:
            return str(MEANS[Preset.THINK])
        case Use.AS_MEDIATORS_IDEA:
            return str(MEANS[Preset.IDEA])
        case Use.IN_SUBSTANCE:
            return _("The mediator may put it in other words, %(who)s.") % {"who": who(marking)}
        case Use.VERBATIM if marking.exact_only:
            return _("The mediator may carry exactly these words or nothing, %(who)s.") % {
                "who": who(marking)
            }
        case Use.VERBATIM:
            return _("The mediator may carry it in these words or in others, %(who)s.") % {
                "who": who(marking)
            }


def _release(item: ItemLine, zone: str) -> str:
    marking = item.marking
    if not marking.uses():
        return ""
    match marking.release:
        case Release.NOW:
            return ""
        case Release.ASK:
            return _(
                "Before it leaves, the exact words are shown to you, and wait for your leave."
            )
        case Release.NOT_BEFORE:
            return _("Not before %(time)s.") % {"time": when(When(marking.not_before), zone)}
        case Release.RECIPROCAL:
            # Whether another side has given anything for it is told by the mediator, or not.
            return _("Only when another side does the same.")
        case Release.AFTER_CAPITAL if item.permitted:
            return _("Its capital has agreed.")
        case Release.AFTER_CAPITAL:
            return _("Only after its capital agrees.")
