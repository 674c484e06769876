"""Seeing only some lines of the rooms: by their marking, or what may be carried."""

from dataclasses import dataclass, replace

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from goodoffices.core.marking import Use
from goodoffices.server.siderooms import Said, SideRoom, dated
from goodoffices.server.terms import term

CARRIED = "carry"
"""What an address says of the lines that may be carried."""
USES: dict[str, Use] = {
    "alone": Use.MEDIATOR_ONLY,
    "think": Use.GUIDE_ONLY,
    "idea": Use.AS_MEDIATORS_IDEA,
    "substance": Use.IN_SUBSTANCE,
    "verbatim": Use.VERBATIM,
}
"""What an address says of each use; no word of a talk stands in it."""
MAY_BE_CARRIED: Promise = _("what may be carried")


@dataclass(frozen=True, slots=True)
class Filter:
    """Which lines are shown, what they are called, and how many others are not."""

    show: str
    words: str
    hidden: int


def choices(rooms: list[SideRoom]) -> list[tuple[str, str]]:
    """Every way of seeing them that shows a line: what its address says, and what it is called."""
    lines = [said for room in rooms for said in room.said + room.gone]
    ways = (CARRIED, *USES)
    return [(show, _called(show)) for show in ways if any(_fits(show, said) for said in lines)]


def filtered(rooms: list[SideRoom], show: str) -> tuple[list[SideRoom], Filter | None]:
    """The rooms with the lines that are to be shown; all of them, if the address asks none."""
    if show != CARRIED and show not in USES:
        return rooms, None
    few = [replace(room, said=_few(show, room.said), gone=_few(show, room.gone)) for room in rooms]
    before, after = (sum(len(room.said + room.gone) for room in some) for some in (rooms, few))
    return few, Filter(show, _called(show), before - after)


def _few(show: str, lines: tuple[Said, ...]) -> tuple[Said, ...]:
    return dated(said for said in lines if _fits(show, said))


def _fits(show: str, said: Said) -> bool:
    return said.carries if show == CARRIED else said.item.marking.use is USES[show]


def _called(show: str) -> str:
    return str(MAY_BE_CARRIED) if show == CARRIED else term(USES[show])
