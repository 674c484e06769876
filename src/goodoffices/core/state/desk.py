"""What rooms keep on their own desks, as a talk stands."""

from dataclasses import dataclass, field
from datetime import date

from goodoffices.core.acts.desk import RulePapers
from goodoffices.core.refs import Ref
from goodoffices.core.seats import Seat


@dataclass(slots=True)
class Printed:
    """A paper that was printed: its number and date of destruction, if the talk wants them."""

    copy: int | None = None
    burn: date | None = None
    destroyed: bool = False


@dataclass(slots=True)
class Desks:
    """The lists, papers and notes of all rooms.

    `copies` counts each paper of a room by itself; `noted` are the notes written from each seat,
    `burns` the day on which those go that were written before it.
    """

    dropped: set[Ref] = field(default_factory=set)
    rule: RulePapers = field(default_factory=RulePapers)
    papers: dict[Ref, Printed] = field(default_factory=dict)
    copies: dict[tuple[object, ...], int] = field(default_factory=dict)
    noted: dict[Seat, list[Ref]] = field(default_factory=dict)
    burns: dict[Seat, date] = field(default_factory=dict)
