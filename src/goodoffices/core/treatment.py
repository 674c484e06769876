"""Whether the sides are treated alike: asked of the mediation's own view, for it alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from goodoffices.core.lines import (
    AskLine,
    ClarificationLine,
    CrossingLine,
    ItemLine,
    MeetingLine,
    SessionLine,
)
from goodoffices.core.owed import Debt, owed
from goodoffices.core.refs import Side
from goodoffices.core.refusals import NotYours
from goodoffices.core.seats import Chamber
from goodoffices.core.stages import Fate
from goodoffices.core.view import View


@dataclass(frozen=True, slots=True)
class Treatment:
    """What one side has had of the mediation so far, in numbers.

    `minutes` are those in session, one that still sits counted until now; `asked` are questions
    put to it, `unanswered` its own that wait for the mediation.
    """

    side: Side
    sessions: int
    minutes: int
    meetings: int
    lodged: int
    carried_from: int
    carried_to: int
    asked: int
    unanswered: int


def treatment(view: View) -> tuple[Treatment, ...]:
    """How each side has been treated, side by side; nothing is added up or ranked.

    Raises:
        NotYours: it is not the mediation that asks.
    """
    if view.eyes.chamber is not Chamber.MEDIATION:
        raise NotYours("not_your_act", allowed="It is for: mediation.")
    talk = view.talk
    return tuple(_of(view, party.side) for party in (talk.parties if talk else ()))


def _of(view: View, side: Side) -> Treatment:
    sessions = [line for line in view.of(SessionLine) if side in line.sides and line.sat]
    crossings = view.of(CrossingLine)
    asks = [line for line in view.of(AskLine) if side in {each for each, *_ in line.answers}]
    lodged = [i for i in view.of(ItemLine) if i.side == side and i.fate is not Fate.STRUCK]
    clarifications = [line for line in view.of(ClarificationLine) if line.side == side]
    waiting = [each for each in owed(view) if each.debt is Debt.ANSWER and each.side == side]
    return Treatment(
        side,
        sessions=len(sessions),
        minutes=_minutes((spell for line in sessions for spell in line.sat), view.now),
        meetings=sum(line.side == side for line in view.of(MeetingLine)),
        lodged=len(lodged),
        carried_from=sum(side in line.sources for line in crossings),
        carried_to=sum(side in line.to for line in crossings),
        asked=len(asks) + len(clarifications),
        unanswered=len(waiting),
    )


def _minutes(spells: Iterable[tuple[datetime, datetime | None]], now: datetime) -> int:
    sat = (max((end or now) - start, timedelta()) for start, end in spells)
    return sum(sat, timedelta()) // timedelta(minutes=1)
