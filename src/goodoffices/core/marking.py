"""What a source allows the mediator to do with what it said."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from goodoffices.core.refs import Side


class Use(Enum):
    """How the mediator may use an item. Not a line: an idea allows content, not attribution."""

    MEDIATOR_ONLY = "for you alone"
    GUIDE_ONLY = "to think with"
    AS_MEDIATORS_IDEA = "as your own idea"
    IN_SUBSTANCE = "in your words"
    VERBATIM = "in these words"


class Attribution(Enum):
    """Who may be named as the source, from nobody upwards."""

    NOBODY = "nobody"
    A_SIDE = "a side"
    DELEGATION = "the delegation"
    SPEAKER = "the named speaker"


class Reach(Enum):
    """How far it may go at the receiver, from the nearest outwards."""

    SEATS = "the named persons"
    DELEGATION = "the delegation"
    WITH_CAPITAL = "with its capital"
    PARTICIPANTS = "all participants"
    PUBLIC = "the public"


class Release(Enum):
    """When it may leave. A condition only permits; nothing crosses by itself."""

    NOW = "now"
    ASK = "ask me before it leaves"
    NOT_BEFORE = "not before a time"
    RECIPROCAL = "when the other side does the same"
    AFTER_CAPITAL = "after the capital agrees"


class Status(Enum):
    """What weight the source gives it."""

    EXPLORATORY = "exploratory"
    WITHOUT_PREJUDICE = "without prejudice"
    NON_PAPER = "non-paper"
    FORMAL = "formal"
    AD_REFERENDUM = "ad referendum"


class Silence(Enum):
    """What a source that says nothing about use is taken to mean."""

    KEEP = "keep"
    MAY_USE = "may be used"


WEIGHT = {
    Status.EXPLORATORY: 0,
    Status.WITHOUT_PREJUDICE: 0,
    Status.NON_PAPER: 1,
    Status.AD_REFERENDUM: 2,
    Status.FORMAL: 3,
}
WIDE = frozenset({Reach.PARTICIPANTS, Reach.PUBLIC})
"""Reaches at which no side is left out."""

_ATTRIBUTIONS = tuple(Attribution)
_REACHES = tuple(Reach)
_USES = tuple(Use)


@dataclass(frozen=True, slots=True)
class Marking:
    """The source's instruction on one item, its parts checked separately.

    `receivers` is None for all other sides. `persons` names seats at the receiver, for a reach of
    the named persons. `own_room` is False where the source's own delegation shall not read it.
    `exact_only` means these very words or none.
    """

    use: Use = Use.MEDIATOR_ONLY
    attribution: Attribution = Attribution.NOBODY
    receivers: frozenset[Side] | None = None
    reach: Reach = Reach.DELEGATION
    persons: frozenset[str] = frozenset()
    release: Release = Release.NOW
    not_before: datetime | None = None
    expires: datetime | None = None
    status: Status = Status.EXPLORATORY
    exact_only: bool = False
    own_room: bool = True

    def uses(self) -> frozenset[Use]:
        """In which ways it may cross."""
        match self.use:
            case Use.MEDIATOR_ONLY | Use.GUIDE_ONLY:
                return frozenset()
            case Use.VERBATIM if not self.exact_only:
                return frozenset({Use.IN_SUBSTANCE, Use.VERBATIM})
            case _:
                return frozenset({self.use})

    def guides(self) -> bool:
        """Whether it may shape the mediator's questions and ideas."""
        return self.use is not Use.MEDIATOR_ONLY

    def names(self, attribution: Attribution) -> bool:
        """Whether the source may be named so."""
        return _ATTRIBUTIONS.index(attribution) <= _ATTRIBUTIONS.index(self.attribution)

    def reaches(self, reach: Reach) -> bool:
        """Whether it may go as far as that at the receiver."""
        return _REACHES.index(reach) <= _REACHES.index(self.reach)

    def receives(self, side: Side) -> bool:
        """Whether that side may receive it."""
        return self.receivers is None or side in self.receivers


def within(new: Marking, old: Marking) -> bool:
    """Whether the new marking allows nothing that the old one did not allow."""
    return (
        new.uses() <= old.uses()
        and (old.guides() or not new.guides())
        and old.names(new.attribution)
        and old.reaches(new.reach)
        and (
            old.receivers is None or (new.receivers is not None and new.receivers <= old.receivers)
        )
        and _no_more_persons(new, old)
        and (old.release in (Release.NOW, new.release))
        and _no_sooner(new, old)
        and (old.expires is None or (new.expires is not None and new.expires <= old.expires))
        and WEIGHT[new.status] <= WEIGHT[old.status]
        and (new.own_room is False or old.own_room)
    )


def _no_more_persons(new: Marking, old: Marking) -> bool:
    """Whether no person may read it who might not before; no names at all mean any person."""
    if old.reach is not Reach.SEATS or not old.persons:
        return True
    return bool(new.persons) and new.persons <= old.persons


def _no_sooner(new: Marking, old: Marking) -> bool:
    """Whether it leaves no sooner than before."""
    if old.release is not Release.NOT_BEFORE or old.not_before is None:
        return True
    return new.not_before is not None and new.not_before >= old.not_before


class Preset(Enum):
    """Five markings on one key each, and one of the world's."""

    ALONE = "for you alone"
    THINK = "to think with"
    IDEA = "as your own idea"
    SUBSTANCE = "in your words, from us"
    VERBATIM = "in these words"
    CHATHAM_HOUSE = "Chatham House"


PRESETS = {
    Preset.ALONE: Marking(),
    Preset.THINK: Marking(use=Use.GUIDE_ONLY),
    Preset.IDEA: Marking(use=Use.AS_MEDIATORS_IDEA),
    Preset.SUBSTANCE: Marking(use=Use.IN_SUBSTANCE, attribution=Attribution.DELEGATION),
    Preset.VERBATIM: Marking(use=Use.VERBATIM, attribution=Attribution.DELEGATION),
    Preset.CHATHAM_HOUSE: Marking(use=Use.IN_SUBSTANCE, reach=Reach.PUBLIC),
}

TRAFFIC_LIGHT = {
    "TLP:RED": Reach.SEATS,
    "TLP:AMBER+STRICT": Reach.DELEGATION,
    "TLP:AMBER": Reach.WITH_CAPITAL,
    "TLP:GREEN": Reach.PARTICIPANTS,
    "TLP:CLEAR": Reach.PUBLIC,
}
"""Traffic Light Protocol names as aliases of reach."""

BY_SILENCE = {
    Silence.KEEP: Marking(),
    Silence.MAY_USE: Marking(use=Use.IN_SUBSTANCE, attribution=Attribution.A_SIDE),
}
"""The marking of an item whose source said nothing about its use."""
