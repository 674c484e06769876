"""What is owed to whom and by whom, as sentences, each with the click that does it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import assert_never
from zoneinfo import ZoneInfo

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from goodoffices.core.lines import (
    AskLine,
    ClarificationLine,
    CrossingLine,
    ItemLine,
    PaperLine,
    RecordLine,
)
from goodoffices.core.owed import Debt, Owed, overdue, owed
from goodoffices.core.refs import Ref, Side
from goodoffices.core.view import View
from goodoffices.core.words import Words
from goodoffices.server import calendars, sentences
from goodoffices.server.listing import listed
from goodoffices.server.steps import Step, Steps
from goodoffices.server.terms import term

LONGEST = 80
"""Characters of what somebody said that stand in a sentence of the house."""
OPEN = 6
"""Of what may be carried the latest stand in the corridor; all of it stands in the rooms."""


@dataclass(frozen=True, slots=True)
class Due:
    """One thing owed: the sentence, the words it is about, and what may be done."""

    sentence: str
    about: Words | None
    see: Step | None
    steps: tuple[Step, ...]
    under: Words | None = None
    """What a question was asked of."""


@dataclass(frozen=True, slots=True)
class Dues:
    """Everything owed: by the mediation, by the sides; copies to destroy; what may be carried."""

    mine: tuple[Due, ...]
    theirs: tuple[Due, ...]
    copies: tuple[Due, ...]
    carry: tuple[Due, ...]
    more: bool

    def __bool__(self) -> bool:
        """Whether anything is owed."""
        return bool(self.mine or self.theirs or self.copies or self.carry)


def dues(view: View, steps: Steps) -> Dues:
    """What is owed in a talk, the oldest first; of what may be carried the latest first."""
    told = _Told(view, steps)
    every = owed(view)
    carry = _together(each for each in reversed(every) if each.debt is Debt.CARRY)
    rest = [each for each in every if each.debt is not Debt.CARRY]
    return Dues(
        tuple(told.due(each) for each in rest if not each.by_side),
        tuple(told.due(each) for each in rest if each.by_side),
        tuple(told.late(*each) for each in overdue(view)),
        tuple(told.carried(*each) for each in carry[:OPEN]),
        len(carry) > OPEN,
    )


def _together(every: Iterable[Owed]) -> list[tuple[Owed, list[Side]]]:
    """What may be carried, item by item, with all the sides it may be carried to."""
    found: dict[Ref, tuple[Owed, list[Side]]] = {}
    for each in every:
        found.setdefault(each.thing, (each, []))[1].append(each.side)
    return list(found.values())


class _Told:
    """Tells each debt of one view."""

    def __init__(self, view: View, steps: Steps) -> None:
        self._names = sentences.spoken(view)
        self._zone = ZoneInfo(view.talk.place.zone if view.talk else "UTC")
        self._steps = steps
        self._lines = {line.id: line for line in view.lines}

    def carried(self, owes: Owed, to: Iterable[Side]) -> Due:
        """What may be carried, and to whom."""
        line = self._lines.get(owes.thing)
        source = line.side if isinstance(line, ItemLine) else Side("")
        names = listed(self._names[side] for side in sorted(to, key=list(self._names).index))
        sentence = _("From %(source)s, may be carried to %(sides)s:") % {
            "source": self._names.get(source, source),
            "sides": names,
        }
        return self._due(owes, sentence, self._steps.page(_("Carry"), "carry", item=owes.thing))

    def late(self, copy: PaperLine, last: date) -> Due:
        """A copy whose day is past."""
        printed = calendars.moment(copy.at.astimezone(self._zone))
        which = [term(copy.paper), *([self._names[copy.to]] if copy.to else [])]
        if copy.copy:
            which.append(_("copy %(number)s") % {"number": calendars.figures(copy.copy)})
        sentence = _("%(copy)s, printed on %(day)s, was to be destroyed by %(last)s.") % {
            "copy": capfirst(listed(which)),
            "day": printed,
            "last": calendars.day(last),
        }
        gone = self._steps.done(_("It is destroyed"), "DestroyPaper", paper=str(copy.id))
        printed_all = self._steps.page(_("All that was printed"), "papers", at="printed")
        return Due(sentence, None, None, (gone, printed_all))

    def due(self, owes: Owed) -> Due:
        """One debt in words."""
        side, thing = {"side": self._names[owes.side]}, str(owes.thing)
        to, behalf = {"onward__to": str(owes.side)}, {"for__side": str(owes.side)}
        page, done, form = self._steps.page, self._steps.done, self._steps.form
        match owes.debt:
            case Debt.CARRY:
                return self.carried(owes, [owes.side])
            case Debt.SHOW:
                return self._due(
                    owes,
                    _("%(side)s wants to see the words before they leave:") % side,
                    page(_("Write them"), "carry", item=thing),
                )
            case Debt.ANSWER:
                return self._due(
                    owes,
                    _("%(side)s asked, and has had no answer:") % side,
                    page(_("Answer"), "carry", onward__answers=thing, **to),
                )
            case Debt.TELL:
                return self._due(
                    owes,
                    _("%(side)s does not know that this crossed against its marking:") % side,
                    done(_("It has been told"), "TellSource", slip=thing),
                )
            case Debt.READ_BACK:
                return self._due(
                    owes,
                    _("The record has not been read back to %(side)s:") % side,
                    done(_("It has been read back"), "ReadBack", draft=thing),
                )
            case Debt.CONFIRM:
                return self._due(
                    owes,
                    _("%(side)s heard its record and has not answered:") % side,
                    page(_("Line by line"), "readback", thing, at=f"side-{owes.side}"),
                    done(_("It confirms"), "ConfirmRecord", draft=thing, **behalf),
                    form(_("With a reservation"), "ConfirmRecord", draft=thing, **behalf),
                    form(_("It disputes"), "DisputeRecord", draft=thing, **behalf),
                )
            case Debt.CLARIFY:
                return self._due(
                    owes,
                    _("%(side)s has not answered your question:") % side,
                    form(_("Write down its answer"), "Answer", clarification=thing, **behalf),
                )
            case Debt.CLEAR:
                return self._due(
                    owes,
                    _("%(side)s was shown these words and has not cleared them:") % side,
                    done(_("It clears them"), "ClearWords", ask=thing, **behalf),
                    form(_("It does not"), "RefuseWords", ask=thing, **behalf),
                )
            case Debt.CONVEY:
                return self._due(
                    owes,
                    _("These words are cleared, and have not gone to %(side)s:") % side,
                    page(_("Let them cross"), "carry", ask=thing),
                )
            case _:
                assert_never(owes.debt)

    def _due(self, owes: Owed, sentence: str, *steps: Step) -> Due:
        line = self._lines.get(owes.thing)
        under = self._lines.get(line.item) if isinstance(line, ClarificationLine) else None
        return Due(sentence, shortly(_words(line)), self._see(line), steps, shortly(_words(under)))

    def _see(self, line: object) -> Step | None:
        """Where the thing itself stands."""
        match line:
            case ItemLine():
                return Step("", f"#i-{line.id}")
            case ClarificationLine():
                return Step("", f"#i-{line.item}")
            case CrossingLine():
                return Step("", f"#c-{line.id}")
            case RecordLine():
                return self._steps.page("", "rounds", at=f"r-{line.id}")
        return None


def _words(line: object) -> Words | None:
    """The words a debt is about."""
    match line:
        case ItemLine() | ClarificationLine() | RecordLine():
            return line.words
        case AskLine() | CrossingLine():
            return line.parts[0][0] if line.parts else None
    return None


def shortly(words: Words | None) -> Words | None:
    """As much of the words as a sentence holds."""
    if words is None or len(words.text) <= LONGEST:
        return words
    return Words(words.text[:LONGEST].rsplit(" ", 1)[0] + "…", words.lang)
