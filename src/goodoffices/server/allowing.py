"""What the sources of several items allow together, and what each would have to allow besides."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from goodoffices.core.acts.conveyances import Onward
from goodoffices.core.lines import ItemLine
from goodoffices.core.marking import WEIGHT, Attribution, Marking, Reach, Release, Status, Use
from goodoffices.core.refs import Side
from goodoffices.core.seats import ROLES, Chamber
from goodoffices.server.aloud import USES

_ATTRIBUTIONS = tuple(Attribution)
_REACHES = tuple(Reach)


@dataclass(frozen=True, slots=True)
class Allowed:
    """What every source of some items allows; everything where they rest on nothing."""

    uses: tuple[Use, ...]
    attributions: tuple[Attribution, ...]
    receivers: tuple[str, ...]
    reaches: tuple[Reach, ...]
    statuses: tuple[Status, ...]
    persons: tuple[str, ...]


def allowed(items: Sequence[ItemLine], others: Sequence[str]) -> Allowed:
    """What the sources of these items allow; `others` are the sides that are no source."""
    marks = [item.marking for item in items]
    named = [mark.persons for mark in marks if mark.reach is Reach.SEATS and mark.persons]
    return Allowed(
        tuple(use for use in USES if all(use in mark.uses() for mark in marks)),
        tuple(each for each in Attribution if all(mark.names(each) for mark in marks)),
        tuple(side for side in others if all(mark.receives(Side(side)) for mark in marks)),
        tuple(reach for reach in Reach if all(mark.reaches(reach) for mark in marks)),
        tuple(
            status
            for status in Status
            if all(WEIGHT[status] <= WEIGHT[mark.status] for mark in marks)
        ),
        tuple(
            role for role in ROLES[Chamber.DELEGATION] if all(role in persons for persons in named)
        ),
    )


def wider(marking: Marking, onward: Onward, now: datetime) -> Marking:
    """The marking, allowing as much more as these words would need to cross now."""
    return replace(
        marking,
        use=_use(marking, onward.use),
        exact_only=marking.exact_only and onward.use is Use.VERBATIM,
        attribution=max(marking.attribution, onward.attribution, key=_ATTRIBUTIONS.index),
        receivers=None if marking.receivers is None else marking.receivers | onward.to,
        reach=max(marking.reach, onward.reach, key=_REACHES.index),
        persons=_persons(marking, onward),
        status=max(marking.status, onward.status, key=lambda status: WEIGHT[status]),
        release=Release.NOW if _held(marking, now) else marking.release,
        expires=None if marking.expires and now >= marking.expires else marking.expires,
    )


def _use(marking: Marking, wanted: Use) -> Use:
    return marking.use if wanted in marking.uses() else wanted


def _persons(marking: Marking, onward: Onward) -> frozenset[str]:
    if onward.reach is not Reach.SEATS or not marking.persons:
        return marking.persons
    return marking.persons | onward.persons


def _held(marking: Marking, now: datetime) -> bool:
    """Whether it is held until a time that has not come."""
    if marking.release is not Release.NOT_BEFORE or marking.not_before is None:
        return False
    return marking.not_before > now
