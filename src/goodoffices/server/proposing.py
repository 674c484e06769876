"""Something proposed to all sides as a page shows it, with what may be done with it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from goodoffices.core.acts.ground import Ground
from goodoffices.core.lines import ProposalLine
from goodoffices.core.view import View
from goodoffices.server import sentences
from goodoffices.server.steps import Step, Steps


@dataclass(frozen=True, slots=True)
class Proposed:
    """Something proposed to all, and what may be done with it."""

    line: ProposalLine
    steps: tuple[Step, ...]

    @property
    def agreed(self) -> bool:
        """Whether all agreed to it and nothing took its place."""
        return self.line.agreed and not self.line.replaced

    @property
    def open(self) -> bool:
        """Whether it waits for somebody's agreement."""
        return not self.line.agreed and not self.line.replaced


def proposals(view: View, steps: Steps) -> list[Proposed]:
    """Everything proposed to all, the newest first."""
    return [_proposed(line, view, steps) for line in reversed(view.of(ProposalLine))]


def about(proposed: Iterable[Proposed], *grounds: Ground) -> list[Proposed]:
    """What is proposed on these grounds."""
    return [each for each in proposed if each.line.ground in grounds]


def _proposed(line: ProposalLine, view: View, steps: Steps) -> Proposed:
    if line.replaced:
        return Proposed(line, ())
    names = sentences.spoken(view)
    agree = [
        steps.done(
            _("%(side)s agrees") % {"side": names[side]},
            "Agree",
            proposal=str(line.id),
            for__side=str(side),
        )
        for side in line.order
        if side not in line.own and not line.agreed
    ]
    asked = {"amends": str(line.id), "ground": line.ground.value}
    return Proposed(line, (*agree, steps.form(_("Amend it"), "Propose", **asked)))
