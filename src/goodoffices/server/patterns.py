"""The templates a talk can be founded from: words, names, rules and a first note each."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from goodoffices.core.marking import Silence

LETTERS = "ABCDEF"
"""The short names of the sides, in the order of the form."""


@dataclass(frozen=True, slots=True)
class Template:
    """What a founding form asks in these words, and what it is filled with to begin with."""

    name: str
    words: Promise
    fit: Promise
    side: Promise
    capital: Promise
    file: Promise
    sides: tuple[Promise | str, ...]
    mediation: Promise
    silence: Silence
    granularity: int
    note: Promise

    def filled(self) -> dict[str, str]:
        """The fields it fills in."""
        names = {f"{LETTERS[place]}.name": str(name) for place, name in enumerate(self.sides)}
        return {
            **{field: name for field, name in names.items() if name},
            "mediation": str(self.mediation),
            "silence": self.silence.value,
            "granularity": str(self.granularity),
            "note": str(self.note),
        }


TEMPLATES = (
    Template(
        "state-talks",
        _("Talks between states"),
        _("Delegations that answer to a capital and do not meet."),
        _("Delegation"),
        _("Its capital"),
        _("For instance: the return of the crews, and nothing else"),
        ("", ""),
        _("The mediator"),
        Silence.KEEP,
        15,
        _(
            "Before the first session: who sits in which wing, and by which door each comes and "
            "goes. What each side says the talks are about, and what it rules out at this stage. "
            "Whether anyone speaks to the press before the mediator does.\n"
            "At the end of each session: read the record back the same day. Ask what may go to "
            "the other side, in whose words, and whether it goes to the capital first.\n"
            "At the end of the round: which word each side uses for the ending."
        ),
    ),
    Template(
        "labour",
        _("A labour dispute"),
        _("Employees and employer, each with somebody to ask before it agrees."),
        _("Party"),
        _("Where it must ask at home"),
        _("For instance: the night shift and how it is paid"),
        (_("The works council"), _("The management")),
        _("The conciliator"),
        Silence.MAY_USE,
        1,
        _(
            "Before the first meeting: what the agreement in force says, and what may be struck "
            "or locked out while we talk. Who votes on a result, and when.\n"
            "Rule of the house: what is said to me may be used in my own words, as from a side, "
            "unless somebody says otherwise. Say so aloud at the start.\n"
            "Numbers: whose they are, of which month, and who has checked them."
        ),
    ),
    Template(
        "boundary",
        _("A boundary between neighbours"),
        _("Villages, districts or owners whose land, water or paths meet."),
        _("Community"),
        _("Where its elders sit"),
        _("For instance: the spring below the mill, and the path to it"),
        (_("The upper village"), _("The lower village")),
        _("The elder between them"),
        Silence.KEEP,
        60,
        _(
            "Before the first visit: walk the line with each, apart. Write down what each calls "
            "the places; the names differ.\n"
            "Ask for the older papers and for who remembers them. Ask what was shared before: "
            "water, pasture, a feast day.\n"
            "A small step first, that both can see done: a gate, a date, a marker moved back."
        ),
    ),
    Template(
        "three-sides",
        _("Three sides or more"),
        _("Each must be able to tell what came from whom, or that nobody can."),
        _("Side"),
        _("Its seat"),
        _("For instance: the use of the harbour in winter"),
        ("", "", ""),
        _("The mediator"),
        Silence.KEEP,
        60,
        _(
            "With three sides, “a side says” still leaves two to guess; with two, it leaves one. "
            "Ask each source whether it may be named to one, to all, or to nobody.\n"
            "Take them in turn, and let the turn go round. Nobody hears a thing last twice.\n"
            "Watch for two that settle at the cost of the third: carry to all what all must know."
        ),
    ),
)


def template(name: str) -> Template:
    """The template of that name; the first where there is none."""
    return next((each for each in TEMPLATES if each.name == name), TEMPLATES[0])
